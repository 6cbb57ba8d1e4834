"""Courses, teams and owners of tasks, and the sweep that sees that nobody is lost.

A course is opened for each citizen with a meeting ahead, with an open task, with a code to book by,
or with a meeting in the last half year. Teams are filled by role. Open tasks become the front desk's. What was one kind
of task, after a broken-off conversation and after a missed meeting, becomes two; of several open
ones of a kind about one citizen the first stays.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

ONE_OF_A_PERSON = sa.text(
    "done_at IS NULL AND kind IN ('follow_up', 'missed', 'next_step', 'no_answer')"
)
OF_NOBODY_KNOWN = sa.text("done_at IS NULL AND citizen_id IS NULL")
TEAM_OF_ROLE = {"front_desk": "front_desk", "adviser": "advisers", "leader": "leaders"}
HALF_A_YEAR = 183 * 24 * 4
"""In quarters of an hour, in which meetings keep their time."""


def upgrade() -> None:
    _teams()
    _courses()
    _sweep()
    _tasks()
    _fill_teams()
    _fill_courses()


def _teams() -> None:
    op.create_table(
        "team",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_team_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("centre_id", "code", name=op.f("uq_team_centre_id_code")),
    )
    op.create_table(
        "team_member",
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_team_member_team_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_team_member_staff_id")),
        sa.PrimaryKeyConstraint("team_id", "staff_id", name=op.f("pk_team_member")),
    )
    op.create_index("ix_team_member_staff_id", "team_member", ["staff_id"])
    for code in TEAM_OF_ROLE.values():
        op.execute(f"INSERT INTO team (centre_id, code) SELECT id, '{code}' FROM centre")


def _courses() -> None:
    op.create_table(
        "course",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_with", sa.String(length=16), nullable=True),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("next_by", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_course_citizen_id")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_course_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sa.UniqueConstraint("citizen_id", name=op.f("uq_course_citizen_id")),
    )
    op.create_index("ix_course_of_centre", "course", ["centre_id", "closed_at"])
    op.create_table(
        "course_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_course_event_course_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_event")),
    )
    op.create_index("ix_course_event_course_id", "course_event", ["course_id"])


def _sweep() -> None:
    op.create_table(
        "sweep",
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_sweep_centre_id")),
        sa.PrimaryKeyConstraint("centre_id", name=op.f("pk_sweep")),
    )
    op.create_table(
        "sweep_find",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("because", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_sweep_find_centre_id")),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_sweep_find_citizen_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sweep_find")),
    )
    op.create_index("ix_sweep_find_of_centre", "sweep_find", ["centre_id", "at"])
    op.create_index(op.f("ix_sweep_find_citizen_id"), "sweep_find", ["citizen_id"])


def _tasks() -> None:
    with op.batch_alter_table("task") as task:
        task.add_column(sa.Column("owner_id", sa.Integer(), nullable=True))
        task.add_column(sa.Column("team_id", sa.Integer(), nullable=True))
        task.add_column(sa.Column("passed_up_at", sa.DateTime(timezone=True), nullable=True))
        task.create_foreign_key(op.f("fk_task_owner_id"), "staff", ["owner_id"], ["id"])
        task.create_foreign_key(op.f("fk_task_team_id"), "team", ["team_id"], ["id"])
    op.execute(
        "UPDATE task SET team_id = (SELECT team.id FROM team"
        " WHERE team.centre_id = task.centre_id AND team.code = 'front_desk')"
    )
    op.execute(
        "UPDATE task SET kind = 'missed' WHERE kind = 'follow_up' AND meeting_id IS NOT NULL"
    )
    op.execute(
        "UPDATE task SET done_at = opened_at WHERE done_at IS NULL"
        " AND kind IN ('follow_up', 'missed', 'no_answer') AND EXISTS"
        " (SELECT 1 FROM task AS first WHERE first.citizen_id = task.citizen_id"
        " AND first.kind = task.kind AND first.done_at IS NULL AND first.id < task.id)"
    )
    with op.batch_alter_table("task") as task:
        task.alter_column("team_id", existing_type=sa.Integer(), nullable=False)
    op.create_index("ix_task_owner_id", "task", ["owner_id", "done_at"])
    op.create_index("ix_task_team_id", "task", ["team_id"])
    op.create_index(
        "uq_task_of_a_person",
        "task",
        ["citizen_id", "kind"],
        unique=True,
        sqlite_where=ONE_OF_A_PERSON,
        postgresql_where=ONE_OF_A_PERSON,
    )
    op.create_index(
        "ix_task_of_a_number",
        "task",
        ["centre_id", "telephone"],
        sqlite_where=OF_NOBODY_KNOWN,
        postgresql_where=OF_NOBODY_KNOWN,
    )
    op.create_table(
        "task_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("conversation_id", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_event_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_event")),
    )
    op.create_index("ix_task_event_task_id", "task_event", ["task_id"])
    op.create_index("ix_task_event_conversation_id", "task_event", ["conversation_id"])


def _fill_teams() -> None:
    for role, code in TEAM_OF_ROLE.items():
        op.execute(
            "INSERT INTO team_member (team_id, staff_id) SELECT team.id, staff.id FROM staff"
            " JOIN team ON team.centre_id = staff.centre_id"
            f" WHERE staff.role = '{role}' AND team.code = '{code}'"
        )


def _fill_courses() -> None:
    bind = op.get_bind()
    quarter = "strftime('%s', 'now') / 900"
    if bind.dialect.name == "postgresql":
        quarter = "floor(extract(epoch from now()) / 900)"
    recent = f"meeting.quarter > {quarter} - {HALF_A_YEAR} AND meeting.state <> 'offered'"
    bind.execute(
        sa.text(
            "INSERT INTO course (citizen_id, centre_id, opened_at)"
            " SELECT id, centre_id, created_at FROM citizen WHERE EXISTS"
            " (SELECT 1 FROM task WHERE task.citizen_id = citizen.id AND task.done_at IS NULL)"
            " OR EXISTS (SELECT 1 FROM letter_code WHERE letter_code.citizen_id = citizen.id)"
            f" OR EXISTS (SELECT 1 FROM meeting WHERE meeting.citizen_id = citizen.id AND {recent})"
        )
    )
    bind.execute(
        sa.text(
            "INSERT INTO course_event (course_id, at, what, by, reason)"
            " SELECT id, opened_at, 'opened', 'migration', '' FROM course"
        )
    )
