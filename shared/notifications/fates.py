"""What became of the latest messages, as numbers."""

from sqlalchemy import func, select

from shared.notifications.facts import DeliveryState
from shared.notifications.models import MessageRow
from shared.unit_of_work import UnitOfWork

LATEST = 1_000
LAST = select(func.max(MessageRow.id)).scalar_subquery()
FATES = (
    select(MessageRow.state, func.count())
    .where(MessageRow.id > LAST - LATEST)
    .group_by(MessageRow.state)
)


def recent_fates(work: UnitOfWork) -> dict[DeliveryState, int]:
    """How many of the latest `LATEST` messages are in each state; a state that no program has
    written is left out."""
    found = {row[0]: row[1] for row in work.execute(FATES, {})}
    return {state: found.get(state, 0) for state in DeliveryState}
