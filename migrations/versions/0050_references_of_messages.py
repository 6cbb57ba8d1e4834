"""A carrier's id of a message is looked up: of two equal texts, each is known as one."""

from alembic import op

revision = "0050"
down_revision = "0042"


def upgrade() -> None:
    op.create_index("ix_message_reference", "message", ["reference"])
