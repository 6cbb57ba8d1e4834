"""Moves a booked meeting to another time."""

from dataclasses import replace
from datetime import datetime

from shared import audit
from shared.appointments.booking import with_other_times
from shared.appointments.centres import centre
from shared.appointments.facts import Form, Meeting, Override
from shared.appointments.meetings import may_be_held
from shared.appointments.models import MeetingRow
from shared.appointments.rearranging import as_booked, hold_ahead, rearrange, with_form
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.rules import MoveRule, is_valid, move_rule, time_refusal
from shared.appointments.waiting import stop_waiting
from shared.citizens import Needs
from shared.work import Work


def move(
    work: Work,
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
) -> Meeting:
    """Keeps its number, and its old time until the new one is had. Raises `Refused`.

    Whoever had come to the old one has not come to the new one, and waits for no earlier one.

    `was_at` is when it was as the citizen last saw it: CHANGED tells that somebody has moved it
    since. With other `needs`, and in another `form`, where they are given. Staff may set aside
    with `override` what the house says of moving.
    """
    held = hold_ahead(work, meeting_id)
    if was_at not in (None, held.starts_at):
        raise Refused(Refusal.CHANGED)
    by_staff = is_valid(override)
    if moving_is(work, held).needs_a_person and not by_staff:
        raise Refused(Refusal.WITH_A_PERSON)
    request = with_form(as_booked(work, held, via), form or held.planned_form, call_number)
    request = replace(request, starts_at=starts_at, needs=needs or held.needs, adviser_id=None)
    if form and not may_be_held(work, held, form, starts_at):
        raise Refused(Refusal.NOT_IN_PERSON)
    if refusal := time_refusal(request.house, work.now, starts_at):
        raise with_other_times(work, request, refusal)
    why = override.reason if override and by_staff else reason
    moved = rearrange(
        work,
        meeting_id,
        request,
        moves=MeetingRow.moves + 1,
        move_reason=why or None,
        arrived_at=None,
        arrived_via=None,
    )
    stop_waiting(work, meeting_id)
    who = override.staff if override and by_staff else via
    audit.record(work, who, audit.Deed.MOVED_MEETING, f"meeting:{meeting_id}")
    return moved


def moving_is(work: Work, held: Meeting) -> MoveRule:
    """Whether the citizen may move it alone, now."""
    return move_rule(centre(work, held.centre_id), work.now, held.starts_at, held.moves)
