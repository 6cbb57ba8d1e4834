"""A calling number that staff have confirmed proves, with a birth date, which citizen calls."""

from datetime import date

from shared.citizens import Citizen, citizens_by_id, citizens_with_confirmed
from shared.dialogue import Birth, Talk
from shared.services.steps.guesses import CLOSED, SEVERAL, guess_by_telephone


def registered_with(talk: Talk) -> dict[int, Citizen]:
    """The citizens, by id, for whom staff have confirmed the calling number; never a silent one."""
    work, caller = talk.work, talk.about.caller
    if caller is None:
        return {}
    return citizens_by_id(work, citizens_with_confirmed(work, talk.about.centre_id, caller))


def registered_caller(talk: Talk, birth: Birth) -> str:
    """The id of the one citizen with the calling number and this birth date.

    '' for none, for two who share both, and after too many wrong birth dates for this number.
    """
    caller, born, registered = talk.about.caller, birth.day, registered_with(talk)
    if caller is None or born is None or not registered:
        return ""
    found = guess_by_telephone(talk, caller, born, registered, lambda: _only(registered, born))
    return "" if found in (CLOSED, SEVERAL) else found


def _only(registered: dict[int, Citizen], born: date) -> str:
    ids = [str(it.id) for it in registered.values() if it.birth_date == born]
    return SEVERAL if len(ids) > 1 else "".join(ids)
