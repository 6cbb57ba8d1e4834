"""Tables of the last comparison with a file from the case system, and of the centre's setting."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class CaseImportRow(Base):
    """The last file from the case system that was compared: one row a centre.

    It was said to hold the meetings from `first_day` to `last_day`, local days, both inclusive.
    `rows_read` are its rows, of which `wrong` could not be read; `equal` meetings were the same.
    """

    __tablename__ = "case_import"

    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[str] = mapped_column(String(20))
    first_day: Mapped[date]
    last_day: Mapped[date]
    rows_read: Mapped[int]
    equal: Mapped[int]
    wrong: Mapped[int]


class CaseFindingRow(Base):
    """What differed in the last file: a meeting, or a row that could not be read.

    `what` is a `FindingKind`, `line` the line of the file, `meeting_id` our meeting.
    `details_sealed` holds what the file said, and which facts differ. `done_at` is when staff had
    seen to it.
    """

    __tablename__ = "case_finding"
    __table_args__ = (
        Index("ix_case_finding_of_centre", "centre_id", "what", "id"),
        Index("ix_case_finding_meeting_id", "meeting_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    what: Mapped[str] = mapped_column(String(12))
    line: Mapped[int | None]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    details_sealed: Mapped[bytes]
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_by: Mapped[str | None] = mapped_column(String(20))


class CaseSettingRow(Base):
    """Whether a booking by telephone or at the kiosk is confirmed in writing, by which lawyer's
    word, and of which day; a centre without a row has not had it decided."""

    __tablename__ = "case_setting"

    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), primary_key=True)
    needs_confirmation: Mapped[bool]
    lawyer: Mapped[str] = mapped_column(String(80))
    decided_on: Mapped[date]
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    set_by: Mapped[str] = mapped_column(String(20))
