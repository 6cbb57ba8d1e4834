"""What citizens were promised for their meetings, and how long interpreters take to be found."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

WANTED = """
INSERT INTO promise (centre_id, meeting_id, what, state, version, due_at, way, decision,
                     details_sealed, changed_by, changed_at)
SELECT task.centre_id, task.meeting_id, 'interpreter', 'promised', 1, MIN(task.due_at),
       MIN(CASE WHEN meeting.form = 'in_person' THEN 'here' ELSE meeting.form END), '',
       {nothing}, '', MIN(task.opened_at)
FROM task JOIN meeting ON meeting.id = task.meeting_id
WHERE task.kind = 'interpreter' AND task.done_at IS NULL AND meeting.state = 'booked'
  AND meeting.interpreter IS NOT NULL
GROUP BY task.centre_id, task.meeting_id
"""
"""Interpreters that the desk is still to find. Of the others it is not known whether they came."""

NOTHING = {"sqlite": "x''", "postgresql": "''::bytea"}


def upgrade() -> None:
    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("way", sa.String(length=6), nullable=False),
        sa.Column("decision", sa.String(length=12), nullable=False),
        sa.Column("details_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed_by", sa.String(length=20), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_promise_centre_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_promise_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
        sa.UniqueConstraint("meeting_id", "what", name=op.f("uq_promise_meeting_id_what")),
    )
    op.create_index("ix_promise_of_centre", "promise", ["centre_id", "state", "due_at"])
    op.create_table(
        "promise_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("promise_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("way", sa.String(length=6), nullable=False),
        sa.Column("decision", sa.String(length=12), nullable=False),
        sa.Column("details_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("changed_by", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["promise_id"], ["promise.id"], name=op.f("fk_promise_step_promise_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise_step")),
    )
    op.create_index("ix_promise_step_of_promise", "promise_step", ["promise_id", "id"])
    op.create_table(
        "lead_time",
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.CheckConstraint("days BETWEEN 0 AND 60", name=op.f("ck_lead_time_days")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_lead_time_centre_id")),
        sa.PrimaryKeyConstraint("centre_id", "language", name=op.f("pk_lead_time")),
    )
    op.execute(WANTED.format(nothing=NOTHING[op.get_bind().dialect.name]))
