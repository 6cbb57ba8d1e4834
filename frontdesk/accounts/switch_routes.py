"""Changing places at a shared desk: one colleague leaves it, another comes back with a short
code; and the page to choose that code."""

from flask import Blueprint, Response, flash
from wtforms import PasswordField

from frontdesk.addresses import ID
from frontdesk.forms import OwnForm, is_our_own, must_wait
from frontdesk.pages import begin_work, desk_page, go_to
from frontdesk.signed_in import is_own_form, staff
from frontdesk.words import LANGUAGE, words
from shared.accounts import (
    DESK_CODE_DIGITS,
    MustWait,
    Standby,
    WeakCode,
    check_own_password,
    choose_desk_code,
    has_desk_code,
    standing_by,
)
from shared.appointments import get_centre
from shared.content import Message, message
from shared.web import come_to_desk, known_device, leave_desk, page, signed_in, workplace

blueprint = Blueprint("switching", __name__, url_prefix="/switch")


class DeskCodeForm(OwnForm):
    code = PasswordField()


class NewDeskCodeForm(OwnForm):
    password = PasswordField()
    code = PasswordField()


@blueprint.post("/leave")
def leave() -> Response:
    """Frees the desk for a colleague."""
    if is_own_form():
        leave_desk()
    return go_to("desk.switching.show_colleagues")


@blueprint.get("/")
def show_colleagues() -> Response:
    """The page with the names of the colleagues who left this browser and can go on with their six
    digits; where there are none, the page to sign in."""
    if signed_in() is not None:
        return begin_work()
    colleagues = _colleagues()
    if not colleagues:
        return go_to("desk.signing_in.show_sign_in")
    return page("desk/colleagues.html", 200, colleagues=colleagues, language=LANGUAGE, say=words())


@blueprint.get(f"/<{ID}:session_id>")
def ask_code(session_id: int) -> Response:
    return _code_page(session_id)


@blueprint.post(f"/<{ID}:session_id>")
def try_code(session_id: int) -> Response:
    form = DeskCodeForm()
    if not is_our_own(form):
        return _code_page(session_id, message("desk-stale"))
    if come_to_desk(session_id, form.code.data or ""):
        return begin_work()
    return _code_page(session_id, message("desk-switch-wrong"))


@blueprint.get("/code")
def my_code() -> Response:
    return _my_code_page()


@blueprint.post("/code")
def save_my_code() -> Response:
    form = NewDeskCodeForm()
    if not is_own_form(form):
        return go_to("desk.switching.my_code")
    if problem := _problem_with_code(form):
        return _my_code_page(problem)
    flash("", "desk-switch-chosen")
    return begin_work()


def _problem_with_code(form: NewDeskCodeForm) -> Message | None:
    """Stores the code; None when it worked. A passer-by at an open desk can't choose one. An empty
    password is no try."""
    if not form.password.data:
        return message("desk-switch-not-password")
    knows = check_own_password(workplace(), staff(), form.password.data or "")
    if isinstance(knows, MustWait):
        return must_wait(knows)
    if not knows:
        return message("desk-switch-not-password")
    try:
        with workplace().work() as work:
            choose_desk_code(work, staff(), form.code.data or "")
    except WeakCode:
        return message("desk-switch-weak")
    return None


def _colleagues() -> list[Standby]:
    with workplace().read() as work:
        return standing_by(work, known_device())


def _code_page(session_id: int, problem: Message | None = None) -> Response:
    """Where this session stands by no more, the page of all who can come back."""
    who = next((it for it in _colleagues() if it.session_id == session_id), None)
    if signed_in() is not None or who is None:
        return go_to("desk.switching.show_colleagues")
    return page(
        "desk/desk_code.html",
        422 if problem else 200,
        form=DeskCodeForm(formdata=None),
        who=who,
        problem=problem,
        digits=DESK_CODE_DIGITS,
        language=LANGUAGE,
        say=words(),
    )


def _my_code_page(problem: Message | None = None) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        has_one = has_desk_code(work, staff().id)
    return desk_page(
        "desk/my_desk_code.html",
        centre,
        422 if problem else 200,
        problem=problem,
        has_one=has_one,
        digits=DESK_CODE_DIGITS,
    )
