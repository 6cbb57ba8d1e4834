"""Who of staff carries a conversation on for the citizen."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("conversation", sa.Column("carried_by", sa.String(80), nullable=True))
