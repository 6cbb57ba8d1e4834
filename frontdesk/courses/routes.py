"""The forms on a citizen's page that pause, close and reopen their course."""

from flask import Blueprint, Response, flash
from wtforms import DateField, StringField
from wtforms.validators import AnyOf, InputRequired, Optional

from frontdesk.addresses import ID
from frontdesk.citizens.routes import show_record, to_record
from frontdesk.courses.actions import (
    MeetingAhead,
    PauseTooLong,
    close_course_of,
    open_course_of,
    pause_course_of,
    resume_course_of,
    set_deadline_of,
)
from frontdesk.forms import OwnForm, is_our_own
from frontdesk.signed_in import clerk, is_own_form
from shared.content import Message, message
from shared.safetynet import CloseReason, PausedWith
from shared.web import workplace

blueprint = Blueprint(
    "courses",
    __name__,
    url_prefix=f"/citizens/<{ID}:citizen_id>/course",
    template_folder="templates",
)


class PauseForm(OwnForm):
    """With whom a citizen is, and until which day."""

    paused_with = StringField(validators=[AnyOf([it.value for it in PausedWith])])
    until = DateField(validators=[InputRequired()])


class CloseForm(OwnForm):
    """Why a course is over."""

    reason = StringField(validators=[AnyOf([it.value for it in CloseReason])])


class DeadlineForm(OwnForm):
    """By which day a meeting has to be booked; empty: by none."""

    next_by = DateField(validators=[Optional()])


@blueprint.post("/pause")
def pause(citizen_id: int) -> Response:
    form = PauseForm()
    if not is_our_own(form):
        return to_record(citizen_id)
    if form.errors or form.until.data is None:
        return _again(citizen_id, "pause", message("desk-course-choose"), form)
    try:
        with workplace().work() as work:
            paused_with = PausedWith(form.paused_with.data)
            pause_course_of(work, clerk(), citizen_id, paused_with, form.until.data)
    except PauseTooLong:
        return _again(citizen_id, "pause", message("desk-course-too-long"), form)
    flash("", "desk-course-is-paused")
    return to_record(citizen_id)


@blueprint.post("/resume")
def resume(citizen_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            resume_course_of(work, clerk(), citizen_id)
        flash("", "desk-course-goes-on")
    return to_record(citizen_id)


@blueprint.post("/close")
def close(citizen_id: int) -> Response:
    form = CloseForm()
    if not is_our_own(form):
        return to_record(citizen_id)
    if form.errors:
        return _again(citizen_id, "close", message("desk-course-choose-why"), form)
    try:
        with workplace().work() as work:
            close_course_of(work, clerk(), citizen_id, CloseReason(form.reason.data))
    except MeetingAhead:
        return _again(citizen_id, "close", message("desk-course-meeting-ahead"), form)
    flash("", "desk-course-is-closed")
    return to_record(citizen_id)


@blueprint.post("/open")
def begin_or_reopen(citizen_id: int) -> Response:
    if is_own_form():
        with workplace().work() as work:
            open_course_of(work, clerk(), citizen_id)
        flash("", "desk-course-is-open")
    return to_record(citizen_id)


@blueprint.post("/deadline")
def save_deadline(citizen_id: int) -> Response:
    form = DeadlineForm()
    if not is_our_own(form):
        return to_record(citizen_id)
    if form.errors:
        return _again(citizen_id, "deadline", message("desk-course-choose-day"), form)
    with workplace().work() as work:
        set_deadline_of(work, clerk(), citizen_id, form.next_by.data)
    flash("", "desk-course-saved")
    return to_record(citizen_id)


def _again(citizen_id: int, part: str, problem: Message, form: OwnForm) -> Response:
    """The citizen's page with what was typed, and what is wrong with it."""
    typed = {name: field.raw_data[0] for name, field in form._fields.items() if field.raw_data}
    return show_record(
        citizen_id, 422, course_part=part, course_problem=problem, course_typed=typed
    )
