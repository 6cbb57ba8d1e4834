"""Visitors at kiosks, as light as possible: a kept connection each, and requests made before."""

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
"""Seconds until a visitor gives up."""


@dataclass(frozen=True)
class TimedAnswer:
    """`seconds` from the press until the last byte has arrived."""

    status: int
    page: str
    seconds: float


class Visitor:
    """One browser; it keeps its connection open as browsers do."""

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
    """What several visitors got, in any order; `seconds` for all of them together."""

    answers: list[TimedAnswer]
    seconds: float


def send_all(port: int, requests: Sequence[bytes], visitors: int) -> Crowd:
    """Every visitor sends its share, one request after the other, without a pause."""
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
