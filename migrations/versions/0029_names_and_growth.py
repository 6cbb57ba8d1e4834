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


INDEXES = [
    ("ix_absence_adviser_id", "absence", ["adviser_id"], None),
    ("ix_absence_room_id", "absence", ["room_id"], None),
    ("ix_busy_adviser_id", "busy", ["adviser_id"], None),
    (
        "ix_citizen_possible_duplicate_of_id",
        "citizen",
        ["possible_duplicate_of_id"],
        "possible_duplicate_of_id IS NOT NULL",
    ),
    ("ix_conversation_open", "conversation", ["touched_at"], "ended_at IS NULL"),
    ("ix_hours_adviser_id", "hours", ["adviser_id"], None),
    ("ix_inquiry_task_id", "inquiry", ["task_id"], None),
    ("ix_meeting_adviser_id", "meeting", ["adviser_id", "quarter"], None),
    (
        "ix_meeting_closed_house_id",
        "meeting",
        ["closed_house_id"],
        "closed_house_id IS NOT NULL",
    ),
    ("ix_meeting_kind", "meeting", ["centre_id", "kind"], None),
    ("ix_meeting_room_id", "meeting", ["room_id", "quarter"], None),
    ("ix_occupancy_meeting_id", "occupancy", ["meeting_id"], None),
    ("ix_queue_follow_up_id", "queue", ["follow_up_id"], "follow_up_id IS NOT NULL"),
    ("ix_queue_meeting_id", "queue", ["meeting_id"], "meeting_id IS NOT NULL"),
    ("ix_staff_adviser_id", "staff", ["adviser_id"], None),
    ("ix_staff_session_staff_id", "staff_session", ["staff_id"], None),
    ("ix_task_open_kind", "task", ["kind"], "done_at IS NULL"),
]
"""Name, table and columns of each index, and the rows that stand in it; None for all rows."""


def upgrade() -> None:
    op.add_column("citizen", sa.Column("telephone_check", sa.String(length=10), nullable=True))
    for name, table, columns, rows in INDEXES:
        where = sa.text(rows) if rows else None
        op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
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
