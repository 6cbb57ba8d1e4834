"""The only place that asks what time it is."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant, aware and in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The clock of the machine the program runs on."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class SetClock:
    """A clock that stands where it was set, for demonstrations and tests.

    `at` must be aware; `turn` moves it, also backwards.
    """

    at: datetime

    def now(self) -> datetime:
        return self.at.astimezone(UTC)

    def turn(self, by: timedelta) -> None:
        self.at += by
