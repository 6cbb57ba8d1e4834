"""The addresses of a receipt's slip: to see it, and to print it once more."""

from dataclasses import replace

from flask import Response, request

from kiosk.display_settings import WHITE_ON_BLACK
from kiosk.drawing import png_to_look_at
from kiosk.handing_out import print_slip
from kiosk.heard import turn_of
from kiosk.routes import blueprint, present, reply_with, seen_otherwise
from kiosk.session import kiosk_session
from kiosk.showing import go_on, to_the_start
from kiosk.slip import slip_of
from kiosk.visit import Panel
from shared.dialogue import Again, Receipt
from shared.web import workplace


@blueprint.get("/slip")
def print_receipt() -> Response:
    """What is to be read on the slip of the receipt on the screen, as PNG.

    Redirects where there is no receipt.
    """
    session = kiosk_session()
    prompt = present(session)
    if not isinstance(prompt.question, Receipt) or session.visit.veiled:
        return to_the_start(session.visit)
    slip = slip_of(prompt.question, session.centre, prompt.language)
    on_black = session.visit.display.contrast in WHITE_ON_BLACK
    drawn = png_to_look_at(slip, white_on_black=on_black)
    return Response(drawn, mimetype="image/png")


@blueprint.post("/slip")
def slip_shown() -> Response:
    """Opens or closes the picture of the slip."""
    panel = Panel.SLIP if request.form.get("slip") == "open" else Panel.NONE
    return seen_otherwise(replace(kiosk_session().visit, panel=panel, more=0))


@blueprint.post("/slip/again")
def slip_once_more() -> Response:
    """Prints the slip once more; the press counts a turn, so a double tap prints one."""
    session, turn = kiosk_session(), turn_of(request.form)
    prompt = present(session)
    if isinstance(prompt.question, Receipt) and not session.visit.veiled:
        with workplace().work() as work:
            prompt = reply_with(work, session, Again(), turn)
        if not prompt.stale:
            session = replace(session, visit=print_slip(session, prompt))
    return go_on(session, prompt)
