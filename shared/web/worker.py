"""The worker: does each job of `shared.jobs` when it is due, beside the web server."""

import faulthandler
import os
import signal
from collections.abc import Iterable
from threading import Event

import click

from shared.jobs import Archive, DayLists, Job, JobContext, jobs
from shared.notifications import gateways_for
from shared.web.place import settings, speech, workplace
from shared.web.rounds import work_once, work_until
from shared.web.supervising import is_orphan, supervise

DEAF_AFTER = 120.0
"""Seconds in which one piece of code has let nothing else run, and the process is ended."""

BEGIN_AGAIN = 75
"""The exit code of a process in which a job does not end: EX_TEMPFAIL of `sysexits.h`."""


def worker_command(archive: Archive | None, day_lists: DayLists | None = None) -> click.Command:
    """`flask worker`. Raises `WrongJob` when a file of `shared.jobs` declares no job."""
    known = jobs()

    @click.command("worker")
    @click.option("--once", is_flag=True, help="Do everything once, and end.")
    @click.option(
        "--list", "is_list", is_flag=True, help="Print every job and its period, and end."
    )
    def worker(once: bool, is_list: bool) -> None:
        """Do every job when it is due: send messages, offer times that came free, and more."""
        if is_list:
            print_jobs(known)
            return
        context = JobContext(workplace(), gateways_for(settings()), archive, speech(), day_lists)
        if once:
            work_once(known, context)
            return
        parent = os.getpid()
        supervise(lambda: _work(known, context, parent))

    return worker


def print_jobs(known: Iterable[Job]) -> None:
    for job in known:
        click.echo(f"{job.name:<30} {job.every.total_seconds():>5.0f} s  {job.summary}")


def _work(known: Iterable[Job], context: JobContext, parent: int) -> int:
    """Until it is told to end, or the process that began this one is gone; gives the exit code."""
    # A connection that was opened before the fork is the other process's.
    context.workplace.engine.dispose(close=False)
    ended = Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: ended.set())

    def look() -> None:
        faulthandler.dump_traceback_later(DEAF_AFTER, exit=True)
        if is_orphan(parent):
            ended.set()

    return 0 if work_until(ended, known, context, look=look) else BEGIN_AGAIN
