"""The table that remembers the last backup."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class BackupRunRow(Base):
    """When the last backup was made, how many bytes it has, and whether it is encrypted."""

    __tablename__ = "backup_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    size: Mapped[int] = mapped_column(BigInteger)
    is_encrypted: Mapped[bool]
