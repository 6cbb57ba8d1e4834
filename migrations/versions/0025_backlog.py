"""What the worker could not do, when its jobs were done, and waiting without the wall clock."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

PAUSED = sa.text("state IN ('waiting', 'claimed', 'unknown') AND paused_boot <> ''")
OF_NO_STATE = sa.text(
    "state NOT IN ('waiting', 'claimed', 'unknown', 'sent', 'delivered', 'failed', 'withdrawn')"
)


def upgrade() -> None:
    op.create_table(
        "bad_row",
        sa.Column("queue", sa.String(length=30), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.Column("boot", sa.String(length=64), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_aside_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("queue", "key", name=op.f("pk_bad_row")),
    )
    op.create_index("ix_bad_row_set_aside", "bad_row", ["set_aside_at"])
    op.create_table(
        "job_run",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("boot", sa.String(length=64), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_job_run")),
    )
    op.create_table(
        "key_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_check")),
    )
    op.create_table(
        "write_trial",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_trial")),
    )
    op.add_column("message", _text("paused_boot"))
    op.add_column("message", sa.Column("paused_until", sa.Double(), nullable=True))
    op.add_column("message", sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("message", _text("tried_boot"))
    op.add_column("message", sa.Column("tried_seconds", sa.Double(), nullable=True))
    op.add_column("message", sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_message_paused",
        "message",
        ["paused_boot"],
        sqlite_where=PAUSED,
        postgresql_where=PAUSED,
    )
    op.create_index(
        "ix_message_of_no_state",
        "message",
        ["id"],
        sqlite_where=OF_NO_STATE,
        postgresql_where=OF_NO_STATE,
    )
    op.add_column("worker", _text("boot"))
    op.add_column("worker", sa.Column("seconds", sa.Double(), nullable=False, server_default="0"))


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String(length=64), nullable=False, server_default="")
