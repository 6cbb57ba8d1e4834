"""Rules that staff set aside for a meeting, and what a meeting keeps of it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


GUARDS = {
    "sqlite": (
        "CREATE TRIGGER set_aside_no_update BEFORE UPDATE ON set_aside "
        "BEGIN SELECT RAISE(ABORT, 'what was set aside is never changed'); END",
        "CREATE TRIGGER set_aside_no_delete BEFORE DELETE ON set_aside "
        "BEGIN SELECT RAISE(ABORT, 'what was set aside is never erased'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION keep_set_aside() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'what was set aside is never changed' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER set_aside_kept BEFORE UPDATE OR DELETE ON set_aside "
        "FOR EACH ROW EXECUTE FUNCTION keep_set_aside()",
    ),
}
"""What keeps these rows as they were written, per kind of database."""

ALREADY = (
    "INSERT INTO set_aside (centre_id, meeting_id, at, rule, staff, reason) "
    "SELECT centre_id, id, booked_at, 'form', override_staff, coalesce(override_reason, '') "
    "FROM meeting WHERE override_staff IS NOT NULL"
)


def upgrade() -> None:
    for column in (
        sa.Column("longer", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("keeps_adviser", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("meeting", column)

    op.create_table(
        "set_aside",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rule", sa.String(length=10), nullable=False),
        sa.Column("staff", sa.String(length=80), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_set_aside_centre_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_set_aside_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_aside")),
    )
    op.create_index("ix_set_aside_of_centre", "set_aside", ["centre_id", "at"])
    op.create_index(op.f("ix_set_aside_meeting_id"), "set_aside", ["meeting_id"])
    op.execute(ALREADY)
    for statement in GUARDS[op.get_bind().dialect.name]:
        op.execute(statement)
