"""Moves a booked meeting to another time."""

from dataclasses import replace
from datetime import datetime

from shared.appointments.centres import get_centre
from shared.appointments.facts import Form, Meeting, Override, SlotFilter
from shared.appointments.judging import judge
from shared.appointments.meeting_rows import sealed_reason
from shared.appointments.models import MeetingRow
from shared.appointments.rearranging import (
    as_booked,
    lock_meeting_ahead,
    rearrange,
    stood_for,
    with_form,
)
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.rules import MoveRule, move_rule
from shared.appointments.setting_aside import record_exception
from shared.appointments.waiting import stop_waiting
from shared.citizens import Needs
from shared.unit_of_work import UnitOfWork

ANY_TIME = SlotFilter()


def move(
    work: UnitOfWork,
    meeting_id: int,
    starts_at: datetime,
    via: str,
    *,
    was_at: datetime | None = None,
    needs: Needs | None = None,
    form: Form | None = None,
    call_number: str | None = None,
    reason: str = "",
    override: Override | None = None,
    longer: int | None = None,
    slot_filter: SlotFilter = ANY_TIME,
) -> Meeting:
    """Moves a booked meeting to another time, in another form, `longer` or with other needs where
    they are given. It keeps its number, and its old time until the new one is had; an arrival, and
    the waiting for an earlier time, end.

    `was_at` is the time that the citizen saw last. `call_number` (E.164) is the number to call for
    a meeting by telephone. `reason` is the citizen's, and kept. Staff set rules aside with
    `override`, as for a booking, and besides these the rule of moving.

    Raises `Refused`: CHANGED when the meeting is not at `was_at` any more, WITH_A_PERSON when the
    rule of moving stands against it, TAKEN with other times, UNKNOWN for a meeting that is not
    ahead.
    """
    meeting = lock_meeting_ahead(work, meeting_id)
    if was_at not in (None, meeting.starts_at):
        raise Refused(Refusal.CHANGED)
    before = as_booked(work, meeting, via, starts_at)
    theirs = before.support.adviser_id
    request = replace(
        with_form(before, form or meeting.planned_form, call_number),
        needs=before.support.added_to(needs or meeting.needs),
        adviser_id=before.adviser_id if _keeps_adviser(work, meeting_id) else theirs,
        longer=meeting.longer if longer is None else longer,
        slot_filter=slot_filter,
        override=override,
    )
    broken = judge(work, request, request.terms, meeting)
    moved = rearrange(
        work,
        meeting_id,
        stood_for(request, broken),
        moves=MeetingRow.moves + 1,
        move_reason=sealed_reason(work, override.reason if override and broken else reason),
        arrived_at=None,
        arrived_via=None,
    )
    record_exception(work, meeting.centre_id, meeting_id, broken, override)
    stop_waiting(work, meeting_id)
    return moved


def _keeps_adviser(work: UnitOfWork, meeting_id: int) -> bool:
    """Whether its adviser was chosen for the citizen."""
    return work.session.get_one(MeetingRow, meeting_id).keeps_adviser


def moving_is(work: UnitOfWork, meeting: Meeting) -> MoveRule:
    """Whether the citizen may move the meeting by themselves now."""
    return move_rule(
        get_centre(work, meeting.centre_id), work.now, meeting.starts_at, meeting.moves
    )
