"""The municipality and its administrators, and devices that are set up from the desk."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0049"


def upgrade() -> None:
    op.create_table(
        "municipality",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_municipality_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality")),
    )
    op.create_table(
        "municipal_administrator",
        sa.Column("staff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_municipal_administrator_staff_id")
        ),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_municipal_administrator")),
    )
    op.create_table(
        "session_centre",
        sa.Column("session_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["staff_session.id"], name=op.f("fk_session_centre_session_id")
        ),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_session_centre_centre_id")
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_session_centre")),
    )
    op.create_index(op.f("ix_session_centre_centre_id"), "session_centre", ["centre_id"])
    _devices()


def _devices() -> None:
    op.add_column("kiosk", sa.Column("printer", sa.String(length=120), nullable=True))
    op.add_column("kiosk", sa.Column("ppi", sa.Integer(), nullable=True))
    op.add_column("kiosk", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("display", sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("display", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "device_code",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("kiosk_id", sa.Integer(), nullable=True),
        sa.Column("display_id", sa.Integer(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(kiosk_id IS NULL) <> (display_id IS NULL)", name=op.f("ck_device_code_one_of_both")
        ),
        sa.ForeignKeyConstraint(["kiosk_id"], ["kiosk.id"], name=op.f("fk_device_code_kiosk_id")),
        sa.ForeignKeyConstraint(
            ["display_id"], ["display.id"], name=op.f("fk_device_code_display_id")
        ),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_device_code")),
    )
    op.create_index(op.f("ix_device_code_kiosk_id"), "device_code", ["kiosk_id"])
    op.create_index(op.f("ix_device_code_display_id"), "device_code", ["display_id"])
    op.create_index(op.f("ix_device_code_expires_at"), "device_code", ["expires_at"])
