"""The tables of tasks and contact stamps, and what the database forbids about them."""

from datetime import datetime

from sqlalchemy import Connection, ForeignKey, Index, String, UniqueConstraint, event, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

ONE_OPEN = text("done_at IS NULL AND kind IN ('help', 'call_back')")


class TaskRow(Base):
    """Something that staff owe a citizen, by when, and who has taken it."""

    __tablename__ = "task"
    __table_args__ = (
        Index(
            "uq_task_one_open",
            "conversation_id",
            "kind",
            unique=True,
            sqlite_where=ONE_OPEN,
            postgresql_where=ONE_OPEN,
        ),
        Index("ix_task_open", "centre_id", "done_at", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    conversation_id: Mapped[str | None] = mapped_column(String(64))
    telephone: Mapped[str | None] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(8))
    place: Mapped[str] = mapped_column(String(80))
    note: Mapped[str] = mapped_column(String(500))
    taken_by: Mapped[str | None] = mapped_column(String(80))
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_by: Mapped[str | None] = mapped_column(String(80))
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ContactStampRow(Base):
    """Proof that somebody was in touch at that minute; never changed, never erased."""

    __tablename__ = "contact_stamp"
    __table_args__ = (
        UniqueConstraint("conversation_id"),
        UniqueConstraint("centre_id", "receipt"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    conversation_id: Mapped[str] = mapped_column(String(64))
    via: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    receipt: Mapped[str] = mapped_column(String(8))


STAMP_GUARDS = {
    "sqlite": (
        "CREATE TRIGGER contact_stamp_no_update BEFORE UPDATE ON contact_stamp "
        "BEGIN SELECT RAISE(ABORT, 'a contact stamp is never changed'); END",
        "CREATE TRIGGER contact_stamp_no_delete BEFORE DELETE ON contact_stamp "
        "BEGIN SELECT RAISE(ABORT, 'a contact stamp is never erased'); END",
    ),
    "postgresql": (
        "CREATE OR REPLACE FUNCTION keep_contact_stamp() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a contact stamp is never changed' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER contact_stamp_kept BEFORE UPDATE OR DELETE ON contact_stamp "
        "FOR EACH ROW EXECUTE FUNCTION keep_contact_stamp()",
    ),
}
"""Statements per kind of database that keep stamps as they were written."""


@event.listens_for(ContactStampRow.__table__, "after_create")
def guard_stamps(_table: object, connection: Connection, **_how: object) -> None:
    """The migration that makes the table runs the same statements."""
    for statement in STAMP_GUARDS[connection.dialect.name]:
        connection.exec_driver_sql(statement)
