"""Moves a booked meeting to another time."""

from dataclasses import replace
from datetime import datetime

from shared import audit
from shared.appointments.booking import with_other_times
from shared.appointments.centres import centre
from shared.appointments.facts import Meeting, Override
from shared.appointments.models import MeetingRow
from shared.appointments.rearranging import as_booked, hold_ahead, rearrange
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.rules import MoveRule, is_valid, move_rule, time_refusal
from shared.citizens import Needs
from shared.work import Work


def move(
    work: Work,
    meeting_id: int,
    starts_at: datetime,
    via: str,
    *,
    needs: Needs | None = None,
    reason: str = "",
    override: Override | None = None,
) -> Meeting:
    """Keeps its number, its form, and its old time until the new one is had. Raises `Refused`.

    With other `needs` where they are given. Staff may set aside with `override` what the house
    says of moving.
    """
    held = hold_ahead(work, meeting_id)
    by_staff = is_valid(override)
    if moving_is(work, held).needs_a_person and not by_staff:
        raise Refused(Refusal.WITH_A_PERSON)
    request = replace(
        as_booked(work, held, via),
        starts_at=starts_at,
        needs=needs or held.needs,
        adviser_id=None,
    )
    if refusal := time_refusal(request.house, work.now, starts_at):
        raise with_other_times(work, request, refusal)
    why = override.reason if override and by_staff else reason
    moved = rearrange(
        work, meeting_id, request, moves=MeetingRow.moves + 1, move_reason=why or None
    )
    who = override.staff if override and by_staff else via
    audit.record(work, who, audit.Deed.MOVED_MEETING, f"meeting:{meeting_id}")
    return moved


def moving_is(work: Work, held: Meeting) -> MoveRule:
    """Whether the citizen may move it alone, now."""
    return move_rule(centre(work, held.centre_id), work.now, held.starts_at, held.moves)
