"""Times that are kept for a moment; what tells advisers apart; whose own adviser leaves."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.create_table(
        "hold",
        sa.Column("adviser_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quarter", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.String(length=32), nullable=False),
        sa.Column("via", sa.String(length=20), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_hold_adviser_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_hold_room_id")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_hold_centre_id")),
        sa.PrimaryKeyConstraint("adviser_id", "quarter", name=op.f("pk_hold")),
        sa.UniqueConstraint("room_id", "quarter", name=op.f("uq_hold_room_id_quarter")),
    )
    op.create_index("ix_hold_of_centre", "hold", ["centre_id", "until"])
    op.create_index("ix_hold_holder", "hold", ["holder"])
    op.add_column(
        "adviser", sa.Column("addition", sa.String(length=20), server_default="", nullable=False)
    )
    op.create_index("ix_support_of_adviser", "support", ["adviser_id", "citizen_id"])
