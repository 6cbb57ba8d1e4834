"""Short codes of staff, and the sessions that stand by while a colleague uses the browser."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0045"


def upgrade() -> None:
    op.create_table(
        "desk_code",
        sa.Column("staff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code_hash", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_desk_code_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_desk_code")),
    )
    op.create_table(
        "standby_session",
        sa.Column("session_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["staff_session.id"], name=op.f("fk_standby_session_session_id")
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_standby_session")),
    )
    op.create_index(op.f("ix_standby_session_device"), "standby_session", ["device"])
