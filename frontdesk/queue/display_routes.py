"""The screen in the hall: the numbers that are called, and their counters.

Nobody signs in at it: the device is enrolled. It shows numbers of the day and nothing else.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import cast

from flask import Blueprint, Response, redirect, request, url_for
from wtforms import StringField

from frontdesk.forms import OwnForm, is_our_own, own_form
from frontdesk.queue.actions.display import (
    CallBoard,
    CallDisplay,
    call_board,
    demo_screen,
    screen_of_device,
)
from frontdesk.queue.announcements import sounds_of_calls
from frontdesk.words import LANGUAGE, words
from shared.appointments import DeviceKind, display_is_alive, redeem_device_code
from shared.content import ClockTime, clock_of
from shared.unit_of_work import UnitOfWork
from shared.web import mark_device, page, settings, with_key, workplace

DEVICE = "display"
"""Name of the cookie that holds an enrolled screen's token."""

PATH = "/desk/display"
blueprint = Blueprint("display", __name__, url_prefix="/display")


class CodeForm(OwnForm):
    """With a `key` of the screen's own keypad the code is not complete yet."""

    code = StringField()
    key = StringField()


@dataclass(frozen=True)
class Shown:
    """All that the screen shows in this minute."""

    screen: CallDisplay
    board: CallBoard
    clock: ClockTime

    @property
    def version(self) -> str:
        """A fingerprint of the content: it differs when anything shown differs."""
        return sha256(repr(self).encode()).hexdigest()[:16]


@blueprint.get("/")
def shows() -> Response:
    """Shows the called numbers; 204 to a screen that shows the same already (`seen`)."""
    shown = _look()
    if shown is None:
        return _unknown()
    if request.args.get("seen") == shown.version:
        return Response(status=204)
    say = words(shown.screen.language, shown.screen.zone)
    answer = page(
        "desk/display.html",
        shown=shown,
        sounds=sounds_of_calls(shown.screen, shown.board.called),
        language=shown.screen.language,
        say=say,
    )
    token = request.cookies.get(DEVICE)
    return _enrolled(answer, token) if token else answer


@blueprint.get("/enrol/<token>")
def enrol_this_display(token: str) -> Response:
    """Enrols the screen on whose browser it is opened, by a cookie with the token."""
    with workplace().read() as work:
        is_known = screen_of_device(work, token) is not None
    if not is_known:
        return _unknown()
    return _enrolled(cast(Response, redirect(url_for("desk.display.shows"))), token)


@blueprint.get("/enrol")
def ask_for_display_code() -> Response:
    """Asks for the code that the desk shows under the set-up."""
    return _code_page()


@blueprint.post("/enrol")
def enrol_display_by_code() -> Response:
    """Enrols the screen with a code; a wrong one is told, and stays in the field."""
    form = CodeForm()
    if not is_our_own(form) or form.key.data:
        return _code_page(with_key(form.code.data or "", form.key.data or ""))
    typed = form.code.data or ""
    with workplace().work() as work:
        token = redeem_device_code(work, DeviceKind.DISPLAY, typed)
    if token is None:
        return _code_page(typed, "device-code-wrong")
    return _enrolled(cast(Response, redirect(url_for("desk.display.shows"), 303)), token)


def _code_page(typed: str = "", problem: str = "") -> Response:
    return page(
        "web/device_code.html",
        422 if problem else 200,
        language=LANGUAGE,
        say=words(),
        action=url_for("desk.display.enrol_display_by_code"),
        form=own_form(),
        typed=typed,
        problem=problem,
    )


def _look() -> Shown | None:
    with workplace().work() as work:
        screen = _screen(work)
        if screen is None:
            return None
        if screen.display_id is not None:
            display_is_alive(work, screen.display_id)
        local = work.now.astimezone(screen.zone).replace(second=0, microsecond=0)
        return Shown(screen, call_board(work, screen.centre_id), clock_of(local))


def _screen(work: UnitOfWork) -> CallDisplay | None:
    token = request.cookies.get(DEVICE)
    known = screen_of_device(work, token) if token else None
    return known or (demo_screen(work) if settings().is_demo else None)


def _unknown() -> Response:
    return page("desk/display_unknown.html", 403, language=LANGUAGE, say=words())


def _enrolled(response: Response, token: str) -> Response:
    mark_device(response, DEVICE, token, PATH)
    return response
