"""The rules of booking. They are pure: no session, no clock, no face."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.appointments.facts import (
    OUTCOMES,
    Centre,
    ClosedHouse,
    Form,
    Meeting,
    MeetingState,
    Override,
    Rule,
    SlotFilter,
)
from shared.appointments.kind_facts import Kind
from shared.appointments.quarters import MINUTES, SECONDS, instant_at, quarter_from, quarter_of
from shared.appointments.refusals import Refusal
from shared.citizens import Needs, Support

OTHER_TIMES = 3
"""Free times in a refusal: as many as a caller can keep in mind, and a screen can show large."""

NOON = 12
SOON_DAYS = 3
"""Days with free times that may go by, to keep the side of noon that was chosen before."""


@dataclass(frozen=True)
class Adviser:
    """An adviser who could take a meeting; `meetings` is how many they have that day."""

    id: int
    first_name: str
    languages: frozenset[str]
    meetings: int


@dataclass(frozen=True)
class Room:
    """A room that could be taken for a meeting."""

    id: int
    name: str
    wheelchair: bool
    quiet: bool


def quarters_needed(kind: Kind, needs: Needs, extra_minutes: int) -> int:
    """The length of a meeting in quarters of an hour, rounded up. `extra_minutes` is what more time
    means at the centre."""
    minutes = kind.minutes + (extra_minutes if needs.more_time else 0)
    return -(-minutes // MINUTES)


def buffer_needed(kind: Kind) -> int:
    """The time kept free for the adviser after a meeting, in quarters of an hour, rounded up."""
    return -(-kind.buffer_minutes // MINUTES)


def time_refusal(centre: Centre, now: datetime, starts_at: datetime) -> Refusal | None:
    """Why a time cannot be booked, whoever is free: OFF_GRID where it does not begin with a quarter
    of an hour, TOO_SOON or TOO_LATE outside the booking period; None inside."""
    if starts_at.timestamp() % SECONDS:
        return Refusal.OFF_GRID
    if starts_at < now + timedelta(minutes=centre.notice_minutes):
        return Refusal.TOO_SOON
    last_day = centre.day_of(now) + timedelta(days=centre.window_days)
    return Refusal.TOO_LATE if centre.day_of(starts_at) > last_day else None


def staff_can_allow(starts_at: datetime, now: datetime) -> bool:
    """Whether staff can book a time that `time_refusal` refuses: it has to lie ahead, and to begin
    with a quarter of an hour."""
    return starts_at > now and not starts_at.timestamp() % SECONDS


def form_allowed(kind: Kind, form: Form, *, met: bool) -> bool:
    """Whether the rules allow a meeting this form. The first meeting of a course is in person, and
    so is every meeting until the first was held (`met`)."""
    return form is Form.IN_PERSON or (met and not kind.first)


def may_use_reserved_times(needs: Needs, support: Support) -> bool:
    """Whether reserved times are free for a citizen: for those with needs or support. For all
    others staff have to set that aside."""
    return support.is_given or needs != Needs()


class MoveRule(StrEnum):
    """Whether citizens move a meeting by themselves, or have to talk to a person."""

    FREELY = "freely"
    WITH_REASON = "with-reason"
    NOT_SAME_DAY = "not-same-day"
    TOO_CLOSE = "too-close"
    TOO_OFTEN = "too-often"

    @property
    def needs_a_person(self) -> bool:
        """Whether only staff can move the meeting now."""
        return self not in (MoveRule.FREELY, MoveRule.WITH_REASON)


def move_rule(centre: Centre, now: datetime, starts_at: datetime, moves: int) -> MoveRule:
    """The centre's rule for moving a meeting that was moved `moves` times before."""
    if moves >= centre.most_moves:
        return MoveRule.TOO_OFTEN
    if starts_at < now + timedelta(minutes=centre.move_notice_minutes):
        return MoveRule.TOO_CLOSE
    if centre.day_of(starts_at) != centre.day_of(now):
        return MoveRule.FREELY
    return MoveRule.WITH_REASON if centre.same_day_moves else MoveRule.NOT_SAME_DAY


UNDO_FOR = timedelta(minutes=30)
"""How long staff can take back how a meeting went: a slip is noticed by then."""


def sets_aside(override: Override | None, rule: Rule) -> bool:
    """Whether staff set this rule aside. A name and a reason are needed; without either the rule
    stands."""
    if override is None or rule not in override.rules:
        return False
    return bool(override.staff.strip() and override.reason.strip())


@dataclass(frozen=True)
class MeetingTerms:
    """What the rules look at in a meeting that is asked for.

    `longer` are minutes on top of what its kind and its needs ask for; `adviser_id` is an adviser
    chosen for it. With `keeps_time` it is neither booked nor moved: something else is changed.
    Citizens choose among the forms of the kind, staff (`by_staff`) among all.
    """

    kind: Kind
    form: Form
    starts_at: datetime
    longer: int = 0
    adviser_id: int | None = None
    keeps_time: bool = False
    by_staff: bool = True


@dataclass(frozen=True)
class RuleFacts:
    """What besides the terms decides which rules stand against a meeting.

    `met` finds out whether the first meeting of the course was held, and `closed` on which days the
    house is closed to visitors; both are asked only where it matters. `before` is the meeting that
    is changed, as it is now; None for a new one.
    """

    centre: Centre
    now: datetime
    met: Callable[[], bool]
    closed: Callable[[], Sequence[ClosedHouse]]
    before: Meeting | None = None

    def closed_at(self, at: datetime) -> ClosedHouse | None:
        """The closing that keeps visitors out of the house at that instant, if there is one."""
        day = self.centre.day_of(at)
        return next((it for it in self.closed() if it.first_day <= day <= it.last_day), None)


def broken_rules(
    terms: MeetingTerms, facts: RuleFacts, override: Override | None = None
) -> frozenset[Rule]:
    """The rules that stand against a meeting on these terms: each has to be set aside by name and
    with a reason. `override` matters only on a day without visitors: staff who set the form aside
    for this one meeting stand for it themselves, in place of who closed the house."""
    before = facts.before
    broken = {
        Rule.MOVES: _is_moved_by_a_person(terms, facts),
        Rule.TIME: not terms.keeps_time
        and time_refusal(facts.centre, facts.now, terms.starts_at) is not None,
        Rule.FORM: _is_in_forbidden_form(terms, facts, override),
        Rule.LENGTH: terms.longer > (before.longer if before else 0),
        Rule.ADVISER: terms.adviser_id is not None,
    }
    return frozenset(rule for rule, is_broken in broken.items() if is_broken)


def _is_moved_by_a_person(terms: MeetingTerms, facts: RuleFacts) -> bool:
    before = facts.before
    if before is None or terms.keeps_time:
        return False
    return move_rule(facts.centre, facts.now, before.starts_at, before.moves).needs_a_person


def _is_in_forbidden_form(terms: MeetingTerms, facts: RuleFacts, override: Override | None) -> bool:
    """A meeting keeps a form that somebody has allowed. Whoever closed the house to visitors has
    set the form aside for everybody on its days."""
    if terms.form is Form.IN_PERSON:
        return False
    if facts.before is not None and terms.form is facts.before.planned_form:
        return False
    may_choose = terms.by_staff or terms.form in terms.kind.forms
    if may_choose and form_allowed(terms.kind, terms.form, met=facts.met()):
        return False
    closed = facts.closed_at(terms.starts_at)
    is_allowed_to_all = closed is not None and sets_aside(closed.override, Rule.FORM)
    return not is_allowed_to_all or sets_aside(override, Rule.FORM)


def can_undo(state: MeetingState, settled_at: datetime | None, now: datetime) -> bool:
    """Whether staff can take back how a meeting went: within `UNDO_FOR`."""
    if state not in OUTCOMES or settled_at is None:
        return False
    return now < settled_at + UNDO_FOR


def wished_days(
    today: date, window_days: int, slot_filter: SlotFilter, *, beyond: bool = False
) -> list[date]:
    """The local days to search for free times: those of the booking period, `window_days` from
    today, that suit.

    With `beyond` the period is counted from the day that was asked for: staff may look further.
    """
    first = max(today, slot_filter.from_day or today)
    last = (max(first, slot_filter.day or first) if beyond else today) + timedelta(days=window_days)
    if slot_filter.day:
        return [slot_filter.day] if first <= slot_filter.day <= last else []
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def wished_hours(zone: ZoneInfo, day: date, slot_filter: SlotFilter) -> tuple[int, int]:
    """The quarters of a local day at which a meeting may start: the first, and the one after the
    last."""
    earliest = quarter_from(instant_at(zone, day, slot_filter.earliest or time.min))
    return earliest, quarter_of(instant_at(zone, day, slot_filter.latest or time.max)) + 1


def nearest(times: Iterable[datetime], lost: datetime) -> tuple[datetime, ...]:
    """The `OTHER_TIMES` free times nearest to one that can't be had, in order of time. Of two as
    near, the earlier counts as nearer."""
    near = sorted(times, key=lambda time: (abs(time - lost), time))[:OTHER_TIMES]
    return tuple(sorted(near))


def by_likeness(times: Iterable[datetime], was_at: datetime, zone: ZoneInfo) -> list[datetime]:
    """Free times in place of `was_at`, the most similar first: on one of the next `SOON_DAYS` days
    with free times and on the same side of noon; then the sooner day; then what is nearer by the
    clock. `zone` is the centre's."""
    local = {at: at.astimezone(zone) for at in times}
    soon = sorted({it.date() for it in local.values()})[:SOON_DAYS]
    was = was_at.astimezone(zone)

    def rank(at: datetime) -> tuple[bool, date, int, datetime]:
        it = local[at]
        is_like = it.date() in soon and (it.hour < NOON) is (was.hour < NOON)
        return not is_like, it.date(), abs(_minute_of_day(it) - _minute_of_day(was)), at

    return sorted(local, key=rank)


def _minute_of_day(local: datetime) -> int:
    """Minutes since midnight."""
    return local.hour * 60 + local.minute


def suits(room: Room, needs: Needs) -> bool:
    """Whether the room has what the citizen needs."""
    return (room.wheelchair or not needs.wheelchair) and (room.quiet or not needs.quiet_room)


def choose_adviser(
    free: Iterable[Adviser], needs: Needs, so_far: int | None = None
) -> Adviser | None:
    """The adviser to take, out of those who are free: first `so_far`, the one who has the meeting;
    then one who speaks the language that is to be interpreted; then the one with the fewest
    meetings that day. None when none is free."""
    return min(
        free,
        key=lambda adviser: (
            adviser.id != so_far,
            needs.interpreter not in adviser.languages,
            adviser.meetings,
            adviser.id,
        ),
        default=None,
    )


def choose_room(free: Iterable[Room], needs: Needs) -> Room | None:
    """The room to take, out of those that are free and suit: the least special one, so that the
    others stay free for the citizens who need them. None when there is none."""
    return min(
        (room for room in free if suits(room, needs)),
        key=lambda room: (room.wheelchair + room.quiet, room.id),
        default=None,
    )
