"""The desk's first page, which renews itself, and its buttons."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.now.actions.offers import say_yes_to_earlier
from frontdesk.now.actions.tasks import FinishOutcome, claim_task, finish_task_of, say_not_reached
from frontdesk.now.actions.who_is_here import say_here, say_not_here
from frontdesk.now.board import Board, read_board
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import Say, words
from shared.content import Count
from shared.web import workplace

blueprint = Blueprint("now", __name__, template_folder="templates")

TASK_ID, MEETING_ID = f"{ID}:task_id", f"{ID}:meeting_id"


@blueprint.get("/")
def show_now() -> Response:
    """Shows the desk's first page; 204 to one that shows the same already (`seen`).

    So nothing moves under a finger that is about to press.
    """
    me = staff()
    board = read_board(me.centre_id)
    if request.args.get("seen") == board.version:
        return Response(status=204)
    say = words(board.centre.language, board.centre.zone)
    return desk_page("desk/now.html", board.centre, board=board, title=_title(board, say))


@blueprint.post(f"/tasks/<{TASK_ID}>/take")
def claim_this_task(task_id: int) -> Response:
    """Takes a task, or tells which colleague was first."""
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
            outcome = finish_task_of(work, clerk(), task_id)
        if outcome is not FinishOutcome.DONE:
            flash("", outcome)
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/not-reached")
def reached_nobody(task_id: int) -> Response:
    """Notes that the clerk called and nobody answered."""
    if is_own_form():
        with workplace().work() as work:
            is_noted = say_not_reached(work, clerk(), task_id)
        flash("", "desk-tried-again" if is_noted else "desk-done-already")
    return _back_to_now()


@blueprint.post(f"/tasks/<{TASK_ID}>/earlier")
def take_earlier_time(task_id: int) -> Response:
    """Accepts the offered earlier time for the citizen whom the clerk has called."""
    if is_own_form():
        with workplace().work() as work:
            has_it = say_yes_to_earlier(work, clerk(), task_id)
        if not has_it:
            flash("", "desk-earlier-gone")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/here")
def is_here(meeting_id: int) -> Response:
    """Records that a citizen has come to their meeting."""
    if is_own_form():
        with workplace().work() as work:
            has_come = say_here(work, clerk(), meeting_id)
        if not has_come:
            flash("", "desk-not-today")
    return _back_to_now()


@blueprint.post(f"/meetings/<{MEETING_ID}>/not-here")
def is_not_here(meeting_id: int) -> Response:
    """Takes an arrival back."""
    if is_own_form():
        with workplace().work() as work:
            say_not_here(work, clerk(), meeting_id)
    return _back_to_now()


def _title(board: Board, say: Say) -> str:
    """The title in the browser's tab, with how many help calls nobody has taken."""
    calls = board.unclaimed
    return say("desk-title-calls", calls=Count(calls)) if calls else say("desk-title")


def _back_to_now() -> Response:
    """Leads to the first page: with htmx only its new content is fetched."""
    return go_to("desk.now.show_now")
