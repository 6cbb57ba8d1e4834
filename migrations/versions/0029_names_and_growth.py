"""Names are found in every spelling; how a number was checked; indexes for what is read often among very many rows."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from shared.citizens import words_of, written_as

revision = "0029"
down_revision = "0026"

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
    ("ix_absence_ends_at", "absence", ["ends_at"], None),
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
    ("ix_hours_first_day", "hours", ["first_day"], None),
    ("ix_hours_of_day", "hours", ["centre_id", "first_day"], None),
    ("ix_inquiry_closed", "inquiry", ["centre_id", "closed_at"], None),
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
    ("ix_staff_session_of_staff", "staff_session", ["staff_id", "started_at"], None),
    ("ix_support_called", "support", ["citizen_id", "id"], "is_called"),
    ("ix_task_open_kind", "task", ["kind"], "done_at IS NULL"),
]
"""Name, table and columns of each index, and the rows that stand in it; None for all rows."""

UNKNOWN = """
    INSERT INTO unknown_contact (stamp_id, centre_id, at)
    SELECT stamp.id, stamp.centre_id, stamp.at FROM contact_stamp AS stamp
    LEFT JOIN contact_person AS person ON person.stamp_id = stamp.id AND person.number = (
        SELECT max(number) FROM contact_person WHERE stamp_id = stamp.id
    )
    WHERE person.citizen_id IS NULL
"""


def upgrade() -> None:
    op.add_column("citizen", sa.Column("telephone_check", sa.String(length=10), nullable=True))
    for name, table, columns, rows in INDEXES:
        where = sa.text(rows) if rows else None
        op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
    _list_unknown_contacts()
    fold_names(op.get_bind())


def _list_unknown_contacts() -> None:
    op.create_table(
        "unknown_contact",
        sa.Column("stamp_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["stamp_id"], ["contact_stamp.id"], name=op.f("fk_unknown_contact_stamp_id")
        ),
        sa.PrimaryKeyConstraint("stamp_id", name=op.f("pk_unknown_contact")),
    )
    op.execute(UNKNOWN)
    op.create_index("ix_unknown_contact_of_centre", "unknown_contact", ["centre_id", "stamp_id"])
    where = sa.text("erased_at IS NULL")
    op.create_index(
        "ix_unknown_contact_at",
        "unknown_contact",
        ["at"],
        sqlite_where=where,
        postgresql_where=where,
    )


def fold_names(connection: sa.Connection) -> None:
    """Writes the words of all names anew, some citizens at a time."""
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
