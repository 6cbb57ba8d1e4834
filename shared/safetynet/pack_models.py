"""Database tables of rule packs: what stood in them, which a centre uses, and of whose end it was
told."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class RulePackRow(Base):
    """What stood in a rule pack's file when a course first began under it; rows are only added.

    `version` is the fingerprint of its rules, `content` the text of the file.
    """

    __tablename__ = "rule_pack"

    version: Mapped[str] = mapped_column(String(64), primary_key=True)
    pack_id: Mapped[str] = mapped_column(String(30))
    content: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CentrePackRow(Base):
    """The pack under which a centre's new courses begin, by target group; '' is for citizens whose
    group nobody has said."""

    __tablename__ = "centre_pack"

    centre_id: Mapped[int] = mapped_column(
        ForeignKey("centre.id"), primary_key=True, autoincrement=False
    )
    target_group: Mapped[str] = mapped_column(String(30), primary_key=True)
    pack_id: Mapped[str] = mapped_column(String(30))


class PackEndRow(Base):
    """A centre's leaders were told that a pack in use ends on that day."""

    __tablename__ = "pack_end"

    centre_id: Mapped[int] = mapped_column(
        ForeignKey("centre.id"), primary_key=True, autoincrement=False
    )
    pack_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    valid_to: Mapped[date] = mapped_column(primary_key=True)
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
