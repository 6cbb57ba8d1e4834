"""The addresses of staying and leaving: still there, gone for a while, and ended with one press."""

from dataclasses import replace

from flask import Response, request

from kiosk.leaving import ask_before_leaving
from kiosk.routes import blueprint, present, seen_otherwise
from kiosk.session import end_visit, kiosk_session, language_of
from kiosk.showing import begin_anew, speak_part, still_there, to_the_start
from kiosk.visit import Panel


@blueprint.get("/still")
def still() -> Response:
    """The question whether the visitor is still there, for browsers without a script."""
    return still_there(kiosk_session())


@blueprint.post("/stay")
def stay() -> Response:
    """Keeps the visit alive: the visitor has touched the screen or said they are still there."""
    return to_the_start(kiosk_session().visit)


@blueprint.post("/end")
def leave_kiosk() -> Response:
    """Ends the visit of a visitor who does not answer any more; shows the first question."""
    end_visit(kiosk_session().visit)
    return begin_anew(kiosk_session())


@blueprint.post("/over")
def start_over() -> Response:
    """Ends the visit at once and shows the first question; asks first where something is lost."""
    session, sure = kiosk_session(), request.form.get("sure", "")
    if sure == "no":
        return seen_otherwise(replace(session.visit, panel=Panel.NONE))
    if not sure and session.visit.conversation:
        typed = request.form.get("typed", "")
        if asked := ask_before_leaving(session.visit, present(session), typed):
            return seen_otherwise(asked)
    end_visit(session.visit)
    words = speak_part(session, "kiosk-over-done")
    return begin_anew(session, replace(words, language=language_of(session)), session.visit.audio)


@blueprint.post("/veil")
def hide() -> Response:
    """Hides what is personal on the screen of a citizen who may take their time and has gone."""
    session = kiosk_session()
    hidden = present(session).unhurried
    return seen_otherwise(replace(session.visit, veiled=hidden, panel=Panel.NONE, more=0))
