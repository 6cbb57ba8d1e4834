"""Rows of the database, as the tests of the desk ask for them."""

from sqlalchemy import column, func, select, table

from shared.unit_of_work import UnitOfWork


def latest(work: UnitOfWork, name: str) -> int:
    """The id of the last row of this table."""
    work.session.flush()
    return int(work.session.scalar(select(func.max(table(name, column("id")).c.id))) or 0)
