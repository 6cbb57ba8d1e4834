"""Citizens' wishes, what was agreed with them, and whether the a-kasse takes part in a meeting."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    _wishes()
    op.create_table(
        "agreed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("sentences_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("staff", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_agreed_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreed")),
    )
    op.create_index("ix_wish_of_centre", "wish", ["centre_id", "id"])
    op.create_index("ix_agreed_of_citizen", "agreed", ["citizen_id", "id"])
    op.create_table(
        "participation",
        sa.Column("meeting_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wanted", sa.String(length=8), nullable=False),
        sa.Column("via", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_participation_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_participation")),
    )


def _wishes() -> None:
    op.create_table(
        "wish",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("form", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("via", sa.String(length=40), nullable=False),
        sa.Column("wished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("is_decision", sa.Boolean(), nullable=False),
        sa.Column("answered_by", sa.String(length=80), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_wish_centre_id")),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_wish_citizen_id")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_wish_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
    )
    op.create_index("ix_wish_of_citizen", "wish", ["citizen_id", "id"])
    op.create_index(op.f("ix_wish_task_id"), "wish", ["task_id"])
    open_ones = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_wish_open",
        "wish",
        ["centre_id", "due_at"],
        sqlite_where=open_ones,
        postgresql_where=open_ones,
    )
