"""Looks at every citizen with an open course, and gives a task to each who has nothing ahead.

Ends pauses that are over, asks how a meeting went that is over, helps where the day is near by
which a meeting has to be booked. What an event has missed is found here too, and written down with
the rule that was missing. Tasks of staff who have left or are away go to their team, late ones to
the leaders.

Why so often: nobody should be without a next step for longer than a minute.

Done twice: a citizen who has a task is not found again.
"""

from datetime import timedelta

from shared.appointments import centres
from shared.citizens import lock_citizen
from shared.jobs.job import Job
from shared.safetynet import (
    hand_on_tasks,
    needs_sweeping,
    note_sweep,
    sweep_citizen,
)
from shared.unit_of_work import Workplace


def sweep_safety_net(workplace: Workplace) -> None:
    """Each citizen in a transaction of their own, after a second look while they are locked."""
    with workplace.read() as work:
        ids = [centre.id for centre in centres(work)]
    for centre_id in ids:
        _sweep_centre(workplace, centre_id)


def _sweep_centre(workplace: Workplace, centre_id: int) -> None:
    with workplace.work() as work:
        hand_on_tasks(work, centre_id)
    with workplace.read() as work:
        waiting = needs_sweeping(work, centre_id)
    found = 0
    for citizen_id in waiting:
        with workplace.work() as work:
            lock_citizen(work, citizen_id)
            found += sweep_citizen(work, citizen_id) is not None
    with workplace.work() as work:
        note_sweep(work, centre_id, found)


JOB = Job(
    "sweep_safety_net",
    every=timedelta(seconds=60),
    run=lambda context: sweep_safety_net(context.workplace),
)
