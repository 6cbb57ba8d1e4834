"""Erases wrong guesses at who somebody is that no longer count.

Goes through the fingerprints of birth dates and numbers that were tried and did not fit: after a
day they limit nothing any more, and so nothing is kept of them.

Why so often: nothing is kept much longer than a day, and there is little to do each time.

Done twice: what is erased is not found again.
"""

from datetime import timedelta

from shared.citizens import erase_old_guesses
from shared.jobs.job import Job
from shared.unit_of_work import Workplace


def erase_guesses(workplace: Workplace) -> None:
    with workplace.work() as work:
        erase_old_guesses(work)


JOB = Job(
    "erase_old_guesses",
    every=timedelta(hours=1),
    run=lambda context: erase_guesses(context.workplace),
)
