"""The desk's pages to book a meeting for a citizen, and to move one."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from flask import Blueprint, Response, abort, flash, request

from frontdesk.addresses import ID
from frontdesk.choices import interpreted_languages, name_stored_language
from frontdesk.citizens.actions.records import own_citizen
from frontdesk.fields import InstantField, TextField, TickField
from frontdesk.forms import OwnForm
from frontdesk.meetings.actions.booking import (
    book_for,
    hold_for,
    move_for,
    who_was_quicker,
)
from frontdesk.meetings.actions.existing import (
    ExistingMeeting,
    HasMeeting,
    existing_meetings,
    has_kind_ahead,
)
from frontdesk.meetings.actions.meeting_owner import MeetingOwner, meeting_owner
from frontdesk.meetings.actions.meeting_request import (
    MeetingRequest,
    likely_request,
    request_so_far,
)
from frontdesk.meetings.actions.meetings import MeetingAction, their_meeting
from frontdesk.meetings.actions.slot_search import Looked, Offered, offered
from frontdesk.meetings.request_fields import (
    HOURS,
    LONGER,
    fields_after,
    fields_of,
    wanted_in,
    without_day,
)
from frontdesk.pages import desk_page, go_to
from frontdesk.promises.actions import booked_interpreter
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.accounts import colleague
from shared.appointments import Form, Meeting, Refusal, Refused, Rule, get_centre
from shared.content import Message, Name, message
from shared.unit_of_work import UnitOfWork
from shared.web import workplace

LONGEST_REASON = 300
"""Characters of the reason why a rule is set aside."""

blueprint = Blueprint("booking", __name__)


@dataclass(frozen=True)
class Tried:
    """A booking that was sent and failed: what was chosen (`at`) and written, to be shown again.

    `lacks_reason`: a rule can be set aside with a reason, which is missing.
    """

    at: datetime | None = None
    why: str = ""
    problem: Message | None = None
    lacks_reason: bool = False


FRESH = Tried()


class ChoiceForm(OwnForm):
    """The time that is chosen, with the reason for setting a rule aside.

    `was_at` is when a meeting that is moved was as the page showed it; `after` how far the times
    were looked through, `extra_after` those for staff alone. `reserved` are the times that the page
    showed as reserved, parted by spaces.
    """

    at = InstantField()
    was_at = InstantField()
    after = InstantField()
    extra_after = InstantField()
    reserved = TextField()
    why = TextField()
    beyond = TickField()


@blueprint.get(f"/citizens/<{ID}:citizen_id>/book")
def show_booking(citizen_id: int) -> Response:
    """Shows the times that are free for a citizen."""
    return _booking_page(citizen_id)


@blueprint.post(f"/citizens/<{ID}:citizen_id>/book")
def try_to_book(citizen_id: int) -> Response:
    """Books the chosen time for a citizen, with a reason where a rule is set aside."""
    at, why = _sent()
    if not is_own_form() or at is None:
        return _booking_page(citizen_id, _nothing_chosen(at, why))
    try:
        with workplace().work() as work:
            wanted = _chosen(likely_request(work, clerk(), citizen_id))
            booked = book_for(work, clerk(), citizen_id, wanted, at, why, _beside())
    except HasMeeting:
        return _booking_page(citizen_id, Tried(at, why, message("desk-existing-say")))
    except Refused as no:
        return _booking_page(citizen_id, _why_not(no, at, why))
    flash("", "desk-book-done")
    return _to_receipt(booked.id)


@blueprint.post(f"/citizens/<{ID}:citizen_id>/hold")
def hold_chosen(citizen_id: int) -> Response:
    """Keeps the time as soon as the clerk has chosen it, and says whether it could be kept."""
    at, _why = _sent()
    told = None
    if is_own_form() and at not in (None, ChoiceForm().was_at.data):
        told = _hold(citizen_id, at)
    with workplace().read() as work:
        own_citizen(work, clerk(), citizen_id)
        centre = get_centre(work, staff().centre_id)
    return desk_page("desk/held.html", centre, told=told)


@blueprint.get(f"/meetings/<{ID}:meeting_id>/move")
def show_moving(meeting_id: int) -> Response:
    """Shows the times to which a meeting can be moved."""
    return _moving_page(meeting_id)


@blueprint.post(f"/meetings/<{ID}:meeting_id>/move")
def try_to_move(meeting_id: int) -> Response:
    """Moves the meeting to the chosen time, or changes its form or needs."""
    at, why = _sent()
    if not is_own_form() or at is None:
        return _moving_page(meeting_id, _nothing_chosen(at, why))
    was_at = ChoiceForm().was_at.data
    try:
        with workplace().work() as work:
            meeting = their_meeting(work, clerk(), meeting_id).meeting
            wanted = _chosen(request_so_far(meeting))
            changed = move_for(work, clerk(), meeting_id, wanted, at, was_at, why)
    except Refused as no:
        return _moving_page(meeting_id, _why_not(no, at, why))
    flash("", "desk-move-done" if changed.starts_at != was_at else "desk-move-changed")
    return _to_receipt(meeting_id)


def _chosen(likely: MeetingRequest) -> MeetingRequest:
    """What the form asks for, with whether the chosen time was shown as a reserved one."""
    shown = (ChoiceForm().reserved.data or "").split()
    return replace(wanted_in(request.form, likely), reserved=request.form.get("at") in shown)


def _hold(citizen_id: int, at: datetime) -> Message | None:
    """What is said of it; None where nobody is hindered and nothing kept."""
    try:
        with workplace().work() as work:
            wanted = _chosen(likely_request(work, clerk(), citizen_id))
            is_held = hold_for(work, clerk(), citizen_id, wanted, at)
    except Refused:
        return message("desk-held-by-another")
    return message("desk-held") if is_held else None


def _booking_page(citizen_id: int, tried: Tried = FRESH) -> Response:
    with workplace().work() as work:
        them = meeting_owner(work, clerk(), citizen_id)
        wanted = wanted_in(request.values, likely_request(work, clerk(), citizen_id))
        found = _offered(work, citizen_id, wanted)
        existing = existing_meetings(work, clerk(), citizen_id)
        return _page(work, them, wanted, found, tried, None, existing)


def _moving_page(meeting_id: int, tried: Tried = FRESH) -> Response:
    with workplace().work() as work:
        seen = their_meeting(work, clerk(), meeting_id)
        if MeetingAction.MOVE not in seen.actions:
            flash("", "desk-move-gone")
            return _to_receipt(meeting_id)
        meeting = seen.meeting
        them = meeting_owner(work, clerk(), meeting.citizen_id)
        wanted = wanted_in(request.values, request_so_far(meeting))
        found = _offered(work, meeting.citizen_id, wanted, meeting)
        return _page(work, them, wanted, found, tried, meeting)


def _offered(
    work: UnitOfWork, citizen_id: int, wanted: MeetingRequest, moved: Meeting | None = None
) -> Offered:
    form = ChoiceForm(request.values)
    looked = Looked(form.after.data, form.extra_after.data)
    try:
        return offered(work, clerk(), citizen_id, wanted, looked=looked, moved=moved)
    except Refused:
        abort(404)


def _page(
    work: UnitOfWork,
    them: MeetingOwner,
    wanted: MeetingRequest,
    found: Offered,
    tried: Tried,
    meeting: Meeting | None,
    existing: tuple[ExistingMeeting, ...] = (),
) -> Response:
    centre = get_centre(work, staff().centre_id)
    return desk_page(
        "desk/book.html",
        centre,
        422 if tried.problem else 200,
        whose=them,
        wanted=wanted,
        found=found,
        tried=tried,
        meeting=meeting,
        interpreter=booked_interpreter(work, meeting) if meeting else None,
        existing=existing,
        has_kind_ahead=has_kind_ahead(existing, wanted.kind) and not wanted.another,
        fields_after=partial(fields_after, zone=centre.zone),
        takes_reason=_takes_reason(found, tried, meeting),
        fields=fields_of(wanted),
        later=_later(wanted, found),
        later_extra=_later_extra(wanted, found),
        back_to_first=fields_of(without_day(wanted)),
        forms=tuple(Form),
        hours=HOURS,
        longer=sorted({*LONGER, wanted.longer}),
        languages=interpreted_languages(centre),
        named=name_stored_language(centre),
        longest=LONGEST_REASON,
    )


def _later(wanted: MeetingRequest, found: Offered) -> dict[str, str] | None:
    if found.later is None:
        return None
    return fields_of(wanted) | {"after": found.later.isoformat()}


def _later_extra(wanted: MeetingRequest, found: Offered) -> dict[str, str] | None:
    """The same page with the next of the times for staff alone."""
    if found.extra.later is None:
        return None
    return fields_of(wanted) | {"extra_after": found.extra.later.isoformat()}


def _takes_reason(found: Offered, tried: Tried, meeting: Meeting | None) -> tuple[Rule, ...]:
    """The rules that take a reason with one of the times, or with the one that was chosen, in the
    order in which they are shown."""
    missed = {Rule.TIME} if tried.lacks_reason else set[Rule]()
    if meeting and tried.at == meeting.starts_at:
        missed |= found.rules_at_its_time
    shown = (*found.times, *found.extra.times)
    against = found.rules.union(missed, *(each.rules for each in shown))
    return tuple(rule for rule in Rule if rule in against)


def _sent() -> tuple[datetime | None, str]:
    """The chosen time and the reason in the form."""
    form = ChoiceForm()
    return form.at.data, (form.why.data or "")[:LONGEST_REASON]


def _beside() -> frozenset[int]:
    """Ids of the meetings ahead beside which the clerk has said to book another one."""
    told = request.form.get("beside", "").split("-")
    return frozenset(int(id) for id in told if id.isascii() and id.isdigit() and len(id) < 10)


def _nothing_chosen(at: datetime | None, why: str) -> Tried:
    """The form as it was sent, without a time; or its page was too old, which a notice says."""
    return Tried(at, why, None if at else message("desk-book-choose"))


def _why_not(no: Refused, at: datetime, why: str) -> Tried:
    """The form as it was sent, and why it was refused: the time is taken, or a reason missing."""
    if _needs_reason(no) and not why:
        return Tried(at, why, message("desk-book-say-why"), lacks_reason=ChoiceForm().beyond.data)
    if no.refusal is Refusal.TAKEN:
        return Tried(None, why, _quicker(at))
    return Tried(None, why, message(f"desk-refused-{no.refusal.replace('_', '-')}"))


def _needs_reason(no: Refused) -> bool:
    if no.refusal is Refusal.ALREADY_BOOKED:
        return bool(request.form.get("another"))
    return no.refusal in (
        Refusal.NOT_IN_PERSON,
        Refusal.WITH_A_PERSON,
        Refusal.WITHOUT_REASON,
        Refusal.TOO_SOON,
        Refusal.TOO_LATE,
    )


def _quicker(at: datetime) -> Message:
    """Who has taken the time, where that is known."""
    with workplace().read() as work:
        via = who_was_quicker(work, clerk(), at)
        name = colleague(work, staff().centre_id, via)
    if name:
        return message("desk-book-quicker", name=Name(name))
    known = via in ("kiosk", "phone")
    return message(f"desk-book-quicker-{via}" if known else "desk-refused-taken")


def _to_receipt(meeting_id: int) -> Response:
    return go_to("desk.meetings.show_meeting", meeting_id=meeting_id)
