"""The demonstration's meetings: booked weeks ago, at times as free as they were then."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle

from demo.centre import open_days
from demo.missed import leave_missed
from demo.people import Guest
from shared import followups
from shared.appointments import (
    FIRST_MEETING,
    FOLLOW_UP,
    ArrivalProof,
    Centre,
    Form,
    Meeting,
    MeetingState,
    SlotFilter,
    arrive,
    book,
    free_times,
    mark_came_and_left,
    mark_held,
    mark_not_come,
    mark_our_delay,
    meetings_on,
)
from shared.safetynet import number_for_meeting, open_course
from shared.unit_of_work import UnitOfWork

OTHERWISE = {1: MeetingState.OUR_DELAY, 2: MeetingState.NOT_COME, 3: MeetingState.LEFT}
"""How some of the meetings that are over went, by their place in the day."""

STEP = 7
"""Meetings are booked so many free times apart, so that a day fills evenly."""

VIA = ("kiosk", "phone", "desk")
"""The faces through which meetings are booked, in turn."""


def met_before(work: UnitOfWork, centre: Centre, guests: list[Guest]) -> None:
    """Gives each guest who comes for a follow-up the first meeting that goes before it.

    `work` is as of the time before that meeting.
    """
    day = open_days(replace(work, now=work.now + timedelta(days=1)), centre, 1)[0]
    for n, guest in enumerate(guests):
        if guest.person.kind == FOLLOW_UP:
            first = _book(work, centre, day, guest, n, FIRST_MEETING)
            assert first, "three first meetings fit into any day"
            mark_held(replace(work, now=first.starts_at), first.id, first.adviser)


def book_in_turn(work: UnitOfWork, centre: Centre, days: list[date], guests: list[Guest]) -> None:
    """Books one meeting for each guest, on the days in turn.

    On a day that is full, a guest is left without one.
    """
    for n, (day, guest) in enumerate(zip(cycle(days), guests, strict=False)):
        _book(work, centre, day, guest, n, guest.person.kind)


def say_how_it_went(work: UnitOfWork, centre: Centre, day: date) -> None:
    """Says of what is over today: held, but for one who did not come, one who left, one for whom we
    were late, and one that is still open: its citizen missed it."""
    over = [meeting for meeting in meetings_on(work, centre.id, day) if meeting.ends_at <= work.now]
    for n, meeting in enumerate(over[:-1]):
        _say(work, meeting, OTHERWISE.get(n, MeetingState.HELD))
    for meeting in over[-1:]:
        leave_missed(work, meeting)


def _say(work: UnitOfWork, meeting: Meeting, outcome: MeetingState) -> None:
    adviser = meeting.adviser
    match outcome:
        case MeetingState.OUR_DELAY:
            followups.our_delay(work, mark_our_delay(work, meeting.id, adviser), "desk")
        case MeetingState.NOT_COME:
            followups.not_come(work, mark_not_come(work, meeting.id, adviser), "desk")
        case MeetingState.LEFT:
            followups.came_and_left(work, mark_came_and_left(work, meeting.id, adviser), "desk")
        case _:
            followups.held(work, mark_held(work, meeting.id, adviser), "desk", adviser)


def some_have_come(work: UnitOfWork, centre: Centre, day: date) -> None:
    """Citizens arrive ten minutes before their meeting, and draw a number."""
    for expected in meetings_on(work, centre.id, day):
        came = expected.starts_at - timedelta(minutes=10)
        if expected.form is Form.IN_PERSON and came <= work.now < expected.ends_at:
            then = replace(work, now=came)
            arrive(then, expected.id, "kiosk", ArrivalProof.NUMBER)
            number_for_meeting(then, expected.id)


def _book(
    work: UnitOfWork, centre: Centre, day: date, guest: Guest, n: int, kind: str
) -> Meeting | None:
    """A guest's meeting on a day, at one of its free times; None when there is none left."""
    times = free_times(work, centre.id, kind, guest.person.needs, guest.id, SlotFilter(day=day))
    if not times:
        return None
    form = Form.PHONE if kind == FOLLOW_UP else Form.IN_PERSON
    at = times[n * STEP % len(times)]
    open_course(work, centre.id, guest.id, VIA[n % len(VIA)])
    return book(work, guest.id, kind, at, guest.person.needs, VIA[n % len(VIA)], form)
