"""Accounts of staff can end."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    with op.batch_alter_table("staff") as table:
        table.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
