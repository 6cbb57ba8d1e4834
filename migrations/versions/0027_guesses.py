"""Wrong guesses at who somebody is, counted by fingerprint, in place of failed attempts."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0030"


def upgrade() -> None:
    op.create_table(
        "wrong_guess",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bucket", sa.String(length=64), nullable=False),
        sa.Column("guess", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("centre_id", "bucket", "guess", name=op.f("pk_wrong_guess")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_wrong_guess_at", "wrong_guess", ["at"])
    op.create_table(
        "guess_turn",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("centre_id", name=op.f("pk_guess_turn")),
    )
    op.create_table(
        "told_ticket",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("told", sa.String(length=64), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_told_ticket_task_id")),
        sa.PrimaryKeyConstraint("centre_id", "day", "told", name=op.f("pk_told_ticket")),
    )
    op.create_index(op.f("ix_told_ticket_task_id"), "told_ticket", ["task_id"])
    op.create_index("ix_told_ticket_day", "told_ticket", ["day"])
    op.drop_table("miss")
