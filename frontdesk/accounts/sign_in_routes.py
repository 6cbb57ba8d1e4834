"""Signing in at the desk with a login and a password, and signing out."""

from typing import cast

from flask import Blueprint, Response, flash, redirect, request

from frontdesk.accounts.kept_forms import (
    keep_form,
    keep_unsent_form,
    open_kept,
    show_kept,
)
from frontdesk.accounts.way_back import page_to_show, remember_page, wanted_page
from frontdesk.forms import SignInForm, sign_in_form, try_to_sign_in
from frontdesk.pages import begin_work, go_to, leave_for
from frontdesk.signed_in import is_own_form, staff
from frontdesk.words import LANGUAGE, words
from shared.content import Message, message
from shared.web import log_out, page, settings, signed_in

blueprint = Blueprint("signing_in", __name__)


@blueprint.get("/sign-in")
def show_sign_in() -> Response:
    return _sign_in_page(sign_in_form())


@blueprint.post("/sign-in")
def try_sign_in() -> Response:
    form, wanted = sign_in_form(), wanted_page()
    if problem := try_to_sign_in(form):
        return _sign_in_page(form, problem)
    if form.kept.data:
        return _show_kept(form.kept.data)
    address = page_to_show(wanted, staff().id, staff().role)
    return cast(Response, redirect(address, 303)) if address else begin_work()


@blueprint.post("/sign-in/resume")
def resume_form() -> Response:
    """Goes on with a kept form, once the clerk has signed in in another window of the browser."""
    form = sign_in_form()
    if signed_in() is None:
        return _sign_in_page(form, message("desk-kept-not-yet"))
    return _show_kept(form.kept.data or "")


@blueprint.post("/sign-in/keep")
def keep_unsent() -> Response:
    """Keeps a form that stood on a page when the time of its session was over."""
    kept = keep_unsent_form()
    if kept and signed_in() is None:
        return _ask_with(kept)
    return _show_kept(kept) if kept else go_to("desk.now.show_now")


@blueprint.post("/sign-out")
def sign_out_here() -> Response:
    if is_own_form():
        log_out()
    return go_to("desk.now.show_now")


def ask_to_sign_in() -> Response:
    """Answers a request to the desk by a browser that is not signed in with the page to sign in.
    The fields of a form that was sent are kept in it, and the address
    that was opened in a cookie."""
    if "HX-Request" not in request.headers and (kept := keep_form()):
        return _ask_with(kept)
    remember_page()
    return leave_for("desk.signing_in.show_sign_in")


def _ask_with(kept: str) -> Response:
    form = SignInForm(formdata=None)
    form.kept.data = kept
    return _sign_in_page(form, status=401)


def _sign_in_page(
    form: SignInForm, problem: Message | None = None, status: int | None = None
) -> Response:
    return page(
        "desk/sign_in.html",
        status or (422 if problem else 200),
        form=form,
        problem=problem,
        language=LANGUAGE,
        say=words(),
        through_municipality=settings().provider is not None,
    )


def _show_kept(sealed: str) -> Response:
    kept = open_kept(sealed)
    if kept is None:
        flash("", "desk-kept-not-yours")
        return begin_work()
    return show_kept(kept)
