"""What citizens do with their meeting: rules of moving, reasons, topics, numbers, mandates."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    for column in (
        sa.Column("same_day_moves", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("most_moves", sa.Integer(), nullable=False, server_default="3"),
        sa.Column("move_notice_minutes", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("centre", column)

    op.add_column("meeting", sa.Column("booked_from", sa.String(length=16), nullable=True))
    op.add_column("meeting", sa.Column("call_number", sa.String(length=16), nullable=True))
    op.add_column("meeting", sa.Column("topic", sa.String(length=10), nullable=True))
    op.add_column("meeting", sa.Column("moves", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("meeting", sa.Column("move_reason", sa.Text(), nullable=True))
    op.create_index(
        "ix_meeting_booked_from",
        "meeting",
        ["booked_from", "quarter"],
        sqlite_where=sa.text("booked_from IS NOT NULL"),
        postgresql_where=sa.text("booked_from IS NOT NULL"),
    )

    op.add_column("citizen", sa.Column("confirmed_telephone", sa.String(length=16), nullable=True))
    op.create_index(
        "ix_citizen_confirmed_telephone", "citizen", ["centre_id", "confirmed_telephone"]
    )

    op.execute(
        "ALTER TABLE task ADD COLUMN meeting_id INTEGER "
        "CONSTRAINT fk_task_meeting_id REFERENCES meeting (id)"
    )

    op.create_table(
        "mandate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("given_by", sa.String(length=80), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_mandate_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint(
            "centre_id", "fingerprint", name=op.f("uq_mandate_centre_id_fingerprint")
        ),
    )
    op.create_index("ix_mandate_citizen_id", "mandate", ["citizen_id"])
