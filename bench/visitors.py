"""Visitors at kiosks, as light as possible: one connection each, requests made before."""

import socket
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from time import perf_counter
from types import TracebackType
from typing import Self

from bench.server import HOST

PATIENCE = 30
"""Seconds without a byte after which a visitor gives up."""


@dataclass(frozen=True)
class TimedAnswer:
    """An answer; `seconds` from the press until its last byte has arrived."""

    status: int
    page: str
    seconds: float


class Visitor:
    """A browser at a kiosk; it keeps its connection open, as browsers do."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection((HOST, port), PATIENCE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._arriving = self._socket.makefile("rb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _where: TracebackType | None,
    ) -> None:
        self._arriving.close()
        self._socket.close()

    def send(self, request: bytes) -> TimedAnswer:
        """Sends a request as it is; gives the answer when all of it is there."""
        started = perf_counter()
        self._socket.sendall(request)
        status = int(self._arriving.readline().split()[1])
        length = 0
        while (line := self._arriving.readline().lower()) != b"\r\n":
            if line.startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        page = self._arriving.read(length)
        return TimedAnswer(status, page.decode(), perf_counter() - started)


@dataclass(frozen=True)
class Crowd:
    """The answers that several visitors got, in any order; `seconds` is for all of them."""

    answers: list[TimedAnswer]
    seconds: float


def send_all(port: int, requests: Sequence[bytes], visitors: int) -> Crowd:
    """Sends the requests with so many visitors at once, each a share without a pause."""
    together = Barrier(visitors + 1)

    def send(share: Sequence[bytes]) -> list[TimedAnswer]:
        with Visitor(port) as visitor:
            together.wait()
            return [visitor.send(request) for request in share]

    with ThreadPoolExecutor(visitors) as threads:
        running = [threads.submit(send, requests[n::visitors]) for n in range(visitors)]
        together.wait()
        started = perf_counter()
        answers = [answer for each in running for answer in each.result()]
        return Crowd(answers, perf_counter() - started)
