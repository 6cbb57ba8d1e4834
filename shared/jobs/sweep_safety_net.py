"""Looks at every citizen with an open course, and gives a task to each who has nothing ahead.

Ends pauses that are over, asks how a meeting went that is over, helps where the day is near by
which a meeting has to be booked or the rule pack suggests a talk, and tells leaders of a pack that
ends. What an event has missed is found here too, and written down with
the rule that was missing. Tasks of staff who have left or are away go to their team, late ones to
the leaders. Who has left is nobody's own adviser any more. Numbers of the hall that were not
called on their day are over.

Why so often: nobody should be without a next step for longer than a minute.

Done twice: a citizen who has a task is not found again.
"""

from datetime import timedelta
from functools import partial

from shared.appointments import centre_ids
from shared.backlog import WorkQueue, work_off
from shared.citizens import lock_citizen
from shared.followups import citizens_of_departed, take_departed_adviser_off
from shared.jobs.job import Job
from shared.safetynet import (
    end_old_number,
    hand_on_task,
    needs_sweeping,
    note_sweep,
    numbers_of_other_days,
    sweep_citizen,
    tasks_to_hand_on,
    tell_of_pack_ends,
)
from shared.unit_of_work import Workplace


def sweep_safety_net(workplace: Workplace) -> None:
    """Each task and citizen in a transaction of their own, after a second look while they are
    locked."""
    with workplace.read() as work:
        ids = centre_ids(work)
    sweep = partial(_sweep_centre, workplace)
    work_off(workplace, WorkQueue.COUNTED, ids, sweep, lambda _work, centre_id: centre_id)


def _sweep_centre(workplace: Workplace, centre_id: int) -> None:
    _hand_on(workplace, centre_id)
    _end_old_numbers(workplace, centre_id)
    _take_departed_off(workplace, centre_id)
    with workplace.read() as work:
        waiting = needs_sweeping(work, centre_id)
    found = list[int]()

    def sweep(citizen_id: int) -> None:
        with workplace.work() as work:
            lock_citizen(work, citizen_id)
            is_found = sweep_citizen(work, citizen_id) is not None
        if is_found:
            found.append(citizen_id)

    work_off(workplace, WorkQueue.SWEEP, waiting, sweep, lambda _work, _id: centre_id)
    with workplace.work() as work:
        note_sweep(work, centre_id, len(found))
        tell_of_pack_ends(work, centre_id)


def _hand_on(workplace: Workplace, centre_id: int) -> None:
    with workplace.read() as work:
        tasks = tasks_to_hand_on(work, centre_id)

    def hand_on(task_id: int) -> None:
        with workplace.work() as work:
            hand_on_task(work, task_id)

    ids = [*tasks.found, *tasks.unreadable]
    work_off(workplace, WorkQueue.HANDING_ON, ids, hand_on, lambda _work, _id: centre_id)


def _end_old_numbers(workplace: Workplace, centre_id: int) -> None:
    with workplace.read() as work:
        old = numbers_of_other_days(work, centre_id)

    def end(ticket_id: int) -> None:
        with workplace.work() as work:
            end_old_number(work, ticket_id)

    work_off(workplace, WorkQueue.HANDING_ON, old, end, lambda _work, _id: centre_id)


def _take_departed_off(workplace: Workplace, centre_id: int) -> None:
    with workplace.read() as work:
        theirs = citizens_of_departed(work, centre_id)

    def take_off(citizen_id: int) -> None:
        with workplace.work() as work:
            lock_citizen(work, citizen_id)
            # Read again: staff may have given them another one meanwhile.
            if citizen_id in citizens_of_departed(work, centre_id):
                take_departed_adviser_off(work, citizen_id)

    work_off(workplace, WorkQueue.SWEEP, theirs, take_off, lambda _work, _id: centre_id)


JOB = Job(
    "sweep_safety_net",
    every=timedelta(seconds=60),
    run=lambda context: sweep_safety_net(context.workplace),
)
