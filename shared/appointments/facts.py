"""What crosses the core's door: centres, kinds, wishes and meetings, all frozen."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.citizens import Needs
from shared.content import EMPTY_LEXICON, HOME, Lexicon, country_of_number, country_of_zone


class Holiday(StrEnum):
    """Days on which a centre may choose to be closed, although they are no public holidays;
    month-day."""

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
    """Why a citizen can't come, in their own choice of words. It is written down and decides
    nothing."""

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
    """What has become of a meeting. One that is over stays BOOKED until staff record how it went.

    OFFERED is no meeting yet: a time that is kept for a citizen who waits for an earlier one.
    LEFT: the citizen came, and left before the meeting was held. OUR_DELAY: the centre was late or
    could not hold the meeting, whether the citizen came or not.
    """

    BOOKED = "booked"
    CANCELLED = "cancelled"
    OFFERED = "offered"
    HELD = "held"
    NOT_COME = "not_come"
    LEFT = "left"
    OUR_DELAY = "our_delay"


OUTCOMES = frozenset(
    {MeetingState.HELD, MeetingState.NOT_COME, MeetingState.LEFT, MeetingState.OUR_DELAY}
)
"""How a meeting can have gone, as staff record it."""


@dataclass(frozen=True)
class BusinessContact:
    """The colleague who talks with companies: a first name, and a telephone number in E.164."""

    name: str
    telephone: str


@dataclass(frozen=True)
class Centre:
    """One house and its own rules.

    `telephone` and `transfer_to` (the desk) are E.164. `bus` names the lines that stop there, such
    as "Bus 52"; '' for none. Meetings can be booked from `notice_minutes` ahead until the end of
    the day that is `window_days` after today. A citizen moves a meeting alone until
    `move_notice_minutes` before it begins, at most `most_moves` times, and on the day itself only
    with `same_day_moves`. `own_audio` are the languages in which callers hear our own sounds,
    and `lexicon` says how its names are said.
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
    lexicon: Lexicon = EMPTY_LEXICON

    @property
    def language(self) -> str:
        """The centre's own language, ISO 639: the first of those that it speaks."""
        return self.languages[0]

    @property
    def country(self) -> str:
        """The country whose telephone numbers are typed without its code (ISO 3166).

        That of the zone or, where the zone is the usual one, that of the centre's own telephone.
        """
        by_zone = country_of_zone(self.zone.key)
        return by_zone if by_zone != HOME else country_of_number(self.telephone) or HOME

    def local(self, at: datetime) -> datetime:
        """An instant as the clock on the centre's wall shows it."""
        return at.astimezone(self.zone)

    def day_of(self, at: datetime) -> date:
        """The local day of an instant."""
        return self.local(at).date()


@dataclass(frozen=True)
class Kiosk:
    """An enrolled touch screen; `name` says where it stands, `seen_at` when it last reported.

    `printer` is the address of its own slip printer, `ppi` its pixels per inch; None for those of
    the settings.
    """

    id: int
    centre_id: int
    name: str
    seen_at: datetime | None
    printer: str | None = None
    ppi: int | None = None


@dataclass(frozen=True)
class Display:
    """An enrolled screen that shows a hall the number that is called; `name` says where it
    hangs."""

    id: int
    centre_id: int
    name: str
    dark: bool


@dataclass(frozen=True)
class Counter:
    """A counter to which people are called, such as "Skranke 2"."""

    id: int
    name: str


@dataclass(frozen=True)
class SlotFilter:
    """Which times suit the citizen, in the centre's local time. `earliest` and `latest` are starts,
    inclusive.

    `only_here`: no call, also when the house is closed to visitors. `adviser_id`: only with that
    adviser, whom staff have chosen for the citizen.
    """

    earliest: time | None = None
    latest: time | None = None
    from_day: date | None = None
    day: date | None = None
    only_here: bool = False
    adviser_id: int | None = None


class Rule(StrEnum):
    """The rules that staff may set aside for a citizen; there are no others.

    FORM: the first meeting is in person. TIME: a meeting is booked neither too soon nor too far
    ahead. MOVES: a meeting is not moved too late or too often. LENGTH: a meeting is as long as its
    kind. ADVISER: the meeting goes to the adviser who has time. AHEAD: a citizen has one meeting of
    a kind ahead. RESERVED: reserved times are for the citizens who need most.
    """

    FORM = "form"
    TIME = "time"
    MOVES = "moves"
    LENGTH = "length"
    ADVISER = "adviser"
    AHEAD = "ahead"
    RESERVED = "reserved"


@dataclass(frozen=True)
class Override:
    """A member of staff who sets these rules aside, and why. The reason is kept."""

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
    """The house is closed to visitors from one local day to another, inclusive: by whom, and
    why."""

    id: int
    centre_id: int
    first_day: date
    last_day: date
    reason: str
    closed_by: str
    closed_at: datetime

    @property
    def override(self) -> Override:
        """With this every meeting of these days, a first one too, may be by telephone."""
        return Override(self.closed_by, self.reason, frozenset({Rule.FORM}))


@dataclass(frozen=True)
class Unavailability:
    """From one instant until another an adviser is away (`adviser_id`), a room is shut (`room_id`),
    or, with neither, the house is closed from local midnight to local midnight."""

    centre_id: int
    starts_at: datetime
    ends_at: datetime
    reason: str
    adviser_id: int | None = None
    room_id: int | None = None

    @property
    def is_of_the_house(self) -> bool:
        """Whether the whole house is closed."""
        return self.adviser_id is None and self.room_id is None


@dataclass(frozen=True)
class Meeting:
    """A booked meeting. `number` is '' once another meeting has it; `room` is '' unless it is in
    person.

    `adviser` is a first name. `booked_via` is a face, or "staff:3". `override` is why it is in
    another form than the rules say. `arrived_at` is when the citizen came; None until that is
    recorded. `call_number` (E.164) is the number to call for this meeting, where it is not the
    citizen's usual one. `moves` is how often it was moved. `cancel_reason` is '' without one.
    `closed_house_id` is the closing because of which alone it is not in person. `longer` are the
    minutes that staff have added to its kind and needs. `settled_by` and `settled_at` tell who
    recorded how it went, and when. `booked_at` is when it was booked; `cancelled_via` is who
    cancelled it, as `booked_via`. `move_reason` is why it was last moved, '' without a reason. For
    `buffer` minutes after it the adviser is kept free.
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
    booked_at: datetime | None = None
    cancelled_via: str = ""
    move_reason: str = ""
    buffer: int = 0

    @property
    def planned_form(self) -> Form:
        """Its form once the house is open to visitors again."""
        return Form.IN_PERSON if self.closed_house_id is not None else self.form

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)
