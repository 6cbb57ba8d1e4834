"""A meeting is cancelled while the citizen's task is done: each trusts in the other's next step."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from frontdesk.clerks import Clerk
from frontdesk.now.actions.tasks import FinishOutcome, finish_task_of
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, book, free_times
from shared.citizens import Needs, lock_citizen
from shared.dialogue import Beginning, lock_conversation, rows
from shared.followups import cancel_meeting
from shared.safetynet import (
    NextStep,
    Task,
    TaskKind,
    close_follow_up,
    close_help,
    close_task,
    lookout,
    mark_ticket_served,
    open_course,
    open_task,
)
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import House

A_MOMENT = 0.5
"""Seconds that the meeting is cancelled, and not yet committed."""


Closes = Callable[[UnitOfWork, Clerk, Task], object]


@pytest.mark.parametrize(
    ("kind", "closes"),
    [
        (TaskKind.CALL_BACK, lambda work, clerk, task: finish_task_of(work, clerk, task.id)),
        (TaskKind.CALL_BACK, lambda work, clerk, task: close_task(work, task.id, clerk.name)),
        (TaskKind.HELP, lambda work, _, task: close_help(work, task.conversation_id)),
        (TaskKind.FOLLOW_UP, lambda work, _, task: close_follow_up(work, task.conversation_id)),
        (TaskKind.TICKET, lambda work, clerk, task: mark_ticket_served(work, task.id, clerk.name)),
    ],
    ids=["done at the desk", "closed", "help not needed", "came back", "served"],
)
def test_a_meeting_is_cancelled_while_the_task_is_done(
    workplace: Workplace, kind: TaskKind, closes: Closes
) -> None:
    house = House(workplace)
    house.adviser()
    bent = house.citizen()
    with workplace.work() as work:
        made = add_staff(work, house.id, "Lene", "lene", "tre blå heste", Role.FRONT_DESK)
        lene = Clerk(made.id, house.id, "Lene")
        open_course(work, house.id, bent, "desk")
        at = free_times(work, house.id, FIRST_MEETING)[-1]
        meeting = book(work, bent, FIRST_MEETING, at, Needs(), "desk")
        task = open_task(work, house.id, kind, work.now, citizen_id=bent, conversation_id="of Bent")
    is_cancelled = Event()

    def cancels() -> None:
        with workplace.work() as work:
            cancel_meeting(work, meeting.id, "desk")
            is_cancelled.set()
            Event().wait(A_MOMENT)

    def finishes() -> None:
        is_cancelled.wait()
        with workplace.work() as work:
            closes(work, lene, task)

    with ThreadPoolExecutor(2) as both:
        begun = [both.submit(cancels), both.submit(finishes)]
    for each in begun:
        each.result()
    with workplace.read() as work:
        found = lookout(work, bent)
    assert found is not None
    assert found.step is NextStep.TASK


def test_a_citizen_goes_on_while_their_task_is_done(workplace: Workplace) -> None:
    """A reply holds its conversation, then the citizen; so does the desk, or both wait for ever."""
    house = House(workplace)
    bent, replies, waits = house.citizen(), Event(), Event()
    with workplace.work() as work:
        made = add_staff(work, house.id, "Lene", "lene", "tre blå heste", Role.FRONT_DESK)
        lene = Clerk(made.id, house.id, "Lene")
        row, state = rows.new_row(work, Beginning("book", house.id, "kiosk", "da"))
        rows.insert_conversation(work, row, state)
        rows.note_gone(work, row)
        task = open_task(
            work,
            house.id,
            TaskKind.CALL_BACK,
            work.now,
            citizen_id=bent,
            conversation_id=row.id,
        )

    def goes_on() -> None:
        with workplace.work() as work:
            lock_conversation(work, row.id)
            replies.set()
            waits.wait(A_MOMENT)
            lock_citizen(work, bent)

    def finishes() -> FinishOutcome:
        replies.wait()
        with workplace.work() as work:
            return finish_task_of(work, lene, task.id)

    with ThreadPoolExecutor(2) as both:
        going, done = both.submit(goes_on), both.submit(finishes)
    going.result()
    assert done.result() is FinishOutcome.DONE
