"""What staff give citizens who need more, and whose calendar an account belongs to."""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

GUARDS = {
    "sqlite": (
        "CREATE TRIGGER support_no_update BEFORE UPDATE ON support "
        "BEGIN SELECT RAISE(ABORT, 'what was given is never changed'); END",
        "CREATE TRIGGER support_no_delete BEFORE DELETE ON support "
        "BEGIN SELECT RAISE(ABORT, 'what was given is never erased'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION keep_support() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'what was given is never changed' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER support_kept BEFORE UPDATE OR DELETE ON support "
        "FOR EACH ROW EXECUTE FUNCTION keep_support()",
    ),
}
"""What keeps these rows as they were written, per kind of database."""


def upgrade() -> None:
    op.create_table(
        "support",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("more_time", sa.Boolean(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=True),
        sa.Column("is_called", sa.Boolean(), nullable=False),
        sa.Column("met_at_door", sa.Boolean(), nullable=False),
        sa.Column("no_time_outs", sa.Boolean(), nullable=False),
        sa.Column("staff", sa.String(length=80), nullable=False),
        sa.Column("reason_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_support_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support")),
    )
    op.create_index("ix_support_of_citizen", "support", ["citizen_id", "id"])
    op.create_index("ix_support_of_centre", "support", ["centre_id", "at"])
    for statement in GUARDS[op.get_bind().dialect.name]:
        op.execute(statement)
    with op.batch_alter_table("staff") as staff:
        staff.add_column(sa.Column("adviser_id", sa.Integer(), nullable=True))
        staff.create_foreign_key(op.f("fk_staff_adviser_id"), "adviser", ["adviser_id"], ["id"])
    give_accounts_their_adviser()


def give_accounts_their_adviser() -> None:
    """Where one account of a house and one adviser have the same first name, and no others."""
    accounts, advisers = _by_name("staff", "name"), _by_name("adviser", "first_name")
    for named, ids in accounts.items():
        if len(ids) == len(advisers[named]) == 1:
            op.get_bind().execute(
                sa.text("UPDATE staff SET adviser_id = :adviser_id WHERE id = :id"),
                {"adviser_id": advisers[named][0], "id": ids[0]},
            )


def _by_name(table: str, column: str) -> defaultdict[tuple[int, str], list[int]]:
    named: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    found = sa.text(f"SELECT centre_id, {column}, id FROM {table}")
    for centre_id, name, id in op.get_bind().execute(found):
        named[centre_id, name.casefold()].append(id)
    return named
