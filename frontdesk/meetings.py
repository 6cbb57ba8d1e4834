"""The desk's pages about one meeting: its receipt and slip, calling it off, and how it went."""

from collections.abc import Callable, Mapping

from flask import Blueprint, Response, flash, request

from frontdesk.addresses import ID
from frontdesk.at_the_desk import clerk, is_own_form, staff
from frontdesk.pages import desk_page, go_to
from frontdesk.wanted import fields_of
from shared.appointments import Meeting, Reason, Refused
from shared.content import Register, Wording
from shared.desk import (
    Clerk,
    Deed,
    FrontDesk,
    InWords,
    NoSuchMeeting,
    cancel_for,
    front_desk,
    in_words,
    say_held,
    say_here,
    say_not_come,
    say_not_here,
    take_back_outcome,
    their_meeting,
    whose,
    wish_so_far,
)
from shared.web import page, workplace
from shared.work import Work

blueprint = Blueprint("meetings", __name__, url_prefix="/meetings")

SAY: Mapping[str, Callable[[Work, Clerk, int], bool | None]] = {
    Deed.HERE: say_here,
    Deed.NOT_HERE: say_not_here,
    Deed.HELD: say_held,
    Deed.NOT_COME: say_not_come,
    Deed.UNDO: take_back_outcome,
}
"""What staff say with one press; False: that can't be said of it now."""


@blueprint.errorhandler(NoSuchMeeting)
def no_such_meeting(_missing: NoSuchMeeting) -> Response:
    return Response(status=404)


@blueprint.get(f"/<{ID}:meeting_id>")
def one(meeting_id: int) -> Response:
    with workplace().work() as work:
        house = front_desk(work, staff().centre_id)
        seen = their_meeting(work, clerk(), meeting_id)
        them = whose(work, clerk(), seen.meeting.citizen_id)
        words = in_words(work, clerk(), meeting_id)
    aloud = _said(house, words, Register.SPOKEN)
    return desk_page("desk/meeting.html", house, seen=seen, whose=them, aloud=aloud)


@blueprint.get(f"/<{ID}:meeting_id>/slip")
def slip(meeting_id: int) -> Response:
    """To be printed on any printer: in our language, and in the citizen's."""
    with workplace().work() as work:
        house = front_desk(work, staff().centre_id)
        words = in_words(work, clerk(), meeting_id)
    blocks = _said(house, words, Register.SHOWN)
    return page("desk/slip.html", house=house, language=house.language, blocks=blocks)


@blueprint.get(f"/<{ID}:meeting_id>/cancel")
def cancel(meeting_id: int) -> Response:
    return _cancelling_page(meeting_id)


@blueprint.post(f"/<{ID}:meeting_id>/cancel")
def try_to_cancel(meeting_id: int) -> Response:
    """A new time is offered at once."""
    reason = request.form.get("reason", "")
    if not is_own_form() or reason not in frozenset(Reason):
        return _cancelling_page(meeting_id, "desk-cancel-choose")
    try:
        with workplace().work() as work:
            cancelled = cancel_for(work, clerk(), meeting_id, Reason(reason))
    except Refused:
        flash("", "desk-move-gone")
        return go_to("desk.meetings.one", meeting_id=meeting_id)
    flash("", "desk-cancel-done")
    return go_to("desk.booking.book", citizen_id=cancelled.citizen_id, **_like(cancelled))


@blueprint.post(f"/<{ID}:meeting_id>/say")
def say(meeting_id: int) -> Response:
    """Here, not here, held, not come, or none of it after all."""
    with workplace().work() as work:
        citizen_id = their_meeting(work, clerk(), meeting_id).meeting.citizen_id
        if is_own_form() and (say_it := SAY.get(request.form.get("what", ""))):
            is_so = say_it(work, clerk(), meeting_id)
            if is_so is False:
                flash("", "desk-say-not-now")
    return go_to("desk.citizens.one", citizen_id=citizen_id)


def _cancelling_page(meeting_id: int, problem: str = "") -> Response:
    with workplace().work() as work:
        house = front_desk(work, staff().centre_id)
        seen = their_meeting(work, clerk(), meeting_id)
        them = whose(work, clerk(), seen.meeting.citizen_id)
    if Deed.CANCEL not in seen.deeds:
        flash("", "desk-move-gone")
        return go_to("desk.meetings.one", meeting_id=meeting_id)
    return desk_page(
        "desk/cancel.html",
        house,
        422 if problem else 200,
        seen=seen,
        whose=them,
        problem=problem,
        reasons=tuple(Reason),
    )


def _like(cancelled: Meeting) -> dict[str, str]:
    """What a new one has to be like."""
    return fields_of(wish_so_far(cancelled))


def _said(house: FrontDesk, words: InWords, register: Register) -> list[tuple[str, list[str]]]:
    """Line by line, for each language."""
    wordings = [Wording(language, register, house.zone) for language in words.languages]
    return [(it.language, [it.say(fact) for fact in words.facts]) for it in wordings]
