"""What is held back, rooms that are closed, and advisers' calendars in other programs."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("room", sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("hours") as hours:
        hours.add_column(
            sa.Column("held_back", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        hours.create_check_constraint(
            op.f("ck_hours_held_back"),
            "NOT held_back OR (adviser_id IS NOT NULL AND weekday IS NOT NULL)",
        )
    op.create_table(
        "outside_calendar",
        sa.Column("adviser_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trouble", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["adviser_id"], ["adviser.id"], name=op.f("fk_outside_calendar_adviser_id")
        ),
        sa.PrimaryKeyConstraint("adviser_id", name=op.f("pk_outside_calendar")),
    )
    op.create_table(
        "busy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_busy_forwards")),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_busy_adviser_id")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_busy_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_busy")),
    )
    op.create_index("ix_busy_of_centre", "busy", ["centre_id", "ends_at"])
    op.create_table(
        "feed",
        sa.Column("adviser_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_feed_adviser_id")),
        sa.PrimaryKeyConstraint("adviser_id", name=op.f("pk_feed")),
        sa.UniqueConstraint("token", name=op.f("uq_feed_token")),
    )
