"""Adds two night calls of unknown callers to the demonstration, for staff to find out whose."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from shared.appointments import Centre
from shared.dialogue import Beginning, Chosen, begin, mark_left, reply
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import UnitOfWork

HEARS_THE_MENU, ASKS_FOR_A_MEETING = time(3, 4, 12), time(5, 51, 40)
"""When they called, on the centre's clock."""

NIGHT_CALLER, EARLY_CALLER = "+4530112233", "+4530445566"


def call_at_night(work: UnitOfWork, centre: Centre) -> None:
    """One who only hears the menu, and one who begins to book: last night."""
    _call(work, centre, _last_night(work, centre, HEARS_THE_MENU), NIGHT_CALLER)
    at = _last_night(work, centre, ASKS_FOR_A_MEETING)
    id = _call(work, centre, at, EARLY_CALLER)
    reply(replace(work, now=at), SCRIPTS, id, None, Chosen(0))


def _call(work: UnitOfWork, centre: Centre, at: datetime, caller: str) -> str:
    """The id of the conversation, which the caller has left."""
    then, channel = replace(work, now=at), f"demo{caller}"
    beginning = Beginning(
        RECEPTION, centre.id, "phone", centre.language, channel=channel, caller=caller
    )
    id = begin(then, SCRIPTS, beginning).conversation_id
    mark_left(then, channel)
    return id


def _last_night(work: UnitOfWork, centre: Centre, clock: time) -> datetime:
    """The latest instant before now at which the centre's clock showed this."""
    at = datetime.combine(centre.day_of(work.now), clock, centre.zone)
    return at if at < work.now else at - timedelta(days=1)
