"""The invented jobcentre: its hours, advisers, rooms and kinds of meeting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from shared.appointments import (
    AKASSE,
    CV,
    DIGITAL,
    FIRST_MEETING,
    FOLLOW_UP,
    JOINT,
    Centre,
    add_adviser,
    add_centre,
    add_kind,
    add_opening_hours,
    add_room,
    add_shift,
    close_day,
    opening_today,
    report_absence,
)
from shared.unit_of_work import UnitOfWork

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
CLOSES = {MONDAY: 15, TUESDAY: 15, WEDNESDAY: 15, THURSDAY: 17, FRIDAY: 13}
"""The hour at which each weekday ends; all begin at `OPENS`."""

OPENS = time(9)
NOON = time(12)

ADVISERS: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "Karen": (("da", "en"), (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
    "Søren": (("da",), (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
    "Fatima": (("da", "ar"), (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
    "Olena": (("da", "uk", "en"), (MONDAY, TUESDAY, THURSDAY, FRIDAY)),
    "Mads": (("da", "en"), (TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
    "Inge": (("da",), (MONDAY, WEDNESDAY, THURSDAY)),
}
"""Each adviser's languages (ISO 639) and days of work."""

KINDS: dict[str, tuple[int, int, bool, tuple[str, ...]]] = {
    FIRST_MEETING: (45, 15, True, ()),
    FOLLOW_UP: (30, 0, True, ()),
    JOINT: (60, 15, False, ("Karen", "Mads")),
    CV: (30, 15, True, ("Karen", "Søren", "Mads", "Inge")),
    DIGITAL: (30, 0, True, ("Fatima", "Olena", "Inge")),
    AKASSE: (45, 15, True, ("Karen", "Inge")),
}
"""Each kind's length and buffer in minutes, whether citizens book it themselves, and the advisers
who hold it; none named: all."""

ABSENT = "Søren"
"""The adviser who is away for a course in a week."""


def set_up(work: UnitOfWork) -> Centre:
    """The centre with its hours, kinds of meeting, rooms, advisers and closed days.

    Its telephone numbers begin with 1, which no subscriber's number in Denmark does.
    """
    centre = add_centre(
        work,
        "aars",
        "Jobcenter Aars",
        address="Himmerlandsgade 27, 9600 Aars",
        telephone="+4510203040",
        transfer_to="+4510203041",
        bus="Bus 52",
        business_name="Lars",
        business_telephone="+4510203042",
    )
    for weekday, closes in CLOSES.items():
        add_opening_hours(work, centre.id, OPENS, time(closes), (weekday,))
    _rooms(work, centre.id)
    advisers = _advisers(work, centre.id)
    _kinds(work, centre.id, advisers)
    _days_off(work, centre, advisers[ABSENT])
    return centre


def open_days(work: UnitOfWork, centre: Centre, count: int) -> list[date]:
    """The next days on which the centre is open, today included when it is one of them."""
    days: list[date] = []
    day = centre.day_of(work.now)
    while len(days) < count:
        if opening_today(replace(work, now=_noon(centre, day)), centre.id):
            days.append(day)
        day += timedelta(days=1)
    return days


def _kinds(work: UnitOfWork, centre_id: int, advisers: Mapping[str, int]) -> None:
    for code, (minutes, buffer, is_self_booked, names) in KINDS.items():
        add_kind(
            work,
            centre_id,
            code,
            minutes,
            buffer_minutes=buffer,
            self_booked=is_self_booked,
            advisers=[advisers[name] for name in names],
        )


def _rooms(work: UnitOfWork, centre_id: int) -> None:
    for name in ("Lokale 1", "Lokale 2", "Lokale 3"):
        add_room(work, centre_id, name)
    add_room(work, centre_id, "Stuen", wheelchair=True)
    add_room(work, centre_id, "Det stille rum", quiet=True)


def _advisers(work: UnitOfWork, centre_id: int) -> dict[str, int]:
    ids = {}
    for name, (languages, weekdays) in ADVISERS.items():
        ids[name] = add_adviser(work, centre_id, name, languages)
        for weekday in weekdays:
            add_shift(work, ids[name], OPENS, NOON, (weekday,))
            add_shift(work, ids[name], time(12, 30), time(CLOSES[weekday]), (weekday,))
    return ids


def _days_off(work: UnitOfWork, centre: Centre, absent: int) -> None:
    """An adviser's course in a week, and a day for all staff a week later."""
    days = open_days(work, centre, 11)
    report_absence(work, absent, _noon(centre, days[5]), _noon(centre, days[6]), "Kursus")
    close_day(work, centre.id, days[10], "Personaledag")


def _noon(centre: Centre, day: date) -> datetime:
    return datetime.combine(day, NOON, centre.zone)
