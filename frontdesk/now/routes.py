"""The desk's first page: what stands there now, and what is pressed on it."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.now.actions.offers import say_yes_to_earlier
from frontdesk.now.actions.tasks import claim_task, finish_task_of
from frontdesk.now.actions.who_is_here import say_here, say_not_here
from frontdesk.now.board import Board, look_around
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import Say, words
from shared.content import Count
from shared.web import workplace

blueprint = Blueprint("now", __name__, template_folder="templates")

TASK_ID, MEETING_ID = f"{ID}:task_id", f"{ID}:meeting_id"


@blueprint.get("/")
def show_now() -> Response:
    """204 for a page that shows it all already (`seen`): nothing moves under anybody's finger."""
    me = staff()
    board = look_around(me.centre_id)
    if request.args.get("seen") == board.version:
        return Response(status=204)
    say = words(board.centre.language, board.centre.zone)
    return desk_page("desk/now.html", board.centre, board=board, title=_title(board, say))


@blueprint.post(f"/tasks/<{TASK_ID}>/take")
def claim_this_task(task_id: int) -> Response:
    me = clerk()
    if is_own_form():
        with workplace().work() as work:
            has_it = claim_task(work, me, task_id)
        if has_it != me.name:
            flash(has_it or "", "desk-quicker" if has_it else "desk-done-already")
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/done")
def finish_task(task_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            is_done = finish_task_of(work, clerk(), task_id)
        if not is_done:
            flash("", "desk-not-done-yet")
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/earlier")
def take_earlier_time(task_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            has_it = say_yes_to_earlier(work, clerk(), task_id)
        if not has_it:
            flash("", "desk-earlier-gone")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/here")
def is_here(meeting_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            has_come = say_here(work, clerk(), meeting_id)
        if not has_come:
            flash("", "desk-not-today")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/not-here")
def is_not_here(meeting_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            say_not_here(work, clerk(), meeting_id)
    return _back_to_now()


def _title(board: Board, say: Say) -> str:
    """Tells in the browser's tab how many wait for help."""
    calls = board.unclaimed
    return say("desk-title-calls", calls=Count(calls)) if calls else say("desk-title")


def _back_to_now() -> Response:
    """Fetched by htmx it is the new board, without script the whole page."""
    return go_to("desk.now.show_now")
