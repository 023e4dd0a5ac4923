"""Regular expressions compiled when they are first used: compiling one costs more than reading a whole prompt."""

import re
from collections.abc import Callable, Iterator

Match = re.Match[str]


class LazyPattern:
    """A pattern of `re`, asked the same way. Its source may be a function, where putting it together takes time too."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source, self._flags = source, flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """Return the pattern itself."""
        if self._compiled is None:
            source = self._source if isinstance(self._source, str) else self._source()
            self._compiled = re.compile(source, self._flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = 1 << 30) -> Match | None:
        """Find it anywhere in text[start:end]."""
        return (self._compiled or self.compiled).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = 1 << 30) -> Match | None:
        """Find it at `start`."""
        return (self._compiled or self.compiled).match(text, start, end)

    def fullmatch(self, text: str) -> Match | None:
        """Match the whole text."""
        return (self._compiled or self.compiled).fullmatch(text)

    def finditer(self, text: str) -> Iterator[Match]:
        """Find it every time."""
        return (self._compiled or self.compiled).finditer(text)

    def sub(self, replacement: str | Callable[[Match], str], text: str) -> str:
        """Replace it every time."""
        return (self._compiled or self.compiled).sub(replacement, text)
