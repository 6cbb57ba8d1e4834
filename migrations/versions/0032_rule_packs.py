"""Rule packs, and by which of them, for which group and how a course goes on.

Courses that are open stay under the pack that counts nothing, until staff choose another one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

OPEN_IN_GROUP = sa.text("closed_at IS NULL AND target_group IS NOT NULL")


def upgrade() -> None:
    _packs()
    _courses()


def _packs() -> None:
    op.create_table(
        "rule_pack",
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("pack_id", sa.String(length=30), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_rule_pack")),
    )
    op.create_table(
        "centre_pack",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("target_group", sa.String(length=30), nullable=False),
        sa.Column("pack_id", sa.String(length=30), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_centre_pack_centre_id")
        ),
        sa.PrimaryKeyConstraint("centre_id", "target_group", name=op.f("pk_centre_pack")),
    )
    op.create_table(
        "pack_end",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pack_id", sa.String(length=30), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_pack_end_centre_id")),
        sa.PrimaryKeyConstraint("centre_id", "pack_id", "valid_to", name=op.f("pk_pack_end")),
    )


def _courses() -> None:
    for column in (
        sa.Column("target_group", sa.String(length=30), nullable=True),
        sa.Column("a_kasse", sa.String(length=8), nullable=False, server_default="unknown"),
        sa.Column("pack_id", sa.String(length=30), nullable=False, server_default="free"),
        sa.Column("pack_version", sa.String(length=64), nullable=False, server_default=""),
        sa.Column("is_pack_chosen", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("counts_from", sa.Date(), nullable=True),
        sa.Column("is_from_known", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("exempt_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rhythm", sa.String(length=10), nullable=True),
        sa.Column("form", sa.String(length=10), nullable=True),
        sa.Column("why", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("course", column)
    for column in (
        sa.Column("value", sa.String(length=40), nullable=False, server_default=""),
        sa.Column("note", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("course_event", column)
    op.create_index(
        "ix_course_open_group",
        "course",
        ["target_group", "exempt_since"],
        sqlite_where=OPEN_IN_GROUP,
        postgresql_where=OPEN_IN_GROUP,
    )
