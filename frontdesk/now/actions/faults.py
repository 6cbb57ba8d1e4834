"""What is wrong in the house at this moment: the desk is told before a citizen tells it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from shared.appointments import is_open, kiosks, unread_calendars
from shared.notifications import last_alive
from shared.safetynet import TaskKind, last_trouble, open_tasks_of_kind
from shared.services import TELEPHONE
from shared.unit_of_work import UnitOfWork

SILENT_AFTER = timedelta(minutes=3)
"""A worker says that it is alive every half minute, a kiosk every minute."""

REMEMBERED = timedelta(minutes=30)
"""For so long after a call that failed the telephone is worth a try."""

UNREAD_FOR = timedelta(hours=1)
"""An adviser's own calendar may be out of reach for a few looks."""


class Part(StrEnum):
    WORKER = "worker"
    KIOSK = "kiosk"
    PRINTER = "printer"
    TELEPHONE = "telephone"
    CALENDAR = "calendar"
    VOICE = "voice"


@dataclass(frozen=True)
class Fault:
    """`place` is which one, or whose, where there are several (of voices the language, ISO 639);
    `since` is None for what never was there."""

    part: Part
    kiosk_name: str
    since: datetime | None


def faults(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    """The gravest first. Kiosks are off at night: they are missed while the house is open."""
    return (
        *_silent_worker(work),
        *_failing_telephone(work, centre_id),
        *_silent_kiosks(work, centre_id),
        *_stuck_printers(work, centre_id),
        *_unread_calendars(work, centre_id),
    )


def _silent_worker(work: UnitOfWork) -> tuple[Fault, ...]:
    since = last_alive(work)
    silent = since is None or work.now - since > SILENT_AFTER
    return (Fault(Part.WORKER, "", since),) if silent else ()


def _failing_telephone(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    at = last_trouble(work, centre_id, TELEPHONE)
    return (Fault(Part.TELEPHONE, "", at),) if at and work.now - at < REMEMBERED else ()


def _silent_kiosks(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    """One that was never heard of has not been switched on yet."""
    silent = tuple(
        Fault(Part.KIOSK, kiosk.name, kiosk.seen_at)
        for kiosk in kiosks(work, centre_id)
        if kiosk.seen_at and work.now - kiosk.seen_at > SILENT_AFTER
    )
    return silent if silent and is_open(work, centre_id) else ()


def _stuck_printers(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    return tuple(
        Fault(Part.PRINTER, task.kiosk_name, task.opened_at)
        for task in open_tasks_of_kind(work, centre_id, TaskKind.PRINTER)
    )


def _unread_calendars(work: UnitOfWork, centre_id: int) -> tuple[Fault, ...]:
    return tuple(
        Fault(Part.CALENDAR, each.adviser, each.read_at)
        for each in unread_calendars(work, centre_id, work.now - UNREAD_FOR)
    )
