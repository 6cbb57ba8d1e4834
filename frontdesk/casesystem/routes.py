"""The page *Til fagsystemet*: what has to be written there, ticked off with its number."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.casesystem.actions.lines import cases, export_days, export_open
from frontdesk.casesystem.actions.settling import correct_number, tick_case, untick_case
from frontdesk.casesystem.days import chosen_days
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.casesystem import LONGEST_REFERENCE, CaseFilter
from shared.web import number_in, workplace

LONGEST_REASON = 300
"""Signs."""

blueprint = Blueprint("cases", __name__, url_prefix="/case-system", template_folder="templates")


@blueprint.get("/")
def show_cases() -> Response:
    return _page()


@blueprint.post(f"/meetings/<{ID}:meeting_id>")
def tick(meeting_id: int) -> Response:
    """Notes that a meeting stands in the case system, under the number that was typed."""
    if not is_own_form():
        return _back()
    reference = _line("reference", LONGEST_REFERENCE + 1)
    with workplace().work() as work:
        ticked = tick_case(
            work, clerk(), meeting_id, reference, number_in(request.form, "seen") or 0
        )
    if ticked.problem is not None:
        return _page(meeting_id, f"desk-cases-number-{ticked.problem}")
    flash("", "desk-cases-ticked" if ticked.is_noted else "desk-cases-changed")
    return _back()


@blueprint.post(f"/steps/<{ID}:step_id>")
def correct(step_id: int) -> Response:
    """Takes a tick back, or gives it another number; either needs a reason."""
    if not is_own_form():
        return _back()
    reason, is_undone = _line("reason", LONGEST_REASON), request.form.get("action") == "undo"
    meeting_id = number_in(request.form, "meeting") or 0
    if not reason:
        return _page(meeting_id, "desk-cases-say-why")
    with workplace().work() as work:
        if is_undone:
            is_noted, problem = untick_case(work, clerk(), step_id, reason), None
        else:
            reference = _line("reference", LONGEST_REFERENCE + 1)
            corrected = correct_number(work, clerk(), step_id, reference, reason)
            is_noted, problem = corrected.is_noted, corrected.problem
    if problem is not None:
        return _page(meeting_id, f"desk-cases-number-{problem}")
    told = "desk-cases-undone" if is_undone else "desk-cases-corrected"
    flash("", told if is_noted else "desk-cases-changed")
    return _back()


@blueprint.post("/export")
def export() -> Response:
    """A CSV file of what is to be written, or of all meetings of some days."""
    if not is_own_form():
        return _back()
    with workplace().work() as work:
        me, centre = clerk(), get_centre(work, staff().centre_id)
        if request.form.get("what") == "days":
            days = chosen_days(work, centre)
            if days.problem:
                flash("", days.problem)
                return _back()
            data = export_days(work, me, days.first, days.last)
        else:
            data = export_open(work, me)
        name = f"til-fagsystemet-{centre.day_of(work.now):%Y-%m-%d}.csv"
    return Response(
        data,
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _page(problem_of: int = 0, problem: str = "") -> Response:
    """The list; with what is wrong with a number that was typed for the meeting `problem_of`."""
    typed = request.values
    shown = typed.get("show", CaseFilter.OPEN)
    chosen = CaseFilter(shown) if shown in frozenset(CaseFilter) else CaseFilter.OPEN
    is_mine, start = typed.get("whose") == "mine", number_in(typed, "start") or 0
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        found = cases(work, clerk(), chosen, start, only_mine=is_mine)
        days = chosen_days(work, centre)
    return desk_page(
        "desk/cases.html",
        centre,
        422 if problem else 200,
        found=found,
        shown=chosen,
        filters=tuple(CaseFilter),
        is_mine=is_mine,
        start=start,
        problem_of=problem_of,
        problem=problem,
        typed=_line("reference", LONGEST_REFERENCE + 1) if problem else "",
        longest=LONGEST_REFERENCE,
        days=days,
    )


def _line(name: str, longest: int) -> str:
    """One line as typed, without invisible characters."""
    typed = "".join(sign for sign in request.form.get(name, "") if sign.isprintable())
    return typed.strip()[:longest]


def _back() -> Response:
    """To the page of the list that the clerk came from."""
    kept = {it: request.form[it] for it in ("show", "whose", "start") if request.form.get(it)}
    return go_to("desk.cases.show_cases", **kept)
