"""Makes what could not be worked off a task at the desk.

Finds the rows that were set aside after three tries and of which the desk was not told. Each centre
has one such task open at the most: what is set aside later joins it.

Why so often: a message that can't be read reaches nobody, and a person has to see to it.

Done twice: what the desk was told of is not found again.
"""

from datetime import timedelta

from shared.backlog import has_untold
from shared.followups import tell_of_set_aside
from shared.jobs.job import Job
from shared.unit_of_work import Workplace


def tell_desk(workplace: Workplace) -> None:
    """One transaction for all centres: there is seldom anything."""
    with workplace.read() as work:
        is_needed = has_untold(work)
    if is_needed:
        with workplace.work() as work:
            tell_of_set_aside(work)


JOB = Job(
    "tell_of_set_aside",
    every=timedelta(seconds=2),
    run=lambda context: tell_desk(context.workplace),
)
