"""What the worker does, how often and why: the page.

`python -m tests.jobs.jobs_page` writes it.
"""

from shared.jobs import Job, jobs
from tests.house.tree import ROOT

PAGE = ROOT / "docs" / "jobs.md"

HEADING = """# What the worker does

Made from the files in `shared/jobs/` by `python -m tests.jobs.jobs_page`; a test holds this page
against them. `flask worker --list` prints the table, in the order in which jobs that are due at the
same time are done. `flask worker --once` does everything once. A job that fails is logged under its
name and tried again, after ten seconds at the least; the others are done all the same.
[How to add a job](developing.md#how-to-add-a-job).

| job | pause between two runs | what it does |
|---|---|---|
"""


def jobs_page() -> str:
    known = jobs()
    return HEADING + "".join(map(_row, known)) + "".join(map(_section, known))


def _row(job: Job) -> str:
    return f"| `{job.name}` | {job.every.total_seconds():.0f} s | {job.summary} |\n"


def _section(job: Job) -> str:
    return f"\n## {job.name}\n\n{job.about}\n"


if __name__ == "__main__":
    PAGE.write_text(jobs_page())
