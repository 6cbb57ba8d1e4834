"""A meeting is cancelled while the citizen's task is done: each trusts in the other's next step."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from frontdesk.clerks import Clerk
from frontdesk.now.actions.tasks import finish_task_of
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, book, free_times
from shared.citizens import Needs
from shared.followups import cancel_meeting
from shared.safetynet import NextStep, TaskKind, lookout, open_course, open_task
from shared.unit_of_work import Workplace
from tests.appointments.houses import House

A_MOMENT = 0.5
"""Seconds that the meeting is cancelled, and not yet committed."""


def test_a_meeting_is_cancelled_while_the_task_is_done(workplace: Workplace) -> None:
    house = House(workplace)
    house.adviser()
    bent = house.citizen()
    with workplace.work() as work:
        made = add_staff(work, house.id, "Lene", "lene", "tre blå heste", Role.FRONT_DESK)
        lene = Clerk(made.id, house.id, "Lene")
        open_course(work, house.id, bent, "desk")
        at = free_times(work, house.id, FIRST_MEETING)[-1]
        meeting = book(work, bent, FIRST_MEETING, at, Needs(), "desk")
        task = open_task(work, house.id, TaskKind.CALL_BACK, work.now, citizen_id=bent)
    is_cancelled = Event()

    def cancels() -> None:
        with workplace.work() as work:
            cancel_meeting(work, meeting.id, "desk")
            is_cancelled.set()
            Event().wait(A_MOMENT)

    def finishes() -> None:
        is_cancelled.wait()
        with workplace.work() as work:
            finish_task_of(work, lene, task.id)

    with ThreadPoolExecutor(2) as both:
        begun = [both.submit(cancels), both.submit(finishes)]
    for each in begun:
        each.result()
    with workplace.read() as work:
        found = lookout(work, bent)
    assert found is not None
    assert found.step is NextStep.TASK
