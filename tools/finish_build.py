"""What `sam build` leaves undone: prune what no function reads, and compile what /opt cannot (it is read-only).

Without .pyc files every cold start compiles the whole layer: 2.5 times the time to import. `unchecked-hash` makes
them hold whatever times the zip file gives to the sources.
"""

import shutil
import subprocess
from pathlib import Path

# Distribution metadata stays, for importlib.metadata and for its licences. Relative to the layer's python folder.
_PRUNED = (
    "**/__pycache__",
    "**/*.pyi",
    "**/py.typed",
    "*.dist-info/RECORD",
    "*.dist-info/sboms",
    "*.data",
    "bin",
    "requirements.in",
    "requirements.txt",
    "**/tests",
    "mayfly/**/*.md",
)


def finish_build(build: Path, python: Path) -> None:
    """Prune and byte-compile every layer and function folder of a SAM build, with the runtime's own Python."""
    for folder in sorted(path for path in build.iterdir() if path.is_dir()):
        layer = folder / "python"
        code, seen_as = (layer, "/opt/python") if layer.is_dir() else (folder, "/var/task")
        prune(code)
        compile_all(code, python, seen_as)


def prune(code: Path) -> None:
    """Remove what no function reads."""
    for pattern in _PRUNED:
        for path in sorted(code.glob(pattern), reverse=True):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def compile_all(code: Path, python: Path, seen_as: str) -> None:
    """Write .pyc files whose tracebacks name the path in Lambda, never the builder's own. Raises CalledProcessError."""
    flags = ["-q", "--invalidation-mode", "unchecked-hash", "-s", str(code), "-p", seen_as]
    subprocess.run([str(python), "-m", "compileall", *flags, str(code)], check=True)


def unzipped_size(folder: Path) -> int:
    """Return the bytes of all files under a folder: what Lambda counts against its limit."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
