"""What citizens are asked once their meeting stands, and what it leads to."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    _screening()
    _suggestion()
    _help_request()
    op.create_table(
        "meeting_ease",
        sa.Column("meeting_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("door", sa.Boolean(), nullable=False),
        sa.Column("papers", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_ease_meeting_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_meeting_ease")),
    )
    op.create_table(
        "screening_setting",
        sa.Column("centre_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("asks_ease", sa.Boolean(), nullable=False),
        sa.Column("asks_jobnet", sa.Boolean(), nullable=False),
        sa.Column("asks_money", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_screening_setting_centre_id")
        ),
        sa.PrimaryKeyConstraint("centre_id", name=op.f("pk_screening_setting")),
    )


def _screening() -> None:
    op.create_table(
        "screening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("via", sa.String(length=40), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answers_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("erase_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_screening_centre_id")),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_screening_citizen_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_screening_meeting_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_screening_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_screening_meeting_id")),
    )
    op.create_index("ix_screening_of_centre", "screening", ["centre_id", "id"])
    op.create_index("ix_screening_of_citizen", "screening", ["citizen_id", "id"])
    op.create_index(op.f("ix_screening_task_id"), "screening", ["task_id"])
    kept = sa.text("erased_at IS NULL")
    op.create_index(
        "ix_screening_kept", "screening", ["erase_at"], sqlite_where=kept, postgresql_where=kept
    )


def _suggestion() -> None:
    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("screening_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("is_owed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=80), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_suggestion_centre_id")),
        sa.ForeignKeyConstraint(
            ["screening_id"], ["screening.id"], name=op.f("fk_suggestion_screening_id")
        ),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_suggestion_citizen_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_suggestion_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
    )
    op.create_index("ix_suggestion_of_screening", "suggestion", ["screening_id", "id"])
    op.create_index(op.f("ix_suggestion_meeting_id"), "suggestion", ["meeting_id"])
    op.create_index("ix_suggestion_of_centre", "suggestion", ["centre_id", "id"])
    op.create_index("ix_suggestion_of_citizen", "suggestion", ["citizen_id", "id"])
    open_ones = sa.text("decided_at IS NULL")
    op.create_index(
        "ix_suggestion_open",
        "suggestion",
        ["centre_id", "due_at"],
        sqlite_where=open_ones,
        postgresql_where=open_ones,
    )


def _help_request() -> None:
    op.create_table(
        "help_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("via", sa.String(length=40), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("receipt", sa.String(length=12), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_help_request_centre_id")
        ),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_help_request_citizen_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_help_request_meeting_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_help_request_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_request")),
    )
    op.create_index("ix_help_request_of_centre", "help_request", ["centre_id", "id"])
    op.create_index("ix_help_request_of_citizen", "help_request", ["citizen_id", "id"])
    op.create_index(op.f("ix_help_request_meeting_id"), "help_request", ["meeting_id"])
    op.create_index(op.f("ix_help_request_task_id"), "help_request", ["task_id"])
