"""Offers earlier times to those who wait for one, and moves their meeting when they say yes."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import or_, select

from shared.appointments.booking import allocate
from shared.appointments.centres import get_centre
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Centre, Meeting, MeetingState
from shared.appointments.free_times import free_times
from shared.appointments.meetings import get_meeting
from shared.appointments.models import MeetingRow, WaitRow
from shared.appointments.opening import is_open, next_opening
from shared.appointments.quarters import quarter_of
from shared.appointments.rearranging import as_booked, lock_meeting, lock_meeting_ahead, rearrange
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.waiting import (
    VIA,
    Offer,
    is_waiting,
    let_offer_go,
    offer_of,
    stop_waiting,
    waiting_row,
)
from shared.appointments.writing import insert_meeting
from shared.unit_of_work import UnitOfWork

OFFER_HOURS = timedelta(hours=3)
"""How long a time is kept for whoever was asked."""

AFTER_OPENING = timedelta(hours=1)
"""An offer that would pass while the house is closed stands so long once it has opened."""

A_DAY = timedelta(days=1)
"""An offered time is at least this much earlier, and at least this far from the end of the offer;
and so long nobody is asked again who let one pass or said no."""


def wait_for_earlier(work: UnitOfWork, meeting_id: int) -> None:
    """From now on; whoever waits already keeps their place. Raises `Refused(UNKNOWN)`."""
    lock_meeting_ahead(work, meeting_id)
    if not is_waiting(work, meeting_id):
        work.session.add(WaitRow(meeting_id=meeting_id, since=work.now, asked_days=[]))
        work.session.flush()


def waiting_in_line(work: UnitOfWork) -> list[int]:
    """The meetings of all who could be asked now, who has waited longest first."""
    rested = or_(WaitRow.asked_until.is_(None), WaitRow.asked_until <= work.now - A_DAY)
    line = (
        select(WaitRow.meeting_id)
        .join(MeetingRow, MeetingRow.id == WaitRow.meeting_id)
        .where(WaitRow.offered_meeting_id.is_(None), rested)
        .where(MeetingRow.state == MeetingState.BOOKED, MeetingRow.quarter > quarter_of(work.now))
        .order_by(WaitRow.since, WaitRow.meeting_id)
    )
    return [
        id for id in work.session.scalars(line) if first_earlier_time(work, get_meeting(work, id))
    ]


def first_earlier_time(work: UnitOfWork, meeting: Meeting) -> datetime | None:
    """The first that can be offered for this meeting; None while the house is closed.

    What staff have arranged against a rule is left to them.
    """
    row = waiting_row(work, meeting.id)
    by_staff = meeting.override is not None and meeting.closed_house_id is None
    if row is None or by_staff or not is_open(work, meeting.centre_id):
        return None
    centre, until = get_centre(work, meeting.centre_id), _ends(work, meeting.centre_id)
    free = free_times(
        work,
        meeting.centre_id,
        meeting.kind,
        meeting.needs,
        meeting.citizen_id,
        form=meeting.planned_form,
        longer=meeting.longer,
    )
    suiting = (at for at in free if until + A_DAY <= at <= meeting.starts_at - A_DAY)
    return next((at for at in suiting if _day(centre, at) not in row.asked_days), None)


def offer_earlier(work: UnitOfWork, meeting_id: int) -> Offer | None:
    """A time that is kept for the citizen from now on; None when there is none for them."""
    try:
        meeting = lock_meeting_ahead(work, meeting_id)
        row, at = waiting_row(work, meeting_id), first_earlier_time(work, meeting)
        if row is None or row.offered_meeting_id is not None or at is None:
            return None
        request = as_booked(work, meeting, VIA, at)
        request = as_the_house_is(work, request)
        kept = allocate(
            work, request, partial(insert_meeting, work, request, state=MeetingState.OFFERED)
        )
    except Refused:
        return None
    row.offered_meeting_id, row.asked_until = kept.id, _ends(work, meeting.centre_id)
    row.asked_days = [*row.asked_days, _day(request.centre, at)]
    work.session.flush()
    return offer_of(work, meeting_id)


def accept(work: UnitOfWork, meeting_id: int, via: str) -> Meeting:
    """The meeting at the time that was offered, with its number and all it needs.

    It was our wish as well: it does not count as a move, and no rule of moving stands against it.
    Raises `Refused`, and then the meeting is as it was: TAKEN when the offer has passed.
    """
    meeting = lock_meeting_ahead(work, meeting_id)
    offer = offer_of(work, meeting_id)
    if offer is None:
        raise Refused(Refusal.TAKEN)
    kept = work.session.get_one(MeetingRow, offer.offered_id)
    wanted = replace(as_booked(work, meeting, via, offer.starts_at), adviser_id=kept.adviser_id)
    with work.savepoint():
        stop_waiting(work, meeting_id)
        return rearrange(work, meeting_id, wanted)


def decline(work: UnitOfWork, meeting_id: int) -> None:
    """The time goes to the next in line; the citizen goes on waiting for another day's."""
    lock_meeting(work, meeting_id)
    let_offer_go(work, meeting_id)


def not_wait_any_more(work: UnitOfWork, meeting_id: int) -> None:
    """The citizen has thought better of it."""
    lock_meeting(work, meeting_id)
    stop_waiting(work, meeting_id)


def offers_passed(work: UnitOfWork) -> list[int]:
    """The meetings of all whose offer has passed, or who have waited until the meeting itself."""
    over = or_(
        (WaitRow.asked_until <= work.now) & WaitRow.offered_meeting_id.is_not(None),
        MeetingRow.quarter <= quarter_of(work.now),
    )
    waits = select(WaitRow.meeting_id).join(MeetingRow, MeetingRow.id == WaitRow.meeting_id)
    return list(work.session.scalars(waits.where(over)))


def pass_on(work: UnitOfWork, meeting_id: int) -> None:
    """What is over by now ends: an offer, or the waiting. Of an offer that stands, nothing."""
    meeting = lock_meeting(work, meeting_id)
    if meeting.starts_at <= work.now:
        stop_waiting(work, meeting_id)
    elif offer_of(work, meeting_id) is None:
        let_offer_go(work, meeting_id)


def _ends(work: UnitOfWork, centre_id: int) -> datetime:
    """When an offer that is made now passes."""
    until = work.now + OFFER_HOURS
    opens = next_opening(work, centre_id, until)
    return until if opens == until else opens + AFTER_OPENING


def _day(centre: Centre, at: datetime) -> str:
    return centre.day_of(at).isoformat()
