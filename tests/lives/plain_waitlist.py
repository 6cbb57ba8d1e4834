"""The list of those who wait for an earlier time, as one would keep it on paper."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from shared.appointments import Meeting

A_DAY = timedelta(days=1)
OFFER_STANDS = timedelta(hours=3)
AFTER_OPENING = timedelta(hours=1)
"""An offer that would pass while the house is closed stands so long into the next morning."""


@dataclass
class Place:
    """`kept` is the time that is kept for them, if one is; `until` is when the last offer ends or
    has ended; `asked` are the days that they were asked about."""

    since: datetime
    kept: Meeting | None = None
    until: datetime | None = None
    asked: set[date] = field(default_factory=set)

    def is_offered(self, now: datetime) -> bool:
        return self.kept is not None and self.until is not None and now < self.until

    def may_be_asked(self, now: datetime) -> bool:
        rested = self.until is None or self.until + A_DAY <= now
        return self.kept is None and rested


@dataclass
class Line:
    """Who waits, by meeting."""

    places: dict[int, Place] = field(default_factory=dict)

    def join(self, meeting_id: int, now: datetime) -> None:
        self.places.setdefault(meeting_id, Place(now))

    def leave(self, meeting_id: int) -> None:
        self.places.pop(meeting_id, None)

    def let_go(self, meeting_id: int, now: datetime) -> None:
        """What is kept for them is free again; they go on waiting."""
        place = self.places.get(meeting_id)
        if place and place.kept:
            place.kept, place.until = None, min(place.until or now, now)

    def kept(self) -> list[Meeting]:
        return [place.kept for place in self.places.values() if place.kept]

    def in_order(self) -> list[tuple[int, Place]]:
        """Who has waited longest first."""
        return sorted(self.places.items(), key=lambda one: (one[1].since, one[0]))
