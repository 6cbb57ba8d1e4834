"""Times that are kept for a moment; what tells advisers apart; whose own adviser leaves."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.create_table(
        "hold",
        sa.Column("holder", sa.String(length=32), nullable=False),
        sa.Column("via", sa.String(length=20), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("quarters", sa.Integer(), nullable=False),
        sa.Column("buffer", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_hold_centre_id")),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_hold_adviser_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_hold_room_id")),
        sa.PrimaryKeyConstraint("holder", name=op.f("pk_hold")),
    )
    op.create_index("ix_hold_of_centre", "hold", ["centre_id", "until"])
    op.create_index(op.f("ix_hold_adviser_id"), "hold", ["adviser_id"])
    op.create_index(op.f("ix_hold_room_id"), "hold", ["room_id"])
    op.create_table(
        "hold_turn",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("centre_id", name=op.f("pk_hold_turn")),
    )
    op.add_column(
        "adviser", sa.Column("addition", sa.String(length=20), server_default="", nullable=False)
    )
    op.create_index("ix_support_of_adviser", "support", ["adviser_id", "citizen_id"])
