"""What waits at the demonstration's desk: people, promised calls, an interpreter to be found."""

from dataclasses import replace
from datetime import datetime, timedelta

from demo.people import Guest
from shared.appointments import Centre, is_open, next_opening, upcoming
from shared.safetynet import TaskKind, draw_ticket, open_task
from shared.unit_of_work import UnitOfWork

MINUTE = timedelta(minutes=1)
HOUR = 60 * MINUTE


def leave_tasks(work: UnitOfWork, house: Centre, guests: dict[str, Guest]) -> None:
    """Nobody presses Help in a house that is closed."""
    _promise_call(work, house, guests["Bent"], _last_open(work, house))
    _promise_call(work, house, guests["Kenneth"], _next_open(work, house))
    _look_for_interpreter(work, house, guests["Marta"])
    if is_open(work, house.id):
        _call_for_help(replace(work, now=work.now - 4 * MINUTE), house)
        _draw(replace(work, now=work.now - 17 * MINUTE), house, "letter", "da")
        _draw(replace(work, now=work.now - 6 * MINUTE), house, "money", "ar")


def _promise_call(work: UnitOfWork, house: Centre, guest: Guest, due_at: datetime) -> None:
    open_task(
        replace(work, now=min(work.now, due_at) - HOUR),
        house.id,
        TaskKind.CALL_BACK,
        due_at,
        citizen_id=guest.id,
        telephone=guest.telephone,
    )


def _look_for_interpreter(work: UnitOfWork, house: Centre, guest: Guest) -> None:
    open_task(
        work,
        house.id,
        TaskKind.INTERPRETER,
        _next_open(replace(work, now=work.now + 24 * HOUR), house),
        citizen_id=guest.id,
        language=guest.person.language,
        note=upcoming(work, guest.id)[0].number,
    )


def _call_for_help(work: UnitOfWork, house: Centre) -> None:
    due_at = work.now + 10 * MINUTE
    open_task(work, house.id, TaskKind.HELP, due_at, language="en", place="Kiosk 1")


def _draw(work: UnitOfWork, house: Centre, topic: str, language: str) -> None:
    due_at = work.now + 15 * MINUTE
    draw_ticket(work, house.id, due_at, None, topic=topic, language=language, place="Kiosk 1")


def _last_open(work: UnitOfWork, house: Centre) -> datetime:
    """A time that is over, when the house was open."""
    then = _quarter(work.now - HOUR)
    while not is_open(replace(work, now=then), house.id):
        then -= HOUR
    return then


def _next_open(work: UnitOfWork, house: Centre) -> datetime:
    """In an hour, or an hour after the house opens."""
    soon = _quarter(work.now + HOUR)
    if is_open(replace(work, now=soon), house.id):
        return soon
    return next_opening(replace(work, now=soon), house.id) + HOUR


def _quarter(at: datetime) -> datetime:
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)
