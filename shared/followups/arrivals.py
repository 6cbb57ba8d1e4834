"""Arrivals are written down, and so is that one was a mistake: both can matter months later."""

from shared.appointments import (
    Meeting,
    RecordedArrival,
    arrive,
    certify_arrival,
    exchange_arrivals,
    get_meeting,
)
from shared.followups.event_log import MeetingEvent, log_event
from shared.safetynet import (
    TaskKind,
    close_of_meeting,
    end_second_number,
    exchange_numbers,
    give_number_to_meeting,
    number_for_meeting,
    second_arrivals,
    withdraw_task,
)
from shared.unit_of_work import UnitOfWork


def arrival_recorded(work: UnitOfWork, came: RecordedArrival, via: str) -> None:
    """A citizen has come to their meeting; coming a second time leaves no second row."""
    if came.is_first:
        log_event(work, MeetingEvent.ARRIVED, came.meeting, via)


def arrival_undone(work: UnitOfWork, before: Meeting, after: Meeting, via: str) -> None:
    """An arrival that was recorded by mistake is taken back; a repeat leaves no second row."""
    if before.arrived_at is not None and after.arrived_at is None:
        log_event(work, MeetingEvent.ARRIVAL_UNDONE, after, via)


def swap_arrivals(work: UnitOfWork, one_id: int, other_id: int, via: str, staff: str) -> None:
    """Two citizens were taken for each other: each meeting gets the arrival and the number of the
    other; where one had none, the whole arrival goes over to it.

    Where somebody waits in second place at the meeting that loses its arrival, they are whose it
    is, and their number becomes the meeting's. Raises `Refused(UNKNOWN)`, and nothing has changed,
    unless both are booked today at one centre, and somebody has come to one of them.
    """
    before = [get_meeting(work, id) for id in (one_id, other_id)]
    after = exchange_arrivals(work, one_id, other_id)
    exchange_numbers(work, one_id, other_id)
    for was, now in zip(before, after, strict=True):
        _log_change(work, was, now, via)
    for each in after:
        if each.arrived_at is None:
            _let_the_second_in(work, each, via, staff)
        else:
            number_for_meeting(work, each.id)
        close_of_meeting(work, each.id, TaskKind.TWO_ARRIVALS, staff)


def second_is_right(work: UnitOfWork, meeting_id: int, via: str, staff: str) -> bool:
    """It is the second of two arrivals that was the citizen's: the second number becomes the
    meeting's, and whoever has the first waits for the desk.

    False, and nothing has changed, when nobody waits there in second place any more.
    """
    for second in second_arrivals(work, meeting_id):
        if second.ticket_id and give_number_to_meeting(work, meeting_id, second.ticket_id, staff):
            certify_arrival(work, meeting_id)
            close_of_meeting(work, meeting_id, TaskKind.TWO_ARRIVALS, staff)
            log_event(work, MeetingEvent.ARRIVED, get_meeting(work, meeting_id), via)
            return True
    return False


def arrivals_are_one(work: UnitOfWork, meeting_id: int, staff: str) -> bool:
    """One citizen has said twice that they are here: the second number is over. False when staff
    have seen to it already."""
    seconds = second_arrivals(work, meeting_id)
    for second in seconds:
        if second.ticket_id is not None:
            end_second_number(work, second.ticket_id, staff)
    certify_arrival(work, meeting_id)
    close_of_meeting(work, meeting_id, TaskKind.TWO_ARRIVALS, staff)
    return bool(seconds)


def _log_change(work: UnitOfWork, was: Meeting, now: Meeting, via: str) -> None:
    """What a swap means for one of both meetings; another arrival at it is an arrival anew."""
    if now.arrived_at is None:
        arrival_undone(work, was, now, via)
        withdraw_task(work, now.id, TaskKind.AT_THE_DOOR)
    else:
        log_event(work, MeetingEvent.ARRIVED, now, via)


def _let_the_second_in(work: UnitOfWork, meeting: Meeting, via: str, staff: str) -> None:
    """The meeting's first arrival was another's: who came second has come to it now."""
    for second in second_arrivals(work, meeting.id)[:1]:
        came = arrive(work, meeting.id, via)
        if second.ticket_id is not None:
            give_number_to_meeting(work, meeting.id, second.ticket_id, staff)
        arrival_recorded(work, came, via)
