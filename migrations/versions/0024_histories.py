"""What time a meeting had after each event, and indexes by which a history is read."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column(
        "meeting_event", sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.create_index("ix_task_of_meeting", "task", ["meeting_id"])
    op.create_index("ix_task_of_conversation", "task", ["conversation_id"])
