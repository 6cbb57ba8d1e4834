"""Meetings for which something was promised, and what a clerk does with the promises."""

from datetime import datetime

from shared import appointments, citizens, followups
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from shared.followups import MeetingPromise, PromiseKind, PromiseState, promises_of
from shared.safetynet import Task, TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import local
from tests.frontdesk.clerk import Clerk
from tests.town import Town

ALL = Needs(interpreter="ar", companion=True, wheelchair=True)
TODAY, THURSDAY = local(23, "10:15"), local(26, "10:00")


def has_meeting(
    house: Workplace, citizen_id: int, needs: Needs, at: datetime = THURSDAY
) -> Meeting:
    with house.work() as work:
        held = appointments.book(work, citizen_id, FIRST_MEETING, at, needs, "phone")
        followups.booked(work, held, citizens.get_citizen(work, citizen_id), "phone")
    return held


def promise(house: Workplace, held: Meeting, kind: PromiseKind) -> MeetingPromise:
    with house.read() as work:
        [found] = [each for each in promises_of(work, [held.id]) if each.kind is kind]
    return found


def states(house: Workplace, held: Meeting) -> dict[PromiseKind, PromiseState]:
    with house.read() as work:
        return {each.kind: each.state for each in promises_of(work, [held.id])}


def tasks(house: Workplace, town: Town) -> list[Task]:
    with house.read() as work:
        return open_tasks(work, town.centre_id)


def kinds(house: Workplace, town: Town) -> set[TaskKind]:
    return {each.kind for each in tasks(house, town)}


def opens(clerk: Clerk, held: Meeting) -> None:
    clerk.opens(f"/desk/meetings/{held.id}")


def books(clerk: Clerk, held: Meeting, whom: str = "Tolk Danmark") -> None:
    opens(clerk, held)
    clerk.sends(clerk.page.button("Gem bestillingen"), with_whom=whom, reference="T-17", way="here")


def decides(clerk: Clerk, held: Meeting, decision: str, why: str = "Ingen er ledig.") -> None:
    opens(clerk, held)
    clerk.sends(clerk.page.button("Gem beslutningen"), decision=decision, why=why)
