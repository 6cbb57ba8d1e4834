"""Which kiosk is it, and who stands before it: found out once for each request."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from flask import Response, g, request

from kiosk import visit
from kiosk.visit import A_DAY_AT_MOST, HELPED, IDLE, NOBODY, WARNING, Visit
from shared import dialogue
from shared.services import (
    RECEPTION,
    House,
    demo_house,
    house_of_kiosk,
    left_the_kiosk,
)
from shared.web import mark_device, settings, workplace
from shared.work import Work

DEVICE = "kiosk"
"""The cookie that an enrolled kiosk carries."""


@dataclass(frozen=True)
class Here:
    """`visit` is `NOBODY` when the last one is over."""

    house: House
    visit: Visit


def here() -> Here:
    return cast(Here, g.here)


def find_out() -> Here | None:
    """None for a device that nobody has enrolled."""
    with workplace().look() as work:
        house = _house(work)
        now = work.now
    if house is None:
        return None
    known = visit.read(request, settings().secret_key)
    if known is None:
        return Here(house, NOBODY)
    if known.is_over(now) and not _is_awaited(known, now):
        end(known)
        return Here(house, NOBODY)
    return Here(house, known)


def _is_awaited(known: Visit, now: datetime) -> bool:
    """What is pressed at the desk for somebody counts as if they had touched the screen; for some
    it waits as long as they need."""
    with workplace().look() as work:
        touched = dialogue.touched_at(work, known.conversation)
        patience = _patience(work, known.conversation)
    return touched is not None and now - touched < patience


def _patience(work: Work, conversation: str) -> timedelta:
    if dialogue.is_unhurried(work, conversation):
        return A_DAY_AT_MOST
    return (HELPED if dialogue.is_carried_on(work, conversation) else IDLE) + WARNING


def _house(work: Work) -> House | None:
    device = request.cookies.get(DEVICE)
    house = house_of_kiosk(work, device) if device else None
    return house or (demo_house(work) if settings().is_demo else None)


def end(over: Visit) -> None:
    """The citizen has gone."""
    if over.conversation:
        with workplace().work() as work:
            left_the_kiosk(work, over.conversation)


def beginning(somebody: Here) -> dialogue.Beginning:
    return dialogue.Beginning(
        script=RECEPTION,
        centre_id=somebody.house.centre_id,
        via="kiosk",
        language=language_of(somebody),
        place=somebody.house.place,
    )


def enrolled(response: Response, token: str) -> Response:
    """The browser carries it from now on; to nobody but us."""
    mark_device(response, DEVICE, token, visit.PATH)
    return response


def language_of(somebody: Here) -> str:
    return somebody.visit.language or somebody.house.languages[0]
