"""Texts that we receive, and numbers that want no texts from us."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0046"

OF_MEETING = "meeting_id IS NOT NULL"
FOR_STAFF = "task_id IS NOT NULL"
WITH_WORDS = "erased_at IS NULL"


def upgrade() -> None:
    op.create_table(
        "received_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("sid", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sender", sa.String(length=64), nullable=False),
        sa.Column("number_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("wish", sa.String(length=12), nullable=False),
        sa.Column("answer_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        *(_key(of) for of in ("citizen", "meeting", "task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_text")),
        sa.UniqueConstraint("sid", name=op.f("uq_received_text_sid")),
    )
    op.create_index("ix_received_text_sender", "received_text", ["sender", "at"])
    op.create_index("ix_received_text_citizen", "received_text", ["citizen_id", "id"])
    _create_partial_index("ix_received_text_meeting", "meeting_id", OF_MEETING)
    _create_partial_index("ix_received_text_task", "task_id", FOR_STAFF)
    _create_partial_index("ix_received_text_at", "at", WITH_WORDS)
    op.create_table(
        "text_stop",
        sa.Column("sender", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("how", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("sender", name=op.f("pk_text_stop")),
    )


def _key(of: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_received_text_{of}_id")
    return sa.ForeignKeyConstraint([f"{of}_id"], [f"{of}.id"], name=name)


def _create_partial_index(name: str, column: str, where: str) -> None:
    op.create_index(
        name,
        "received_text",
        [column],
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )
