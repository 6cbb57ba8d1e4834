"""The worker: does each job of `shared.jobs` when it is due, beside the web server."""

import logging
import signal
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum, auto
from threading import Event

import click

from shared.jobs import Archive, Job, JobContext, jobs
from shared.notifications import gateways_for
from shared.web.place import settings, speech, workplace

AFTER_TROUBLE = timedelta(seconds=10)
"""A job that failed is tried again after its period, and not sooner than this."""

log = logging.getLogger(__name__)


class JobOutcome(Enum):
    DONE = auto()
    MORE = auto()
    """More is waiting."""

    FAILED = auto()


class JobSchedule:
    """When each job is due: at once, and then a pause after the end of each run."""

    def __init__(self, known: Iterable[Job]) -> None:
        self._jobs = tuple(known)
        self._pauses: dict[str, tuple[datetime, timedelta]] = {}

    def due(self, now: datetime) -> list[Job]:
        return [job for job in self._jobs if self._left(job, now) <= timedelta(0)]

    def rest(self, now: datetime) -> timedelta:
        """Until the next job is due; zero or less when one is."""
        return min(self._left(job, now) for job in self._jobs)

    def note(self, job: Job, outcome: JobOutcome, now: datetime) -> None:
        """The job has just been done."""
        pauses = {
            JobOutcome.DONE: job.every,
            JobOutcome.MORE: timedelta(0),
            JobOutcome.FAILED: max(job.every, AFTER_TROUBLE),
        }
        self._pauses[job.name] = now, pauses[outcome]

    def _left(self, job: Job, now: datetime) -> timedelta:
        """Of the pause. A clock that was set back by hours must not stop the job for hours."""
        since, pause = self._pauses.get(job.name, (now, timedelta(0)))
        return pause - abs(now - since)


def worker_command(archive: Archive | None) -> click.Command:
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
        context = JobContext(workplace(), gateways_for(settings()), archive, speech())
        if once:
            work_once(known, context)
            return
        ended = Event()
        for ending in (signal.SIGTERM, signal.SIGINT):
            signal.signal(ending, lambda *_: ended.set())
        work_until(ended, known, context)

    return worker


def print_jobs(known: Iterable[Job]) -> None:
    for job in known:
        click.echo(f"{job.name:<30} {job.every.total_seconds():>5.0f} s  {job.summary}")


def work_once(known: Iterable[Job], context: JobContext) -> None:
    """Every job, and those that have more to do until nothing is left.

    Raises `click.ClickException` in the end when some failed; what failed is not tried again.
    """
    waiting, failed = list(known), list[str]()
    while waiting:
        outcomes = [(job, _do(job, context)) for job in waiting]
        waiting = [job for job, outcome in outcomes if outcome is JobOutcome.MORE]
        failed += [job.name for job, outcome in outcomes if outcome is JobOutcome.FAILED]
    if failed:
        raise click.ClickException(f"Failed: {', '.join(failed)}.")


def work_until(ended: Event, known: Iterable[Job], context: JobContext) -> None:
    """Ends between two jobs; a database that is away for a while ends nothing."""
    schedule, clock = JobSchedule(known), context.workplace.clock
    while not ended.is_set():
        for job in schedule.due(clock.now()):
            if ended.is_set():
                return
            schedule.note(job, _do(job, context), clock.now())
        ended.wait(max(schedule.rest(clock.now()).total_seconds(), 0))


def _do(job: Job, context: JobContext) -> JobOutcome:
    """A job fails by itself: the others are done all the same."""
    try:
        return JobOutcome.MORE if job.run(context) else JobOutcome.DONE
    except Exception:
        log.exception("The job %s failed.", job.name)
        return JobOutcome.FAILED
