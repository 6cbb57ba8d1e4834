"""An adviser may have several calendars in other programs; events that can't be read are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0024"


def upgrade() -> None:
    op.create_table(
        "followed_calendar",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("mailbox", sa.LargeBinary(), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trouble", sa.String(length=20), nullable=True),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.Column("unread", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["adviser_id"], ["adviser.id"], name=op.f("fk_followed_calendar_adviser_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_followed_calendar")),
    )
    op.create_index("ix_followed_calendar_of_adviser", "followed_calendar", ["adviser_id"])
    op.execute(
        "INSERT INTO followed_calendar (adviser_id, address, read_at, trouble, events, unread)"
        " SELECT adviser_id, address, read_at, trouble, 0, '{}' FROM outside_calendar"
        " ORDER BY adviser_id"
    )
    _busy()
    op.drop_table("outside_calendar")


def _busy() -> None:
    """Each adviser had one calendar, so all that makes them busy comes from it."""
    with op.batch_alter_table("busy") as busy:
        busy.add_column(sa.Column("calendar_id", sa.Integer(), nullable=True))
        busy.create_foreign_key(
            op.f("fk_busy_calendar_id"), "followed_calendar", ["calendar_id"], ["id"]
        )
    op.execute(
        "UPDATE busy SET calendar_id = (SELECT followed_calendar.id FROM followed_calendar"
        " WHERE followed_calendar.adviser_id = busy.adviser_id)"
    )
    op.execute("DELETE FROM busy WHERE calendar_id IS NULL")
    with op.batch_alter_table("busy") as busy:
        busy.alter_column("calendar_id", existing_type=sa.Integer(), nullable=False)
    op.create_index("ix_busy_of_calendar", "busy", ["calendar_id"])
