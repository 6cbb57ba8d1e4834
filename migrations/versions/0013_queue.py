"""The queue in the hall, the counters that people are called to, and the screens that show it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

NOT_LEFT = sa.text("state <> 'left'")


def upgrade() -> None:
    op.create_table(
        "counter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_counter_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counter")),
        sa.UniqueConstraint("centre_id", "name", name=op.f("uq_counter_centre_id_name")),
    )
    op.create_table(
        "display",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("dark", sa.Boolean(), nullable=False),
        sa.Column("token_fingerprint", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_display_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_display")),
        sa.UniqueConstraint("centre_id", "name", name=op.f("uq_display_centre_id_name")),
        sa.UniqueConstraint("token_fingerprint", name=op.f("uq_display_token_fingerprint")),
    )
    op.create_table(
        "queue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("in_line_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("counter", sa.String(length=12), nullable=True),
        sa.Column("press", sa.String(length=32), nullable=True),
        sa.Column("called_by", sa.String(length=80), nullable=True),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("parked_because", sa.String(length=60), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("follow_up_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(task_id IS NULL) <> (meeting_id IS NULL)", name=op.f("ck_queue_one_reason")
        ),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_queue_centre_id")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_queue_task_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_queue_meeting_id")),
        sa.ForeignKeyConstraint(["follow_up_id"], ["task.id"], name=op.f("fk_queue_follow_up_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queue")),
        sa.UniqueConstraint(
            "centre_id", "day", "number", name=op.f("uq_queue_centre_id_day_number")
        ),
        sa.UniqueConstraint("task_id", name=op.f("uq_queue_task_id")),
        sa.UniqueConstraint("press", name=op.f("uq_queue_press")),
    )
    op.create_index(
        "uq_queue_meeting",
        "queue",
        ["meeting_id", "day"],
        unique=True,
        sqlite_where=NOT_LEFT,
        postgresql_where=NOT_LEFT,
    )
    _take_over_tickets()


def _take_over_tickets() -> None:
    """Whoever has drawn a number before goes on waiting with it."""
    op.execute(
        "INSERT INTO queue (centre_id, day, number, task_id, since, in_line_from, state, calls,"
        " missed, parked_because, ended_at)"
        " SELECT centre_id, ticket_day, ticket, id, opened_at, opened_at,"
        " CASE WHEN done_at IS NULL THEN 'waiting' ELSE 'served' END, 0, 0, '', done_at"
        " FROM task WHERE ticket IS NOT NULL"
    )
