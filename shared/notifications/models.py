"""Database tables of the outbox, and of the worker's sign of life."""

from datetime import datetime

from sqlalchemy import Double, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

NOT_YET_SENT = text("state IN ('waiting', 'claimed', 'unknown')")
PAUSED = text("state IN ('waiting', 'claimed', 'unknown') AND paused_boot <> ''")
OF_NO_STATE = text(
    "state NOT IN ('waiting', 'claimed', 'unknown', 'sent', 'delivered', 'failed', 'withdrawn')"
)
LOST_UNSEEN = text("state = 'failed' AND seen_at IS NULL")


class MessageRow(Base):
    """A message to a citizen; its recipient and its content are encrypted.

    `try_at` is when a worker may claim it: for a claimed one, when its worker counts as dead. While
    `paused_boot` is not '' that is a pause, which began at `paused_at` and ends `paused_until`
    seconds after that start of the machine, whatever the wall clock says. `tried_boot`,
    `tried_seconds` and `tried_at` are the mark of the first attempt. `until` is when it loses its
    use; `call` counts the calls made before this one. `seen_at` is when its failure was followed
    up.
    """

    __tablename__ = "message"
    __table_args__ = (
        Index("ix_message_due", "try_at", sqlite_where=NOT_YET_SENT, postgresql_where=NOT_YET_SENT),
        Index("ix_message_paused", "paused_boot", sqlite_where=PAUSED, postgresql_where=PAUSED),
        Index(
            "ix_message_of_no_state", "id", sqlite_where=OF_NO_STATE, postgresql_where=OF_NO_STATE
        ),
        Index("ix_message_lost", "id", sqlite_where=LOST_UNSEEN, postgresql_where=LOST_UNSEEN),
        Index("ix_message_about", "about"),
        Index("ix_message_reference", "reference"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    channel: Mapped[str] = mapped_column(String(10))
    to_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8))
    zone: Mapped[str] = mapped_column(String(40))
    content_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    about: Mapped[str] = mapped_column(String(40))
    posted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    until: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(10))
    call: Mapped[int]
    tries: Mapped[int]
    try_at: Mapped[datetime] = mapped_column(UtcDateTime)
    paused_boot: Mapped[str] = mapped_column(String(64), server_default="")
    paused_until: Mapped[float | None] = mapped_column(Double)
    paused_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    tried_boot: Mapped[str] = mapped_column(String(64), server_default="")
    tried_seconds: Mapped[float | None] = mapped_column(Double)
    tried_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    claim: Mapped[str] = mapped_column(String(16))
    reference: Mapped[str] = mapped_column(String(64))
    problem: Mapped[str] = mapped_column(String(120))
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class WorkerRow(Base):
    """When any worker last showed that it is alive; there is one row.

    `boot`, `seconds` and `alive_at` are the mark of that moment.
    """

    __tablename__ = "worker"

    id: Mapped[int] = mapped_column(primary_key=True)
    alive_at: Mapped[datetime] = mapped_column(UtcDateTime)
    boot: Mapped[str] = mapped_column(String(64), server_default="")
    seconds: Mapped[float] = mapped_column(Double, server_default="0")
