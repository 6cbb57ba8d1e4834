"""Texts about topics that a centre writes itself, who checked them, and how names are said."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0050"


def upgrade() -> None:
    op.create_table(
        "centre_text",
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("heard", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_centre_text_centre_id")
        ),
        sa.PrimaryKeyConstraint("centre_id", "topic", "language", name=op.f("pk_centre_text")),
    )
    op.create_table(
        "topic_check",
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("changed_by", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centre.id"], name=op.f("fk_topic_check_centre_id")
        ),
        sa.PrimaryKeyConstraint("centre_id", "topic", name=op.f("pk_topic_check")),
    )
    op.add_column("centre", sa.Column("lexicon", sa.JSON(), nullable=False, server_default="[]"))
