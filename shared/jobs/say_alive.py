"""Writes down that the worker is alive.

Sets the time in the one row that `/ready` and the desk look at. After three minutes without it both
say that the worker is silent.

Why so often: six of these signs have to be missing before anybody is alarmed, so that a database
that is away for a moment alarms nobody.

Done twice: the time is set again. Several workers set the same row.
"""

from datetime import timedelta

from shared.jobs.job import Job, JobContext
from shared.notifications import say_alive


def _say_alive(context: JobContext) -> None:
    with context.workplace.work() as work:
        say_alive(work)


JOB = Job("say_alive", every=timedelta(seconds=30), run=_say_alive)
