"""Who has come to a meeting, and numbers for those who wait without one."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ONE_OPEN = sa.text("done_at IS NULL AND kind IN ('help', 'call_back', 'ticket')")


def upgrade() -> None:
    op.add_column("meeting", sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("meeting", sa.Column("arrived_via", sa.String(length=20), nullable=True))

    op.add_column("task", sa.Column("ticket", sa.Integer(), nullable=True))
    op.add_column("task", sa.Column("ticket_day", sa.Date(), nullable=True))
    op.create_index("uq_task_ticket", "task", ["centre_id", "ticket_day", "ticket"], unique=True)
    op.drop_index("uq_task_one_open", table_name="task")
    op.create_index(
        "uq_task_one_open",
        "task",
        ["conversation_id", "kind"],
        unique=True,
        sqlite_where=ONE_OPEN,
        postgresql_where=ONE_OPEN,
    )
