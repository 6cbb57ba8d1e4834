"""What the core tells about centres, wishes and meetings: all that crosses its door."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.citizens import Needs

FIRST_MEETING = "first"
"""The code of the kind of meeting that opens a course."""


class Holiday(StrEnum):
    """Days that are no public holidays, on which a centre may be closed; written month-day."""

    FIRST_OF_MAY = "05-01"
    CONSTITUTION_DAY = "06-05"
    CHRISTMAS_EVE = "12-24"
    NEW_YEARS_EVE = "12-31"


class Form(StrEnum):
    """How a meeting is held."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class Reason(StrEnum):
    """Why a citizen can't come, in their own choice of words: written down, never judged."""

    ILL = "ill"
    HOSPITAL = "hospital"
    WORK = "work"
    CHILDCARE = "childcare"
    OTHER = "other"


class AgendaTopic(StrEnum):
    """What a citizen wants to talk about at a meeting."""

    MONEY = "money"
    HEALTH = "health"
    JOB = "job"
    OTHER = "other"


class MeetingState(StrEnum):
    """A meeting that is over stays BOOKED until staff say what became of it.

    OFFERED is no meeting: a time that is kept for somebody who waits for an earlier one.
    """

    BOOKED = "booked"
    CANCELLED = "cancelled"
    OFFERED = "offered"
    HELD = "held"
    NOT_COME = "not_come"


@dataclass(frozen=True)
class BusinessContact:
    """Who talks with companies: a first name, and a telephone number in E.164."""

    name: str
    telephone: str


@dataclass(frozen=True)
class Centre:
    """One house and its own rules.

    `telephone` and `transfer_to` (the desk) are E.164. `bus` names the lines that stop there, such
    as "Bus 52"; '' for none. Meetings can be booked from `notice_minutes` ahead until the end of
    the day that is `window_days` after today. A citizen moves a meeting alone until
    `move_notice_minutes` before it begins, at most `most_moves` times, and on the day itself only
    with `same_day_moves`. `own_audio` are the languages in which callers hear our own sounds.
    """

    id: int
    slug: str
    name: str
    address: str
    telephone: str
    transfer_to: str | None
    zone: ZoneInfo
    languages: tuple[str, ...]
    bus: str
    window_days: int
    notice_minutes: int
    extra_minutes: int
    same_day_moves: bool
    most_moves: int
    move_notice_minutes: int
    holidays: frozenset[Holiday]
    business: BusinessContact | None = None
    own_audio: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        """The centre's own language, ISO 639: the first of those that it speaks."""
        return self.languages[0]

    def local(self, at: datetime) -> datetime:
        """An instant as the clock on the centre's wall shows it."""
        return at.astimezone(self.zone)

    def day_of(self, at: datetime) -> date:
        """The local day of an instant."""
        return self.local(at).date()


@dataclass(frozen=True)
class Kiosk:
    """An enrolled touch screen; `name` says where it stands, `seen_at` when it told of itself."""

    id: int
    centre_id: int
    name: str
    seen_at: datetime | None


@dataclass(frozen=True)
class Display:
    """An enrolled screen that shows a hall whose number is called; `name` says where it hangs."""

    id: int
    centre_id: int
    name: str
    dark: bool


@dataclass(frozen=True)
class Counter:
    """Where people are called to, such as "Skranke 2"."""

    id: int
    name: str


@dataclass(frozen=True)
class Kind:
    """A kind of meeting at one centre, as long as it is without more time."""

    code: str
    minutes: int

    @property
    def first(self) -> bool:
        return self.code == FIRST_MEETING


@dataclass(frozen=True)
class SlotFilter:
    """What suits the citizen, in the centre's local time; both limits are starts, inclusive.

    `only_here`: not by telephone, also when the house is closed to visitors. With `adviser_id` it
    must be that adviser: staff choose one, as support for somebody.
    """

    earliest: time | None = None
    latest: time | None = None
    from_day: date | None = None
    day: date | None = None
    only_here: bool = False
    adviser_id: int | None = None


class Rule(StrEnum):
    """What staff may set aside for somebody, and nothing else.

    FORM: the first meeting is in person. TIME: neither too soon nor too far ahead. MOVES: when and
    how often a meeting is moved. LENGTH: as long as its kind. ADVISER: whoever has time.
    """

    FORM = "form"
    TIME = "time"
    MOVES = "moves"
    LENGTH = "length"
    ADVISER = "adviser"


@dataclass(frozen=True)
class Override:
    """A member of staff, by name, who sets these rules aside, and why."""

    staff: str
    reason: str
    rules: frozenset[Rule]


@dataclass(frozen=True)
class SetAside:
    """A rule that was set aside for a meeting, by whom, when and why."""

    rule: Rule
    staff: str
    reason: str
    at: datetime
    meeting_id: int


@dataclass(frozen=True)
class ClosedHouse:
    """From one local day to another, inclusive, nobody comes to the house; who said so, and why."""

    id: int
    centre_id: int
    first_day: date
    last_day: date
    reason: str
    closed_by: str
    closed_at: datetime

    @property
    def override(self) -> Override:
        """By which even a first meeting is held by telephone."""
        return Override(self.closed_by, self.reason, frozenset({Rule.FORM}))


@dataclass(frozen=True)
class Unavailability:
    """From one instant until another an adviser is away, or a room is shut; with neither, the house
    is closed, from local midnight to local midnight."""

    centre_id: int
    starts_at: datetime
    ends_at: datetime
    reason: str
    adviser_id: int | None = None
    room_id: int | None = None

    @property
    def is_of_the_house(self) -> bool:
        return self.adviser_id is None and self.room_id is None


@dataclass(frozen=True)
class Meeting:
    """A booked meeting. `number` is empty once it was given up; so is `room` without a house.

    `arrived_at` is when the citizen came, as far as anybody has said.
    `call_number` (E.164) is the one that a meeting by telephone is held on, where it is not the
    citizen's usual one; `moves` is how often it was moved; `cancel_reason` is empty without one.
    `closed_house_id` tells that it is not in the house only because that is closed to visitors.
    `longer` is by how many minutes staff have made it longer than its kind and its needs ask for.
    `settled_by` and `settled_at` tell who said what became of it, and when.
    `override` is why it is in another form than the rules say.
    """

    id: int
    centre_id: int
    citizen_id: int
    number: str
    kind: str
    form: Form
    starts_at: datetime
    minutes: int
    adviser_id: int
    adviser: str
    room: str
    state: MeetingState
    needs: Needs
    booked_via: str
    override: Override | None
    arrived_at: datetime | None = None
    call_number: str | None = None
    topic: AgendaTopic | None = None
    moves: int = 0
    cancel_reason: str = ""
    closed_house_id: int | None = None
    longer: int = 0
    settled_by: str = ""
    settled_at: datetime | None = None

    @property
    def planned_form(self) -> Form:
        """How it is held when the house is open."""
        return Form.IN_PERSON if self.closed_house_id is not None else self.form

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)
