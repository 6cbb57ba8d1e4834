"""The page on which the centre is closed to visitors, and its meetings become calls."""

from flask import Blueprint, Response, flash

from frontdesk.absences.actions.affected import OthersAffected
from frontdesk.absences.actions.closed_house import (
    Days,
    close_the_house,
    open_the_house,
    preview_closed_house,
    when_closed,
)
from frontdesk.absences.announcing import days_in, tell_what_was_done
from frontdesk.absences.days import (
    DaysForm,
    Problems,
    TypedDays,
    days_in_words,
    read_days,
    read_reason,
)
from frontdesk.addresses import ID
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.content import Message
from shared.web import workplace

blueprint = Blueprint("closed_house", __name__, url_prefix="/closed-house")


@blueprint.get("/")
def show_closed_house() -> Response:
    return _show(TypedDays(), {})


@blueprint.post("/look")
def preview_closing() -> Response:
    """Shows which meetings a closure would affect; nothing is saved yet."""
    form = DaysForm()
    typed, days, problems = _read(form)
    if not is_own_form(form) or problems:
        return _show(typed, problems, 422)
    return _show(typed, {}) if form.back.data else _preview(typed, days)


@blueprint.post("/save")
def save_closing() -> Response:
    """Closes the centre, if the clerk has seen all meetings that are affected."""
    form = DaysForm()
    typed, days, problems = _read(form)
    if not is_own_form(form) or problems:
        return _show(typed, problems, 422)
    try:
        with workplace().work() as work:
            seen, takes_calls = form.seen.data, form.calls.data
            done = close_the_house(work, clerk(), days, seen, takes_calls=takes_calls)
    except OthersAffected:
        return _preview(typed, days, has_changed=True)
    tell_what_was_done(done)
    return _to_the_switch()


@blueprint.post(f"/<{ID}:closed_id>/open")
def open_again(closed_id: int) -> Response:
    """Ends a closure; tells the clerk how many meetings are in person again."""
    if is_own_form():
        with workplace().work() as work:
            done = open_the_house(work, clerk(), closed_id)
        if not done.known:
            flash(str(done.changed), "desk-closed-opened")
        if done.calls:
            flash(str(done.calls), "desk-hit-calls")
    return _to_the_switch()


def _preview(typed: TypedDays, days: Days, *, has_changed: bool = False) -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        plan = preview_closed_house(work, clerk(), days)
    if plan is None:
        flash("", "desk-hit-known")
        return _to_the_switch()
    return desk_page(
        "desk/closing.html",
        centre,
        409 if has_changed else 200,
        plan=plan,
        typed=typed,
        when=days_in_words(days.first, days.last),
        here=centre.local,
        days=days_in(centre),
        has_changed=has_changed,
        takes_calls=True,
    )


def _show(typed: TypedDays, problems: dict[str, Message], status: int = 200) -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        closed = when_closed(work, clerk())
        today = centre.day_of(work.now)
    return desk_page(
        "desk/closed_house.html",
        centre,
        status,
        closed=closed,
        typed=typed,
        problems=problems,
        today=today.isoformat(),
        is_today=any(it.closed.first_day <= today <= it.closed.last_day for it in closed),
        days_in_words=days_in_words,
    )


def _read(form: DaysForm) -> tuple[TypedDays, Days, dict[str, Message]]:
    problems, typed = Problems(), form.typed
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        today = centre.day_of(work.now)
    first, last = read_days(typed, today, problems)
    if not problems.of and first < today:
        problems.note("first", "desk-days-over")
    reason = read_reason(typed, problems, is_needed=True)
    return typed, Days(first, last, reason), problems.of


def _to_the_switch() -> Response:
    return go_to("desk.closed_house.show_closed_house")
