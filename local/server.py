"""HTTP on a loopback port: waitress, taught to keep headers as they were sent and to refuse in our own words."""

import http.client
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

from waitress import wasyncore  # type: ignore[import-untyped]
from waitress.adjustments import Adjustments  # type: ignore[import-untyped]
from waitress.channel import HTTPChannel  # type: ignore[import-untyped]
from waitress.parser import HTTPRequestParser, get_header_lines  # type: ignore[import-untyped]
from waitress.server import TcpWSGIServer  # type: ignore[import-untyped]
from waitress.task import ErrorTask, ThreadedTaskDispatcher, WSGITask  # type: ignore[import-untyped]

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Refuse = Callable[[int, str], tuple[int, list[tuple[str, str]], bytes]]

RAW_HEADERS = "mayfly.headers"  # environ key: [(name, value), ...] as sent
# Bodies are read to their end before they are refused: a server that hangs up first makes clients lose the answer.
MAX_READ_BYTES = 128 * 1024 * 1024
MAX_HEADER_BYTES = 64 * 1024


class _Parser(HTTPRequestParser):  # type: ignore[misc]
    raw_headers: tuple[tuple[str, str], ...] = ()

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        lines = get_header_lines(header_plus.partition(b"\r\n")[2])
        split = (line.decode("latin-1").partition(":") for line in lines)
        self.raw_headers = tuple((name, value.strip(" \t")) for name, _, value in split)


class _Task(WSGITask):  # type: ignore[misc]
    def get_environment(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environment()
        environ[RAW_HEADERS] = self.request.raw_headers
        return environ


class _Refusal(ErrorTask):  # type: ignore[misc]
    """What waitress refuses by itself: malformed HTTP, endless headers or bodies."""

    def execute(self) -> None:
        refuse: Refuse | None = self.channel.server.refuse
        if refuse is None:
            super().execute()
            return
        error = self.request.error
        status, headers, body = refuse(error.code, error.reason)
        self.status = f"{status} {http.client.responses[status]}"
        self.response_headers.extend(headers)
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]
    parser_class = _Parser
    task_class = _Task
    error_task_class = _Refusal

    def send_continue(self) -> None:
        """Say that the body may come; waitress would wait for one even where it has none, as an empty file's."""
        whole = self.request.completed
        super().send_continue()
        self.request.completed = whole


class _Listener(TcpWSGIServer):  # type: ignore[misc]
    channel_class = _Channel
    refuse: Refuse | None = None


def listen(port: int) -> socket.socket:
    """Take a loopback port (0: any free one). Raises OSError when it is taken."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    return listener


class Server:
    """A WSGI application served from a listening socket by a fixed set of threads."""

    def __init__(
        self, listener: socket.socket, application: WsgiApp, *, threads: int, refuse: Refuse | None = None
    ) -> None:
        settings = Adjustments(
            sockets=[listener],
            threads=threads,
            ident="Mayfly",
            connection_limit=2000,
            backlog=1024,
            recv_bytes=262144,
            inbuf_overflow=16 * 1024 * 1024,
            max_request_header_size=MAX_HEADER_BYTES,
            max_request_body_size=MAX_READ_BYTES,
            asyncore_use_poll=True,
            clear_untrusted_proxy_headers=False,
        )
        self._dispatcher = ThreadedTaskDispatcher()
        self._dispatcher.set_thread_count(threads)
        self._connections: dict[int, Any] = {}
        address = (listener.family, listener.type, listener.proto, listener.getsockname())
        self._server = _Listener(
            application,
            self._connections,
            _sock=listener,
            dispatcher=self._dispatcher,
            adj=settings,
            sockinfo=address,
            bind_socket=False,
        )
        self._server.refuse = refuse
        self.port = int(listener.getsockname()[1])

    def run(self) -> None:
        """Serve until the process ends."""
        self._server.run()

    def start(self) -> None:
        """Serve from a thread of its own that ends with the process."""
        self._thread = threading.Thread(target=self.run, name="http", daemon=True)
        self._thread.start()

    def stop(self, seconds: float = 3.0) -> None:
        """Let requests that are being answered finish, then close every connection of a started server."""
        self._dispatcher.shutdown(timeout=seconds)
        self._server.trigger.pull_trigger(lambda: wasyncore.close_all(self._connections))
        self._thread.join(seconds)
