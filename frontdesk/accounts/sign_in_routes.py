"""Signing in at the desk with a login and a password, and signing out."""

from flask import Blueprint, Response

from frontdesk.forms import SignInForm, sign_in_form, try_to_sign_in
from frontdesk.pages import go_to
from frontdesk.signed_in import is_own_form
from frontdesk.words import LANGUAGE, words
from shared.accounts import Role
from shared.content import Message
from shared.web import log_out, page, settings, signed_in

blueprint = Blueprint("signing_in", __name__)


@blueprint.get("/sign-in")
def show_sign_in() -> Response:
    return _sign_in_page(sign_in_form())


@blueprint.post("/sign-in")
def try_sign_in() -> Response:
    form = sign_in_form()
    problem = try_to_sign_in(form)
    return _sign_in_page(form, problem) if problem else _where_they_work()


@blueprint.post("/sign-out")
def sign_out_here() -> Response:
    if is_own_form():
        log_out()
    return go_to("desk.now.show_now")


def _sign_in_page(form: SignInForm, problem: Message | None = None) -> Response:
    status = 422 if problem else 200
    return page(
        "desk/sign_in.html",
        status,
        form=form,
        problem=problem,
        language=LANGUAGE,
        say=words(),
        through_municipality=settings().provider is not None,
    )


def _where_they_work() -> Response:
    """Leads an adviser to their own week, everybody else to the page of now."""
    me = signed_in()
    is_adviser = me is not None and me.role is Role.ADVISER
    return go_to("desk.calendar.mine" if is_adviser else "desk.now.show_now")
