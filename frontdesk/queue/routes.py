"""The desk's page of the queue, and its buttons."""

from secrets import token_urlsafe

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.pages import go_to, leave_for
from frontdesk.queue.actions.calling import (
    NoSuchNumber,
    call_next,
    call_number,
    park_number,
    recall,
    say_no_answer,
    say_served,
    take_up_again,
    undo_press,
    waits_with,
)
from frontdesk.queue.announcements import prepare_call
from frontdesk.queue.counter_routes import counter_here
from frontdesk.queue.hall import queue_page, read_queue
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.content import Count, message
from shared.safetynet import LONGEST_REASON, NoAnswerOutcome
from shared.web import workplace

QUEUED_ID = f"{ID}:queued_id"

LONGEST_PRESS = 32
"""Characters of the id of one press of a button."""

blueprint = Blueprint("queue", __name__, url_prefix="/queue", template_folder="templates")


@blueprint.get("/")
def show_queue() -> Response:
    """Shows the queue; 204 to a page that shows the same already (`seen`)."""
    queue = read_queue()
    if request.args.get("seen") == queue.version:
        return Response(status=204)
    return queue_page(queue)


@blueprint.post("/next")
def next_one() -> Response:
    """Calls the person who waits longest, or with `own` the clerk's own citizen.

    The person at the counter (`served`) is marked as served.
    """
    if (counter := _counter()) is None:
        return leave_for("desk.counter.show_counters")
    form = request.form
    if is_own_form():
        with workplace().work() as work:
            own, served = "own" in form, _number("served")
            number = call_next(work, clerk(), counter, _press(), own=own, served=served)
        if number is None and not read_queue().waiting:
            flash("", "desk-queue-nobody")
    return _called()


@blueprint.post("/number")
def call_by_number() -> Response:
    """Calls the person with the typed number."""
    if (counter := _counter()) is None:
        return leave_for("desk.counter.show_counters")
    typed = request.form.get("number", "")
    if not is_own_form():
        return _back()
    try:
        with workplace().work() as work:
            queued_id = waits_with(work, clerk(), _number("number"))
            call_number(work, clerk(), queued_id, counter)
    except NoSuchNumber:
        return queue_page(read_queue(), typed=typed, no_number=message("desk-queue-no-number"))
    return _called()


@blueprint.post(f"/<{QUEUED_ID}>/call")
def call_from_queue(queued_id: int) -> Response:
    """Calls this person of the queue."""
    if (counter := _counter()) is None:
        return leave_for("desk.counter.show_counters")
    if is_own_form():
        with workplace().work() as work:
            is_called = call_number(work, clerk(), queued_id, counter)
        if not is_called:
            flash("", "desk-queue-quicker")
    return _called()


@blueprint.post(f"/<{QUEUED_ID}>/again")
def again(queued_id: int) -> Response:
    """Calls a person once more."""
    if is_own_form():
        with workplace().work() as work:
            recall(work, clerk(), queued_id, _number("calls"))
    return _called()


@blueprint.post(f"/<{QUEUED_ID}>/served")
def served(queued_id: int) -> Response:
    """Marks a person as served."""
    if is_own_form():
        with workplace().work() as work:
            say_served(work, clerk(), queued_id)
    return _back()


@blueprint.post(f"/<{QUEUED_ID}>/no-answer")
def did_not_answer(queued_id: int) -> Response:
    """Records that a called person does not come, and tells what follows."""
    if is_own_form():
        with workplace().work() as work:
            missed = say_no_answer(work, clerk(), queued_id)
        if missed is not NoAnswerOutcome.CHANGED:
            flash("", f"desk-queue-missed-{missed}")
    return _back()


@blueprint.post(f"/<{QUEUED_ID}>/park")
def park_called(queued_id: int) -> Response:
    """Parks a called person; the reason stays in the field until it can be used."""
    because = " ".join(request.form.get("because", "").split())
    if not is_own_form():
        return _back()
    if not 0 < len(because) <= LONGEST_REASON:
        sorry = message("desk-queue-park-problem", signs=Count(LONGEST_REASON))
        return queue_page(read_queue(), parking=queued_id, because=because, no_reason=sorry)
    with workplace().work() as work:
        park_number(work, clerk(), queued_id, because)
    return _back()


@blueprint.post(f"/<{QUEUED_ID}>/back")
def is_back(queued_id: int) -> Response:
    """Lets a parked person who has come back wait again."""
    if is_own_form():
        with workplace().work() as work:
            take_up_again(work, clerk(), queued_id)
    return _back()


@blueprint.post(f"/<{QUEUED_ID}>/undo")
def undo_queue_step(queued_id: int) -> Response:
    """Takes one step back from the `state` that the clerk saw."""
    if is_own_form():
        with workplace().work() as work:
            is_undone = undo_press(work, clerk(), queued_id, request.form.get("state", ""))
        if not is_undone:
            flash("", "desk-queue-changed")
    return _back()


def _counter() -> str | None:
    with workplace().read() as work:
        return counter_here(work, get_centre(work, staff().centre_id))


def _press() -> str:
    """The id of one press of the button, by which a repeated request is recognised.

    A form without it counts as pressed once.
    """
    return request.form.get("press", "")[:LONGEST_PRESS] or token_urlsafe(12)


def _number(name: str) -> int:
    """The number in this field; 0 for anything else."""
    told = request.form.get(name, "").strip()
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else 0


def _called() -> Response:
    """Leads back after a call, and has its sound made for the screen in the hall."""
    prepare_call(staff().centre_id)
    return _back()


def _back() -> Response:
    """Leads back to the page whose button was pressed: the queue, or now."""
    page = "desk.now.show_now" if request.form.get("page") == "now" else "desk.queue.show_queue"
    return go_to(page)
