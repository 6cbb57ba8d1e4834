"""A citizen at the desk: names to find by, needs, identities seen, notes, and who looked."""

import sqlalchemy as sa
from alembic import op

from shared.citizens import words_of

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    with op.batch_alter_table("citizen") as citizen:
        citizen.add_column(sa.Column("last_name", sa.String(length=60), nullable=True))
    op.create_index("ix_citizen_telephone", "citizen", ["centre_id", "telephone"], unique=False)

    op.create_table(
        "name_word",
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.LargeBinary(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_name_word_citizen_id")
        ),
        sa.PrimaryKeyConstraint("citizen_id", "word", name=op.f("pk_name_word")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_name_word", "name_word", ["centre_id", "word", "citizen_id"], unique=False)

    op.create_table(
        "standing_needs",
        sa.Column("citizen_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("interpreter", sa.String(length=8), nullable=True),
        sa.Column("companion", sa.Boolean(), nullable=False),
        sa.Column("wheelchair", sa.Boolean(), nullable=False),
        sa.Column("more_time", sa.Boolean(), nullable=False),
        sa.Column("quiet_room", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_standing_needs_citizen_id")
        ),
        sa.PrimaryKeyConstraint("citizen_id", name=op.f("pk_standing_needs")),
    )

    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(length=20), nullable=False),
        sa.Column("seen_by", sa.String(length=80), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_identity_citizen_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
    )
    op.create_index("ix_identity_of_citizen", "identity", ["citizen_id", "day"], unique=False)

    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("written_by", sa.String(length=80), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("struck_by", sa.String(length=80), nullable=True),
        sa.Column("struck_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("struck_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_note_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index("ix_note_of_citizen", "note", ["citizen_id", "id"], unique=False)

    op.create_index("ix_audit_about", "audit", ["about", "id"], unique=False)
    op.create_index("ix_contact_stamp_citizen", "contact_stamp", ["citizen_id"], unique=False)
    op.create_index("ix_task_of_citizen", "task", ["citizen_id"], unique=False)
    op.create_index("ix_inquiry_birth_date", "inquiry", ["centre_id", "birth_date"], unique=False)

    _find_by_name()


def _find_by_name() -> None:
    """Words of the names that are there already, as new ones are folded from now on."""
    connection = op.get_bind()
    named = connection.execute(
        sa.text(
            "SELECT id, centre_id, first_name FROM citizen"
            " WHERE first_name IS NOT NULL AND NOT silent"
        )
    ).all()
    rows = [
        {"citizen_id": row.id, "centre_id": row.centre_id, "word": word}
        for row in named
        for word in words_of(row.first_name)
    ]
    if rows:
        connection.execute(
            sa.text(
                "INSERT INTO name_word (citizen_id, word, centre_id)"
                " VALUES (:citizen_id, :word, :centre_id)"
            ),
            rows,
        )
