"""The form on a citizen's page by which support is given, changed and ended."""

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.citizens.actions.support import NoSuchSupport, end_support, give_support_to
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.signed_in import clerk, is_own_form
from shared.citizens import Support
from shared.content import message
from shared.web import workplace

LONGEST_REASON = 300

PARTS = ("more_time", "is_called", "met_at_door", "no_time_outs")
"""Parts of the support that are boxes to tick."""

blueprint = Blueprint("support", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>/support")


@blueprint.post("")
def give(citizen_id: int) -> Response:
    """Gives, changes or ends the citizen's support, with a reason."""
    if not is_own_form():
        return to_record(citizen_id)
    reason = request.form.get("why", "").strip()[:LONGEST_REASON]
    wanted, ends = _wanted(), "end" in request.form
    try:
        with workplace().work() as work:
            if ends:
                end_support(work, clerk(), citizen_id, reason)
            else:
                give_support_to(work, clerk(), citizen_id, wanted, reason)
    except NoSuchSupport:
        problem = message("desk-support-choose" if reason else "desk-support-say-why")
        return show_record(
            citizen_id, 422, supporting=wanted, supporting_why=reason, support_problem=problem
        )
    flash("", "desk-support-ended" if ends else "desk-support-given")
    return to_record(citizen_id)


def _wanted() -> Support:
    adviser = request.form.get("adviser", "")
    is_number = adviser.isascii() and adviser.isdigit() and len(adviser) < 10
    return Support(
        adviser_id=int(adviser) if is_number else None,
        **{part: part in request.form for part in PARTS},
    )
