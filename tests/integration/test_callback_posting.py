"""Posting for real: to the vetted address and no other, without redirects, proxies or patience."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from mayfly.messaging.callbacks import posting
from mayfly.messaging.callbacks.addresses import AddressBook, Place
from mayfly.messaging.callbacks.posting import Unreachable, post


class Hook(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.server.got.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(self.server.status)
        for name, value in self.server.extra.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"thanks")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[HTTPServer]:
    server = HTTPServer(("127.0.0.1", 0), Hook)
    server.got, server.status, server.extra = [], 200, {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def place(server: HTTPServer, *, scheme="http", host="hooks.example", target="/in?a=1") -> Place:
    return Place(scheme, host, server.server_address[1], "127.0.0.1", target)


def test_it_connects_to_the_address_and_asks_for_the_host(hook):
    assert post(place(hook), b"{}", {"webhook-id": "msg_1"}).status == 200
    headers, body = hook.got[0]
    assert body == b"{}"
    assert headers["Host"].startswith("hooks.example:")
    assert headers["webhook-id"] == "msg_1"


def test_a_redirect_is_an_answer_and_not_followed(hook):
    hook.status, hook.extra = 302, {"Location": f"http://127.0.0.1:{hook.server_address[1]}/elsewhere"}
    assert post(place(hook), b"{}", {}).status == 302
    assert len(hook.got) == 1


def test_retry_after_is_read(hook):
    hook.status, hook.extra = 503, {"Retry-After": "120"}
    assert post(place(hook), b"{}", {}).retry_after_seconds == 120


def test_no_proxy_is_asked(hook, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert post(place(hook), b"{}", {}).status == 200


def test_nobody_there_is_unreachable_in_a_word():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Unreachable) as failed:
        post(Place("http", "hooks.example", port, "127.0.0.1", "/secret"), b"{}", {})
    assert "secret" not in str(failed.value)


def test_a_server_that_drips_is_given_up(monkeypatch):
    monkeypatch.setattr(posting, "WHOLE_SECONDS", 0.6)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def drip() -> None:
            connection, _ = listener.accept()
            with connection:
                for _ in range(40):
                    try:
                        connection.sendall(b"H")
                    except OSError:
                        return
                    time.sleep(0.1)

        threading.Thread(target=drip, daemon=True).start()
        started = time.monotonic()
        with pytest.raises(Unreachable):
            post(Place("http", "hooks.example", listener.getsockname()[1], "127.0.0.1", "/"), b"{}", {})
        assert time.monotonic() - started < 5


def test_what_is_no_http_is_unreachable():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def babble() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"\x00\xff babble \r\n\r\n")

        threading.Thread(target=babble, daemon=True).start()
        with pytest.raises(Unreachable):
            post(Place("http", "hooks.example", listener.getsockname()[1], "127.0.0.1", "/"), b"{}", {})


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A certificate for hooks.example, made by openssl."""
    import subprocess

    folder = tmp_path_factory.mktemp("tls")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "1",
               "-subj", "/CN=hooks.example", "-addext", "subjectAltName=DNS:hooks.example"]  # fmt: skip
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(("host", "answered"), [("hooks.example", True), ("other.example", False)])
def test_the_name_in_the_certificate_is_checked(hook, certificate, host, answered):
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    hook.socket = serving.wrap_socket(hook.socket, server_side=True)
    trusting = ssl.create_default_context(cafile=str(certificate / "cert.pem"))
    if answered:
        assert post(place(hook, scheme="https", host=host), b"{}", {}, context=trusting).status == 200
    else:
        with pytest.raises(Unreachable, match="SSLCertVerificationError"):
            post(place(hook, scheme="https", host=host), b"{}", {}, context=trusting)
    with pytest.raises(Unreachable, match="SSLCertVerificationError"):
        post(place(hook, scheme="https", host=host), b"{}", {})


def test_a_name_that_changes_between_looks_never_reaches_a_canary():
    """Rebinding: the name is public when the job is sent, and the canary's address whenever it is looked up again."""
    answers = iter(["93.184.216.34"])
    book = AddressBook(resolve=lambda host, port: [next(answers, "127.0.0.1")])
    with socket.socket() as canary:
        canary.bind(("127.0.0.1", 0))
        canary.listen()
        canary.settimeout(0.2)
        vetted = book.vet("https://rebind.example/")
        assert vetted.address == "93.184.216.34", "the address that was vetted is the one that is connected to"
        with pytest.raises(Exception, match="public internet"):
            book.vet("https://rebind.example/")
        with pytest.raises(TimeoutError):
            canary.accept()
