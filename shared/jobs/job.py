"""What a job of the worker is, what it is given, and how the files that declare one are found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules
from typing import Protocol

from shared.inquiries import Audio
from shared.notifications import Gateways
from shared.unit_of_work import Workplace


class Archive(Protocol):
    """Where the telephone network keeps recordings. Raises `OSError` when it can't be reached."""

    def sound(self, address: str) -> Audio | None:
        """None when there is nothing, or nothing yet."""

    def delete(self, address: str) -> None:
        """Also when there is nothing any more."""


class SoundShelf(Protocol):
    """Where the sounds of sentences are kept."""

    def tidy(self, now: datetime) -> None:
        """Deletes sounds of sentences about citizens that were not asked for during a day."""


class DayLists(Protocol):
    """Where the lists of the day are kept for when everything is down."""

    def write(self, workplace: Workplace) -> None:
        """Writes those of each centre, and deletes those of past days. Raises `OSError`."""


A_FEW_MINUTES = timedelta(minutes=5)
"""A job may take so long, or fail so often before it succeeds."""


@dataclass(frozen=True)
class JobContext:
    """What a job works with. `archive` is None in an installation without a Twilio account,
    `day_lists` in one without a folder for them."""

    workplace: Workplace
    gateways: Gateways
    archive: Archive | None
    sounds: SoundShelf
    day_lists: DayLists | None = None


@dataclass(frozen=True)
class Job:
    """Something that the worker does again and again; doing it once more does no harm.

    `every` is the time between the end of one run and the start of the next. `run` gives True when
    more is waiting: then it has its next turn at once, after the other jobs that are due. `about`
    is the docstring of the job's file, and filled in when the file is found.
    """

    name: str
    every: timedelta
    run: Callable[[JobContext], bool | None]
    about: str = ""

    @property
    def late_after(self) -> timedelta:
        """For how long it may not have been done to its end before somebody is told."""
        return 2 * self.every + A_FEW_MINUTES

    @property
    def summary(self) -> str:
        """The first line of `about`."""
        return self.about.partition("\n")[0]


class WrongJob(Exception):
    """A file declares no job, or one that another file has; the sentence says which file."""


def find_jobs(folders: Iterable[str], package: str) -> tuple[Job, ...]:
    """The jobs of a package, one of each file but this one; those with the longest period first.

    What a rare job writes into the outbox is so sent in the same round. Raises `WrongJob`.
    """
    found: dict[str, Job] = {}
    for module in sorted(it.name for it in iter_modules(folders, f"{package}.")):
        if module != __name__:
            job = _job_of(module)
            if job.name in found:
                raise WrongJob(f"{module}: there is another job '{job.name}' in {package}.")
            found[job.name] = job
    return tuple(sorted(found.values(), key=lambda job: job.every, reverse=True))


def _job_of(module: str) -> Job:
    written = import_module(module)
    job = getattr(written, "JOB", None)
    if not isinstance(job, Job):
        raise WrongJob(f"{module} has no JOB = Job(...): each file beside it is a worker's job.")
    return replace(job, about=getdoc(written) or "")
