"""How old anything due may become before somebody is told: one table for all queues."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.appointments import oldest_offer_passed
from shared.backlog import WorkQueue
from shared.dialogue import oldest_silent
from shared.inquiries import oldest_pending
from shared.notifications import oldest_due, oldest_lost
from shared.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class AllowedAge:
    """How long what is due in a queue may wait, and since when it does; None where nothing is."""

    queue: WorkQueue
    allowed: timedelta
    since: Callable[[UnitOfWork], datetime | None]


@dataclass(frozen=True)
class Overdue:
    """A queue in which something has waited for longer than is allowed."""

    queue: WorkQueue
    since: datetime
    minutes: int
    allowed: int


ALLOWED_AGES = (
    AllowedAge(WorkQueue.MESSAGES, timedelta(minutes=15), oldest_due),
    AllowedAge(WorkQueue.DELIVERIES, timedelta(minutes=15), oldest_lost),
    AllowedAge(WorkQueue.OFFERS, timedelta(minutes=15), oldest_offer_passed),
    AllowedAge(WorkQueue.CONVERSATIONS, timedelta(minutes=45), oldest_silent),
    AllowedAge(WorkQueue.RECORDINGS, timedelta(hours=1), oldest_pending),
)
"""The other queues have no instant of their own: what is due in them is found by a job each time,
and how long that was not done is told of instead.

A quarter of an hour holds the pauses of a row that is tried a second and a third time. A recording
may be on its way at the network for longer, and who takes their time at a kiosk is waited for half
an hour.
"""


def overdue(work: UnitOfWork) -> list[Overdue]:
    """The queues in which something has waited for too long, in the order of the table."""
    waiting = ((each, each.since(work)) for each in ALLOWED_AGES)
    return [
        _overdue(work, each, since)
        for each, since in waiting
        if since is not None and work.now - since > each.allowed
    ]


def _overdue(work: UnitOfWork, each: AllowedAge, since: datetime) -> Overdue:
    a_minute = timedelta(minutes=1)
    return Overdue(each.queue, since, (work.now - since) // a_minute, each.allowed // a_minute)
