"""The counters of a house: where people are called to."""

from collections.abc import Sequence

from sqlalchemy import select

from shared.appointments.facts import Counter
from shared.appointments.hall_models import CounterRow
from shared.unit_of_work import UnitOfWork

LONGEST_COUNTER = 12
"""Signs: a longer name could not be read across the hall."""


def counters(work: UnitOfWork, centre_id: int) -> list[Counter]:
    """In the order in which they were given; none where the house has a single desk."""
    return [Counter(row.id, row.name) for row in _rows(work, centre_id)]


def set_counters(work: UnitOfWork, centre_id: int, names: Sequence[str]) -> None:
    """These and no others. One that keeps its name stays the same to the computers that sit there.

    Raises `ValueError` for a name that is empty, too long, or given twice.
    """
    if len(set(names)) < len(names) or not all(0 < len(each) <= LONGEST_COUNTER for each in names):
        raise ValueError(f"no list of counters: {names!r}")
    known = {row.name: row for row in _rows(work, centre_id)}
    for name in known.keys() - set(names):
        work.session.delete(known[name])
    for position, name in enumerate(names):
        row = known.get(name) or CounterRow(centre_id=centre_id, name=name)
        row.position = position
        work.session.add(row)
    work.session.flush()


def _rows(work: UnitOfWork, centre_id: int) -> list[CounterRow]:
    return list(
        work.session.scalars(
            select(CounterRow)
            .where(CounterRow.centre_id == centre_id)
            .order_by(CounterRow.position, CounterRow.id)
        )
    )
