"""Does jobs again and again, each in a thread of its own, or all of them once."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from threading import Event, Thread
from time import monotonic

import click

from shared.backlog import (
    know_jobs,
    note_hanging,
    note_job_done,
    note_job_failed,
    progress_of,
    seal_known_word,
)
from shared.jobs import Job, JobContext

AFTER_TROUBLE = 10.0
"""Seconds: a job that failed is tried again after its period, and not sooner than this."""

NOTED_EVERY = 30.0
"""Seconds after which it is written down once more that a job is done: some run every other one."""

LOOKED_EVERY = 0.5

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Patience:
    """Seconds, of the monotonic clock.

    A job that has neither ended nor begun another row for `hangs` does not end; the slowest row
    takes half a minute. Told to end, jobs have `stops` to do so: what is cut off then is found
    again, as after a power cut.
    """

    hangs: float = 300
    stops: float = 5


PATIENCE = Patience()


class JobOutcome(Enum):
    DONE = auto()
    MORE = auto()
    """More is waiting."""

    FAILED = auto()


class Lane:
    """A job, and how far it has come; all times are seconds of the monotonic clock."""

    def __init__(self, job: Job, context: JobContext) -> None:
        self.job = job
        self._context = context
        self._thread: Thread | None = None
        self._begun = monotonic()
        self._noted = -NOTED_EVERY
        self._is_running = False
        self._has_failed = False
        self.is_given_up = False

    def start(self, work: Callable[["Lane"], None]) -> None:
        self._thread = Thread(target=work, args=(self,), name=self.job.name, daemon=True)
        self._thread.start()

    def end(self, until: float) -> bool:
        """Whether the job has ended by then."""
        if self._thread is not None:
            self._thread.join(max(0, until - monotonic()))
        return self._thread is None or not self._thread.is_alive()

    def do(self) -> JobOutcome:
        """Does the job once, and writes down that it was done or why not. Raises nothing."""
        self._begun, self._is_running = monotonic(), True
        outcome = self._outcome()
        self._is_running = False
        return outcome

    def hangs(self, after: float) -> bool:
        """Whether the job has not come on for so long."""
        return self._is_running and monotonic() - self._came_on() > after

    def give_up(self) -> None:
        """Writes down that the job does not end, and the row at which it does not."""
        self.is_given_up = True
        row = progress_of(self._thread.ident if self._thread else None)
        is_at_row = row is not None and row.queue is not None and row.since >= self._begun
        at = f"{row.queue} {row.key}" if row is not None and is_at_row else "no row"
        _log.error("The job %s does not end; it is at %s.", self.job.name, at)
        try:
            if row is not None and row.queue is not None and is_at_row:
                note_hanging(self._context.workplace, row.queue, row.key)
            self._note_failed("does not end")
        except Exception:
            _log.exception("That the job %s does not end was not written down.", self.job.name)

    def _came_on(self) -> float:
        row = progress_of(self._thread.ident if self._thread else None)
        return max(self._begun, row.since if row else 0)

    def _outcome(self) -> JobOutcome:
        """A job fails by itself: the others are done all the same."""
        try:
            has_more = self.job.run(self._context)
            self._note_done()
        except Exception as problem:
            _log.exception("The job %s failed.", self.job.name)
            self._has_failed = True
            try:
                self._note_failed(type(problem).__name__)
            except Exception as again:
                _log.warning("Not written down: %s.", type(again).__name__)
            return JobOutcome.FAILED
        return JobOutcome.MORE if has_more else JobOutcome.DONE

    def _note_done(self) -> None:
        if monotonic() - self._noted < NOTED_EVERY and not self._has_failed:
            return
        with self._context.workplace.work() as work:
            note_job_done(work, self.job.name)
        self._noted, self._has_failed = monotonic(), False

    def _note_failed(self, reason: str) -> None:
        with self._context.workplace.work() as work:
            note_job_failed(work, self.job.name, reason)


def work_once(known: Iterable[Job], context: JobContext, patience: Patience = PATIENCE) -> None:
    """Every job, and those that have more to do until nothing is left.

    Raises `click.ClickException` in the end when some failed or did not end; what failed is not
    tried again.
    """
    lanes, failed = [Lane(job, context) for job in known], list[str]()
    _begin(lanes, context)
    while lanes:
        outcomes = [(lane, _do_within(lane, patience)) for lane in lanes]
        lanes = [lane for lane, outcome in outcomes if outcome is JobOutcome.MORE]
        failed += [lane.job.name for lane, outcome in outcomes if outcome is JobOutcome.FAILED]
    if failed:
        raise click.ClickException(f"Failed: {', '.join(failed)}.")


def work_until(
    ended: Event,
    known: Iterable[Job],
    context: JobContext,
    patience: Patience = PATIENCE,
    look: Callable[[], None] = lambda: None,
) -> bool:
    """Does each job when it is due, until it is told to end; False when a job that does not end is
    the reason.

    Then all has to begin anew, for a thread can't be ended from outside. `look` is called every
    half second. A database that is away for a while ends nothing.
    """
    lanes = [Lane(job, context) for job in known]
    has_begun = _has_begun(lanes, context)
    for lane in lanes:
        lane.start(lambda it: _keep_doing(it, ended))
    while not ended.wait(LOOKED_EVERY) and not any(lane.is_given_up for lane in lanes):
        look()
        has_begun = has_begun or _has_begun(lanes, context)
        for lane in lanes:
            if lane.hangs(patience.hangs):
                lane.give_up()
    is_told = ended.is_set()
    ended.set()
    until = monotonic() + patience.stops
    for lane in lanes:
        lane.end(until)
    return is_told


def _begin(lanes: Iterable[Lane], context: JobContext) -> None:
    seal_known_word(context.workplace)
    know_jobs(context.workplace, [lane.job.name for lane in lanes])


def _has_begun(lanes: Iterable[Lane], context: JobContext) -> bool:
    try:
        _begin(lanes, context)
    except Exception as problem:
        _log.warning("The jobs are not written down yet: %s.", type(problem).__name__)
        return False
    return True


def _keep_doing(lane: Lane, ended: Event) -> None:
    """Pauses are measured from the end of each run, by a clock that nobody can set."""
    while True:
        pauses = {
            JobOutcome.DONE: lane.job.every.total_seconds(),
            JobOutcome.MORE: 0,
            JobOutcome.FAILED: max(lane.job.every.total_seconds(), AFTER_TROUBLE),
        }
        if ended.wait(pauses[lane.do()]):
            return


def _do_within(lane: Lane, patience: Patience) -> JobOutcome:
    outcomes = list[JobOutcome]()
    lane.start(lambda it: outcomes.append(it.do()))
    while not lane.end(monotonic() + LOOKED_EVERY):
        if lane.hangs(patience.hangs):
            lane.give_up()
            return JobOutcome.FAILED
    return outcomes[0]
