"""The form on a citizen's page by which support is given, changed and ended."""

from flask import Blueprint, Response, flash

from frontdesk.addresses import ID
from frontdesk.citizens.actions.support import (
    NoSuchSupport,
    end_support,
    give_support_to,
    support_for,
)
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.citizens.support_form import SupportForm, support_form
from frontdesk.clerks import advisers_here
from frontdesk.fields import problem_in
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.citizens import NeverCalled
from shared.content import message
from shared.web import workplace

blueprint = Blueprint("support", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>/support")


@blueprint.post("")
def give(citizen_id: int) -> Response:
    """Gives, changes or ends the citizen's support, with a reason."""
    with workplace().read() as work:
        centre = get_centre(work, staff().centre_id)
        now = support_for(work, clerk(), citizen_id)
        form = support_form(centre, now, advisers_here(work, centre.id))
    if not is_own_form(form):
        return to_record(citizen_id)
    problem = problem_in(form)
    try:
        if not problem:
            _save(citizen_id, form)
    except NeverCalled:
        problem = message("desk-never-called-refused")
    except NoSuchSupport:
        problem = message("desk-support-choose" if form.reason else "desk-support-say-why")
    if problem:
        return show_record(citizen_id, 422, supporting=form, support_problem=problem)
    flash("", "desk-support-ended" if form.end.data else "desk-support-given")
    return to_record(citizen_id)


def _save(citizen_id: int, form: SupportForm) -> None:
    """Raises `NoSuchSupport`, `NeverCalled`."""
    with workplace().work() as work:
        if form.end.data:
            end_support(work, clerk(), citizen_id, form.reason)
        else:
            give_support_to(work, clerk(), citizen_id, form.wanted, form.reason)
