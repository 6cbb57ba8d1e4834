"""The tables of administrators who serve all centres, and of the centre that each serves now."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base


class MunicipalAdministratorRow(Base):
    """An administrator who serves every centre of the municipality."""

    __tablename__ = "municipal_administrator"

    staff_id: Mapped[int] = mapped_column(
        ForeignKey("staff.id"), primary_key=True, autoincrement=False
    )


class SessionCentreRow(Base):
    """The centre that a session serves, where it is another than that of the account."""

    __tablename__ = "session_centre"

    session_id: Mapped[int] = mapped_column(
        ForeignKey("staff_session.id"), primary_key=True, autoincrement=False
    )
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), index=True)
