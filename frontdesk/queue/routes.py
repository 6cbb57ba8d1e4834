"""The desk's page of the queue, and its buttons."""

from secrets import token_urlsafe

from flask import Blueprint, Response, flash, request
from wtforms import StringField
from wtforms.validators import DataRequired, Length

from frontdesk.addresses import ID
from frontdesk.fields import NumberField, TextField, TickField
from frontdesk.forms import OwnForm
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


class PressForm(OwnForm):
    """What comes with the buttons of the queue, each with some of it.

    `served` is the person at the counter, `calls` and `state` what the page showed of a person,
    `page` the page of the button.
    """

    press = StringField()
    own = TickField()
    served = NumberField()
    number = NumberField()
    calls = NumberField()
    state = StringField()
    page = StringField()

    @property
    def one_press(self) -> str:
        """The id of one press of the button, by which a repeated request is recognised.

        A form without it counts as pressed once.
        """
        return (self.press.data or "")[:LONGEST_PRESS] or token_urlsafe(12)


class ParkForm(OwnForm):
    because = TextField(validators=[DataRequired(), Length(max=LONGEST_REASON)])


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
    form = PressForm()
    if is_own_form(form):
        with workplace().work() as work:
            own, served = form.own.data, form.served.data or 0
            number = call_next(work, clerk(), counter, form.one_press, own=own, served=served)
        if number is None and not read_queue().waiting:
            flash("", "desk-queue-nobody")
    return _called()


@blueprint.post("/number")
def call_by_number() -> Response:
    """Calls the person with the typed number."""
    if (counter := _counter()) is None:
        return leave_for("desk.counter.show_counters")
    form = PressForm()
    if not is_own_form(form):
        return _back()
    try:
        with workplace().work() as work:
            queued_id = waits_with(work, clerk(), form.number.data or 0)
            call_number(work, clerk(), queued_id, counter)
    except NoSuchNumber:
        sorry = message("desk-queue-no-number")
        return queue_page(read_queue(), typed=form.number.text, no_number=sorry)
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
    form = PressForm()
    if is_own_form(form):
        with workplace().work() as work:
            recall(work, clerk(), queued_id, form.calls.data or 0)
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
    form = ParkForm()
    if not is_own_form(form):
        return _back()
    if form.errors:
        sorry = message("desk-queue-park-problem", signs=Count(LONGEST_REASON))
        return queue_page(
            read_queue(), parking=queued_id, because=form.because.text, no_reason=sorry
        )
    with workplace().work() as work:
        park_number(work, clerk(), queued_id, " ".join(form.because.data.split()))
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
    form = PressForm()
    if is_own_form(form):
        with workplace().work() as work:
            is_undone = undo_press(work, clerk(), queued_id, form.state.data or "")
        if not is_undone:
            flash("", "desk-queue-changed")
    return _back()


def _counter() -> str | None:
    with workplace().read() as work:
        return counter_here(work, get_centre(work, staff().centre_id))


def _called() -> Response:
    """Leads back after a call, and has its sound made for the screen in the hall."""
    prepare_call(staff().centre_id)
    return _back()


def _back() -> Response:
    """Leads back to the page whose button was pressed: the queue, or now."""
    page = "desk.now.show_now" if PressForm().page.data == "now" else "desk.queue.show_queue"
    return go_to(page)
