"""A business contact for companies, and how it was."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    with op.batch_alter_table("centre") as centre:
        centre.add_column(sa.Column("business_name", sa.String(length=60), nullable=True))
        centre.add_column(sa.Column("business_telephone", sa.String(length=16), nullable=True))

    op.create_table(
        "feedback",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("via", sa.String(length=16), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_feedback_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_feedback_of_centre", "feedback", ["centre_id", "day"], unique=False)
