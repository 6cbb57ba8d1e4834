"""Database tables of records that may be of one person, and of records that were merged."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

STANDS = text("undone_at IS NULL")


class SuspectedPairRow(Base):
    """Two records of a centre that may be of one person, or two people with one number.

    `first_id` is the lower id. `reasons` are `Alike`, with commas between. `told_at` is when the
    desk got a task about it. `verdict` is a `Verdict`, said by `decided_by` ("staff:3"); it stands
    for ever, unless a merge is undone.
    """

    __tablename__ = "suspected_pair"
    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        Index("ix_suspected_pair_of_centre", "centre_id", "decided_at"),
        Index("ix_suspected_pair_second_id", "second_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    first_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    second_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    reasons: Mapped[str] = mapped_column(String(80))
    found_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    verdict: Mapped[str | None] = mapped_column(String(8))
    decided_by: Mapped[str | None] = mapped_column(String(80))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CitizenMergeRow(Base):
    """Staff have said that two records are of one person: `merged_id` goes on as `kept_id`.

    `changes_sealed` is an encrypted JSON list of all that the merge changed: the table, the row's
    key, the column, the value before and the value after. Undoing puts back what still is as the
    merge left it.
    """

    __tablename__ = "citizen_merge"
    __table_args__ = (
        Index("ix_citizen_merge_kept_id", "kept_id"),
        Index("ix_citizen_merge_merged_id", "merged_id"),
        Index(
            "uq_citizen_merge_standing",
            "merged_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    kept_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    merged_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    by: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    changes_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    undone_by: Mapped[str | None] = mapped_column(String(80))
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
