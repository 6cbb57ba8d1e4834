"""Erases what citizens answered once their meeting stood, when it is decided or 14 days after it.

Goes through the answers that are still sealed and due: where staff have decided all that was
suggested, or the meeting was 14 days ago, they are erased; what nobody decided lapses, and its task
ends. What the meeting was promised, how staff decided and their line why, and that somebody asked
for help, stay.

Why so often: nothing is kept much longer than promised, and there is little to do each time.

Done twice: what is erased is not found again.
"""

from datetime import timedelta

from shared.backlog import WorkQueue, work_off
from shared.followups import lapse
from shared.jobs.job import Job
from shared.screening import kept_too_long
from shared.unit_of_work import Workplace


def erase_old_answers(workplace: Workplace) -> None:
    """Each in a transaction of its own, so that nobody who writes waits for long."""
    with workplace.read() as work:
        old = kept_too_long(work)

    def erase(screening_id: int) -> None:
        with workplace.work() as work:
            lapse(work, screening_id)

    work_off(workplace, WorkQueue.OLD_ANSWERS, old, erase)


JOB = Job(
    "erase_old_answers",
    every=timedelta(hours=1),
    run=lambda context: erase_old_answers(context.workplace),
)
