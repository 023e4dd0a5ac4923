"""Child processes that never outlive their parent, however it ends."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

HERE = Path(__file__).resolve().parent


class Child:
    """A Python process that talks over a socket and dies when its lifeline closes.

    The lifeline is the write end of a pipe that this process alone holds. When this process ends, even by SIGKILL, the
    kernel closes it and a thread in the child (local/runtime.py) ends the child's whole process group.
    """

    def __init__(
        self,
        script: str,
        arguments: Sequence[str],
        *,
        environment: Mapping[str, str],
        folder: Path,
        log: IO[bytes] | None,
        sockets: Sequence[socket.socket] = (),
    ) -> None:
        reading, self._lifeline = os.pipe()
        try:
            self._process = subprocess.Popen(  # noqa: S603 (our own script)
                [sys.executable, "-P", str(HERE / script), str(reading), *arguments],
                env=dict(environment),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[reading, *(one.fileno() for one in sockets)],
                start_new_session=True,  # a terminal's Ctrl-C is for the parent, which ends its children itself
            )
        except BaseException:
            os.close(self._lifeline)
            raise
        finally:
            os.close(reading)
        self.pid = self._process.pid

    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def exit_status(self, timeout: float = 1.0) -> int | None:
        """Return the exit status, negative for a signal; None when it does not end in time."""
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """End the process and everything it started, at once. Safe to call twice."""
        if self._lifeline < 0:
            return
        lifeline, self._lifeline = self._lifeline, -1
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        os.close(lifeline)
        self._process.wait()
