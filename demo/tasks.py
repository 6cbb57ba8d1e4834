"""What waits at the demonstration's desk: people, promised calls, an interpreter to find."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from demo.people import Guest
from shared.appointments import Centre, Form, Meeting, is_open, next_opening, upcoming
from shared.followups import Way, book_interpreter, promises_follow
from shared.safetynet import TaskKind, draw_ticket, open_task
from shared.unit_of_work import UnitOfWork

MINUTE = timedelta(minutes=1)
HOUR = 60 * MINUTE
AGENCY = "Nordisk Tolkeservice"
"""Sends the interpreters."""


def leave_tasks(work: UnitOfWork, centre: Centre, guests: dict[str, Guest]) -> None:
    """Leaves promised calls and an interpreter to find; while the centre is open, visitors too.

    A closed centre has no visitors who press Help or draw a number.
    """
    _promise_call(work, centre, guests["Bent"], _last_open(work, centre))
    _promise_call(work, centre, guests["Kenneth"], _next_open(work, centre))
    _look_for_interpreter(work, guests["Marta"])
    _book_interpreters(work, (each for name, each in guests.items() if name != "Marta"))
    if is_open(work, centre.id):
        _call_for_help(replace(work, now=work.now - 4 * MINUTE), centre)
        _draw(replace(work, now=work.now - 17 * MINUTE), centre, "letter", "da")
        _draw(replace(work, now=work.now - 6 * MINUTE), centre, "money", "ar")


def _promise_call(work: UnitOfWork, centre: Centre, guest: Guest, due_at: datetime) -> None:
    open_task(
        replace(work, now=min(work.now, due_at) - HOUR),
        centre.id,
        TaskKind.CALL_BACK,
        due_at,
        citizen_id=guest.id,
        telephone=guest.telephone,
    )


def _look_for_interpreter(work: UnitOfWork, guest: Guest) -> None:
    promises_follow(work, None, upcoming(work, guest.id)[0], "kiosk")


def _book_interpreters(work: UnitOfWork, guests: Iterable[Guest]) -> None:
    """Of all other guests who need one at a meeting ahead."""
    for guest in guests:
        for meeting in upcoming(work, guest.id) if guest.person.needs.interpreter else ():
            book_interpreter(work, meeting, AGENCY, f"T-{meeting.id}", _way(meeting), "desk")


def _way(meeting: Meeting) -> Way:
    return Way.HERE if meeting.form is Form.IN_PERSON else Way.PHONE


def _call_for_help(work: UnitOfWork, centre: Centre) -> None:
    due_at = work.now + 10 * MINUTE
    open_task(work, centre.id, TaskKind.HELP, due_at, language="en", kiosk_name="Kiosk 1")


def _draw(work: UnitOfWork, centre: Centre, topic: str, language: str) -> None:
    due_at = work.now + 15 * MINUTE
    draw_ticket(work, centre.id, due_at, None, topic=topic, language=language, kiosk_name="Kiosk 1")


def _last_open(work: UnitOfWork, centre: Centre) -> datetime:
    """A time at least an hour ago when the centre was open."""
    then = _quarter(work.now - HOUR)
    while not is_open(replace(work, now=then), centre.id):
        then -= HOUR
    return then


def _next_open(work: UnitOfWork, centre: Centre) -> datetime:
    """An hour from now, or an hour after the centre next opens."""
    soon = _quarter(work.now + HOUR)
    if is_open(replace(work, now=soon), centre.id):
        return soon
    return next_opening(replace(work, now=soon), centre.id) + HOUR


def _quarter(at: datetime) -> datetime:
    """The beginning of the quarter of an hour that a time lies in."""
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
