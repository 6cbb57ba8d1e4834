"""Database tables of who was in touch with us, and of the telephone numbers they used."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

NOT_ERASED = text("erased_at IS NULL")


class ContactPersonRow(Base):
    """Whose contact a stamp is, from the instant `at` on; rows are only ever added.

    The row with the highest `number` of a stamp counts; they are numbered from 1. `citizen_id` is
    None where staff have taken back that it was somebody. `who` is the face, or "staff:3".
    """

    __tablename__ = "contact_person"
    __table_args__ = (Index("ix_contact_person_citizen", "citizen_id"),)

    stamp_id: Mapped[int] = mapped_column(ForeignKey("contact_stamp.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    how: Mapped[str] = mapped_column(String(12))
    who: Mapped[str] = mapped_column(String(80))


class UnknownContactRow(Base):
    """A contact that is nobody's at present: there is no row any more once it is somebody's.

    So those few are found without looking at all contacts. `at` is the contact's; `erased_at` is
    when its numbers were erased.
    """

    __tablename__ = "unknown_contact"
    __table_args__ = (
        Index("ix_unknown_contact_of_centre", "centre_id", "stamp_id"),
        Index("ix_unknown_contact_at", "at", sqlite_where=NOT_ERASED, postgresql_where=NOT_ERASED),
    )

    stamp_id: Mapped[int] = mapped_column(
        ForeignKey("contact_stamp.id"), primary_key=True, autoincrement=False
    )
    centre_id: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ContactNumberRow(Base):
    """A telephone number of a contact, to find it by its fingerprint.

    `sealed` holds the number that was called from; None for one that the citizen has told.
    """

    __tablename__ = "contact_number"
    __table_args__ = (Index("ix_contact_number_fingerprint", "fingerprint"),)

    stamp_id: Mapped[int] = mapped_column(ForeignKey("contact_stamp.id"), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64), primary_key=True)
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
