"""Kinds of meeting have a buffer, forms, an order, advisers, and say whether citizens book them."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0027"

KIND = sa.table(
    "kind",
    sa.column("id", sa.Integer),
    sa.column("code", sa.String),
    sa.column("forms", sa.JSON),
    sa.column("self_booked", sa.Boolean),
    sa.column("position", sa.Integer),
)
COURSE = ("first", "followup")
"""The kinds that citizens book without staff until their centre decides."""


def upgrade() -> None:
    op.add_column("meeting", sa.Column("buffer", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("kind") as kind:
        kind.add_column(
            sa.Column("buffer_minutes", sa.Integer(), nullable=False, server_default="0")
        )
        kind.add_column(sa.Column("forms", sa.JSON(), nullable=True))
        kind.add_column(sa.Column("self_booked", sa.Boolean(), nullable=True))
        kind.add_column(sa.Column("position", sa.Integer(), nullable=True))
        kind.create_check_constraint(
            op.f("ck_kind_short_buffer"), "buffer_minutes BETWEEN 0 AND 60"
        )
    forms = ["in_person", "phone", "video"]
    op.execute(
        KIND.update().values(position=KIND.c.id, self_booked=KIND.c.code.in_(COURSE), forms=forms)
    )
    op.execute(KIND.update().where(KIND.c.code == "first").values(forms=forms[:1]))
    with op.batch_alter_table("kind") as kind:
        kind.alter_column("forms", existing_type=sa.JSON(), nullable=False)
        kind.alter_column("self_booked", existing_type=sa.Boolean(), nullable=False)
        kind.alter_column("position", existing_type=sa.Integer(), nullable=False)
    _advisers()


def _advisers() -> None:
    op.create_table(
        "kind_adviser",
        sa.Column("kind_id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["kind_id"], ["kind.id"], name=op.f("fk_kind_adviser_kind_id")),
        sa.ForeignKeyConstraint(
            ["adviser_id"], ["adviser.id"], name=op.f("fk_kind_adviser_adviser_id")
        ),
        sa.PrimaryKeyConstraint("kind_id", "adviser_id", name=op.f("pk_kind_adviser")),
    )
    op.create_index(op.f("ix_kind_adviser_adviser_id"), "kind_adviser", ["adviser_id"])
