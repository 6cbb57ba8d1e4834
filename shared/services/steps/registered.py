"""A calling number that staff have confirmed proves, with a birth date, which citizen calls.

Unless two people have it: a number with two owners is a hint and nothing more, since people of one
household know each other's birth dates. Then a meeting's own number is asked for, as of anybody.
"""

from datetime import date

from shared.appointments import Meeting, meetings_of_caller
from shared.citizens import (
    Citizen,
    citizens_by_id,
    citizens_with_confirmed,
    find_by_telephone,
)
from shared.dialogue import Birth, Talk
from shared.services.steps.guesses import CLOSED, HOUSEHOLD, guess_by_telephone


def registered_with(talk: Talk) -> dict[int, Citizen]:
    """The citizens, by id, for whom staff have confirmed the calling number; never a silent one."""
    work, caller = talk.work, talk.about.caller
    if caller is None:
        return {}
    return citizens_by_id(work, citizens_with_confirmed(work, talk.about.centre_id, caller))


def meetings_of_line(talk: Talk) -> list[Meeting]:
    """Meetings ahead that were booked from the calling number, or are of those who have it."""
    caller = talk.about.caller
    return meetings_of_caller(talk.work, talk.about.centre_id, caller) if caller else []


def people_of_line(talk: Talk) -> dict[int, Citizen]:
    """The citizens, by id, to whose meetings the calling number is a hint."""
    booked = citizens_by_id(talk.work, {one.citizen_id for one in meetings_of_line(talk)})
    return booked | registered_with(talk)


def is_shared(talk: Talk) -> bool:
    """Whether more than one citizen has the calling number, so that it proves nothing.

    They have booked from it, or staff have made sure that it is theirs. What nobody has checked
    does not count: whoever typed a stranger's number would take it from them. Nor does a protected
    citizen, of whom the answer would tell.
    """
    caller = talk.about.caller
    if caller is None:
        return False
    written = find_by_telephone(talk.work, talk.about.centre_id, caller, HOUSEHOLD)
    checked = {it.id for it in written if it.number_check is not None and not it.silent}
    return len(checked | people_of_line(talk).keys()) > 1


def registered_caller(talk: Talk, birth: Birth) -> str:
    """The id of the one citizen with the calling number and this birth date.

    '' for none, where somebody else has the number too, and after too many wrong birth dates for
    this number.
    """
    caller, born, registered = talk.about.caller, birth.day, registered_with(talk)
    if caller is None or born is None or not registered or is_shared(talk):
        return ""
    found = guess_by_telephone(talk, caller, born, registered, lambda: _born_then(registered, born))
    return "" if found == CLOSED else found


def _born_then(registered: dict[int, Citizen], born: date) -> str:
    return "".join(str(it.id) for it in registered.values() if it.birth_date == born)
