"""The waitlist: offers earlier times to citizens who wait for one, and moves their meetings."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import func, or_, select

from shared.appointments.booking import allocate
from shared.appointments.centres import get_centre
from shared.appointments.closed_house import as_the_house_is
from shared.appointments.facts import Centre, Meeting, MeetingState
from shared.appointments.free_times import free_times
from shared.appointments.meetings import ahead
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
from shared.backlog import WorkQueue, never_failed
from shared.unit_of_work import UnitOfWork

OFFER_HOURS = timedelta(hours=3)
"""How long an offered time is kept."""

OFFER_BY_LETTER = timedelta(days=14)
"""How long a time is kept that is offered in a letter. A letter takes five working days, with
weekends and a public holiday up to ten days; the rest is for writing it and for the answer."""

AFTER_OPENING = timedelta(hours=1)
"""An offer that would run out while the centre is closed stands so long once it has opened."""

A_DAY = timedelta(days=1)
"""An offered time is at least this much earlier, and at least this long after the offer runs out. A
citizen who let an offer run out or said no is asked again no sooner than after it."""


def wait_for_earlier(work: UnitOfWork, meeting_id: int) -> None:
    """Puts the citizen of a meeting on the waitlist; one who is on it keeps their place. Raises
    `Refused(UNKNOWN)` for a meeting that is not ahead."""
    lock_meeting_ahead(work, meeting_id)
    if not is_waiting(work, meeting_id):
        work.session.add(WaitRow(meeting_id=meeting_id, since=work.now, asked_days=[]))
        work.session.flush()


def waiting_in_line(work: UnitOfWork) -> list[int]:
    """The meetings whose citizens wait for an earlier time and may be asked, the longest wait
    first."""
    rested = or_(WaitRow.asked_until.is_(None), WaitRow.asked_until <= work.now - A_DAY)
    line = (
        select(WaitRow.meeting_id)
        .join(MeetingRow, MeetingRow.id == WaitRow.meeting_id)
        .where(WaitRow.offered_meeting_id.is_(None), rested)
        .where(*ahead(work))
        .order_by(WaitRow.since, WaitRow.meeting_id)
    )
    return list(work.session.scalars(line))


def first_earlier_time(
    work: UnitOfWork, meeting: Meeting, kept_for: timedelta = OFFER_HOURS
) -> datetime | None:
    """The first time that can be offered in place of this meeting's, if it is kept so long; None
    where there is none, and while the house is closed. A meeting that staff have arranged against a
    rule gets no offers."""
    row = waiting_row(work, meeting.id)
    by_staff = meeting.override is not None and meeting.closed_house_id is None
    if row is None or by_staff or not is_open(work, meeting.centre_id):
        return None
    centre, until = get_centre(work, meeting.centre_id), _ends(work, meeting.centre_id, kept_for)
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


def offer_earlier(
    work: UnitOfWork, meeting_id: int, kept_for: timedelta = OFFER_HOURS
) -> Offer | None:
    """Keeps an earlier time for the citizen of this meeting, from now on and so long; None when
    there is none for them."""
    try:
        meeting = lock_meeting_ahead(work, meeting_id)
        row, at = waiting_row(work, meeting_id), first_earlier_time(work, meeting, kept_for)
        if row is None or row.offered_meeting_id is not None or at is None:
            return None
        request = as_booked(work, meeting, VIA, at)
        request = as_the_house_is(work, request)
        kept = allocate(
            work, request, partial(insert_meeting, work, request, state=MeetingState.OFFERED)
        )
    except Refused:
        return None
    row.offered_meeting_id, row.asked_until = kept.id, _ends(work, meeting.centre_id, kept_for)
    row.asked_days = [*row.asked_days, _day(request.centre, at)]
    work.session.flush()
    return offer_of(work, meeting_id)


def accept(work: UnitOfWork, meeting_id: int, via: str) -> Meeting:
    """Moves the meeting to the time that was offered; it keeps its number and all that it was
    booked with. The centre is the cause: it does not count as a move, and no rule of moving
    applies.

    Raises `Refused`, and then the meeting is as it was: TAKEN when the offer has run out, UNKNOWN
    when the meeting is not ahead.
    """
    meeting = lock_meeting_ahead(work, meeting_id)
    offer = offer_of(work, meeting_id)
    if offer is None:
        raise Refused(Refusal.TAKEN)
    kept = work.session.get_one(MeetingRow, offer.offered_id)
    wanted = replace(
        as_booked(work, meeting, via, offer.starts_at),
        adviser_id=kept.adviser_id,
        keeps_time=True,
    )
    with work.savepoint():
        stop_waiting(work, meeting_id)
        return rearrange(work, meeting_id, wanted)


def decline(work: UnitOfWork, meeting_id: int) -> None:
    """The citizen says no: the time is free for the next in line. They go on waiting, and are not
    offered that day again."""
    lock_meeting(work, meeting_id)
    let_offer_go(work, meeting_id)


def not_wait_any_more(work: UnitOfWork, meeting_id: int) -> None:
    """Takes the citizen off the waitlist at their wish."""
    lock_meeting(work, meeting_id)
    stop_waiting(work, meeting_id)


def offers_passed(work: UnitOfWork) -> list[int]:
    """The meetings whose offer has run out, or which have begun while their citizen waited."""
    # A subquery for each wait: joined, SQLite would go through all meetings for the few who wait.
    starts = select(MeetingRow.quarter).where(MeetingRow.id == WaitRow.meeting_id).scalar_subquery()
    over = or_(
        (WaitRow.asked_until <= work.now) & WaitRow.offered_meeting_id.is_not(None),
        starts <= quarter_of(work.now),
    )
    return list(work.session.scalars(select(WaitRow.meeting_id).where(over)))


def oldest_offer_passed(work: UnitOfWork) -> datetime | None:
    """Since when an offer has run out that keeps a time for nobody; None without any."""
    passed = (WaitRow.asked_until <= work.now, WaitRow.offered_meeting_id.is_not(None))
    fresh = never_failed(WorkQueue.OFFERS, WaitRow.meeting_id)
    return work.session.scalar(select(func.min(WaitRow.asked_until)).where(*passed, fresh))


def pass_on(work: UnitOfWork, meeting_id: int) -> None:
    """Ends what is over by now: an offer that has run out, or, once the meeting has begun, the
    waiting. An offer that stands stays."""
    meeting = lock_meeting(work, meeting_id)
    if meeting.starts_at <= work.now:
        stop_waiting(work, meeting_id)
    elif offer_of(work, meeting_id) is None:
        let_offer_go(work, meeting_id)


def _ends(work: UnitOfWork, centre_id: int, kept_for: timedelta) -> datetime:
    """When an offer that is made now runs out."""
    until = work.now + kept_for
    opens = next_opening(work, centre_id, until)
    return until if opens == until else opens + AFTER_OPENING


def _day(centre: Centre, at: datetime) -> str:
    """The local day, as ISO."""
    return centre.day_of(at).isoformat()
