"""Faults in the centre at this moment: the desk learns of them before a citizen complains."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.appointments import is_open, kiosks, unread_calendars
from shared.backlog import count_set_aside, late_jobs
from shared.citizens import guess_counts
from shared.followups import overdue
from shared.jobs import allowed_ages
from shared.notifications import is_silent, last_alive
from shared.safetynet import TaskKind, last_trouble, open_tasks_of_kind
from shared.services import TELEPHONE
from shared.unit_of_work import UnitOfWork

SILENT_AFTER = timedelta(minutes=3)
"""A kiosk shows that it is alive every minute."""

REMEMBERED = timedelta(minutes=30)
"""How long after a failed call the telephone counts as faulty."""

UNREAD_FOR = timedelta(hours=1)
"""How long an adviser's own calendar may be unreachable before that is a fault."""


class Part(StrEnum):
    """A part that can be faulty. GUESSING: somebody tries values that are not theirs."""

    WORKER = "worker"
    KIOSK = "kiosk"
    PRINTER = "printer"
    TELEPHONE = "telephone"
    CALENDAR = "calendar"
    VOICE = "voice"
    GUESSING = "guessing"
    JOB = "job"
    QUEUE = "queue"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class Fault:
    """A faulty part.

    `kiosk_name` says which kiosk or printer, whose calendar, which language's voice, or how many
    wrong guesses. `since` is None for a part that has never worked. `codes` are the names by which
    the operator knows jobs or queues, each with how many rows it is about (0: that is not told).
    """

    part: Part
    kiosk_name: str
    since: datetime | None
    codes: tuple[tuple[str, int], ...] = ()


def faults(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    """The centre's faults, the gravest first.

    A silent kiosk counts only in opening hours, since kiosks are switched off at night.
    """
    return (
        *_silent_worker(work),
        *_late_jobs(work),
        *_overdue(work),
        *_set_aside(work),
        *_failing_telephone(work, centre_id),
        *_silent_kiosks(work, centre_id),
        *_stuck_printers(work, centre_id),
        *_unread_calendars(work, centre_id),
        *_guesses(work, centre_id),
    )


def _silent_worker(work: UnitOfWork) -> tuple[Fault, ...]:
    return (Fault(Part.WORKER, "", last_alive(work)),) if is_silent(work) else ()


def _late_jobs(work: UnitOfWork) -> tuple[Fault, ...]:
    """None while the worker is silent: then nothing is done, and that is told already."""
    if is_silent(work):
        return ()
    late = late_jobs(work, allowed_ages())
    return tuple(Fault(Part.JOB, "", job.since, ((job.name, 0),)) for job in late)


def _overdue(work: UnitOfWork) -> tuple[Fault, ...]:
    return tuple(Fault(Part.QUEUE, "", it.since, ((it.queue, 0),)) for it in overdue(work))


def _set_aside(work: UnitOfWork) -> tuple[Fault, ...]:
    """One for all queues: it stands until the operator has them tried again."""
    counted = count_set_aside(work)
    return (Fault(Part.SET_ASIDE, "", None, tuple(counted.items())),) if counted else ()


def _failing_telephone(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    at = last_trouble(work, centre_id, TELEPHONE)
    return (Fault(Part.TELEPHONE, "", at),) if at and work.now - at < REMEMBERED else ()


def _silent_kiosks(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    """Kiosks that fell silent; one that was never heard of has not been switched on yet."""
    silent = tuple(
        Fault(Part.KIOSK, kiosk.name, kiosk.seen_at)
        for kiosk in kiosks(work, centre_id)
        # A sign of life from the future was given before the clock was set back.
        if kiosk.seen_at and abs(work.now - kiosk.seen_at) > SILENT_AFTER
    )
    return silent if silent and is_open(work, centre_id) else ()


def _stuck_printers(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    return tuple(
        Fault(Part.PRINTER, task.kiosk_name, task.opened_at)
        for task in open_tasks_of_kind(work, centre_id, TaskKind.PRINTER)
    )


def _guesses(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    """While the task is open that tells of it."""
    open_tasks = open_tasks_of_kind(work, centre_id, TaskKind.GUESSING)
    if not open_tasks:
        return ()
    counts = guess_counts(work, centre_id)
    tried = str(counts.wrong + counts.refused)
    return (Fault(Part.GUESSING, tried, open_tasks[0].opened_at),)


def _unread_calendars(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    return tuple(
        Fault(Part.CALENDAR, each.adviser, each.read_at)
        for each in unread_calendars(work, centre_id, work.now - UNREAD_FOR)
    )
