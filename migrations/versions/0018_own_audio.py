"""In which languages a centre's callers hear our own sounds."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("centre", sa.Column("own_audio", sa.JSON(), nullable=False, server_default="[]"))
