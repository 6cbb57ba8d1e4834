"""A booked meeting gives up what it occupies and takes something else, or keeps what it had."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import update

from shared.appointments.booking import allocate
from shared.appointments.centres import get_centre, get_kind
from shared.appointments.choosing import Choice
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Form, Meeting, MeetingState, Rule, SlotFilter
from shared.appointments.meeting_rows import columns_of
from shared.appointments.meetings import get_meeting
from shared.appointments.models import MeetingRow
from shared.appointments.occupancy import give_up_time, occupy, resources_of
from shared.appointments.quarters import quarter_of
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.setting_aside import who_set_aside
from shared.appointments.waiting import let_offer_go
from shared.citizens import lock_citizen, support_of
from shared.unit_of_work import UnitOfWork


def lock_meeting_ahead(work: UnitOfWork, meeting_id: int) -> Meeting:
    """A booked meeting as it is now; nobody else changes it meanwhile.

    Raises `Refused(UNKNOWN)`.
    """
    meeting = lock_meeting(work, meeting_id)
    if meeting.state is not MeetingState.BOOKED or meeting.starts_at <= work.now:
        raise Refused(Refusal.UNKNOWN)
    return meeting


def lock_meeting(work: UnitOfWork, meeting_id: int) -> Meeting:
    """The meeting as it is now, whatever became of it; nobody else changes it meanwhile.

    Its row is taken before its times, as whoever cancels does: two that wait for each other in
    opposite orders would wait for ever.
    """
    lock_citizen(work, get_meeting(work, meeting_id).citizen_id)
    work.session.get_one(MeetingRow, meeting_id, with_for_update=True, populate_existing=True)
    return get_meeting(work, meeting_id)


def as_booked(work: UnitOfWork, meeting: Meeting, via: str, at: datetime | None = None) -> Request:
    """What would have to be asked for to get the meeting as it is, at its time or another one; in
    the house, where it is not only because that is closed. At another time it has what staff have
    given the citizen since."""
    row, support = (
        work.session.get_one(MeetingRow, meeting.id),
        support_of(work, meeting.citizen_id),
    )
    stays = at in (None, meeting.starts_at)
    return Request(
        centre=get_centre(work, meeting.centre_id),
        citizen_id=meeting.citizen_id,
        kind=get_kind(work, meeting.centre_id, meeting.kind),
        starts_at=at or meeting.starts_at,
        needs=meeting.needs if stays else support.added_to(meeting.needs),
        via=via,
        form=meeting.planned_form,
        override=None,
        slot_filter=SlotFilter(),
        call_number=meeting.call_number,
        adviser_id=row.adviser_id,
        longer=meeting.longer,
        form_by=meeting.override if meeting.closed_house_id is None else None,
        support=support,
    )


def rearrange(work: UnitOfWork, meeting_id: int, request: Request, **besides: object) -> Meeting:
    """The meeting as it is asked for; `besides` are columns to set with it. Raises `Refused`.

    An earlier time that was offered for the meeting as it was goes to somebody else.
    """
    request = as_the_house_is(work, request)
    with work.savepoint():
        give_up_time(work, meeting_id)
        let_offer_go(work, meeting_id)
        allocate(work, request, partial(_write, work, request, meeting_id, besides))
    return get_meeting(work, meeting_id)


def rewrite(work: UnitOfWork, meeting: Meeting, **columns: object) -> Meeting:
    """The meeting with other columns, while what it occupies stays."""
    work.session.execute(update(MeetingRow).where(MeetingRow.id == meeting.id).values(columns))
    return get_meeting(work, meeting.id)


def stood_for(request: Request, broken: frozenset[Rule]) -> Request:
    """By whoever has set the form aside now, or has before."""
    return replace(
        request, form_by=who_set_aside(request.override, Rule.FORM, broken) or request.form_by
    )


def with_form(request: Request, form: Form, call_number: str | None = None) -> Request:
    """In person nobody has to be called, and nobody has to stand for it."""
    if form is Form.IN_PERSON:
        return replace(request, form=form, call_number=None, form_by=None)
    return replace(request, form=form, call_number=call_number or request.call_number)


def _write(
    work: UnitOfWork, request: Request, meeting_id: int, besides: dict[str, object], choice: Choice
) -> int:
    """The meeting's id. Raises `IntegrityError` when somebody else was quicker to take the time,
    and `Refused(UNKNOWN)` when they have cancelled the meeting meanwhile."""
    changed = work.session.execute(
        update(MeetingRow)
        .where(
            MeetingRow.id == meeting_id,
            MeetingRow.state == MeetingState.BOOKED,
            MeetingRow.quarter > quarter_of(work.now),
        )
        .values(**columns_of(request, choice), **besides)
        .returning(MeetingRow.id)
    )
    if changed.scalar_one_or_none() is None:
        raise Refused(Refusal.UNKNOWN)
    resources = resources_of(choice.adviser.id, choice.room_id, request.citizen_id)
    occupy(work, meeting_id, resources, request.quarters)
    return meeting_id
