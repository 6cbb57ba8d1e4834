"""A clerk books, moves and calls off meetings for citizens: the same times, rules and messages."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from frontdesk.citizens.actions.records import own_citizen
from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.existing import check_another, existing_meetings
from frontdesk.meetings.actions.meeting_request import MeetingRequest, request_so_far
from frontdesk.meetings.actions.meetings import own_meeting
from frontdesk.meetings.actions.slot_search import rules_against
from shared import followups
from shared.appointments import (
    Meeting,
    Override,
    Reason,
    Refusal,
    Refused,
    Rule,
    alter,
    book,
    booked_last_at,
    hold,
    let_go,
    move,
    upcoming,
)
from shared.citizens import get_citizen
from shared.unit_of_work import UnitOfWork

DESK = "desk"
"""The face through which staff keep a time."""

A_MOMENT = timedelta(minutes=2)
"""Who booked within it was quicker."""


def hold_for(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest, at: datetime
) -> bool:
    """Keeps the time that the clerk has chosen while they talk about it; what they chose before is
    free. False, and it is not kept, where that would hinder others. Raises `Refused` where somebody
    else keeps it, `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    return hold(
        work,
        clerk.via,
        DESK,
        clerk.centre_id,
        wanted.kind,
        at,
        wanted.needs,
        citizen_id,
        wanted.form,
        wanted.slot_filter,
        longer=wanted.longer,
        override=Override(clerk.name, "", _of_its_time(wanted)),
    )


def book_for(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    wanted: MeetingRequest,
    at: datetime,
    why: str,
    beside: Collection[int],
) -> Meeting:
    """`why` is the line that sets rules aside; `beside` are the ids of the meetings ahead beside
    which the clerk has chosen to book. Raises `Refused`, `HasMeeting`, `NoSuchCitizen`.

    Pressed twice it is booked once.
    """
    own_citizen(work, clerk, citizen_id)
    check_another(existing_meetings(work, clerk, citizen_id), wanted.kind, beside)
    override = _override(clerk, why, rules_against(work, clerk, citizen_id, wanted, at), wanted)
    try:
        booked = book(
            work,
            citizen_id,
            wanted.kind,
            at,
            wanted.needs,
            clerk.via,
            wanted.form,
            override,
            wanted.slot_filter,
            longer=wanted.longer,
        )
    except Refused as no:
        return _booked_already(work, clerk, citizen_id, wanted, at, no)
    let_go(work, clerk.via)
    followups.booked(work, booked, get_citizen(work, citizen_id), clerk.via)
    return booked


def move_for(
    work: UnitOfWork,
    clerk: Clerk,
    meeting_id: int,
    wanted: MeetingRequest,
    at: datetime,
    was_at: datetime | None,
    why: str,
) -> Meeting:
    """Keeps its old time until the new one is had; at the same time all else can be another.

    `was_at` is when it was as the clerk saw it. Raises `Refused`, `NoSuchMeeting`.
    """
    meeting = own_meeting(work, clerk, meeting_id)
    if was_at is not None and at == meeting.starts_at != was_at:
        return meeting
    if at == meeting.starts_at and _is_so_already(meeting, wanted):
        return meeting
    rules = rules_against(work, clerk, meeting.citizen_id, wanted, at, meeting)
    if at == meeting.starts_at and Rule.ADVISER in rules:
        # Another adviser may have reserved just that time.
        wanted = replace(wanted, reserved=True)
    override = _override(clerk, why, rules, wanted)
    if at == meeting.starts_at:
        changed = _alter(work, clerk, meeting, wanted, override)
    else:
        changed = _move(work, clerk, meeting, wanted, at, was_at, override)
    let_go(work, clerk.via)
    followups.rearranged(work, meeting, changed, clerk.via)
    return changed


def cancel_for(work: UnitOfWork, clerk: Clerk, meeting_id: int, reason: Reason) -> Meeting:
    """Its time is free at once, and whoever waits for an earlier one is asked by and by.

    Raises `Refused`, `NoSuchMeeting`.
    """
    own_meeting(work, clerk, meeting_id)
    return followups.cancel_meeting(work, meeting_id, clerk.via, reason)


def who_was_quicker(work: UnitOfWork, clerk: Clerk, at: datetime) -> str:
    """Who has just booked that time: a face, a member of staff as "staff:3"; '' if nobody knows."""
    who = booked_last_at(work, clerk.centre_id, at, A_MOMENT)
    return "" if who == clerk.via else who


def _is_so_already(meeting: Meeting, wanted: MeetingRequest) -> bool:
    """Whether the meeting is as it is wanted: its room and its adviser stay, too, though they might
    not be given today."""
    now = request_so_far(meeting)
    return wanted.slot_filter.adviser_id is None and (
        (now.kind, now.form, now.needs, now.longer)
        == (wanted.kind, wanted.form, wanted.needs, wanted.longer)
    )


def _override(
    clerk: Clerk, why: str, rules: frozenset[Rule], wanted: MeetingRequest
) -> Override | None:
    """Only what the clerk has chosen is set aside."""
    rules |= _of_its_time(wanted)
    return Override(clerk.name, why, rules) if rules else None


def _of_its_time(wanted: MeetingRequest) -> frozenset[Rule]:
    """The rules against times that staff alone are offered, where the clerk asked for such."""
    asked = {Rule.TIME: wanted.beyond, Rule.RESERVED: wanted.reserved}
    return frozenset(rule for rule, is_asked in asked.items() if is_asked)


def _booked_already(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    wanted: MeetingRequest,
    at: datetime,
    no: Refused,
) -> Meeting:
    """What a second press finds. Raises the refusal when it was another booking."""
    if no.refusal not in (Refusal.ALREADY_BOOKED, Refusal.TAKEN):
        raise no
    for meeting in upcoming(work, citizen_id):
        if (meeting.kind, meeting.starts_at, meeting.booked_via) == (wanted.kind, at, clerk.via):
            return meeting
    raise no


def _alter(
    work: UnitOfWork,
    clerk: Clerk,
    meeting: Meeting,
    wanted: MeetingRequest,
    override: Override | None,
) -> Meeting:
    return alter(
        work,
        meeting.id,
        clerk.via,
        form=wanted.form,
        needs=wanted.needs,
        longer=wanted.longer,
        adviser_id=wanted.slot_filter.adviser_id,
        override=override,
    )


def _move(
    work: UnitOfWork,
    clerk: Clerk,
    meeting: Meeting,
    wanted: MeetingRequest,
    at: datetime,
    was_at: datetime | None,
    override: Override | None,
) -> Meeting:
    return move(
        work,
        meeting.id,
        at,
        clerk.via,
        was_at=was_at,
        needs=wanted.needs,
        form=wanted.form,
        override=override,
        longer=wanted.longer,
        slot_filter=wanted.slot_filter,
    )
