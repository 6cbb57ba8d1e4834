"""A message's row, as a worker reads and ends it."""

from zoneinfo import ZoneInfo

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
    )
