"""A citizen's course: what it consists of, and what can happen to it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from shared.appointments import Form
from shared.safetynet.pack_facts import FREE


class CourseEvent(StrEnum):
    """What can happen to a course. RESUMED: a pause is over, or was ended. DEADLINE: staff have set
    the day by which a meeting has to be booked. GROUP: another target group. A_KASSE: whether the
    unemployment fund takes part. PACK: another rule pack. PERIOD: the day from which it counts.
    AGREED: adviser and citizen have agreed how they go on."""

    OPENED = "opened"
    CLOSED = "closed"
    REOPENED = "reopened"
    PAUSED = "paused"
    RESUMED = "resumed"
    DEADLINE = "deadline"
    GROUP = "group"
    A_KASSE = "a_kasse"
    PACK = "pack"
    PERIOD = "period"
    AGREED = "agreed"
    EXEMPTED = "exempted"
    EXEMPT_NO_MORE = "exempt_no_more"


class CloseReason(StrEnum):
    """Why nobody has to see to a citizen any more."""

    WORK = "work"
    EDUCATION = "education"
    MOVED = "moved"
    PENSION = "pension"
    NO_BENEFIT = "no_benefit"
    DIED = "died"
    OTHER = "other"


class PausedWith(StrEnum):
    """With whom a citizen is, or why they are left in peace, for some time."""

    A_KASSE = "a_kasse"
    EXEMPT = "exempt"
    JOB = "job"
    HOLIDAY = "holiday"
    LEAVE = "leave"


class FundMember(StrEnum):
    """Whether a citizen's unemployment fund takes part in their course."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Rhythm(StrEnum):
    """How often adviser and citizen have agreed to talk."""

    OFTEN = "often"
    ORDINARY = "ordinary"
    ALONE = "alone"


HOURS_KNOWN_FOR = timedelta(days=31)
"""How long paid hours that were counted count as known: they are reported once a month."""


@dataclass(frozen=True)
class AgreedContact:
    """What adviser and citizen have agreed: how often they talk, in which form, and a line why."""

    rhythm: Rhythm | None = None
    form: Form | None = None
    why: str = ""


@dataclass(frozen=True)
class CourseTerms:
    """By which rules a course goes on.

    `target_group` is the code of a group, None while nobody has said. `pack_version` is the
    fingerprint of what stood in the rule pack when the course began under it, '' where that was
    not kept; with `is_pack_chosen` staff have chosen the pack, else it is the centre's for the
    group. `counts_from` is the local day on which the pack's time began, None for the day on which
    the course was opened; with `is_from_known` staff have said so. `exempt_since` is when the
    citizen was exempted from the pack's counts. `hours_counted_on` is the local day on which staff
    said that `counts_from` follows from the paid hours that the a-kasse has counted.
    """

    target_group: str | None = None
    a_kasse: FundMember = FundMember.UNKNOWN
    pack_id: str = FREE
    pack_version: str = ""
    is_pack_chosen: bool = False
    counts_from: date | None = None
    is_from_known: bool = False
    exempt_since: datetime | None = None
    hours_counted_on: date | None = None

    def knows_hours(self, today: date) -> bool:
        """Whether the paid hours are known on that local day, and the day from which they count."""
        on = self.hours_counted_on
        is_fresh = on is not None and today - on <= HOURS_KNOWN_FOR
        return is_fresh and self.is_from_known


@dataclass(frozen=True)
class Course:
    """A citizen's course. `paused_until` is the last local day of a pause, `next_by` the local day
    by which a meeting has to be booked."""

    id: int
    citizen_id: int
    centre_id: int
    opened_at: datetime
    closed_at: datetime | None
    paused_with: PausedWith | None
    paused_until: date | None
    next_by: date | None
    terms: CourseTerms = CourseTerms()
    agreed: AgreedContact = AgreedContact()


@dataclass(frozen=True)
class CourseChange:
    """A change of a course, and who made it ("kiosk", "staff:3").

    `reason` is a `CloseReason` or a `PausedWith`; `value` is what was chosen: a group, a pack, a
    `FundMember`, or a rhythm and a form. `note` is what staff wrote about it.
    """

    at: datetime
    what: CourseEvent
    by: str
    reason: str
    until: date | None
    value: str = ""
    note: str = ""
