"""The form on a citizen's page by which they are never called, or may be called again."""

from flask import Blueprint, Response, flash
from wtforms import StringField

from frontdesk.addresses import ID
from frontdesk.citizens.actions.never_called import end_never_called, set_never_called
from frontdesk.citizens.routes import to_record
from frontdesk.fields import TickField
from frontdesk.forms import OwnForm
from frontdesk.signed_in import clerk, is_own_form
from shared.citizens import IN_WRITING, RemindBy
from shared.web import workplace

blueprint = Blueprint(
    "never_called", __name__, url_prefix=f"/citizens/<{ID}:citizen_id>/never-called"
)


class NeverCalledForm(OwnForm):
    """`how` is a way to write (`RemindBy`); with `end` the citizen may be called again."""

    how = StringField()
    end = TickField()


@blueprint.post("")
def save_never_called(citizen_id: int) -> Response:
    form = NeverCalledForm()
    if not is_own_form(form):
        return to_record(citizen_id)
    if form.end.data:
        with workplace().work() as work:
            end_never_called(work, clerk(), citizen_id)
        flash("", "desk-never-called-ended")
    elif form.how.data in IN_WRITING:
        _write_from_now_on(citizen_id, RemindBy(form.how.data))
    return to_record(citizen_id)


def _write_from_now_on(citizen_id: int, how: RemindBy) -> None:
    try:
        with workplace().work() as work:
            set_never_called(work, clerk(), citizen_id, how)
    except ValueError:
        flash("", "desk-never-called-no-number")
    else:
        flash("", "desk-never-called-saved")
