"""Remembered browsers of staff, what is known of a session, and sign-in tries counted by limit."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0029"


def upgrade() -> None:
    given = sa.Column("password_is_given", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("staff", given)
    instant = sa.DateTime(timezone=True)
    op.add_column("staff_session", sa.Column("seen_at", instant, nullable=True))
    op.add_column(
        "staff_session", sa.Column("browser", sa.String(60), nullable=False, server_default="")
    )
    op.add_column(
        "staff_session", sa.Column("way", sa.String(20), nullable=False, server_default="password")
    )
    op.create_table(
        "staff_device",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("staff_id", sa.Integer, nullable=False),
        sa.Column("token", sa.String(64), nullable=False),
        sa.Column("browser", sa.String(60), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("since", instant, nullable=False),
        sa.Column("seen_at", instant, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_device")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_device_staff_id")),
        sa.UniqueConstraint("staff_id", "token", name=op.f("uq_staff_device_staff_id_token")),
    )
    op.drop_table("sign_in_try")
    op.create_table(
        "sign_in_try",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("login", sa.String(64), nullable=False),
        sa.Column("misses", sa.Integer, nullable=False),
        sa.Column("last_at", instant, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sign_in_try")),
    )
    op.create_index("ix_sign_in_try_login", "sign_in_try", ["login"])
    op.create_index("ix_sign_in_try_last_at", "sign_in_try", ["last_at"])
