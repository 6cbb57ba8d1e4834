"""A meeting that somebody missed: what was sent, who called, who came, before anybody says how."""

from datetime import timedelta

from sqlalchemy import text

from shared import appointments, followups, safetynet
from shared.appointments import FIRST_MEETING, Meeting, arrive, undo_arrival
from shared.citizens import Needs, get_citizen
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local


def books_tomorrow(house: Workplace, citizen_id: int, via: str = "phone") -> Meeting:
    """For Tuesday at a quarter past ten, with all that follows."""
    with house.work() as work:
        met = appointments.book(work, citizen_id, FIRST_MEETING, local(24, "10:15"), Needs(), via)
        followups.booked(work, met, get_citizen(work, citizen_id), via)
    return met


def everything_goes_out(house: Workplace, *, arrives: bool) -> None:
    """What was posted so far is sent, and the carrier reports on it."""
    with house.work() as work:
        waiting = text("SELECT id FROM message WHERE state = 'waiting'")
        for id in work.session.execute(waiting).scalars().all():
            if arrives:
                followups.message_arrived(work, id, "")
            else:
                followups.message_lost(work, id, "", "30003", takes_no_texts=False)


def calls(house: Workplace, citizen_id: int, conversation_id: str) -> str:
    """The receipt of the call."""
    with house.work() as work:
        centre_id = get_citizen(work, citizen_id).centre_id
        made = safetynet.stamp(work, centre_id, conversation_id, "phone")
        how = safetynet.ContactLink.IDENTIFIED
        safetynet.join_contact(work, conversation_id, citizen_id, how, "phone")
        return made.receipt


def comes_by_mistake(house: Workplace, clock: SetClock, meeting: Meeting) -> None:
    """Somebody else pressed at the kiosk; the desk took it back four minutes later."""
    with house.work() as work:
        came = arrive(work, meeting.id, "kiosk")
        followups.arrival_recorded(work, came, "kiosk")
    clock.turn(timedelta(minutes=4))
    with house.work() as work:
        gone = undo_arrival(work, meeting.id)
        followups.arrival_undone(work, came.meeting, gone, "desk")
