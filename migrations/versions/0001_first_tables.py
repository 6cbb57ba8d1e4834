"""First tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


STAMP_GUARDS = {
    "sqlite": (
        "CREATE TRIGGER contact_stamp_no_update BEFORE UPDATE ON contact_stamp "
        "BEGIN SELECT RAISE(ABORT, 'a contact stamp is never changed'); END",
        "CREATE TRIGGER contact_stamp_no_delete BEFORE DELETE ON contact_stamp "
        "BEGIN SELECT RAISE(ABORT, 'a contact stamp is never erased'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION keep_contact_stamp() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a contact stamp is never changed' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER contact_stamp_kept BEFORE UPDATE OR DELETE ON contact_stamp "
        "FOR EACH ROW EXECUTE FUNCTION keep_contact_stamp()",
    ),
}
"""What keeps contact stamps as they were written, per kind of database."""


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_at", "audit", ["at"], unique=False)

    op.create_table(
        "centre",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("address", sa.String(length=120), nullable=False),
        sa.Column("telephone", sa.String(length=16), nullable=False),
        sa.Column("line", sa.String(length=16), nullable=True),
        sa.Column("transfer_to", sa.String(length=16), nullable=True),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("bus", sa.String(length=120), nullable=False),
        sa.Column("window_days", sa.Integer(), nullable=False),
        sa.Column("notice_minutes", sa.Integer(), nullable=False),
        sa.Column("extra_minutes", sa.Integer(), nullable=False),
        sa.Column("holidays", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_centre")),
        sa.UniqueConstraint("line", name=op.f("uq_centre_line")),
        sa.UniqueConstraint("slug", name=op.f("uq_centre_slug")),
        sa.UniqueConstraint("telephone", name=op.f("uq_centre_telephone")),
    )
    op.create_table(
        "citizen",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("telephone", sa.String(length=16), nullable=True),
        sa.Column("first_name", sa.String(length=60), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("cpr_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("cpr_fingerprint", sa.String(length=64), nullable=True),
        sa.Column("possible_duplicate_of_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["possible_duplicate_of_id"],
            ["citizen.id"],
            name=op.f("fk_citizen_possible_duplicate_of_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citizen")),
    )
    op.create_index(
        "ix_citizen_birth_date", "citizen", ["centre_id", "birth_date", "telephone"], unique=False
    )
    op.create_index(
        "ix_citizen_cpr_fingerprint", "citizen", ["centre_id", "cpr_fingerprint"], unique=False
    )
    op.create_index(
        "uq_citizen_open_cpr",
        "citizen",
        ["centre_id", "cpr_fingerprint", "birth_date"],
        unique=True,
        sqlite_where=sa.text("NOT silent"),
        postgresql_where=sa.text("NOT silent"),
    )

    op.create_table(
        "conversation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("script", sa.String(length=32), nullable=False),
        sa.Column("via", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("channel", sa.String(length=64), nullable=True),
        sa.Column("caller", sa.String(length=64), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("channel", name=op.f("uq_conversation_channel")),
    )
    op.create_index(
        "ix_conversation_caller",
        "conversation",
        ["centre_id", "caller", "touched_at"],
        unique=False,
    )

    op.create_table(
        "miss",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_miss")),
    )
    op.create_index("ix_miss_source", "miss", ["centre_id", "source", "at"], unique=False)

    op.create_table(
        "sign_in_try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(length=64), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_try")),
    )
    op.create_index("ix_sign_in_try_address", "sign_in_try", ["address", "at"], unique=False)
    op.create_index("ix_sign_in_try_login", "sign_in_try", ["login", "at"], unique=False)

    op.create_table(
        "adviser",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("first_name", sa.String(length=60), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_adviser_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adviser")),
    )
    op.create_index(op.f("ix_adviser_centre_id"), "adviser", ["centre_id"], unique=False)

    op.create_table(
        "contact_stamp",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.String(length=64), nullable=False),
        sa.Column("via", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=True),
        sa.Column("receipt", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_contact_stamp_citizen_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_stamp")),
        sa.UniqueConstraint(
            "centre_id", "receipt", name=op.f("uq_contact_stamp_centre_id_receipt")
        ),
        sa.UniqueConstraint("conversation_id", name=op.f("uq_contact_stamp_conversation_id")),
    )
    op.create_table(
        "kind",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_kind_some_minutes")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_kind_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kind")),
        sa.UniqueConstraint("centre_id", "code", name=op.f("uq_kind_centre_id_code")),
    )
    op.create_table(
        "kiosk",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("token_fingerprint", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_kiosk_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kiosk")),
        sa.UniqueConstraint("centre_id", "name", name=op.f("uq_kiosk_centre_id_name")),
        sa.UniqueConstraint("token_fingerprint", name=op.f("uq_kiosk_token_fingerprint")),
    )
    op.create_table(
        "letter_code",
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["citizen_id"], ["citizen.id"], name=op.f("fk_letter_code_citizen_id")
        ),
        sa.PrimaryKeyConstraint("citizen_id", name=op.f("pk_letter_code")),
        sa.UniqueConstraint(
            "centre_id", "fingerprint", name=op.f("uq_letter_code_centre_id_fingerprint")
        ),
    )
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("wheelchair", sa.Boolean(), nullable=False),
        sa.Column("quiet", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_room_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("centre_id", "name", name=op.f("uq_room_centre_id_name")),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("login", sa.String(length=60), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_staff_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("centre_id", "name", name=op.f("uq_staff_centre_id_name")),
        sa.UniqueConstraint("login", name=op.f("uq_staff_login")),
    )
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.String(length=64), nullable=True),
        sa.Column("telephone", sa.String(length=16), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("taken_by", sa.String(length=80), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.String(length=80), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_task_citizen_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index("ix_task_open", "task", ["centre_id", "done_at", "due_at"], unique=False)
    op.create_index(
        "uq_task_one_open",
        "task",
        ["conversation_id", "kind"],
        unique=True,
        sqlite_where=sa.text("done_at IS NULL AND kind IN ('help', 'call_back')"),
        postgresql_where=sa.text("done_at IS NULL AND kind IN ('help', 'call_back')"),
    )

    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_absence_forwards")),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_absence_adviser_id")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_absence_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index("ix_absence_of_centre", "absence", ["centre_id", "ends_at"], unique=False)

    op.create_table(
        "hours",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("(starts IS NULL) = (ends IS NULL)", name=op.f("ck_hours_both_ends")),
        sa.CheckConstraint("starts < ends", name=op.f("ck_hours_forwards")),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_hours_weekday")),
        sa.CheckConstraint(
            "weekday IS NOT NULL OR first_day = last_day", name=op.f("ck_hours_one_day")
        ),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_hours_adviser_id")),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_hours_centre_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours")),
    )
    op.create_index("ix_hours_of_centre", "hours", ["centre_id", "last_day"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("centre_id", sa.Integer(), nullable=False),
        sa.Column("citizen_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=6), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("quarters", sa.Integer(), nullable=False),
        sa.Column("adviser_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("interpreter", sa.String(length=8), nullable=True),
        sa.Column("companion", sa.Boolean(), nullable=False),
        sa.Column("wheelchair", sa.Boolean(), nullable=False),
        sa.Column("more_time", sa.Boolean(), nullable=False),
        sa.Column("quiet_room", sa.Boolean(), nullable=False),
        sa.Column("booked_via", sa.String(length=20), nullable=False),
        sa.Column("booked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("override_staff", sa.String(length=80), nullable=True),
        sa.Column("override_reason", sa.Text(), nullable=True),
        sa.Column("cancelled_via", sa.String(length=20), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_reason", sa.Text(), nullable=True),
        sa.Column("settled_by", sa.String(length=80), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "form <> 'in_person' OR room_id IS NOT NULL", name=op.f("ck_meeting_room_in_person")
        ),
        sa.CheckConstraint(
            "kind <> 'first' OR form = 'in_person' OR override_staff IS NOT NULL",
            name=op.f("ck_meeting_first_in_person"),
        ),
        sa.ForeignKeyConstraint(["adviser_id"], ["adviser.id"], name=op.f("fk_meeting_adviser_id")),
        sa.ForeignKeyConstraint(
            ["centre_id", "kind"],
            ["kind.centre_id", "kind.code"],
            name=op.f("fk_meeting_centre_id_kind"),
        ),
        sa.ForeignKeyConstraint(["centre_id"], ["centre.id"], name=op.f("fk_meeting_centre_id")),
        sa.ForeignKeyConstraint(["citizen_id"], ["citizen.id"], name=op.f("fk_meeting_citizen_id")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_meeting_room_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("centre_id", "number", name=op.f("uq_meeting_centre_id_number")),
    )
    op.create_index("ix_meeting_of_centre", "meeting", ["centre_id", "quarter"], unique=False)
    op.create_index("ix_meeting_of_citizen", "meeting", ["citizen_id", "quarter"], unique=False)

    op.create_table(
        "staff_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_session_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_session")),
        sa.UniqueConstraint("token", name=op.f("uq_staff_session_token")),
    )
    op.create_table(
        "occupancy",
        sa.Column("resource", sa.String(length=24), nullable=False),
        sa.Column("quarter", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_occupancy_meeting_id")
        ),
        sa.PrimaryKeyConstraint("resource", "quarter", name=op.f("pk_occupancy")),
        sqlite_with_rowid=False,
    )
    for statement in STAMP_GUARDS[op.get_bind().dialect.name]:
        op.execute(statement)
