"""When each job of the worker was last done, so that one which is not done any more is noticed."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from shared.backlog.facts import JobRun
from shared.backlog.models import JobRunRow
from shared.clock import Mark
from shared.unit_of_work import UnitOfWork, Workplace


def know_jobs(workplace: Workplace, names: Iterable[str]) -> None:
    """Waits for these jobs from now on; those that are known already keep when they were done."""
    with workplace.read() as work:
        known = set(work.session.scalars(select(JobRunRow.name)))
    for name in set(names) - known:
        try:
            with workplace.work() as work:
                work.session.add(_done_now(work, JobRunRow(name=name)))
        except IntegrityError:
            # Another worker starts at the same moment.
            continue


def note_job_done(work: UnitOfWork, name: str) -> None:
    """The job has just been done to its end."""
    row = work.session.get(JobRunRow, name) or JobRunRow(name=name)
    work.session.add(_done_now(work, row))


def note_job_failed(work: UnitOfWork, name: str, reason: str) -> None:
    """The job has just failed; `reason` is the kind of error, without any value."""
    row = work.session.get(JobRunRow, name) or _done_now(work, JobRunRow(name=name))
    row.failures, row.reason = row.failures + 1, reason[:120]
    work.session.add(row)


def late_jobs(work: UnitOfWork, allowed: Mapping[str, timedelta]) -> list[JobRun]:
    """Those of the jobs that were not done to their end for longer than is allowed, by name."""
    rows = work.session.scalars(
        select(JobRunRow).where(JobRunRow.name.in_(list(allowed))).order_by(JobRunRow.name)
    )
    waited = ((row, Mark(row.boot, row.seconds, row.at).until(work.mark)) for row in rows)
    return [
        JobRun(row.name, work.now - age, age // timedelta(minutes=1), row.reason)
        for row, age in waited
        if age > allowed[row.name]
    ]


def _done_now(work: UnitOfWork, row: JobRunRow) -> JobRunRow:
    row.boot, row.seconds, row.at = work.mark.boot, work.mark.seconds, work.now
    row.failures, row.reason = 0, ""
    return row
