"""Web servers on this machine that answer as told."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Asked(BaseHTTPRequestHandler):
    """A request; `sends` answers it."""

    def sends(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quietly."""


Answer = Callable[[Asked], None]


@contextmanager
def served(answers: Mapping[str, Answer]) -> Iterator[str]:
    """The base address of a server that has an answer for each of these paths."""

    class Answers(Asked):
        def do_GET(self) -> None:
            self.close_connection = True
            try:
                answers[self.path](self)
            except OSError:
                return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    return lambda asked: asked.sends(status, body, **headers)
