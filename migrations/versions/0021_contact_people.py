"""Who was in touch is a row of its own, and so is the number they called from."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

STAMP_GUARDS = (
    "CREATE TRIGGER contact_stamp_no_update BEFORE UPDATE ON contact_stamp "
    "BEGIN SELECT RAISE(ABORT, 'a contact stamp is never changed'); END",
    "CREATE TRIGGER contact_stamp_no_delete BEFORE DELETE ON contact_stamp "
    "BEGIN SELECT RAISE(ABORT, 'a contact stamp is never erased'); END",
)
"""What keeps contact stamps as they were written, on SQLite: it went with the table it was on."""

PERSON_GUARDS = {
    "sqlite": (
        "CREATE TRIGGER contact_person_no_update BEFORE UPDATE ON contact_person "
        "BEGIN SELECT RAISE(ABORT, 'who was in touch is never rewritten'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION keep_contact_person() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'who was in touch is never rewritten' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER contact_person_kept BEFORE UPDATE ON contact_person "
        "FOR EACH ROW EXECUTE FUNCTION keep_contact_person()",
    ),
}


def upgrade() -> None:
    _make_people()
    _make_numbers()
    op.execute(
        "INSERT INTO contact_person (stamp_id, number, citizen_id, at, how, who)"
        " SELECT id, 1, citizen_id, at, 'identified', via FROM contact_stamp"
        " WHERE citizen_id IS NOT NULL"
    )
    kind = op.get_bind().dialect.name
    for guard in PERSON_GUARDS[kind]:
        op.execute(guard)
    op.drop_index("ix_contact_stamp_citizen", "contact_stamp")
    with op.batch_alter_table("contact_stamp") as stamps:
        stamps.drop_column("citizen_id")
    op.create_index("ix_contact_stamp_at", "contact_stamp", ["centre_id", "at"])
    if kind == "sqlite":
        for guard in STAMP_GUARDS:
            op.execute(guard)


def _make_people() -> None:
    op.create_table(
        "contact_person",
        sa.Column("stamp_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("how", sa.String(length=12), nullable=False),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(
            ["stamp_id"], ["contact_stamp.id"], name=op.f("fk_contact_person_stamp_id")
        ),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_contact_person_citizen_id")
        ),
        sa.PrimaryKeyConstraint("stamp_id", "number", name=op.f("pk_contact_person")),
    )
    op.create_index("ix_contact_person_citizen", "contact_person", ["citizen_id"])


def _make_numbers() -> None:
    op.create_table(
        "contact_number",
        sa.Column("stamp_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["stamp_id"], ["contact_stamp.id"], name=op.f("fk_contact_number_stamp_id")
        ),
        sa.PrimaryKeyConstraint("stamp_id", "fingerprint", name=op.f("pk_contact_number")),
    )
    op.create_index("ix_contact_number_fingerprint", "contact_number", ["fingerprint"])
