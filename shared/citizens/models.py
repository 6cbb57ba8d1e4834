"""Database tables of citizens: who they are, what they need, and their codes."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

MAYBE_KNOWN = text("possible_duplicate_of_id IS NOT NULL")

MERGED = text("merged_into_id IS NOT NULL")

CALLED = text("is_called")


class CitizenRow(Base):
    """A person as one centre knows them.

    The personal number is encrypted, with a fingerprint beside it. A record with `merged_into_id`
    goes on as that one, which is never merged itself: all that tells who it is about is empty then.
    """

    __tablename__ = "citizen"

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    birth_date: Mapped[date | None]
    telephone: Mapped[str | None] = mapped_column(String(16))
    confirmed_telephone: Mapped[str | None] = mapped_column(String(16))
    telephone_check: Mapped[str | None] = mapped_column(String(10))
    first_name: Mapped[str | None] = mapped_column(String(60))
    last_name: Mapped[str | None] = mapped_column(String(60))
    language: Mapped[str] = mapped_column(String(8))
    silent: Mapped[bool] = mapped_column(default=False)
    remind_by: Mapped[str | None] = mapped_column(String(10))
    never_called: Mapped[bool] = mapped_column(default=False, server_default=false())
    cpr_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    cpr_fingerprint: Mapped[str | None] = mapped_column(String(64))
    possible_duplicate_of_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (
        Index(
            "uq_citizen_open_cpr",
            "centre_id",
            "cpr_fingerprint",
            "birth_date",
            unique=True,
            sqlite_where=text("NOT silent"),
            postgresql_where=text("NOT silent"),
        ),
        Index(
            "ix_citizen_possible_duplicate_of_id",
            "possible_duplicate_of_id",
            sqlite_where=MAYBE_KNOWN,
            postgresql_where=MAYBE_KNOWN,
        ),
        Index(
            "ix_citizen_merged_into_id",
            "merged_into_id",
            sqlite_where=MERGED,
            postgresql_where=MERGED,
        ),
        Index("ix_citizen_birth_date", "centre_id", "birth_date", "telephone"),
        Index("ix_citizen_telephone", "centre_id", "telephone"),
        Index("ix_citizen_confirmed_telephone", "centre_id", "confirmed_telephone"),
        Index("ix_citizen_cpr_fingerprint", "centre_id", "cpr_fingerprint"),
    )


class NameWordRow(Base):
    """One word of a citizen's name, case-folded, in UTF-8; a silent citizen has none.

    Bytes, because both databases sort them alike, and so find words by their beginning in the
    index.
    """

    __tablename__ = "name_word"
    __table_args__ = (
        Index("ix_name_word", "centre_id", "word", "citizen_id"),
        {"sqlite_with_rowid": False},
    )

    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"), primary_key=True)
    word: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    centre_id: Mapped[int]


class StandingNeedsRow(Base):
    """What a citizen needs at every meeting, as staff noted it last."""

    __tablename__ = "standing_needs"

    citizen_id: Mapped[int] = mapped_column(
        ForeignKey("citizen.id"), primary_key=True, autoincrement=False
    )
    interpreter: Mapped[str | None] = mapped_column(String(8))
    companion: Mapped[bool]
    wheelchair: Mapped[bool]
    more_time: Mapped[bool]
    quiet_room: Mapped[bool]


class SupportRow(Base):
    """Support that staff have given a citizen from `at` on, and why (encrypted).

    Rows are only added. The latest row of a citizen is the valid one; `adviser_id` is an adviser of
    the centre.
    """

    __tablename__ = "support"
    __table_args__ = (
        Index("ix_support_of_citizen", "citizen_id", "id"),
        Index("ix_support_of_centre", "centre_id", "at"),
        Index("ix_support_of_adviser", "adviser_id", "citizen_id"),
        Index(
            "ix_support_called", "citizen_id", "id", sqlite_where=CALLED, postgresql_where=CALLED
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    more_time: Mapped[bool]
    adviser_id: Mapped[int | None]
    is_called: Mapped[bool]
    met_at_door: Mapped[bool]
    no_time_outs: Mapped[bool]
    staff: Mapped[str] = mapped_column(String(80))
    reason_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class IdentityRow(Base):
    """A citizen's identity, seen by staff in a document on that day; rows are only ever added."""

    __tablename__ = "identity"
    __table_args__ = (Index("ix_identity_of_citizen", "citizen_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    document: Mapped[str] = mapped_column(String(20))
    seen_by: Mapped[str] = mapped_column(String(80))
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    day: Mapped[date]


class NoteRow(Base):
    """A note of staff about a citizen, encrypted; it may be struck out, and is never changed."""

    __tablename__ = "note"
    __table_args__ = (Index("ix_note_of_citizen", "citizen_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    written_by: Mapped[str] = mapped_column(String(80))
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    struck_by: Mapped[str | None] = mapped_column(String(80))
    struck_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    struck_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class LetterCodeRow(Base):
    """The one valid booking code in a citizen's letter; unique within a centre."""

    __tablename__ = "letter_code"
    __table_args__ = (UniqueConstraint("centre_id", "fingerprint"),)

    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"), primary_key=True)
    centre_id: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(String(64))
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MandateRow(Base):
    """A companion's permission to act for a citizen, by a code of its own; unique within a centre.

    `holder` is the companion's name as the desk wrote it.
    """

    __tablename__ = "mandate"
    __table_args__ = (UniqueConstraint("centre_id", "fingerprint"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"), index=True)
    centre_id: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(String(64))
    holder: Mapped[str] = mapped_column(String(80))
    given_by: Mapped[str] = mapped_column(String(80))
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
