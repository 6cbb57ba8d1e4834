"""Which kiosk is it, and who stands before it: found out once for each request."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from flask import Response, g, request

from kiosk import visit
from kiosk.visit import A_DAY_AT_MOST, HELPED, IDLE, NOBODY, WARNING, Visit
from shared import dialogue
from shared.appointments import Centre, kiosk_of_device, only_centre
from shared.followups import kiosk_was_left
from shared.services import RECEPTION
from shared.unit_of_work import UnitOfWork
from shared.web import mark_device, settings, workplace

DEVICE = "kiosk"
"""The cookie that an enrolled kiosk carries."""

DEMO_KIOSK = "Kiosk 1"


@dataclass(frozen=True)
class KioskSession:
    """The kiosk that sent this request, and its visitor: `visit` is `NOBODY` between two visits."""

    centre: Centre
    kiosk_name: str
    visit: Visit


def kiosk_session() -> KioskSession:
    return cast(KioskSession, g.here)


def identify_kiosk() -> KioskSession | None:
    """None for a device that nobody has enrolled."""
    with workplace().read() as work:
        found = _find_kiosk(work)
        now = work.now
    if found is None:
        return None
    kiosk_name, centre = found
    known = visit.read_visit(request, settings().secret_key)
    if known is None:
        return KioskSession(centre, kiosk_name, NOBODY)
    if known.is_over(now) and not _is_awaited(known, now):
        end_visit(known)
        return KioskSession(centre, kiosk_name, NOBODY)
    return KioskSession(centre, kiosk_name, known)


def _is_awaited(known: Visit, now: datetime) -> bool:
    """What is pressed at the desk for somebody counts as if they had touched the screen; for some
    it waits as long as they need."""
    with workplace().read() as work:
        touched = dialogue.touched_at(work, known.conversation)
        patience = _patience(work, known.conversation)
    return touched is not None and now - touched < patience


def _patience(work: UnitOfWork, conversation: str) -> timedelta:
    if dialogue.is_unhurried(work, conversation):
        return A_DAY_AT_MOST
    return (HELPED if dialogue.is_carried_on(work, conversation) else IDLE) + WARNING


def _find_kiosk(work: UnitOfWork) -> tuple[str, Centre] | None:
    """The kiosk's name and its centre. A demonstration's kiosk needs no enrolment."""
    device = request.cookies.get(DEVICE)
    enrolled_kiosk = kiosk_of_device(work, device) if device else None
    if enrolled_kiosk is not None:
        kiosk, centre = enrolled_kiosk
        return kiosk.name, centre
    only = only_centre(work) if settings().is_demo else None
    return (DEMO_KIOSK, only) if only else None


def end_visit(over: Visit) -> None:
    """The citizen has gone."""
    if over.conversation:
        with workplace().work() as work:
            kiosk_was_left(work, over.conversation)


def beginning(session: KioskSession) -> dialogue.Beginning:
    return dialogue.Beginning(
        script=RECEPTION,
        centre_id=session.centre.id,
        via="kiosk",
        language=language_of(session),
        kiosk_name=session.kiosk_name,
    )


def enrolled(response: Response, token: str) -> Response:
    """The browser carries it from now on; to nobody but us."""
    mark_device(response, DEVICE, token, visit.PATH)
    return response


def language_of(session: KioskSession) -> str:
    return session.visit.language or session.centre.language
