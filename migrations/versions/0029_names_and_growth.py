"""Names are found in every spelling; how a number was checked; indexes for what is read often among very many rows."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from shared.citizens import words_of, written_as

revision = "0029"
down_revision = "0024"

BATCH = 1000

CITIZENS = sa.text(
    "SELECT id, centre_id, first_name, last_name FROM citizen"
    " WHERE id > :last AND NOT silent AND (first_name IS NOT NULL OR last_name IS NOT NULL)"
    " ORDER BY id LIMIT :most"
)
WORD = sa.text(
    "INSERT INTO name_word (citizen_id, word, centre_id) VALUES (:citizen_id, :word, :centre_id)"
)


def upgrade() -> None:
    op.add_column("citizen", sa.Column("telephone_check", sa.String(length=10), nullable=True))
    _fold_names()


def _fold_names() -> None:
    """Writes the words of all names anew, some citizens at a time."""
    connection = op.get_bind()
    connection.execute(sa.text("DELETE FROM name_word"))
    for rows in _batches(connection):
        words = [
            {"citizen_id": it.id, "centre_id": it.centre_id, "word": word}
            for it in rows
            for word in words_of(written_as(it.first_name, it.last_name))
        ]
        if words:
            connection.execute(WORD, words)


def _batches(connection: sa.Connection) -> Iterator[list[sa.Row[tuple[int, int, str, str]]]]:
    last = 0
    while rows := list(connection.execute(CITIZENS, {"last": last, "most": BATCH})):
        yield rows
        last = rows[-1].id
