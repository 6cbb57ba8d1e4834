"""What the worker does, how often and why: the page.

`python -m tests.jobs.jobs_page` writes it.
"""

from shared.jobs import Job, jobs
from tests.house.tree import ROOT

PAGE = ROOT / "docs" / "jobs.md"

HEADING = """# What the worker does

Made from the files in `shared/jobs/` by `python -m tests.jobs.jobs_page`; a test holds this page
against them. `flask worker --list` prints the table, in the order in which jobs that are due at the
same time are done by `flask worker --once`, which does everything once. `flask worker` has a thread
for each job. A job that fails or hangs stops no other: it is logged under its name and tried again,
after ten seconds at the least. A row that makes it fail is set aside after three tries: see
[what `/ready` says](ready.md). [How to add a job](#how-to-add-a-job).

| job | pause between two runs | what it does |
|---|---|---|
"""


HOW_TO_ADD = '''
## How to add a job

A new file in `shared/jobs/` is a new job; there is no list to put it on.

    """Does something for those who wait.

    Finds ... and does ...

    Why so often: ...

    Done twice: ...
    """

    from datetime import timedelta

    from shared.backlog import WorkQueue, work_off
    from shared.jobs.job import Job
    from shared.unit_of_work import Workplace


    def do_something(workplace: Workplace) -> None:
        """What this changes, for each row in a transaction of its own."""
        with workplace.read() as work:
            ids = those_that_wait(work)

        def deal(id: int) -> None:
            with workplace.work() as work:
                ...

        work_off(workplace, WorkQueue.SOMETHING, ids, deal, whose_centre)


    JOB = Job(
        "do_something",
        every=timedelta(seconds=30),
        run=lambda context: do_something(context.workplace),
    )

1. The job bears the file's name, and the docstring has these four paragraphs. A job may be done
   twice at the same time, by two workers: what was found before is looked at again inside the
   transaction that changes it.
2. It reads ids alone, and each row by itself in `work_off` (`shared/backlog`): one that nobody can
   read hides none of the others. The queue has a name in `WorkQueue`, an age in `ALLOWED_AGES`
   (`shared/followups/overdue.py`) where a row says since when it is due, and its poisons in
   `tests/jobs/test_bad_rows.py`.
3. What it needs beside the database is in the `JobContext` (`shared/jobs/job.py`). Something new
   there is a field with a `Protocol` as its type, and `worker_command` in `shared/web/worker.py` is
   given the real thing by `app.py`.
4. A job that does one piece at a time gives True while more is waiting, and has its next turn at
   once.
5. `python -m tests.jobs.jobs_page` writes this page; `flask worker --list` shows the job, and
   `flask worker --once` does it.

A file without a job, and a name that is taken, stop every command with a sentence
([why](decisions/0087-a-folder-is-the-workers-list.md)).
'''


def jobs_page() -> str:
    known = jobs()
    return HEADING + "".join(map(_row, known)) + "".join(map(_section, known)) + HOW_TO_ADD


def _row(job: Job) -> str:
    return f"| `{job.name}` | {job.every.total_seconds():.0f} s | {job.summary} |\n"


def _section(job: Job) -> str:
    return f"\n## {job.name}\n\n{job.about}\n"


if __name__ == "__main__":
    PAGE.write_text(jobs_page())
