"""The tables of centres, calendars and meetings, and what the database forbids about them."""

from datetime import date, datetime, time

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime


class CentreRow(Base):
    """A centre and its own rules; `holidays` are the optional ones on which it is closed.

    `business_name` is the first name of the colleague who talks with companies; None where there is
    none.
    """

    __tablename__ = "centre"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(120))
    telephone: Mapped[str] = mapped_column(String(16), unique=True)
    line: Mapped[str | None] = mapped_column(String(16), unique=True)
    transfer_to: Mapped[str | None] = mapped_column(String(16))
    zone: Mapped[str] = mapped_column(String(40))
    languages: Mapped[list[str]] = mapped_column(JSON)
    bus: Mapped[str] = mapped_column(String(120))
    window_days: Mapped[int]
    notice_minutes: Mapped[int]
    extra_minutes: Mapped[int]
    same_day_moves: Mapped[bool]
    most_moves: Mapped[int]
    move_notice_minutes: Mapped[int]
    holidays: Mapped[list[str]] = mapped_column(JSON)
    business_name: Mapped[str | None] = mapped_column(String(60))
    business_telephone: Mapped[str | None] = mapped_column(String(16))
    own_audio: Mapped[list[str]] = mapped_column(JSON)
    lexicon: Mapped[list[list[str]]] = mapped_column(JSON)


class AdviserRow(Base):
    """An adviser; `languages` are ISO 639 codes. `addition` is what colleagues see behind the first
    name, such as initials, '' for most: citizens never see it."""

    __tablename__ = "adviser"

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), index=True)
    first_name: Mapped[str] = mapped_column(String(60))
    addition: Mapped[str] = mapped_column(String(20), default="", server_default="")
    languages: Mapped[list[str]] = mapped_column(JSON)


class RoomRow(Base):
    """A room, for one meeting at a time. A closed one gets no new meetings."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("centre_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    name: Mapped[str] = mapped_column(String(60))
    wheelchair: Mapped[bool]
    quiet: Mapped[bool]
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class HoursRow(Base):
    """Local hours of a centre (`adviser_id` empty) or of an adviser.

    With a weekday: every week from `first_day` to `last_day`. Without: on that one day, in place of
    the weekly ones; a day without `starts` has no hours. Those that are `held_back` are weekly
    hours of an adviser that are reserved for the citizens who need most.
    """

    __tablename__ = "hours"
    __table_args__ = (
        Index("ix_hours_of_centre", "centre_id", "last_day"),
        Index("ix_hours_of_day", "centre_id", "first_day"),
        Index("ix_hours_first_day", "first_day"),
        CheckConstraint("starts < ends", name="forwards"),
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("weekday IS NOT NULL OR first_day = last_day", name="one_day"),
        CheckConstraint("(starts IS NULL) = (ends IS NULL)", name="both_ends"),
        CheckConstraint(
            "NOT held_back OR (adviser_id IS NOT NULL AND weekday IS NOT NULL)", name="held_back"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    adviser_id: Mapped[int | None] = mapped_column(ForeignKey("adviser.id"), index=True)
    weekday: Mapped[int | None]
    first_day: Mapped[date]
    last_day: Mapped[date]
    starts: Mapped[time | None]
    ends: Mapped[time | None]
    reason: Mapped[str] = mapped_column(Text, default="")
    held_back: Mapped[bool] = mapped_column(default=False, server_default=false())


class AbsenceRow(Base):
    """An adviser is away, or a room is shut, whatever the hours say."""

    __tablename__ = "absence"
    __table_args__ = (
        Index("ix_absence_of_centre", "centre_id", "ends_at"),
        Index("ix_absence_ends_at", "ends_at"),
        CheckConstraint("starts_at < ends_at", name="forwards"),
        CheckConstraint("(adviser_id IS NULL) <> (room_id IS NULL)", name="one_of_both"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    adviser_id: Mapped[int | None] = mapped_column(ForeignKey("adviser.id"), index=True)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"), index=True)
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reason: Mapped[str] = mapped_column(Text)
    reported_by: Mapped[str] = mapped_column(String(80), default="", server_default="")


class ClosedHouseRow(Base):
    """Local days on which the house is closed to visitors, inclusive."""

    __tablename__ = "closed_house"
    __table_args__ = (
        Index("ix_closed_house_of_centre", "centre_id", "last_day"),
        CheckConstraint("first_day <= last_day", name="forwards"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    closed_by: Mapped[str] = mapped_column(String(80))
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    opened_by: Mapped[str | None] = mapped_column(String(80))
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class FollowedCalendarRow(Base):
    """A calendar that an adviser keeps somewhere else, by its sealed address: a secret of theirs.

    `mailbox` is their sealed mail address in it, if they told it. `read_at` is when it was last
    read, with so many `events`, of which `unread` were not understood, by the reason. `tried_at` is
    when we last tried, stored before the attempt; `trouble` is what went wrong then.
    """

    __tablename__ = "followed_calendar"
    __table_args__ = (Index("ix_followed_calendar_of_adviser", "adviser_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    adviser_id: Mapped[int] = mapped_column(ForeignKey("adviser.id"))
    address: Mapped[bytes]
    mailbox: Mapped[bytes | None]
    tried_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    read_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    trouble: Mapped[str | None] = mapped_column(String(20))
    events: Mapped[int] = mapped_column(default=0)
    unread: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)


class BusyRow(Base):
    """When an adviser is busy according to a calendar of theirs in another program; with what is
    not kept."""

    __tablename__ = "busy"
    __table_args__ = (
        Index("ix_busy_of_centre", "centre_id", "ends_at"),
        Index("ix_busy_of_calendar", "calendar_id"),
        CheckConstraint("starts_at < ends_at", name="forwards"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    adviser_id: Mapped[int] = mapped_column(ForeignKey("adviser.id"), index=True)
    calendar_id: Mapped[int] = mapped_column(ForeignKey("followed_calendar.id"))
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FeedRow(Base):
    """A secret address at which an adviser's meetings can be read; only its fingerprint is kept."""

    __tablename__ = "feed"

    adviser_id: Mapped[int] = mapped_column(
        ForeignKey("adviser.id"), primary_key=True, autoincrement=False
    )
    token: Mapped[str] = mapped_column(String(64), unique=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class MeetingRow(Base):
    """A meeting from its booking on; kept when it is cancelled or over.

    `quarter` is its start, in quarters of an hour since the Unix epoch; `quarters` its length;
    `buffer` are the quarters after it that are kept free for the adviser.
    `number` is empty once another meeting has it. `booked_from` is the telephone that it was booked
    with, `call_number` the one to call for a meeting by telephone, both E.164. `closed_house_id` is
    the closing because of which alone it is not in person. `longer` are minutes on top of its kind
    and needs. With `keeps_adviser` its adviser was chosen for the citizen and keeps it after a
    move, if they can.
    """

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("centre_id", "number"),
        ForeignKeyConstraint(["centre_id", "kind"], ["kind.centre_id", "kind.code"]),
        Index("ix_meeting_of_centre", "centre_id", "quarter"),
        Index("ix_meeting_of_citizen", "citizen_id", "quarter"),
        Index("ix_meeting_adviser_id", "adviser_id", "quarter"),
        Index("ix_meeting_room_id", "room_id", "quarter"),
        Index("ix_meeting_kind", "centre_id", "kind"),
        Index(
            "ix_meeting_closed_house_id",
            "closed_house_id",
            sqlite_where=text("closed_house_id IS NOT NULL"),
            postgresql_where=text("closed_house_id IS NOT NULL"),
        ),
        Index(
            "ix_meeting_booked_from",
            "booked_from",
            "quarter",
            sqlite_where=text("booked_from IS NOT NULL"),
            postgresql_where=text("booked_from IS NOT NULL"),
        ),
        CheckConstraint(
            "kind <> 'first' OR form = 'in_person' OR override_staff IS NOT NULL",
            name="first_in_person",
        ),
        CheckConstraint("form <> 'in_person' OR room_id IS NOT NULL", name="room_in_person"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"))
    number: Mapped[str | None] = mapped_column(String(6))
    kind: Mapped[str] = mapped_column(String(20))
    form: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    quarter: Mapped[int]
    quarters: Mapped[int]
    buffer: Mapped[int] = mapped_column(default=0, server_default="0")
    adviser_id: Mapped[int] = mapped_column(ForeignKey("adviser.id"))
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"))
    interpreter: Mapped[str | None] = mapped_column(String(8))
    companion: Mapped[bool]
    wheelchair: Mapped[bool]
    more_time: Mapped[bool]
    quiet_room: Mapped[bool]
    booked_via: Mapped[str] = mapped_column(String(20))
    booked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    booked_from: Mapped[str | None] = mapped_column(String(16))
    call_number: Mapped[str | None] = mapped_column(String(16))
    topic: Mapped[str | None] = mapped_column(String(10))
    moves: Mapped[int] = mapped_column(default=0)
    move_reason: Mapped[str | None] = mapped_column(Text)
    longer: Mapped[int] = mapped_column(default=0)
    keeps_adviser: Mapped[bool] = mapped_column(default=False)
    override_staff: Mapped[str | None] = mapped_column(String(80))
    override_reason: Mapped[str | None] = mapped_column(Text)
    closed_house_id: Mapped[int | None] = mapped_column(ForeignKey("closed_house.id"))
    cancelled_via: Mapped[str | None] = mapped_column(String(20))
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancel_reason: Mapped[str | None] = mapped_column(Text)
    arrived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    arrived_via: Mapped[str | None] = mapped_column(String(20))
    settled_by: Mapped[str | None] = mapped_column(String(80))
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SetAsideRow(Base):
    """A rule that staff have set aside for a meeting; the database keeps it as it is."""

    __tablename__ = "set_aside"
    __table_args__ = (Index("ix_set_aside_of_centre", "centre_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    rule: Mapped[str] = mapped_column(String(10))
    staff: Mapped[str] = mapped_column(String(80))
    reason: Mapped[str] = mapped_column(Text)


class WaitRow(Base):
    """A citizen waits since `since` for a time earlier than that of this meeting.

    `offered_meeting_id` is the time that is kept for them, if one is; `asked_until` is when the
    last offer ended or ends; `asked_days` are the local days that were offered so far, as ISO.
    """

    __tablename__ = "wait"
    __table_args__ = (
        CheckConstraint("offered_meeting_id IS NULL OR asked_until IS NOT NULL", name="offers_end"),
    )

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id"), primary_key=True, autoincrement=False
    )
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    offered_meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), unique=True)
    asked_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    asked_days: Mapped[list[str]] = mapped_column(JSON)


class OccupancyRow(Base):
    """A resource ("adviser:3", "room:2", "citizen:17") is taken in a quarter by one meeting.

    Two meetings that overlap in any resource collide on the primary key.
    """

    __tablename__ = "occupancy"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012

    resource: Mapped[str] = mapped_column(String(24), primary_key=True)
    quarter: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
