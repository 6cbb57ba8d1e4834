"""Gives what is to be written into the case system to somebody at work, and late ones to leaders.

What is owned by staff who have left or are away goes to their team, that of a team without anybody
at work to the next team, and what is late to the leaders: the same as for tasks.

Why so often: what is late should be with somebody who can act within minutes.

Done twice: what is in the right hands stays there.
"""

from datetime import timedelta
from functools import partial

from shared.appointments import centre_ids
from shared.backlog import WorkQueue, work_off
from shared.casesystem import cases_to_hand_on, hand_on_case
from shared.jobs.job import Job
from shared.unit_of_work import Workplace


def hand_on_cases(workplace: Workplace) -> None:
    """Each entry in a transaction of its own."""
    with workplace.read() as work:
        ids = centre_ids(work)
    for centre_id in ids:
        _hand_on_in(workplace, centre_id)


def _hand_on_in(workplace: Workplace, centre_id: int) -> None:
    with workplace.read() as work:
        entries = cases_to_hand_on(work, centre_id)
    deal = partial(_hand_on_one, workplace)
    ids = [*entries.found, *entries.unreadable]
    work_off(workplace, WorkQueue.CASES, ids, deal, lambda _work, _id: centre_id)


def _hand_on_one(workplace: Workplace, entry_id: int) -> None:
    with workplace.work() as work:
        hand_on_case(work, entry_id)


JOB = Job(
    "hand_on_cases",
    every=timedelta(minutes=5),
    run=lambda context: hand_on_cases(context.workplace),
)
