"""Columns that held the name of a kiosk, and a counter's position, are called so."""

from alembic import op

revision = "0019"
down_revision = "0018"

RENAMED = (
    ("conversation", "place", "kiosk_name"),
    ("task", "place", "kiosk_name"),
    ("counter", "place", "position"),
)


def upgrade() -> None:
    # In plain SQL: Alembic would copy the whole table on SQLite, which has renamed since 3.25.
    for table, before, after in RENAMED:
        op.execute(f"ALTER TABLE {table} RENAME COLUMN {before} TO {after}")
