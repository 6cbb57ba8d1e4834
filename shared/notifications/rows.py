"""A message's row, as a worker reads and ends it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from shared.clock import Mark
from shared.notifications.facts import Channel, DeliveryState, Dispatch
from shared.notifications.models import MessageRow
from shared.notifications.writing import decode_message
from shared.unit_of_work import UnitOfWork


def end_message(work: UnitOfWork, row: MessageRow, state: DeliveryState, problem: str = "") -> None:
    """Gives the message a state after which it is not sent; `problem` is why it failed."""
    row.state, row.settled_at, row.paused_boot = state, work.now, ""
    row.problem = problem[:120]


def dispatch_of(work: UnitOfWork, row: MessageRow, look_first: bool = False) -> Dispatch:
    """The message as it is handed to its carrier.

    Raises what is raised for a value that nobody can read.
    """
    return Dispatch(
        id=row.id,
        claim=row.claim,
        look_first=look_first,
        channel=Channel(row.channel),
        to=work.vault.open(row.to_sealed).decode(),
        language=row.language,
        zone=ZoneInfo(row.zone),
        content=decode_message(work.vault.open(row.content_sealed)),
        about=row.about,
        centre_id=row.centre_id,
        due_at=row.due_at,
        since=min(row.due_at, _first_tried(work, row)),
    )


def note_try(work: UnitOfWork, row: MessageRow) -> None:
    """Counts an attempt to send the message, and marks the first one."""
    row.tries += 1
    if row.tried_at is None:
        row.tried_at = work.now
        row.tried_boot, row.tried_seconds = work.mark.boot, work.mark.seconds


def _first_tried(work: UnitOfWork, row: MessageRow) -> datetime:
    """By the wall clock as it is now, which may have been set since."""
    if row.tried_at is None:
        return work.now
    mark = Mark(row.tried_boot, row.tried_seconds or 0, row.tried_at)
    return min(row.tried_at, work.now - mark.until(work.mark))
