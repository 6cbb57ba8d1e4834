"""Keeps the list of today, and of the next day with meetings, in a folder.

Where the installation has a folder for them, it writes a page of each centre's day that needs no
server to be read: who comes, when and to whom, what they need, on which number they are called, and
the calls that are due. Pages of past days are deleted.

Why so often: when everything is down, the list that staff print is a few minutes old. That of the
next day is there already when a night's power cut lasts into the morning.

Done twice: the page is written anew and takes the place of the earlier one in one step.
"""

from datetime import timedelta

from shared.jobs.job import Job, JobContext


def write_day_lists(context: JobContext) -> None:
    """Nothing where the installation has no folder for them."""
    if context.day_lists is not None:
        context.day_lists.write(context.workplace)


JOB = Job("write_day_lists", every=timedelta(minutes=5), run=write_day_lists)
