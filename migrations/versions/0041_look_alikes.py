"""Records that may be of one person, and records that were merged."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0038"

STANDS = "undone_at IS NULL"
MERGED = "merged_into_id IS NOT NULL"

KNOWN_PAIRS = """
INSERT INTO suspected_pair (centre_id, first_id, second_id, reasons, found_at)
SELECT later.centre_id, earlier.id, later.id,
    CASE WHEN later.telephone = earlier.telephone THEN 'birth_and_number' ELSE 'cpr' END,
    later.created_at
FROM citizen AS later JOIN citizen AS earlier ON earlier.id = later.possible_duplicate_of_id
"""
"""What stood in the later record alone until now: whom it may be as well."""


def upgrade() -> None:
    _create_pairs()
    _create_merges()
    with op.batch_alter_table("citizen") as batch:
        batch.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_citizen_merged_into_id"), "citizen", ["merged_into_id"], ["id"]
        )
    op.create_index(
        "ix_citizen_merged_into_id",
        "citizen",
        ["merged_into_id"],
        sqlite_where=sa.text(MERGED),
        postgresql_where=sa.text(MERGED),
    )
    op.execute(KNOWN_PAIRS)


def _create_pairs() -> None:
    op.create_table(
        "suspected_pair",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.String(length=80), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("verdict", sa.String(length=8), nullable=True),
        sa.Column("decided_by", sa.String(length=80), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_id"], ["citizen.id"], name=op.f("fk_suspected_pair_first_id")
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["citizen.id"], name=op.f("fk_suspected_pair_second_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suspected_pair")),
        sa.UniqueConstraint(
            "first_id", "second_id", name=op.f("uq_suspected_pair_first_id_second_id")
        ),
    )
    op.create_index("ix_suspected_pair_of_centre", "suspected_pair", ["centre_id", "decided_at"])
    op.create_index("ix_suspected_pair_second_id", "suspected_pair", ["second_id"])


def _create_merges() -> None:
    op.create_table(
        "citizen_merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("merged_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changes_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("undone_by", sa.String(length=80), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["kept_id"], ["citizen.id"], name=op.f("fk_citizen_merge_kept_id")),
        sa.ForeignKeyConstraint(
            ["merged_id"], ["citizen.id"], name=op.f("fk_citizen_merge_merged_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citizen_merge")),
    )
    op.create_index("ix_citizen_merge_kept_id", "citizen_merge", ["kept_id"])
    op.create_index("ix_citizen_merge_merged_id", "citizen_merge", ["merged_id"])
    op.create_index(
        "uq_citizen_merge_standing",
        "citizen_merge",
        ["merged_id"],
        unique=True,
        sqlite_where=sa.text(STANDS),
        postgresql_where=sa.text(STANDS),
    )
