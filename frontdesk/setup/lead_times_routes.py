"""The page of how long before a meeting an interpreter has to be booked, per language."""

from flask import Blueprint, Response, flash, request

from frontdesk.clerks import record_audit
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared import audit
from shared.appointments import get_centre
from shared.content import INTERPRETED_LANGUAGES
from shared.followups import LONGEST_LEAD, LeadTime, lead_times, set_lead_times
from shared.web import workplace

blueprint = Blueprint("lead_times", __name__, url_prefix="/lead-times")


@blueprint.get("/")
def show_lead_times() -> Response:
    return _page()


@blueprint.post("/")
def save_lead_times() -> Response:
    """Saves the lead times of all languages, or says which numbers are possible."""
    if not is_own_form():
        return go_to("desk.lead_times.show_lead_times")
    typed = {code: _typed(code) for code in INTERPRETED_LANGUAGES}
    wanted = {code: lead for code, lead in typed.items() if lead is not None}
    if len(wanted) < len(typed):
        return _page("desk-lead-times-wrong")
    with workplace().work() as work:
        me = clerk()
        set_lead_times(work, me.centre_id, wanted)
        about = f"centre:{me.centre_id}"
        record_audit(work, me, audit.AuditAction.CHANGED_LEAD_TIMES, about)
    flash("", "desk-lead-times-saved")
    return go_to("desk.lead_times.show_lead_times")


def _typed(language: str) -> LeadTime | None:
    """None for what is no number of days that an interpreter could take."""
    days = request.form.get(f"days-{language}", "").strip()
    if not (days.isascii() and days.isdigit() and len(days) < 4 and int(days) <= LONGEST_LEAD):
        return None
    return LeadTime(int(days), working=request.form.get(f"kind-{language}") == "working")


def _page(problem: str = "") -> Response:
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        found = lead_times(work, centre.id)
    return desk_page(
        "desk/lead_times.html",
        centre,
        422 if problem else 200,
        found=found,
        problem=problem,
        typed=request.form,
        longest=LONGEST_LEAD,
    )
