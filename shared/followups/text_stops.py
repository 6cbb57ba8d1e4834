"""A number wants no texts from us, or wants them again: its citizens are reached accordingly."""

from shared.appointments import centre_ids
from shared.citizens import RemindBy, find_by_telephone
from shared.followups.messages import notify_again
from shared.notifications import StopSource, allow_texts, stop_texts
from shared.unit_of_work import UnitOfWork

HOUSEHOLD = 20
"""At most so many citizens of a centre with one number are reached anew."""


def number_stopped(work: UnitOfWork, number: str, how: StopSource) -> bool:
    """No more texts to this number (E.164): what was still to be sent to its citizens goes another
    way. False, and nothing changed, when that was so already."""
    is_new = stop_texts(work, number, how)
    if is_new:
        _reach_anew(work, number)
    return is_new


def number_started(work: UnitOfWork, number: str) -> bool:
    """Texts to this number (E.164) again, for its citizens who wish for texts. False when nothing
    had stopped them."""
    had_stopped = allow_texts(work, number)
    if had_stopped:
        _reach_anew(work, number)
    return had_stopped


def _reach_anew(work: UnitOfWork, number: str) -> None:
    for centre_id in centre_ids(work):
        for who in find_by_telephone(work, centre_id, number, HOUSEHOLD):
            if who.telephone == number and who.remind_by is RemindBy.TEXT:
                notify_again(work, who.id)
