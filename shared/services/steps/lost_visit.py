"""A kiosk lost its power while somebody booked: the next visitor there may be the same person.

Nobody is told that a visit was cut off but whoever says the birth date that was said in it. The
screen is the ordinary one for everybody else, and after too many tries.
"""

import random
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from shared.appointments import (
    Centre,
    MeetingFate,
    fate_of,
    get_centre,
    get_meeting,
    is_closed_on,
)
from shared.citizens import TIMES_TO_CHOOSE_FROM, is_born_silent
from shared.content import Moment, message
from shared.dialogue import (
    Birth,
    Choose,
    Icon,
    Option,
    Talk,
    answer_in,
    go_on_with_lost_visit,
    latest_answer_in,
    lost_visits,
)
from shared.safetynet import close_follow_up
from shared.services.steps.contact import note_carried_on
from shared.services.steps.guesses import guess_at_lost_visit
from shared.services.steps.pick_a_time import Pick
from shared.unit_of_work import UnitOfWork

NONE_OF_THEM = ""
"""Chosen where the right time is not among those that are offered."""

AFTER_BOOKING = ("done", "screening", "how")
"""Parts of a conversation that come after the booking: the receipt is shown once more."""

FARTHEST = 10
"""Days from the chosen one within which the other day lies."""

CLOCKS = tuple(time(hour, minute) for hour in range(9, 15) for minute in (0, 15, 30, 45))


def take_over_lost_visit(talk: Talk, birth: Birth) -> None:
    """Goes on with the visit that was cut off at this kiosk, after its birth date and its time:
    with the receipt, where it was booked; else where it stopped."""
    born = birth.day
    if born is None or talk.about.helped or not talk.about.kiosk_name:
        return
    lost = talk.note(f"who.lost.{born}", lambda: _find(talk, born))
    if not lost:
        return
    chosen = talk.ask(f"who.lost-time.{born}", str, lambda: _choose(talk, lost))
    if not talk.note(f"who.lost-right.{chosen}", lambda: _is_right(talk, lost, born, chosen)):
        return
    is_booked = _booked(talk.work, lost) is not None
    go_on_with_lost_visit(talk, lost, AFTER_BOOKING if is_booked else ())
    close_follow_up(talk.work, lost)
    note_carried_on(talk, lost)
    talk.ask_again(because=None if is_booked else message("lost-not-booked"))


def _find(talk: Talk, born: date) -> str:
    """The id of the visit that was cut off, where this is its birth date; '' for every other one,
    and where it may be a protected citizen's."""
    lost = next((it for it in lost_visits(talk) if _time_of(talk, it) is not None), "")
    theirs = answer_in(talk.work, lost, "who.birth", Birth) if lost else None
    if theirs is None or theirs.day is None:
        return ""
    if is_born_silent(talk.work, talk.about.centre_id, theirs.day):
        return ""
    fits = theirs.day == born
    found = guess_at_lost_visit(
        talk, lost, _whose(talk.work, lost), (str(born),), lambda: lost if fits else ""
    )
    return found if found == lost else ""


def _is_right(talk: Talk, lost: str, born: date, chosen: str) -> bool:
    if chosen == NONE_OF_THEM:
        return False
    at = _time_of(talk, lost)
    fits = at is not None and at == datetime.fromisoformat(chosen)
    found = guess_at_lost_visit(
        talk, lost, _whose(talk.work, lost), (str(born), chosen), lambda: lost if fits else ""
    )
    return found == lost


def _whose(work: UnitOfWork, lost: str) -> str:
    booked = _booked(work, lost)
    return "" if booked is None else str(get_meeting(work, booked).citizen_id)


def _booked(work: UnitOfWork, lost: str) -> int | None:
    """The id of the meeting that was booked in the visit and is still ahead; None without one."""
    id = answer_in(work, lost, "booked", int)
    if id is None or fate_of(get_meeting(work, id), work.now) is not MeetingFate.AHEAD:
        return None
    return id


def _time_of(talk: Talk, lost: str) -> datetime | None:
    """The time that was chosen last in the visit; None where none was."""
    picks = latest_answer_in(talk, lost, "when", Pick)
    return next((it.at for it in picks if it.at is not None), None)


def _choose(talk: Talk, lost: str) -> Choose:
    at = _time_of(talk, lost)
    offered = _four_times(talk, lost, at) if at else []
    return Choose(
        message("lost-which"),
        tuple(Option(it.isoformat(), message("at", at=Moment(it)), Icon.CLOCK) for it in offered),
        otherwise=Option(NONE_OF_THEM, message("lost-none"), Icon.NO),
    )


def _four_times(talk: Talk, lost: str, at: datetime) -> list[datetime]:
    """Two days at two clock times each, in order: no one of them tells by itself that it is the
    right one. The same at every try, or the right one would be the one that comes again."""
    work, centre = talk.work, get_centre(talk.work, talk.about.centre_id)
    local = centre.local(at)
    draw = random.Random(work.vault.fingerprint("lost visit", lost))
    days = [local.date(), draw.choice(_other_days(work, centre, local.date()))]
    clocks = [local.time(), draw.choice(_other_clocks(work, centre, local))]
    times = (datetime.combine(day, clock, centre.zone) for day, clock in product(days, clocks))
    return sorted(it.astimezone(UTC) for it in times)[:TIMES_TO_CHOOSE_FROM]


def _other_days(work: UnitOfWork, centre: Centre, day: date) -> list[date]:
    """Days near that one, after today, on which the centre opens; the day after, if it never
    does."""
    today = centre.day_of(work.now)
    near = [day + timedelta(days=n) for n in range(-FARTHEST, FARTHEST + 1) if n]
    open_then = [it for it in near if it > today and not is_closed_on(work, centre.id, it)]
    return open_then or [day + timedelta(days=1)]


def _other_clocks(work: UnitOfWork, centre: Centre, at: datetime) -> list[time]:
    """Clock times that are not the chosen one's hour, and not over where it is today."""
    now = centre.local(work.now)
    earliest = now.time() if now.date() == at.date() else time.min
    later = [it for it in CLOCKS if it > earliest and it.hour != at.hour]
    return later or [time(at.hour, 45 if at.minute != 45 else 30)]
