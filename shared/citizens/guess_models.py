"""Database tables of wrong guesses at who somebody is: fingerprints only, kept for a day."""

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class WrongGuessRow(Base):
    """One wrong guess, counted once in each of its buckets.

    `bucket` and `guess` are fingerprints: neither a birth date nor a number can be read from them.
    A guess that is repeated moves `at` and is no second row.
    """

    __tablename__ = "wrong_guess"
    __table_args__ = (Index("ix_wrong_guess_at", "at"), {"sqlite_with_rowid": False})

    centre_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    bucket: Mapped[str] = mapped_column(String(64), primary_key=True)
    guess: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class GuessTurnRow(Base):
    """One row for each centre, which a guess holds until its transaction ends.

    So parallel guesses follow one another, and none of them misses what the others have counted.
    """

    __tablename__ = "guess_turn"

    centre_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
