"""A chat endpoint on this machine that answers as a test wants it: well, badly, late or never."""

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Handler"], None]


class Stub:
    """A running endpoint: where it is, what it was asked, and how it replies."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.reply: Reply = saying()
        self.is_over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("_", (Handler,), {"stub": self}))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def close(self) -> None:
        self.is_over.set()
        self._server.shutdown()
        self._server.server_close()


class Handler(BaseHTTPRequestHandler):
    """Takes a request down and lets the stub's reply speak."""

    stub: Stub

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.stub.asked.append({"path": self.path, **json.loads(body)})
        self.stub.headers.append(dict(self.headers))
        with suppress(OSError):  # the client may have gone
            self.stub.reply(self)

    def log_message(self, *_: object) -> None:
        pass

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def card(question: str, answer: str, quotation: str) -> dict[str, str]:
    return {"question": question, "answer": answer, "quotation": quotation}


def saying(*cards: dict[str, str]) -> Reply:
    """Answer as agreed."""
    return speaking(json.dumps({"cards": cards}))


def speaking(content: str) -> Reply:
    """Answer with a chat completion of any words."""
    body = {"choices": [{"message": {"role": "assistant", "content": content}}]}
    return sending(json.dumps(body).encode())


def sending(body: bytes, status: int = 200, **headers: str) -> Reply:
    """Answer with any bytes, status and headers."""
    return lambda handler: handler.send(body, status, **headers)


def silent(handler: Handler) -> None:
    """Take the request and never answer."""
    handler.stub.is_over.wait(20)


def dripping(handler: Handler) -> None:
    """Answer a byte at a time, for ever."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.stub.is_over.wait(0.05):
        handler.wfile.write(b" ")


def endless(handler: Handler) -> None:
    """Answer as fast as can be, for ever."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.stub.is_over.is_set():
        handler.wfile.write(b"x" * 65536)


def hanging_up(handler: Handler) -> None:
    """Close the line in the middle of an answer."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices"')
