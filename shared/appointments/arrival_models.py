"""The table of what arrivals were recorded by."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class ArrivalRow(Base):
    """What the arrival that stands at a meeting was recorded by: `proof` is an `ArrivalProof`."""

    __tablename__ = "arrival"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    proof: Mapped[str] = mapped_column(String(10))
