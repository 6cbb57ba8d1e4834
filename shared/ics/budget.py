"""Limits of computing time within a process, for what a stranger's file makes us compute."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from threading import current_thread, main_thread
from time import monotonic, process_time
from types import FrameType

AGAIN = 0.05
"""The alarm comes again after so many seconds: one that falls into a finaliser is lost."""


class OutOfTime(Exception):
    """The computing time that was allowed is used up."""


class Allowance:
    """Seconds for a whole: of computing, and on the clock where a limit is given; whichever ends
    first."""

    def __init__(self, computing: float, on_the_clock: float = inf) -> None:
        self._computed = process_time() + computing
        self._passed = monotonic() + on_the_clock

    @property
    def left(self) -> float:
        return min(self._computed - process_time(), self._passed - monotonic())

    @contextmanager
    def part(self, seconds: float) -> Iterator[None]:
        """Raises `OutOfTime` after so much computing; in another thread than the process's first
        one, where no signal comes, only when the whole is used up before.

        The libraries compute in loops of their own, which nothing but a signal ends.
        """
        left = min(seconds, self.left)
        if left <= 0:
            raise OutOfTime
        if current_thread() is not main_thread():
            yield
            return
        before = signal.signal(signal.SIGVTALRM, _end)
        signal.setitimer(signal.ITIMER_VIRTUAL, left, AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)


def _end(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTime
