"""The desk's pages about a meeting: its receipt and slip, cancelling it, and its attendance."""

from collections.abc import Callable, Mapping

from flask import Blueprint, Response, flash, request
from wtforms import StringField
from wtforms.validators import AnyOf

from frontdesk.addresses import ID
from frontdesk.clerks import Clerk
from frontdesk.forms import OwnForm
from frontdesk.meetings.actions.attendance import (
    record_held,
    record_left,
    record_not_come,
    record_our_delay,
    undo_attendance,
)
from frontdesk.meetings.actions.booking import cancel_for
from frontdesk.meetings.actions.meeting_owner import meeting_owner
from frontdesk.meetings.actions.meeting_request import request_so_far
from frontdesk.meetings.actions.meetings import MeetingAction, their_meeting
from frontdesk.meetings.actions.slips import InWords, meeting_in_words
from frontdesk.meetings.request_fields import fields_after, fields_of, ways_to_bring_in
from frontdesk.now.actions.who_is_here import say_here, say_not_here
from frontdesk.pages import desk_page, go_to
from frontdesk.promises.actions import booked_interpreter, has_promises, promises_of_meeting
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import Centre, Meeting, Reason, Refused, get_centre
from shared.citizens import interpreter_wishes
from shared.content import Register, Wording
from shared.followups import Decision, Way
from shared.unit_of_work import UnitOfWork
from shared.web import page, workplace
from shared.wishes import Participation, elsewhere_though_required, participation_of

blueprint = Blueprint("meetings", __name__, url_prefix="/meetings", template_folder="templates")

SAY: Mapping[str, Callable[[UnitOfWork, Clerk, int], bool | None]] = {
    MeetingAction.HERE: say_here,
    MeetingAction.NOT_HERE: say_not_here,
    MeetingAction.HELD: record_held,
    MeetingAction.NOT_COME: record_not_come,
    MeetingAction.LEFT: record_left,
    MeetingAction.OUR_DELAY: record_our_delay,
    MeetingAction.UNDO: undo_attendance,
}
"""What is done for each attendance button; False when the meeting does not allow it now."""


class CancelForm(OwnForm):
    reason = StringField(validators=[AnyOf(list(Reason))])


@blueprint.get(f"/<{ID}:meeting_id>")
def show_meeting(meeting_id: int) -> Response:
    """Shows the meeting, with the sentences to read aloud to the citizen."""
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        seen = their_meeting(work, clerk(), meeting_id)
        them = meeting_owner(work, clerk(), seen.meeting.citizen_id)
        words = meeting_in_words(work, clerk(), meeting_id)
        promised = promises_of_meeting(work, seen.meeting)
        wishes = interpreter_wishes(work, seen.meeting.citizen_id)
        a_kasse = participation_of(work, meeting_id)
        elsewhere = elsewhere_though_required(work, seen.meeting.citizen_id)
    aloud = say_facts(centre, words, Register.SPOKEN)
    return desk_page(
        "desk/meeting.html",
        centre,
        seen=seen,
        whose=them,
        aloud=aloud,
        promised=promised,
        interpreter_wishes_of=wishes,
        a_kasse=a_kasse,
        elsewhere=ways_to_bring_in(it for it in elsewhere if it.id == meeting_id),
        fields_after=fields_after(seen.meeting, centre.zone),
        participations=tuple(Participation),
        ways=tuple(Way),
        decisions=tuple(Decision),
    )


@blueprint.get(f"/<{ID}:meeting_id>/slip")
def show_slip(meeting_id: int) -> Response:
    """A slip for any printer, in the centre's language and the citizen's."""
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        words = meeting_in_words(work, clerk(), meeting_id)
    blocks = say_facts(centre, words, Register.SHOWN)
    return page("desk/slip.html", centre=centre, language=centre.language, blocks=blocks)


@blueprint.get(f"/<{ID}:meeting_id>/cancel")
def show_cancelling(meeting_id: int) -> Response:
    return _cancelling_page(meeting_id)


@blueprint.post(f"/<{ID}:meeting_id>/cancel")
def try_to_cancel(meeting_id: int) -> Response:
    """Cancels the meeting, and leads to booking a new one like it."""
    form = CancelForm()
    if not is_own_form(form) or form.errors:
        return _cancelling_page(meeting_id, "desk-cancel-choose")
    try:
        with workplace().work() as work:
            cancelled = cancel_for(work, clerk(), meeting_id, Reason(form.reason.data))
    except Refused:
        flash("", "desk-move-gone")
        return go_to("desk.meetings.show_meeting", meeting_id=meeting_id)
    flash("", "desk-cancel-done")
    return go_to("desk.booking.show_booking", citizen_id=cancelled.citizen_id, **_like(cancelled))


@blueprint.post(f"/<{ID}:meeting_id>/say")
def record_attendance(meeting_id: int) -> Response:
    """Records what the button says: here, not here, held, not come, or an undo."""
    with workplace().work() as work:
        citizen_id = their_meeting(work, clerk(), meeting_id).meeting.citizen_id
        if is_own_form() and (say_it := SAY.get(request.form.get("what", ""))):
            is_so = say_it(work, clerk(), meeting_id)
            if is_so is False:
                flash("", "desk-say-not-now")
            elif say_it is record_held and has_promises(work, meeting_id):
                flash("", "desk-promise-held")
    return go_to("desk.citizens.show_citizen", citizen_id=citizen_id)


def _cancelling_page(meeting_id: int, problem: str = "") -> Response:
    with workplace().work() as work:
        centre = get_centre(work, staff().centre_id)
        seen = their_meeting(work, clerk(), meeting_id)
        them = meeting_owner(work, clerk(), seen.meeting.citizen_id)
        interpreter = booked_interpreter(work, seen.meeting)
    if MeetingAction.CANCEL not in seen.actions:
        flash("", "desk-move-gone")
        return go_to("desk.meetings.show_meeting", meeting_id=meeting_id)
    return desk_page(
        "desk/cancel.html",
        centre,
        422 if problem else 200,
        seen=seen,
        whose=them,
        problem=problem,
        interpreter=interpreter,
        reasons=tuple(Reason),
    )


def _like(cancelled: Meeting) -> dict[str, str]:
    """Query parameters for a new meeting like this one."""
    return fields_of(request_so_far(cancelled))


def say_facts(centre: Centre, words: InWords, register: Register) -> list[tuple[str, list[str]]]:
    """Each language with the sentences, line by line."""
    wordings = [Wording(language, register, centre.zone) for language in words.languages]
    return [(it.language, [it.say(fact) for fact in words.facts]) for it in wordings]
