"""The page on which a file from the case system is compared, and what differs is seen to."""

from flask import Blueprint, Response, current_app, flash, request
from flask_wtf.file import FileField
from werkzeug.exceptions import RequestEntityTooLarge

from frontdesk.addresses import ID
from frontdesk.casesystem.actions.comparing import compare_file, comparison, see_to_finding
from frontdesk.casesystem.days import chosen_days
from frontdesk.forms import OwnForm
from frontdesk.pages import desk_page, go_to
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import get_centre
from shared.casesystem import LARGEST_FILE, FileFault, FindingKind, UnreadableFile
from shared.web import takes_files, workplace

NOT_A_FILE = 2**16
"""Bytes of a form beside its file."""

blueprint = Blueprint(
    "comparing", __name__, url_prefix="/case-system/comparison", template_folder="templates"
)


class CaseFileForm(OwnForm):
    file = FileField()


@blueprint.get("/")
def show_comparison() -> Response:
    return _page()


@blueprint.post("/")
@takes_files
def compare() -> Response:
    """Compares an uploaded file, in place of the last one."""
    request.max_content_length = LARGEST_FILE + NOT_A_FILE
    try:
        form = CaseFileForm()
        if not is_own_form(form):
            return _page()
        sent = form.file.data.read(LARGEST_FILE + 1) if form.file.data else b""
        has_file = bool(form.file.data and form.file.data.filename)
    except RequestEntityTooLarge:
        flash("", f"desk-cases-file-{FileFault.TOO_BIG}")
        return go_to("desk.comparing.show_comparison")
    except OSError:  # large files are laid on the disk while they come in
        current_app.logger.exception("No file could be received.")
        flash("", "desk-recordings-no-room")
        return go_to("desk.comparing.show_comparison")
    if not has_file:
        return _page(f"desk-cases-file-{FileFault.NONE}")
    problem = _compare(sent)
    if problem:
        return _page(problem)
    flash("", "desk-cases-compared")
    return go_to("desk.comparing.show_comparison")


def _compare(sent: bytes) -> str:
    """The id of the sentence that says why the file or the days can't be read; '' where all went
    well."""
    with workplace().work() as work:
        days = chosen_days(work, get_centre(work, staff().centre_id))
        if days.problem:
            return days.problem
        try:
            compare_file(work, clerk(), sent, days.first, days.last)
        except UnreadableFile as no:
            return f"desk-cases-file-{no.fault}"
    return ""


@blueprint.post(f"/<{ID}:finding_id>")
def see_to(finding_id: int) -> Response:
    """Notes that what differs is seen to, or takes that back."""
    if is_own_form():
        is_done = request.form.get("action") == "done"
        with workplace().work() as work:
            is_noted = see_to_finding(work, clerk(), finding_id, is_done=is_done)
        if not is_noted:
            flash("", "desk-cases-changed")
    return go_to("desk.comparing.show_comparison")


def _page(problem: str = "") -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        found = comparison(work, clerk())
        days = chosen_days(work, centre)
    return desk_page(
        "desk/comparison.html",
        centre,
        422 if problem else 200,
        found=found,
        kinds=(FindingKind.ONLY_HERE, FindingKind.ONLY_THERE, FindingKind.DIFFERENT),
        wrong=FindingKind.WRONG_ROW,
        problem=problem,
        days=days,
    )
