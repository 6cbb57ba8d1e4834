"""Gives a booked meeting other times, people or rooms: all of it, or nothing changes."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import update

from shared.appointments.booking import allocate
from shared.appointments.centres import get_centre
from shared.appointments.choosing import Choice
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Centre, Form, Meeting, MeetingState, Rule, SlotFilter
from shared.appointments.kind_facts import Kind
from shared.appointments.kinds import get_kind
from shared.appointments.meeting_rows import columns_of
from shared.appointments.meetings import ahead, get_meeting
from shared.appointments.models import MeetingRow
from shared.appointments.occupancy import give_up_time
from shared.appointments.quarters import MINUTES
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.setting_aside import who_set_aside
from shared.appointments.waiting import let_offer_go
from shared.appointments.writing import take_time
from shared.citizens import lock_citizen, support_of
from shared.unit_of_work import UnitOfWork


def lock_meeting_ahead(work: UnitOfWork, meeting_id: int) -> Meeting:
    """A booked meeting ahead, locked against other changes until this piece of work ends.

    Raises `Refused(UNKNOWN)` for any other meeting.
    """
    meeting = lock_meeting(work, meeting_id)
    if meeting.state is not MeetingState.BOOKED or meeting.starts_at <= work.now:
        raise Refused(Refusal.UNKNOWN)
    return meeting


def lock_meeting(work: UnitOfWork, meeting_id: int) -> Meeting:
    """A meeting, whatever has become of it, locked against other changes until this piece of work
    ends. Raises `Refused(UNKNOWN)` for an id that was never given out."""
    # First the citizen, then the meeting's row, then its times: a booking and a cancellation take
    # those that they need in this order, too. In opposite orders two would wait for ever.
    lock_citizen(work, get_meeting(work, meeting_id).citizen_id)
    work.session.get_one(MeetingRow, meeting_id, with_for_update=True, populate_existing=True)
    return get_meeting(work, meeting_id)


def as_booked(work: UnitOfWork, meeting: Meeting, via: str, at: datetime | None = None) -> Request:
    """The request that would get this meeting as it is, at its time or at `at`. A meeting that is a
    call only because the house is closed is asked for in person. At its time it keeps its length,
    the time after it and its adviser, whatever its kind is now; at another time its kind counts as
    it is, and the support that staff have given the citizen since."""
    row, support = (
        work.session.get_one(MeetingRow, meeting.id),
        support_of(work, meeting.citizen_id),
    )
    stays = at in (None, meeting.starts_at)
    centre, kind = (
        get_centre(work, meeting.centre_id),
        get_kind(work, meeting.centre_id, meeting.kind),
    )
    return Request(
        centre=centre,
        citizen_id=meeting.citizen_id,
        kind=_as_it_was_booked(kind, meeting, centre) if stays else kind,
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
        keeps_time=stays,
    )


def _as_it_was_booked(kind: Kind, meeting: Meeting, centre: Centre) -> Kind:
    """The kind with what this meeting got of it when it was booked."""
    besides = meeting.longer + (centre.extra_minutes if meeting.needs.more_time else 0)
    return replace(
        kind,
        minutes=max(MINUTES, meeting.minutes - besides),
        buffer_minutes=meeting.buffer,
        advisers=kind.advisers and kind.advisers | {meeting.adviser_id},
    )


def rearrange(work: UnitOfWork, meeting_id: int, request: Request, **besides: object) -> Meeting:
    """The meeting as it is asked for; `besides` are columns to set with it. An earlier time that is
    kept for the citizen is given up: it was for the meeting as it was.

    Raises `Refused`, and then nothing has changed.
    """
    request = as_the_house_is(work, request)
    with work.savepoint():
        give_up_time(work, meeting_id)
        let_offer_go(work, meeting_id)
        allocate(work, request, partial(_write, work, request, meeting_id, besides))
    return get_meeting(work, meeting_id)


def rewrite(work: UnitOfWork, meeting: Meeting, **columns: object) -> Meeting:
    """The meeting with other columns; what it occupies stays."""
    work.session.execute(update(MeetingRow).where(MeetingRow.id == meeting.id).values(columns))
    return get_meeting(work, meeting.id)


def stood_for(request: Request, broken: frozenset[Rule]) -> Request:
    """The request with the member of staff who stands for its form: who sets the rule aside now, or
    who has before."""
    return replace(
        request, form_by=who_set_aside(request.override, Rule.FORM, broken) or request.form_by
    )


def with_form(request: Request, form: Form, call_number: str | None = None) -> Request:
    """The request in this form. In person it has no number to call and needs no one to stand for
    it."""
    if form is Form.IN_PERSON:
        return replace(request, form=form, call_number=None, form_by=None)
    return replace(request, form=form, call_number=call_number or request.call_number)


def _write(
    work: UnitOfWork, request: Request, meeting_id: int, besides: dict[str, object], choice: Choice
) -> int:
    """Writes a meeting with this adviser and room; returns its id.

    Raises `IntegrityError` when another booking was quicker to take the time, and
    `Refused(UNKNOWN)` when the meeting was cancelled meanwhile.
    """
    changed = work.session.execute(
        update(MeetingRow)
        .where(
            MeetingRow.id == meeting_id,
            *ahead(work),
        )
        .values(**columns_of(request, choice), **besides)
        .returning(MeetingRow.id)
    )
    if changed.scalar_one_or_none() is None:
        raise Refused(Refusal.UNKNOWN)
    take_time(work, meeting_id, request, choice)
    return meeting_id
