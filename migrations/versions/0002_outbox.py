"""The outbox, the worker's sign of life, and how a citizen wants to be reminded."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NOT_YET_SENT = sa.text("state IN ('waiting', 'claimed', 'unknown')")
LOST_UNSEEN = sa.text("state = 'failed' AND seen_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("to_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("content_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("call", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claim", sa.String(length=16), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=False),
        sa.Column("problem", sa.String(length=120), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    op.create_index("ix_message_about", "message", ["about"], unique=False)
    op.create_index(
        "ix_message_due",
        "message",
        ["try_at"],
        unique=False,
        sqlite_where=NOT_YET_SENT,
        postgresql_where=NOT_YET_SENT,
    )
    op.create_index(
        "ix_message_lost",
        "message",
        ["id"],
        unique=False,
        sqlite_where=LOST_UNSEEN,
        postgresql_where=LOST_UNSEEN,
    )
    op.create_table(
        "worker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alive_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker")),
    )
    op.add_column("citizen", sa.Column("remind_by", sa.String(length=10), nullable=True))
