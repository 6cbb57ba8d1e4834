"""The page of who came to a meeting, and the presses by which two arrivals are exchanged."""

from flask import Blueprint, Response, flash
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.fields import NumberField
from frontdesk.forms import OwnForm
from frontdesk.now.actions.who_came import both_are_one, second_was_right, swap_with, who_came
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import words
from shared.appointments import get_centre
from shared.web import workplace

MEETING_ID = f"{ID}:meeting_id"

blueprint = Blueprint(
    "arrivals",
    __name__,
    url_prefix=f"/meetings/<{MEETING_ID}>/arrival",
    template_folder="templates",
)


class ArrivalForm(OwnForm):
    """A press; `other` is the meeting to exchange with, `seen` the version that the page showed."""

    other = NumberField()
    seen = StringField()


@blueprint.get("")
def show_arrival(meeting_id: int) -> Response:
    """Shows who came to a meeting, and with whom they may have been confused."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        seen = who_came(work, clerk(), meeting_id)
    title = words(centre.language, centre.zone)("desk-arrival-title")
    return desk_page("desk/arrival.html", centre, seen=seen, title=title)


@blueprint.post("/swap")
def swap(meeting_id: int) -> Response:
    """Exchanges the arrival with that of another meeting."""
    form = ArrivalForm()
    if is_own_form(form):
        with workplace().work() as work:
            is_done = swap_with(
                work, clerk(), meeting_id, form.other.data or 0, form.seen.data or ""
            )
        return _said(meeting_id, "desk-arrival-swapped", is_done=is_done)
    return _back(meeting_id)


@blueprint.post("/second")
def second(meeting_id: int) -> Response:
    """It was the second of two who is the meeting's citizen."""
    form = ArrivalForm()
    if is_own_form(form):
        with workplace().work() as work:
            is_done = second_was_right(work, clerk(), meeting_id, form.seen.data or "")
        return _said(meeting_id, "desk-arrival-swapped", is_done=is_done)
    return _back(meeting_id)


@blueprint.post("/same")
def same(meeting_id: int) -> Response:
    """One citizen has said twice that they are here."""
    form = ArrivalForm()
    if is_own_form(form):
        with workplace().work() as work:
            is_done = both_are_one(work, clerk(), meeting_id, form.seen.data or "")
        return _said(meeting_id, "desk-arrival-was-one", is_done=is_done)
    return _back(meeting_id)


def _said(meeting_id: int, done: str, *, is_done: bool) -> Response:
    flash("", done if is_done else "desk-arrival-changed")
    return _back(meeting_id)


def _back(meeting_id: int) -> Response:
    return go_to("desk.arrivals.show_arrival", meeting_id=meeting_id)
