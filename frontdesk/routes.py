"""The desk's addresses: now, take, done, sign in, sign out."""

from typing import cast

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from flask_htmx import make_response

from frontdesk.board import Board, look_around
from frontdesk.signing_in import (
    SignInForm,
    is_our_own,
    own_form,
    sign_in_form,
    try_to_sign_in,
)
from frontdesk.words import LANGUAGE, Say, words
from shared.content import Clock, Count, Day, Digits, Message, Moment, Name, Telephone
from shared.services import (
    Clerk,
    NoSuchMeeting,
    NoSuchTask,
    finish,
    say_here,
    say_not_here,
    take,
)
from shared.web import Staff, let_out, page, signed_in, workplace

blueprint = Blueprint("desk", __name__, url_prefix="/desk", template_folder="templates")

TASK_ID, MEETING_ID = "int(max=2147483647):task_id", "int(max=2147483647):meeting_id"
"""No database has a larger one."""

FOR_EVERYBODY = frozenset({"desk.sign_in", "desk.try_sign_in"})


@blueprint.before_request
def only_staff() -> Response | None:
    if request.endpoint in FOR_EVERYBODY or signed_in():
        return None
    door = url_for("desk.sign_in")
    if "HX-Request" in request.headers:
        return make_response("", 204, redirect=door)
    return cast(Response, redirect(door))


@blueprint.after_request
def keep_nothing(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.context_processor
def facts() -> dict[str, type]:
    kinds = (Clock, Count, Day, Digits, Moment, Name, Telephone)
    return {kind.__name__: kind for kind in kinds}


@blueprint.errorhandler(NoSuchTask)
@blueprint.errorhandler(NoSuchMeeting)
def no_such_thing(_missing: LookupError) -> Response:
    return Response(status=404)


@blueprint.get("/")
def now() -> Response:
    """204 for a page that shows it all already (`seen`): nothing moves under anybody's finger."""
    staff = _staff()
    board = look_around(staff.centre_id)
    if request.args.get("seen") == board.version:
        return Response(status=204)
    say = words(board.house.language, board.house.zone)
    return page(
        "desk/now.html",
        board=board,
        staff=staff,
        form=own_form(),
        title=_title(board, say),
        language=board.house.language,
        say=say,
    )


@blueprint.post(f"/tasks/<{TASK_ID}>/take")
def take_task(task_id: int) -> Response:
    clerk = _clerk()
    if _is_own_form():
        with workplace().work() as work:
            has_it = take(work, clerk, task_id)
        if has_it != clerk.name:
            flash(has_it or "", "desk-quicker" if has_it else "desk-done-already")
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/done")
def finish_task(task_id: int) -> Response:
    if _is_own_form():
        with workplace().work() as work:
            finish(work, _clerk(), task_id)
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/here")
def is_here(meeting_id: int) -> Response:
    if _is_own_form():
        with workplace().work() as work:
            has_come = say_here(work, _clerk(), meeting_id)
        if not has_come:
            flash("", "desk-not-today")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/not-here")
def is_not_here(meeting_id: int) -> Response:
    if _is_own_form():
        with workplace().work() as work:
            say_not_here(work, _clerk(), meeting_id)
    return _back_to_now()


@blueprint.get("/sign-in")
def sign_in() -> Response:
    return _sign_in_page(sign_in_form())


@blueprint.post("/sign-in")
def try_sign_in() -> Response:
    form = sign_in_form()
    problem = try_to_sign_in(form)
    return _sign_in_page(form, problem) if problem else _back_to_now()


@blueprint.post("/sign-out")
def sign_out() -> Response:
    if _is_own_form():
        let_out()
    return _back_to_now()


def _title(board: Board, say: Say) -> str:
    """Tells in the browser's tab how many wait for help."""
    calls = board.unclaimed
    return say("desk-title-calls", calls=Count(calls)) if calls else say("desk-title")


def _sign_in_page(form: SignInForm, problem: Message | None = None) -> Response:
    status = 422 if problem else 200
    return page(
        "desk/sign_in.html", status, form=form, problem=problem, language=LANGUAGE, say=words()
    )


def _back_to_now() -> Response:
    """Fetched by htmx it is the new board, without script the whole page."""
    return cast(Response, redirect(url_for("desk.now"), 303))


def _is_own_form() -> bool:
    """Says so to the clerk when the page was too old to be trusted."""
    if is_our_own(own_form()):
        return True
    flash("", "desk-stale")
    return False


def _staff() -> Staff:
    staff = signed_in()
    if staff is None:
        abort(403)
    return staff


def _clerk() -> Clerk:
    staff = _staff()
    return Clerk(staff.id, staff.centre_id, staff.name)
