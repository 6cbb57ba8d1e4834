"""The counter that a clerk sits at: chosen once, and kept in a cookie by the computer there."""

from flask import Blueprint, Response, flash, request
from wtforms import StringField

from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.queue.actions.counters import MOST_COUNTERS, counters_of, name_counters
from frontdesk.roles import may
from frontdesk.signed_in import clerk, is_own_form, staff
from frontdesk.words import words
from shared.appointments import LONGEST_COUNTER, Centre, Counter, get_centre
from shared.content import Count, message
from shared.unit_of_work import UnitOfWork
from shared.web import mark_device, workplace

COOKIE = "counter"
PATH = "/desk"

blueprint = Blueprint("counter", __name__, url_prefix="/queue/counter")


class CounterForm(OwnForm):
    counter = StringField()


class CountersForm(OwnForm):
    """The names of all counters, one on a line."""

    names = StringField()


def counter_here(work: UnitOfWork, centre: Centre) -> str | None:
    """The counter to which this computer calls people; None while it has to be chosen."""
    names = counters_of(work, staff().centre_id)
    if not names:
        return words(centre.language, centre.zone)("desk-counter-only")
    if len(names) == 1:
        return names[0].name
    kept = request.cookies.get(COOKIE)
    return next((each.name for each in names if str(each.id) == kept), None)


@blueprint.get("/")
def show_counters() -> Response:
    return _show()


@blueprint.post("/")
def chosen() -> Response:
    """Stores the chosen counter in a cookie of this computer."""
    form = CounterForm()
    wanted = form.counter.data or ""
    if not is_own_form(form) or not any(str(each.id) == wanted for each in _all_of_them()):
        return go_to("desk.counter.show_counters")
    response = go_to("desk.queue.show_queue")
    mark_device(response, COOKIE, wanted, PATH)
    return response


@blueprint.post("/names")
def name_them() -> Response:
    """Sets the names of the centre's counters, one on a line."""
    form = CountersForm()
    if not is_own_form(form):
        return _show(form.names.data)
    with workplace().work() as work:
        is_fine = name_counters(work, clerk(), _names(form, counters_of(work, clerk().centre_id)))
    if not is_fine:
        return _show(form.names.data, has_problem=True)
    flash("", "desk-counters-named")
    return go_to("desk.counter.show_counters")


def _names(form: CountersForm, stored: list[Counter]) -> list[str]:
    """The lines of the form; a line that is a stored name stays as it is, else without spaces
    around it."""
    known = {each.name for each in stored}
    lines = (form.names.data or "").splitlines()
    return [line if line in known else line.strip() for line in lines if line.strip()]


def _all_of_them() -> list[Counter]:
    with workplace().read() as work:
        return counters_of(work, staff().centre_id)


def _show(text: str | None = None, *, has_problem: bool = False) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        counters = counters_of(work, staff().centre_id)
        here = counter_here(work, centre)
    limits = {"most": Count(MOST_COUNTERS), "signs": Count(LONGEST_COUNTER)}
    return desk_page(
        "desk/counter.html",
        centre,
        422 if has_problem else 200,
        counters=counters,
        here=here,
        may_name=may(staff().role, "desk.counter.name_them"),
        text="\n".join(each.name for each in counters) if text is None else text,
        hint=message("desk-counters-hint", **limits),
        problem=message("desk-counters-problem", **limits) if has_problem else None,
    )
