"""What an arrival was recorded by, who is never called, and wishes about an interpreter."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    op.create_table(
        "arrival",
        sa.Column("meeting_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("proof", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_arrival_meeting_id")),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_arrival")),
    )
    op.drop_table("told_ticket")
    op.add_column(
        "citizen",
        sa.Column("never_called", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.create_table(
        "interpreter_wish",
        sa.Column("citizen_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_interpreter_wish_citizen_id")
        ),
        sa.PrimaryKeyConstraint("citizen_id", name=op.f("pk_interpreter_wish")),
    )
