"""A small jobcentre with defaults, and what happens in it, in the centre's own time."""

from datetime import date, datetime, time
from zlib import crc32
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from shared.appointments import (
    FIRST_MEETING,
    Form,
    Holiday,
    Meeting,
    Override,
    Refused,
    SlotFilter,
    add_adviser,
    add_centre,
    add_exception,
    add_kind,
    add_opening,
    add_opening_hours,
    add_room,
    add_shift,
    book,
    cancel,
    free_times,
)
from shared.citizens import Needs, register
from shared.unit_of_work import UnitOfWork, Workplace
from tests.beginnings import begin_with

AARS = ZoneInfo("Europe/Copenhagen")
FOLLOW_UP = "follow_up"
TODAY = date(2026, 11, 23)
"""A Monday; the tests' clock stands at 8:00."""

EVERY_DAY = range(7)
NOTHING_SPECIAL = Needs()


def at(clock: str, day: date = TODAY) -> datetime:
    """`clock` as it hangs on the wall in Aars."""
    return datetime.combine(day, time.fromisoformat(clock), AARS)


def november(day: int) -> date:
    return date(2026, 11, day)


def december(day: int) -> date:
    return date(2026, 12, day)


def found(
    work: UnitOfWork,
    slug: str,
    hours: tuple[time, time],
    *,
    window_days: int,
    notice_minutes: int,
    extra_minutes: int,
    holidays: frozenset[Holiday],
) -> int:
    """The id of a centre with these hours every day, and with two kinds of meeting."""
    centre_id = add_centre(
        work,
        slug,
        f"Jobcenter {slug.title()}",
        address="Himmerlandsgade 59",
        telephone=f"+45{crc32(slug.encode()) % 10**8:08}",
        window_days=window_days,
        notice_minutes=notice_minutes,
        extra_minutes=extra_minutes,
        holidays=holidays,
    ).id
    add_opening_hours(work, centre_id, *hours, EVERY_DAY)
    add_kind(work, centre_id, FIRST_MEETING, 45)
    add_kind(work, centre_id, FOLLOW_UP, 30)
    return centre_id


class House:
    """A jobcentre that is open every day from 8 to 16, with nobody in it until they are added."""

    def __init__(
        self,
        workplace: Workplace,
        slug: str = "aars",
        *,
        opens: str = "08:00",
        closes: str = "16:00",
        window_days: int = 28,
        notice_minutes: int = 120,
        extra_minutes: int = 15,
        holidays: frozenset[Holiday] = frozenset(),
    ) -> None:
        self.workplace = workplace
        self.hours = time.fromisoformat(opens), time.fromisoformat(closes)
        with workplace.work() as work:
            self.id = begin_with(
                work,
                found,
                slug,
                self.hours,
                window_days=window_days,
                notice_minutes=notice_minutes,
                extra_minutes=extra_minutes,
                holidays=holidays,
            )

    def adviser(
        self,
        name: str = "Karen",
        *shifts: str,
        languages: tuple[str, ...] = ("da",),
        room: bool = True,
    ) -> int:
        """Shifts are "9-12" every day, 9 to 12 unless told; brings a plain room along."""
        with self.workplace.work() as work:
            adviser_id = add_adviser(work, self.id, name, languages)
            for shift in shifts or ("09:00-12:00",):
                add_shift(work, adviser_id, *hours_of(shift), EVERY_DAY)
            if room:
                add_room(work, self.id, f"{name}s kontor")
        return adviser_id

    def room(self, name: str, *, wheelchair: bool = False, quiet: bool = False) -> int:
        with self.workplace.work() as work:
            return add_room(work, self.id, name, wheelchair=wheelchair, quiet=quiet)

    def exception(self, adviser_id: int, day: date, *shifts: str) -> None:
        with self.workplace.work() as work:
            add_exception(work, adviser_id, day, *map(hours_of, shifts))

    def open_on(self, *days: date) -> None:
        """Although they may be holidays."""
        with self.workplace.work() as work:
            for day in days:
                add_opening(work, self.id, day, self.hours)

    def citizen(self, telephone: str = "+4520202020") -> int:
        with self.workplace.work() as work:
            return register(work, self.id, date(1990, 1, 1), telephone, None, "da").id

    def citizens(self, number: int) -> list[int]:
        return [self.citizen(f"+45{30_000_000 + n}") for n in range(number)]

    def times(
        self,
        kind: str = FIRST_MEETING,
        needs: Needs = NOTHING_SPECIAL,
        citizen_id: int | None = None,
        *,
        earliest: time | None = None,
        latest: time | None = None,
        from_day: date | None = None,
        day: date | None = None,
        only_here: bool = False,
    ) -> list[datetime]:
        slot_filter = SlotFilter(earliest, latest, from_day, day, only_here)
        with self.workplace.read() as work:
            return free_times(work, self.id, kind, needs, citizen_id, slot_filter)

    def clocks(
        self, day: date = TODAY, kind: str = FIRST_MEETING, needs: Needs = NOTHING_SPECIAL
    ) -> list[str]:
        """The free times of a day, as they hang on the wall."""
        return on_the_wall(self.times(kind, needs, day=day))

    def book(
        self,
        citizen_id: int,
        starts_at: datetime,
        kind: str = FIRST_MEETING,
        needs: Needs = NOTHING_SPECIAL,
        *,
        via: str = "kiosk",
        form: Form = Form.IN_PERSON,
        override: Override | None = None,
        slot_filter: SlotFilter = SlotFilter(),  # noqa: B008
    ) -> Meeting:
        with self.workplace.work() as work:
            return book(work, citizen_id, kind, starts_at, needs, via, form, override, slot_filter)

    def cancel(self, meeting: Meeting) -> Meeting:
        with self.workplace.work() as work:
            return cancel(work, meeting.id, "desk")

    def occupancy(self) -> list[tuple[str, int, int]]:
        """Every row: resource, quarter, meeting id."""
        with self.workplace.read() as work:
            rows = work.session.execute(
                text("SELECT resource, quarter, meeting_id FROM occupancy ORDER BY 1, 2")
            )
            return [(row.resource, row.quarter, row.meeting_id) for row in rows]


def on_the_wall(times: list[datetime] | tuple[datetime, ...]) -> list[str]:
    return [f"{instant.astimezone(AARS):%H:%M}" for instant in times]


def hours_of(shift: str) -> tuple[time, time]:
    starts, ends = shift.split("-")
    return time.fromisoformat(starts), time.fromisoformat(ends)


def refused(house: House, *asked: object, **how: object) -> Refused:
    """How the house says no to what it is asked to book."""
    with pytest.raises(Refused) as no:
        house.book(*asked, **how)  # type: ignore[arg-type]
    return no.value


def why_refused(refused: Refused) -> tuple[str, list[str], bool]:
    return refused.refusal.value, on_the_wall(refused.times), refused.day_is_full
