"""Absences of rooms, who reported them, and days on which the house is closed to visitors."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

FORWARDS = sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_absence_forwards"))
"""SQLite builds the table anew, and would lose it."""


def upgrade() -> None:
    with op.batch_alter_table("absence", table_args=(FORWARDS,)) as absence:
        absence.alter_column("adviser_id", existing_type=sa.Integer(), nullable=True)
        absence.add_column(sa.Column("room_id", sa.Integer(), nullable=True))
        absence.add_column(
            sa.Column("reported_by", sa.String(length=80), nullable=False, server_default="")
        )
        absence.create_foreign_key(op.f("fk_absence_room_id"), "room", ["room_id"], ["id"])
        absence.create_check_constraint(
            op.f("ck_absence_one_of_both"), "(adviser_id IS NULL) <> (room_id IS NULL)"
        )

    op.create_table(
        "closed_house",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.String(length=80), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.String(length=80), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_closed_house_forwards")),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_closed_house_centre_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_house")),
    )
    op.create_index("ix_closed_house_of_centre", "closed_house", ["centre_id", "last_day"])

    op.execute(
        "ALTER TABLE meeting ADD COLUMN closed_house_id INTEGER "
        "CONSTRAINT fk_meeting_closed_house_id REFERENCES closed_house (id)"
    )
