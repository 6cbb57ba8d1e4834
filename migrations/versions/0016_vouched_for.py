"""Accounts of staff for whom the municipality vouches."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    with op.batch_alter_table("staff") as table:
        table.add_column(sa.Column("subject", sa.String(length=64), nullable=True))
        table.create_unique_constraint(op.f("uq_staff_subject"), ["subject"])
