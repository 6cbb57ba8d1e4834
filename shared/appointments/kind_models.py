"""The tables of a centre's kinds of meeting, and of the advisers who hold them."""

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class KindRow(Base):
    """A kind of meeting, its length and how it is booked.

    `buffer_minutes` are kept free for the adviser after it; `forms` are those that citizens may
    book; citizens book it without staff where it is `self_booked`; `position` is its place in the
    centre's order.
    """

    __tablename__ = "kind"
    __table_args__ = (
        UniqueConstraint("centre_id", "code"),
        CheckConstraint("minutes > 0", name="some_minutes"),
        CheckConstraint("buffer_minutes BETWEEN 0 AND 60", name="short_buffer"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    code: Mapped[str] = mapped_column(String(20))
    minutes: Mapped[int]
    buffer_minutes: Mapped[int] = mapped_column(default=0, server_default="0")
    forms: Mapped[list[str]] = mapped_column(JSON)
    self_booked: Mapped[bool]
    position: Mapped[int]


class KindAdviserRow(Base):
    """An adviser holds meetings of this kind. A kind without such rows is held by all advisers."""

    __tablename__ = "kind_adviser"

    kind_id: Mapped[int] = mapped_column(ForeignKey("kind.id"), primary_key=True)
    adviser_id: Mapped[int] = mapped_column(ForeignKey("adviser.id"), primary_key=True, index=True)
