"""When staff last said that the paid hours of a course are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    op.add_column("course", sa.Column("hours_counted_on", sa.Date(), nullable=True))
