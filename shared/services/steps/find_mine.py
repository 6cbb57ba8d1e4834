"""Finds the citizen's meeting: by its number, or the calling telephone, with a birth date."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NoReturn

from shared.appointments import (
    Meeting,
    get_centre,
    get_meeting,
    meeting_with_number,
    meetings_of_caller,
    upcoming,
)
from shared.citizens import citizens_by_id, find_by_mandate
from shared.content import Message, message
from shared.dialogue import Birth, Enter, Icon, Option, Talk, Typing
from shared.services.steps.contact import note_contact
from shared.services.steps.guesses import (
    CLOSED,
    TRIES,
    count_a_miss,
    guess_by_number,
    guess_by_telephone,
)

BY_NUMBER = Birth(None)
"""Chosen instead of a birth date: I have a number."""

NOBODY, SEVERAL = "", "several"
"""Results of a search in place of a meeting's id: nothing found, or more than one citizen."""


NO_ID = 0
"""The id of no citizen."""


@dataclass(frozen=True)
class FoundMeeting:
    """A meeting ahead. `via` is the face, followed by a companion's mandate: "kiosk mandate:3"."""

    meeting_id: int
    via: str


class _TooManyMisses(Exception):
    pass


def find_mine(talk: Talk) -> FoundMeeting | None:
    """The citizen's meeting; None after too many misses, when a person has to help.

    A birth date that does not fit the calling telephone is not asked for again: the number is the
    other way, and each way has its own limits, so that one proof more opens what was closed.
    """
    try:
        found = _by_calling_number(talk) or _by_number(talk)
    except _TooManyMisses:
        return None
    note_contact(talk, get_meeting(talk.work, found.meeting_id).citizen_id, found.via)
    return found


def calls_on_the_day(talk: Talk) -> bool:
    """Whether a citizen with the calling number has a meeting today: a hint, nothing is told."""
    centre = get_centre(talk.work, talk.about.centre_id)
    today = centre.day_of(talk.work.now)
    return any(centre.day_of(one.starts_at) == today for one in _of_caller(talk))


def _by_calling_number(talk: Talk) -> FoundMeeting | None:
    """The caller's meeting; None for an unknown telephone, or where the number has to be given.

    Which is for twins who share a telephone, for callers who would rather, and where the birth date
    does not fit, or is one of too many.
    """
    if not talk.note("mine.caller-known", lambda: bool(_of_caller(talk))):
        return None
    birth = talk.ask("mine.own-birth", Birth, _ask_own_birth)
    if birth == BY_NUMBER:
        return None
    theirs = talk.note(f"mine.own.{birth.day}", lambda: _look_up_caller(talk, birth))
    if theirs in (NOBODY, CLOSED):
        _ask_for_number(talk, birth)
    return None if theirs in (NOBODY, SEVERAL, CLOSED) else _found(talk, theirs)


def _ask_for_number(talk: Talk, birth: Birth) -> None:
    """Says once that we can't find it, before the number is asked for."""
    if talk.answered(f"mine.refused.{birth.day}", bool) is None:
        talk.note(f"mine.refused.{birth.day}", lambda: True)
        _miss(talk, message("unknown-caller"))


def _by_number(talk: Talk) -> FoundMeeting:
    enter = Enter(message("number"), Typing.NUMBER)
    number = talk.ask("mine.number", str, lambda: enter)
    birth = talk.ask("mine.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    known_by = f"mine.found.{number}.{birth.day}"
    theirs = talk.note(known_by, lambda: _look_up(talk, number, birth))
    if theirs == CLOSED:
        raise _TooManyMisses
    if theirs == NOBODY:
        _miss(talk, message("unknown-meeting"))
    return _found(talk, theirs)


def _ask_own_birth() -> Enter:
    by_number = Option(BY_NUMBER, message("mine-by-number"), Icon.NUMBER)
    return Enter(message("mine-birth"), Typing.BIRTH, by_number)


def _found(talk: Talk, theirs: str) -> FoundMeeting:
    meeting_id, _, mandate = theirs.partition(" ")
    return FoundMeeting(int(meeting_id), f"{talk.about.via} {mandate}".rstrip())


def _miss(talk: Talk, because: Message) -> NoReturn:
    if talk.note("mine.missed", lambda: count_a_miss(talk)) >= TRIES:
        raise _TooManyMisses
    talk.ask_again("mine.number", "mine.birth", "mine.missed", because=because)


def _of_caller(talk: Talk) -> list[Meeting]:
    caller = talk.about.caller
    return meetings_of_caller(talk.work, talk.about.centre_id, caller) if caller else []


def _look_up_caller(talk: Talk, birth: Birth) -> str:
    """The next meeting of the citizen with the calling number and this birth date, or `NOBODY`.

    `SEVERAL` when more than one citizen fits; `CLOSED` after too many wrong birth dates.
    """
    caller, born = talk.about.caller, birth.day
    if caller is None or born is None:
        return NOBODY
    theirs = _of_caller(talk)
    owners = citizens_by_id(talk.work, {one.citizen_id for one in theirs})
    born_then = [one for one in theirs if owners[one.citizen_id].birth_date == born]
    return guess_by_telephone(talk, caller, born, owners, lambda: _one_of(born_then))


def _one_of(born_then: list[Meeting]) -> str:
    if len({one.citizen_id for one in born_then}) > 1:
        return SEVERAL
    return str(born_then[0].id) if born_then else NOBODY


def _look_up(talk: Talk, number: str, birth: Birth) -> str:
    """The meeting with this number, or a companion's code, of a citizen with this birth date.

    `NOBODY` for an unknown number, another birth date and a silent citizen alike; `CLOSED` after
    too many of them.
    """
    born = birth.day
    if born is None:
        return NOBODY
    look = partial(_meeting_of, talk, number, born)
    return guess_by_number(talk, number, born, look)


def _meeting_of(talk: Talk, number: str, born: date) -> str:
    """Asks the same of the database whether or not there is such a number."""
    found = meeting_with_number(talk.work, talk.about.centre_id, number)
    owner = citizens_by_id(talk.work, {found.citizen_id if found else NO_ID}).values()
    by_mandate = _look_up_mandate(talk, number, born)
    is_theirs = any(it.birth_date == born and not it.silent for it in owner)
    return str(found.id) if found and is_theirs else by_mandate


def _look_up_mandate(talk: Talk, code: str, born: date) -> str:
    """The next meeting of the citizen for whom a companion with this code may act, or `NOBODY`."""
    mandate = find_by_mandate(talk.work, talk.about.centre_id, code, born)
    ahead = upcoming(talk.work, mandate.citizen_id if mandate else NO_ID)
    ahead = [one for one in ahead if one.starts_at > talk.work.now]
    return f"{ahead[0].id} mandate:{mandate.id}" if mandate and ahead else NOBODY
