"""Memory of large pictures: kept by the process for the next layer, not fetched anew from the kernel, page by page.

A picture of 1024x1024 is built from some hundred layers of 1 to 4 MB. glibc maps and unmaps what is that large for each
of them, and the page faults took a tenth of the picture's time. The peak stays where it was (measured to 2048x2048).
"""

import ctypes
from functools import cache

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # mallopt(3)
_KEPT, _MAPPED = 32 << 20, 8 << 20  # bytes: free ones that are kept; what is larger than the second is still mapped


@cache
def keep_freed_memory() -> None:
    """Let the C library keep freed memory; does nothing where it is not glibc's."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError, TypeError):
        return
    mallopt(_MMAP_THRESHOLD, _MAPPED)
    mallopt(_TRIM_THRESHOLD, _KEPT)
