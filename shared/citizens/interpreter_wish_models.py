"""The table of what citizens wish for in an interpreter."""

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class InterpreterWishRow(Base):
    """What a citizen wishes for in every interpreter, encrypted: the codes of the choices."""

    __tablename__ = "interpreter_wish"

    citizen_id: Mapped[int] = mapped_column(
        ForeignKey("citizen.id"), primary_key=True, autoincrement=False
    )
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
