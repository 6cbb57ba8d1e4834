"""Finds a citizen's meetings: by a number, a code, or the calling telephone, with a birth date."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NoReturn

from shared.appointments import (
    Meeting,
    MeetingFate,
    fate_of,
    get_centre,
    get_meeting,
    known_with_number,
    latest_known,
    upcoming,
)
from shared.citizens import (
    Citizen,
    citizens_by_id,
    find_by_code,
    find_by_mandate,
    kept_record_id,
)
from shared.content import Message, message
from shared.dialogue import Birth, Enter, Icon, Option, Talk, Typing
from shared.services.steps.contact import note_contact
from shared.services.steps.guesses import (
    CLOSED,
    SEVERAL,
    TRIES,
    count_a_miss,
    guess_by_number,
    guess_by_telephone,
)
from shared.services.steps.registered import (
    is_shared,
    meetings_of_line,
    people_of_line,
    registered_with,
)
from shared.unit_of_work import UnitOfWork

BY_NUMBER = Birth(None)
"""Chosen instead of a birth date: I have a number."""

NOBODY = ""
"""Result of a search that found nothing."""

OF, MANDATE = "of:", "mandate:"
"""What a search found is remembered as words: ids of meetings, "of:" with the id of a citizen who
has proved that it is they, "mandate:" with the id of a companion's."""

NO_ID = 0
"""The id of no citizen."""


@dataclass(frozen=True)
class FoundMeetings:
    """Meetings of one citizen, the next one first: all that lie ahead where it is `proven` who
    asks; else those that were opened. One that is not ahead (any more) stands alone; there may be
    none. `via` is the face, followed by a companion's mandate: "kiosk mandate:3"."""

    citizen_id: int
    meeting_ids: tuple[int, ...]
    via: str
    proven: bool = False


class _PersonNeeded(Exception):
    """Too many misses, or a CPR number that tells no birth date."""


def find_mine(talk: Talk, number: str = "") -> FoundMeetings | None:
    """The citizen's meetings; None when a person has to help. `number` was given already.

    A birth date that does not fit the calling telephone is not asked for again: the number is the
    other way, and each way has its own limits, so that one proof more opens what was closed.
    """
    try:
        found = (None if number else _by_calling_number(talk)) or _by_number(talk, number)
    except _PersonNeeded:
        return None
    note_contact(talk, found.citizen_id, found.via)
    return found


def calls_on_the_day(talk: Talk) -> bool:
    """Whether a citizen with the calling number has a meeting today: a hint, nothing is told."""
    centre = get_centre(talk.work, talk.about.centre_id)
    today = centre.day_of(talk.work.now)
    return any(centre.day_of(one.starts_at) == today for one in meetings_of_line(talk))


def _by_calling_number(talk: Talk) -> FoundMeetings | None:
    """The caller's meetings; None for an unknown telephone, or where the number has to be given.

    Which is for people who share a telephone, for callers who would rather, and where the birth
    date does not fit, or is one of too many.
    """
    if not talk.note("mine.caller-known", lambda: _is_one_persons(talk)):
        return None
    birth = talk.ask("mine.own-birth", Birth, _ask_own_birth)
    if birth == BY_NUMBER:
        return None
    if birth.day is None:
        raise _PersonNeeded
    theirs = talk.note(f"mine.own.{birth.day}", lambda: _look_up_caller(talk, birth))
    if theirs in (NOBODY, CLOSED):
        _ask_for_number(talk, birth)
    return None if theirs in (NOBODY, SEVERAL, CLOSED) else _found(talk, theirs)


def _ask_for_number(talk: Talk, birth: Birth) -> None:
    """Says once that we can't find it, before the number is asked for."""
    if talk.answered(f"mine.refused.{birth.day}", bool) is None:
        talk.note(f"mine.refused.{birth.day}", lambda: True)
        _miss(talk, message("unknown-caller"))


def _by_number(talk: Talk, given: str) -> FoundMeetings:
    enter = Enter(message("number"), Typing.NUMBER)
    is_new = bool(given) and not talk.remembers("mine.unfit")
    number = given if is_new else talk.ask("mine.number", str, lambda: enter)
    birth = talk.ask("mine.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    if birth.day is None:
        raise _PersonNeeded
    known_by = f"mine.found.{number}.{birth.day}"
    theirs = talk.note(known_by, lambda: _look_up(talk, number, birth))
    if theirs == CLOSED:
        raise _PersonNeeded
    if theirs == NOBODY:
        talk.note(f"mine.unfit.{number}", lambda: True)
        _miss(talk, message("unknown-meeting"))
    return _found(talk, theirs)


def _ask_own_birth() -> Enter:
    by_number = Option(BY_NUMBER, message("mine-by-number"), Icon.NUMBER)
    return Enter(message("mine-birth"), Typing.BIRTH, by_number)


def _found(talk: Talk, theirs: str) -> FoundMeetings:
    words = theirs.split()
    ids = tuple(int(word) for word in words if word.isdecimal())
    owner = next((int(word.removeprefix(OF)) for word in words if word.startswith(OF)), None)
    mandate = next((word for word in words if word.startswith(MANDATE)), "")
    return FoundMeetings(
        get_meeting(talk.work, ids[0]).citizen_id
        if owner is None
        else kept_record_id(talk.work, owner),
        ids,
        f"{talk.about.via} {mandate}".rstrip(),
        proven=owner is not None,
    )


def _miss(talk: Talk, because: Message) -> NoReturn:
    if talk.note("mine.missed", lambda: count_a_miss(talk)) >= TRIES:
        raise _PersonNeeded
    talk.ask_again("mine.number", "mine.birth", "mine.missed", because=because)


def _is_one_persons(talk: Talk) -> bool:
    return bool(people_of_line(talk)) and not is_shared(talk)


def _look_up_caller(talk: Talk, birth: Birth) -> str:
    """The meetings of the citizen with the calling number and this birth date, or `NOBODY`.

    `SEVERAL` where somebody else has it by now as well; `CLOSED` after too many wrong birth dates.
    """
    caller, born = talk.about.caller, birth.day
    if caller is None or born is None:
        return NOBODY
    if is_shared(talk):
        return SEVERAL
    callers = people_of_line(talk)
    look = partial(
        _of_one, talk, next((it for it in callers.values() if it.birth_date == born), None)
    )
    return guess_by_telephone(talk, caller, born, callers, look)


def _of_one(talk: Talk, caller: Citizen | None) -> str:
    """All that lies ahead of the one whose number is registered; of anybody else what was booked
    from this telephone."""
    if caller is None:
        return NOBODY
    if caller.id in registered_with(talk):
        return _all_of(talk.work, caller.id)
    return " ".join(_ids([one for one in meetings_of_line(talk) if one.citizen_id == caller.id]))


def _all_of(work: UnitOfWork, citizen_id: int) -> str:
    return " ".join([*_ids(_told_of(work, citizen_id)), f"{OF}{citizen_id}"])


def _told_of(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    """All that lie ahead; else the latest, unless it was held: that is told whoever asks for it."""
    if theirs := _ahead(work, citizen_id):
        return theirs
    latest = latest_known(work, citizen_id)[:1]
    return [it for it in latest if fate_of(it, work.now) is not MeetingFate.HELD]


def _ids(meetings: list[Meeting]) -> list[str]:
    return [str(one.id) for one in meetings]


def _ahead(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    return [one for one in upcoming(work, citizen_id) if one.starts_at > work.now]


def _look_up(talk: Talk, number: str, birth: Birth) -> str:
    """The meeting with this number, whatever became of it, or what a companion's or a letter's code
    opens, of a citizen with this birth date.

    `NOBODY` for an unknown number, another birth date and a silent citizen alike; `CLOSED` after
    too many of them.
    """
    born = birth.day
    if born is None:
        return NOBODY
    look = partial(_meetings_of, talk, number, born)
    return guess_by_number(talk, number, born, look)


def _meetings_of(talk: Talk, number: str, born: date) -> str:
    """Asks the same of the database whether or not there is such a number. All of
    theirs only where staff who help have seen who it is."""
    work, centre_id = talk.work, talk.about.centre_id
    found = known_with_number(work, centre_id, number)
    owner = citizens_by_id(work, {found.citizen_id if found else NO_ID}).values()
    by_mandate = _look_up_mandate(talk, number, born)
    by_letter = find_by_code(work, centre_id, number, born)
    if found and any(it.birth_date == born and not it.silent for it in owner):
        is_ahead = fate_of(found, work.now) is MeetingFate.AHEAD
        opens_all = talk.about.seen and is_ahead
        return _all_of(work, found.citizen_id) if opens_all else str(found.id)
    return _all_of(work, by_letter.id) if by_letter else by_mandate


def _look_up_mandate(talk: Talk, code: str, born: date) -> str:
    """The next meeting of the citizen for whom a companion with this code may act, or what became
    of the latest; else `NOBODY`."""
    mandate = find_by_mandate(talk.work, talk.about.centre_id, code, born)
    theirs = latest_known(talk.work, mandate.citizen_id if mandate else NO_ID)
    return f"{theirs[0].id} {MANDATE}{mandate.id}" if mandate and theirs else NOBODY
