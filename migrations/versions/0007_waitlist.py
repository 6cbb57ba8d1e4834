"""The waitlist: who would rather come earlier, and which time is kept for them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "wait",
        sa.Column("meeting_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered_meeting_id", sa.Integer(), nullable=True),
        sa.Column("asked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_days", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "offered_meeting_id IS NULL OR asked_until IS NOT NULL",
            name=op.f("ck_wait_offers_end"),
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_wait_meeting_id")),
        sa.ForeignKeyConstraint(
            ["offered_meeting_id"], ["meeting.id"], name=op.f("fk_wait_offered_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_wait")),
        sa.UniqueConstraint("offered_meeting_id", name=op.f("uq_wait_offered_meeting_id")),
    )
