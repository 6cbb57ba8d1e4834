"""When a slip is printed: once with each receipt by itself, and again on request."""

from dataclasses import replace
from hashlib import blake2s

from kiosk.drawing import png_of
from kiosk.paper import paper_of
from kiosk.printer import comes_out
from kiosk.session import KioskSession
from kiosk.slip import Slip, receipt_number, slip_of
from kiosk.visit import SlipState, Visit
from shared.dialogue import Printed, Prompt, Receipt
from shared.services import printer_is_stuck, printer_works
from shared.web import settings, workplace


def hand_out(session: KioskSession, prompt: Prompt) -> Visit:
    """Prints the slip of a receipt that has come up; gives the visit with the outcome.

    Nothing is printed for other questions, for a stale answer, for a receipt without a number to
    remember, for one that prints on request only, and for one whose slip is out already. A slip
    that was stuck is tried again.
    """
    visit, receipt = session.visit, prompt.question
    if prompt.stale or not isinstance(receipt, Receipt) or not receipt_number(receipt):
        return visit
    is_out = visit.slip is SlipState.OUT and visit.slip_for == mark_of(receipt)
    if is_out or receipt.printed is Printed.IF_WISHED:
        return visit
    return print_slip(session, prompt)


def print_slip(session: KioskSession, prompt: Prompt) -> Visit:
    """Prints a receipt's slip; gives the visit with the outcome, `NONE` without a printer.

    A demonstration keeps it as a picture too. Call it once for each turn, and after the turn's
    transaction: a printer may take seconds, and no row may stay locked meanwhile.
    """
    receipt = prompt.question
    if not isinstance(receipt, Receipt):
        return session.visit
    state = SlipState.NONE
    if settings().slip_folder or session.printer:
        slip = slip_of(receipt, session.centre, prompt.language)
        keep_picture(slip)
        state = _printed(slip, session)
    return replace(session.visit, slip=state, slip_for=mark_of(receipt))


def keep_picture(slip: Slip) -> None:
    """Writes a slip as PNG into the demonstration's folder, over one with the same number."""
    folder = settings().slip_folder
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"slip-{slip.number}.png").write_bytes(png_of(slip))


def mark_of(receipt: Receipt) -> str:
    """A keyed fingerprint of a receipt's text and facts, 16 hexadecimal digits.

    It tells one receipt of a visit from the next, and reveals nothing about either.
    """
    return _keyed(repr((receipt.text, receipt.facts)))


def mark_of_number(receipt: Receipt) -> str:
    """A keyed fingerprint of a receipt's number, 16 hexadecimal digits: the same on all of them."""
    return _keyed(receipt_number(receipt))


def _keyed(what: str) -> str:
    secret = settings().secret_key.encode()[:32]
    return blake2s(what.encode(), key=secret, digest_size=8).hexdigest()


def _printed(slip: Slip, session: KioskSession) -> SlipState:
    printer = session.printer
    if printer is None:
        return SlipState.NONE
    is_out = comes_out(paper_of(slip), printer)
    with workplace().work() as work:
        if is_out:
            printer_works(work, session.centre, session.kiosk_name)
        else:
            printer_is_stuck(work, session.centre, session.kiosk_name)
    return SlipState.OUT if is_out else SlipState.STUCK
