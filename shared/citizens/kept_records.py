"""As which record one goes on that staff have merged into another."""

from collections.abc import Iterable

from sqlalchemy import func, select

from shared.citizens.models import CitizenRow
from shared.citizens.people import GOES_ON_AS
from shared.unit_of_work import UnitOfWork

CURRENT_ID = select(CitizenRow.id).where(CitizenRow.id == GOES_ON_AS)


def kept_record_id(work: UnitOfWork, citizen_id: int) -> int:
    """The id of the record that this one goes on as: its own, unless it was merged into another.

    For an id that was kept outside of the tables, as in a conversation under way.
    """
    return work.execute(CURRENT_ID, {"citizen_id": citizen_id}).scalar_one()


def kept_record_ids(work: UnitOfWork, citizen_ids: Iterable[int]) -> dict[int, int]:
    """For each of these records the one that it goes on as, in one query."""
    found = select(CitizenRow.id, func.coalesce(CitizenRow.merged_into_id, CitizenRow.id))
    rows = work.session.execute(found.where(CitizenRow.id.in_(set(citizen_ids))))
    return {row[0]: row[1] for row in rows}
