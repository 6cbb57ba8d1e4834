"""Which kiosk sent a request, and the visit it belongs to: found once for each request."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast

from flask import Response, g, request

from kiosk import visit
from kiosk.visit import A_DAY_AT_MOST, HELPED, IDLE, NOBODY, WARNING, Visit
from shared import dialogue
from shared.appointments import Centre, Kiosk, kiosk_of_device, only_centre
from shared.followups import kiosk_was_left
from shared.services import RECEPTION
from shared.settings import Printer, printer_at
from shared.unit_of_work import UnitOfWork
from shared.web import mark_device, settings, workplace

DEVICE = "kiosk"
"""Name of the cookie that an enrolled kiosk carries."""

DEMO_KIOSK = "Kiosk 1"
"""Name of the kiosk that every browser is in a demonstration."""


@dataclass(frozen=True)
class KioskSession:
    """The kiosk that sent this request, and its visit: `NOBODY` between two visits. `ppi` are its
    screen's pixels per inch."""

    centre: Centre
    kiosk_name: str
    visit: Visit
    printer: Printer | None
    ppi: int


def kiosk_session() -> KioskSession:
    """The session of the present request, as it was found before the route ran."""
    return cast(KioskSession, g.here)


def identify_kiosk() -> KioskSession | None:
    """The kiosk and the visit that a request's cookies name; None for a device not enrolled.

    A visit that has been silent for too long is ended here.
    """
    with workplace().read() as work:
        found = _find_kiosk(work)
        now = work.now
    if found is None:
        return None
    known = visit.read_visit(request, settings().secret_key)
    if known is None:
        return found
    if known.is_over(now):
        if not _is_awaited(known, now):
            end_visit(known)
            return found
        known = _veiled(known, now)
    return replace(found, visit=known)


def _veiled(known: Visit, now: datetime) -> Visit:
    """The visit of a citizen who may take their time: hidden once the screen was left for long."""
    with workplace().read() as work:
        may_wait = dialogue.is_unhurried(work, known.conversation)
    return visit.veiled(known, now) if may_wait else known


def _is_awaited(known: Visit, now: datetime) -> bool:
    """Whether a visit goes on without a touch on its screen.

    What staff press at the desk in its conversation counts as a touch, and some citizens are given
    as long as they need.
    """
    with workplace().read() as work:
        touched = dialogue.touched_at(work, known.conversation)
        patience = _patience(work, known.conversation)
    return touched is not None and now - touched < patience


def _patience(work: UnitOfWork, conversation: str) -> timedelta:
    """How long a conversation may rest before its visit is over."""
    if dialogue.is_unhurried(work, conversation):
        return A_DAY_AT_MOST
    return (HELPED if dialogue.is_carried_on(work, conversation) else IDLE) + WARNING


def _find_kiosk(work: UnitOfWork) -> KioskSession | None:
    """The kiosk without a visit; a demonstration's kiosk needs no enrolment."""
    device = request.cookies.get(DEVICE)
    enrolled_kiosk = kiosk_of_device(work, device) if device else None
    if enrolled_kiosk is not None:
        return _session(*enrolled_kiosk)
    only = only_centre(work) if settings().is_demo else None
    return _session(Kiosk(0, only.id, DEMO_KIOSK, None), only) if only else None


def _session(kiosk: Kiosk, centre: Centre) -> KioskSession:
    """Printer and resolution are the kiosk's own, else those of the settings."""
    printer = printer_at(kiosk.printer) if kiosk.printer else settings().kiosk_printer
    return KioskSession(centre, kiosk.name, NOBODY, printer, kiosk.ppi or settings().kiosk_ppi)


def end_visit(over: Visit) -> None:
    """Ends the conversation of a visitor who has gone, if there is one.

    What it leaves open is followed up, and what was said is erased unless staff go on with it.
    """
    if over.conversation:
        with workplace().work() as work:
            kiosk_was_left(work, over.conversation)


def beginning(session: KioskSession) -> dialogue.Beginning:
    """How a conversation at this kiosk begins: at the reception, in the visitor's language."""
    return dialogue.Beginning(
        script=RECEPTION,
        centre_id=session.centre.id,
        via="kiosk",
        language=language_of(session),
        kiosk_name=session.kiosk_name,
    )


def enrolled(response: Response, token: str) -> Response:
    """Gives the browser the cookie of an enrolled kiosk; returns the same response."""
    mark_device(response, DEVICE, token, visit.PATH)
    return response


def language_of(session: KioskSession) -> str:
    """The language that the visitor has chosen, or the centre's (ISO 639)."""
    return session.visit.language or session.centre.language
