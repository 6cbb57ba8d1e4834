"""Whether the database and a folder can be written at this moment, found out by writing."""

import os
from pathlib import Path
from tempfile import TemporaryFile

from sqlalchemy.exc import SQLAlchemyError

from shared.backlog.models import WriteTrialRow
from shared.unit_of_work import Workplace

THE_ROW = 1
ROOM = 2**18
"""Bytes that have to fit on a disk: more than a conversation, a message and their index take."""


def can_write(workplace: Workplace) -> bool:
    """Whether the database takes a row at this moment."""
    try:
        _write_row(workplace)
    except SQLAlchemyError:
        return False
    return True


def try_to_write(workplace: Workplace) -> None:
    """Writes a row, and as much as `ROOM` beside a database that is a file.

    Raises what the database raised, or `OSError`.
    """
    _write_row(workplace)
    database = workplace.engine.url.database
    if workplace.engine.dialect.name == "sqlite" and database:
        try_folder(Path(database).parent)


def _write_row(workplace: Workplace) -> None:
    with workplace.work() as work:
        work.session.merge(WriteTrialRow(id=THE_ROW, at=work.now))


def try_folder(folder: Path) -> None:
    """Writes as much as `ROOM` into a folder, and takes it away. Raises `OSError`."""
    with TemporaryFile(dir=folder, buffering=0) as file:
        left = memoryview(bytes(ROOM))
        while left:
            left = left[file.write(left) :]
        os.fsync(file.fileno())
