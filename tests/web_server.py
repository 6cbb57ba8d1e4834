"""Serves an application from threads of the test's own process, on a free port of this machine."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from socket import create_server, socket
from threading import Thread
from typing import TYPE_CHECKING

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

HOST = "127.0.0.1"
ANSWER = "tests.answer"


class Handler(WSGIRequestHandler):
    """Writes nothing to the terminal, and closes an answer whose browser went away.

    Werkzeug first reads the rest of the request. From a connection that was reset that fails, and
    the file that was being sent stays open.
    """

    def connection_dropped(
        self, error: BaseException, environ: "WSGIEnvironment | None" = None
    ) -> None:
        close = getattr((environ or {}).get(ANSWER), "close", None)
        if close:
            close()

    def log(self, type: str, message: str, *args: object) -> None:
        pass


class Server(ThreadedWSGIServer):
    """Its threads have all ended when it is closed."""

    daemon_threads = False

    def __init__(self, app: "WSGIApplication", listening: socket) -> None:
        def keep_answer(environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
            environ[ANSWER] = app(environ, start)
            answer: Iterable[bytes] = environ[ANSWER]
            return answer

        super().__init__(HOST, 0, keep_answer, Handler, fd=listening.fileno())


@dataclass(frozen=True)
class Door:
    """It listens already, so that no other process is given the same port."""

    listening: socket
    port: int

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"


def open_door() -> Door:
    listening = create_server((HOST, 0))
    return Door(listening, listening.getsockname()[1])


@contextmanager
def serving(app: "WSGIApplication", door: Door) -> Iterator[None]:
    """Until the block ends: then the door is closed, and nobody is being answered any more."""
    with door.listening:
        server = Server(app, door.listening)
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
