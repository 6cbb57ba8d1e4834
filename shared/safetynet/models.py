"""Database tables of courses, tasks, faults, the queue in the hall, and contact stamps."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime

ONE_OF_A_PERSON = text(
    "done_at IS NULL AND kind IN ('follow_up', 'missed', 'next_step', 'no_answer')"
)
OF_NOBODY_KNOWN = text("done_at IS NULL AND citizen_id IS NULL")
ONE_OPEN = text("done_at IS NULL AND kind IN ('help', 'call_back', 'ticket')")
OPEN_IN_GROUP = text("closed_at IS NULL AND target_group IS NOT NULL")
NOT_DONE = text("done_at IS NULL")
OF_MEETING = text("meeting_id IS NOT NULL")
FOLLOWED_UP = text("follow_up_id IS NOT NULL")
NOT_LEFT = text("state <> 'left'")


class TaskRow(Base):
    """Something that staff owe a citizen: what, by when, whose it is, and who has taken it.

    It is the team's, or within it one member's (`owner_id`). `passed_up_at` is when it went to the
    leaders, because it was late or nobody of the team was there. `ticket` is the number that a
    citizen waits with: it counts from 1 on each local day.
    """

    __tablename__ = "task"
    __table_args__ = (
        Index(
            "uq_task_one_open",
            "conversation_id",
            "kind",
            unique=True,
            sqlite_where=ONE_OPEN,
            postgresql_where=ONE_OPEN,
        ),
        Index("uq_task_ticket", "centre_id", "ticket_day", "ticket", unique=True),
        Index("ix_task_open", "centre_id", "done_at", "due_at"),
        Index("ix_task_of_citizen", "citizen_id"),
        Index("ix_task_of_meeting", "meeting_id"),
        Index("ix_task_of_conversation", "conversation_id"),
        Index(
            "uq_task_of_a_person",
            "citizen_id",
            "kind",
            unique=True,
            sqlite_where=ONE_OF_A_PERSON,
            postgresql_where=ONE_OF_A_PERSON,
        ),
        Index(
            "ix_task_of_a_number",
            "centre_id",
            "telephone",
            sqlite_where=OF_NOBODY_KNOWN,
            postgresql_where=OF_NOBODY_KNOWN,
        ),
        Index("ix_task_open_kind", "kind", sqlite_where=NOT_DONE, postgresql_where=NOT_DONE),
        Index("ix_task_owner_id", "owner_id", "done_at"),
        Index("ix_task_team_id", "team_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("citizen.id"))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    conversation_id: Mapped[str | None] = mapped_column(String(64))
    telephone: Mapped[str | None] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(8))
    kiosk_name: Mapped[str] = mapped_column(String(80))
    note: Mapped[str] = mapped_column(String(500))
    ticket: Mapped[int | None]
    ticket_day: Mapped[date | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id"))
    passed_up_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    taken_by: Mapped[str | None] = mapped_column(String(80))
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_by: Mapped[str | None] = mapped_column(String(80))
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class TaskEventRow(Base):
    """What happened to an open task beside being taken and done; rows are only ever added.

    `what` is a `TaskEvent`; `conversation_id` is the broken-off conversation that joined the task.
    """

    __tablename__ = "task_event"
    __table_args__ = (
        Index("ix_task_event_task_id", "task_id"),
        Index("ix_task_event_conversation_id", "conversation_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    what: Mapped[str] = mapped_column(String(16))
    by: Mapped[str] = mapped_column(String(80))
    conversation_id: Mapped[str | None] = mapped_column(String(64))


class CourseRow(Base):
    """All that happens with a citizen from their first contact until staff say that it is over.

    A closed course that begins again is the same row: what was, stands in its events. `paused_with`
    is a `PausedWith`, and `paused_until` the last local day of the pause. `next_by` is the local
    day by which a meeting has to be booked, where staff have set one. The columns from
    `target_group` to `exempt_since` are told of in `CourseTerms`; `rhythm`, `form` and `why` are
    what was agreed.
    """

    __tablename__ = "course"
    __table_args__ = (
        Index("ix_course_of_centre", "centre_id", "closed_at"),
        Index(
            "ix_course_open_group",
            "target_group",
            "exempt_since",
            sqlite_where=OPEN_IN_GROUP,
            postgresql_where=OPEN_IN_GROUP,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"), unique=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_with: Mapped[str | None] = mapped_column(String(16))
    paused_until: Mapped[date | None]
    next_by: Mapped[date | None]
    target_group: Mapped[str | None] = mapped_column(String(30))
    a_kasse: Mapped[str] = mapped_column(String(8), default="unknown", server_default="unknown")
    pack_id: Mapped[str] = mapped_column(String(30), default="free", server_default="free")
    pack_version: Mapped[str] = mapped_column(String(64), default="", server_default="")
    is_pack_chosen: Mapped[bool] = mapped_column(default=False, server_default=false())
    counts_from: Mapped[date | None]
    is_from_known: Mapped[bool] = mapped_column(default=False, server_default=false())
    exempt_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    hours_counted_on: Mapped[date | None]
    rhythm: Mapped[str | None] = mapped_column(String(10))
    form: Mapped[str | None] = mapped_column(String(10))
    why: Mapped[str] = mapped_column(Text, default="", server_default="")


class CourseEventRow(Base):
    """A change of a course, and who made it; rows are only ever added.

    `by` is the face ("kiosk") or the member of staff ("staff:3"); `reason` is a `CloseReason` or a
    `PausedWith`, `until` the last day of a pause, the day by which a meeting has to be booked or
    the day from which a pack counts. `value` is what was chosen, `note` what staff wrote.
    """

    __tablename__ = "course_event"
    __table_args__ = (Index("ix_course_event_course_id", "course_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    what: Mapped[str] = mapped_column(String(16))
    by: Mapped[str] = mapped_column(String(80))
    reason: Mapped[str] = mapped_column(String(16))
    until: Mapped[date | None]
    value: Mapped[str] = mapped_column(String(40), default="", server_default="")
    note: Mapped[str] = mapped_column(Text, default="", server_default="")


class SweepRow(Base):
    """The last time that the worker looked for citizens without a next step: one row a centre."""

    __tablename__ = "sweep"

    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    found: Mapped[int]


class SweepFindRow(Base):
    """A citizen whom the worker found without a next step, and the rule that should have seen to
    them; rows are only ever added."""

    __tablename__ = "sweep_find"
    __table_args__ = (Index("ix_sweep_find_of_centre", "centre_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("citizen.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    because: Mapped[str] = mapped_column(String(16))


class TroubleRow(Base):
    """An instant at which a part of the system, such as the telephone, has failed a citizen."""

    __tablename__ = "trouble"
    __table_args__ = (Index("ix_trouble_latest", "centre_id", "part", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    part: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class QueueRow(Base):
    """A person who waits in the hall with a number: for the desk (a task) or for a meeting.

    `since` is when they came; `in_line_from` is what their place in the line goes by. `press` is
    the id of the clerk's press that called them: one press calls one number. `called_by` is the
    clerk's name, `calls` how often they were called since they last waited, `missed` how often they
    did not come. `follow_up_id` is the task of finding out why they did not.
    """

    __tablename__ = "queue"
    __table_args__ = (
        UniqueConstraint("centre_id", "day", "number"),
        CheckConstraint("(task_id IS NULL) <> (meeting_id IS NULL)", name="one_reason"),
        Index(
            "ix_queue_meeting_id",
            "meeting_id",
            sqlite_where=OF_MEETING,
            postgresql_where=OF_MEETING,
        ),
        Index(
            "ix_queue_follow_up_id",
            "follow_up_id",
            sqlite_where=FOLLOWED_UP,
            postgresql_where=FOLLOWED_UP,
        ),
        Index(
            "uq_queue_meeting",
            "meeting_id",
            "day",
            unique=True,
            sqlite_where=NOT_LEFT,
            postgresql_where=NOT_LEFT,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int] = mapped_column(ForeignKey("centre.id"))
    day: Mapped[date]
    number: Mapped[int]
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"), unique=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    in_line_from: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(10))
    counter: Mapped[str | None] = mapped_column(String(12))
    press: Mapped[str | None] = mapped_column(String(32), unique=True)
    called_by: Mapped[str | None] = mapped_column(String(80))
    called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    calls: Mapped[int] = mapped_column(default=0)
    missed: Mapped[int] = mapped_column(default=0)
    parked_because: Mapped[str] = mapped_column(String(60), default="")
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    follow_up_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"))


class ContactStampRow(Base):
    """Proof that a citizen was in touch at that instant; the database forbids changing it."""

    __tablename__ = "contact_stamp"
    __table_args__ = (
        UniqueConstraint("conversation_id"),
        UniqueConstraint("centre_id", "receipt"),
        Index("ix_contact_stamp_at", "centre_id", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    centre_id: Mapped[int]
    conversation_id: Mapped[str] = mapped_column(String(64))
    via: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    receipt: Mapped[str] = mapped_column(String(8))
