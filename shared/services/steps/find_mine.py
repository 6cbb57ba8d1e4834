"""Finds the citizen's meeting: by its number, or the calling telephone, with a birth date."""

from dataclasses import dataclass
from typing import NoReturn

from shared.appointments import (
    Meeting,
    get_centre,
    get_meeting,
    meeting_with_number,
    meetings_of_caller,
    upcoming,
)
from shared.citizens import find_by_mandate, get_citizen
from shared.content import Message, message
from shared.dialogue import Birth, Enter, Icon, Option, Talk, Typing
from shared.services.steps.contact import note_contact
from shared.services.steps.identify import TRIES, count_a_miss

BY_NUMBER = Birth(None)
"""Chosen instead of a birth date: I have a number."""

NOBODY, SEVERAL = "", "several"
"""Results of a search in place of a meeting's id: nothing found, or more than one citizen."""


@dataclass(frozen=True)
class FoundMeeting:
    """A meeting ahead. `via` is the face, followed by a companion's mandate: "kiosk mandate:3"."""

    meeting_id: int
    via: str


class _TooManyMisses(Exception):
    pass


def find_mine(talk: Talk) -> FoundMeeting | None:
    """The citizen's meeting; None after too many misses, when a person has to help."""
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
    """The caller's meeting; None for an unknown number, and for callers who give a number instead.

    Twins who share a telephone have to give one.
    """
    if not talk.note("mine.caller-known", lambda: bool(_of_caller(talk))):
        return None
    birth = talk.ask("mine.own-birth", Birth, _ask_own_birth)
    if birth == BY_NUMBER:
        return None
    theirs = talk.note(f"mine.own.{birth.day}", lambda: _look_up_caller(talk, birth))
    return None if theirs == SEVERAL else _found(talk, theirs, message("unknown-caller"))


def _by_number(talk: Talk) -> FoundMeeting:
    number = talk.ask("mine.number", str, lambda: Enter(message("number"), Typing.NUMBER))
    birth = talk.ask("mine.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    known_by = f"mine.found.{number}.{birth.day}"
    theirs = talk.note(known_by, lambda: _look_up(talk, number, birth))
    return _found(talk, theirs, message("unknown-meeting"))


def _ask_own_birth() -> Enter:
    by_number = Option(BY_NUMBER, message("mine-by-number"), Icon.NUMBER)
    return Enter(message("mine-birth"), Typing.BIRTH, by_number)


def _found(talk: Talk, theirs: str, unknown: Message) -> FoundMeeting:
    if theirs == NOBODY:
        _miss(talk, unknown)
    meeting_id, _, mandate = theirs.partition(" ")
    return FoundMeeting(int(meeting_id), f"{talk.about.via} {mandate}".rstrip())


def _miss(talk: Talk, because: Message) -> NoReturn:
    if talk.note("mine.missed", lambda: count_a_miss(talk)) >= TRIES:
        raise _TooManyMisses
    talk.ask_again("mine", because=because)


def _of_caller(talk: Talk) -> list[Meeting]:
    caller = talk.about.caller
    return meetings_of_caller(talk.work, talk.about.centre_id, caller) if caller else []


def _look_up_caller(talk: Talk, birth: Birth) -> str:
    """The next meeting of the citizen with the calling number and this birth date, or `NOBODY`.

    `SEVERAL` when more than one citizen fits.
    """
    if birth.day is None:
        return NOBODY
    born_then = [
        one
        for one in _of_caller(talk)
        if get_citizen(talk.work, one.citizen_id).birth_date == birth.day
    ]
    if len({one.citizen_id for one in born_then}) > 1:
        return SEVERAL
    return str(born_then[0].id) if born_then else NOBODY


def _look_up(talk: Talk, number: str, birth: Birth) -> str:
    """The meeting with this number, or a companion's code, of a citizen with this birth date.

    `NOBODY` for an unknown number, another birth date and a silent citizen alike.
    """
    found = meeting_with_number(talk.work, talk.about.centre_id, number)
    if found is None or birth.day is None:
        return _look_up_mandate(talk, number, birth)
    owner = get_citizen(talk.work, found.citizen_id)
    if owner.silent or owner.birth_date != birth.day:
        return _look_up_mandate(talk, number, birth)
    return str(found.id)


def _look_up_mandate(talk: Talk, code: str, birth: Birth) -> str:
    """The next meeting of the citizen for whom a companion with this code may act, or `NOBODY`."""
    mandate = find_by_mandate(talk.work, talk.about.centre_id, code, birth.day)
    ahead = upcoming(talk.work, mandate.citizen_id) if mandate else []
    ahead = [one for one in ahead if one.starts_at > talk.work.now]
    return f"{ahead[0].id} mandate:{mandate.id}" if mandate and ahead else NOBODY
