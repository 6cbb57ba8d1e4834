"""The only place that asks what time it is, and how long something has waited.

People go by the wall clock, which can be set back and forward. What a program waits for is measured
by the time since the machine was started, which nobody can set.
"""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Protocol
from uuid import uuid4

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
SET_IN_BETWEEN = timedelta(minutes=5)
"""A mark of another machine that lies further ahead than this was made before a clock was set."""


@dataclass(frozen=True)
class Mark:
    """A moment to measure waiting from, which other processes understand.

    `boot` names a start of a machine, `seconds` counts from it; `at` is what the wall clock said.
    """

    boot: str
    seconds: float
    at: datetime

    def until(self, now: "Mark") -> timedelta:
        """How long it is from this mark to `now`, whatever was done to the wall clock meanwhile.

        Between two machines, or before and after a restart, only the wall clock can tell: there a
        mark that lies ahead of `now` by more than `SET_IN_BETWEEN` is taken to be as long ago.
        """
        if self.boot == now.boot and self.boot:
            return timedelta(seconds=now.seconds - self.seconds)
        passed = now.at - self.at
        return -passed if passed < -SET_IN_BETWEEN else passed


NO_MARK = Mark("", 0, datetime(1970, 1, 1, tzinfo=UTC))
"""For units of work in which nothing is waited for."""


class Clock(Protocol):
    """Tells the present instant, aware and in UTC, and makes marks to measure waiting from."""

    def now(self) -> datetime: ...

    def mark(self) -> Mark: ...


class SystemClock:
    """The clock of the machine the program runs on."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def mark(self) -> Mark:
        return Mark(boot_of_machine(), seconds_since_boot(), self.now())


@dataclass
class SetClock:
    """A clock that stands where it was set, for demonstrations and tests.

    `at` must be aware. With `turn` time passes (backwards it is only set); `set_by` sets the wall
    clock alone, as an administrator or a time server does.
    """

    at: datetime
    set_in_all: timedelta = field(default=timedelta(0), init=False)

    def now(self) -> datetime:
        return self.at.astimezone(UTC)

    def mark(self) -> Mark:
        passed = (self.at - self.set_in_all).timestamp()
        return Mark("a clock that was set", passed, self.now())

    def turn(self, by: timedelta) -> None:
        if by < timedelta(0):
            self.set_by(by)
        else:
            self.at += by

    def set_by(self, by: timedelta) -> None:
        self.at += by
        self.set_in_all += by


@cache
def boot_of_machine() -> str:
    """What names this start of the machine, for all of its processes.

    Where the system does not tell it, each process has a name of its own and goes by the wall clock
    with all others.
    """
    try:
        return BOOT_ID.read_text().strip()
    except OSError:
        return str(uuid4())


def seconds_since_boot() -> float:
    """Seconds, counted while the machine sleeps too where the system can."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))
