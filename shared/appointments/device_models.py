"""The table of codes with which a device is enrolled from the desk."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class DeviceCodeRow(Base):
    """A code that is typed once on a device, by its fingerprint, for a touch screen or for a screen
    in the hall."""

    __tablename__ = "device_code"
    __table_args__ = (
        CheckConstraint("(kiosk_id IS NULL) <> (display_id IS NULL)", name="one_of_both"),
    )

    fingerprint: Mapped[str] = mapped_column(String(64), primary_key=True)
    kiosk_id: Mapped[int | None] = mapped_column(ForeignKey("kiosk.id"), index=True)
    display_id: Mapped[int | None] = mapped_column(ForeignKey("display.id"), index=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
