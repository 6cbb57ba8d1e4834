"""What follows from a rule pack for one citizen: by when which talk is due, and who holds it.

Nothing here is a lock: dates are suggestions. All days are local days of the centre, so that
neither summer time nor the hour of a talk moves a boundary.
"""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from shared.safetynet.pack_facts import (
    WITH_A_KASSE,
    PackClock,
    RulePack,
    StartEvent,
    TalkCount,
    TalkHolder,
)

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class PauseDays:
    """The first and the last day of a pause, and its reason (`PausedWith`)."""

    first: date
    last: date
    reason: str


@dataclass(frozen=True)
class CountedTalk:
    """A talk that was held or is booked ahead, on a day, by the code of its kind."""

    day: date
    kind: str
    is_held: bool


@dataclass(frozen=True)
class CourseFacts:
    """What a pack's rules are asked about. `since` is the day on which the pack's time began, and
    `is_since_known` whether staff have said so; `are_hours_known`: they have counted the paid hours
    for it. `with_a_kasse`: whether the citizen's unemployment
    fund takes part; None while that is not known."""

    since: date
    is_since_known: bool
    talks: tuple[CountedTalk, ...] = ()
    pauses: tuple[PauseDays, ...] = ()
    with_a_kasse: bool | None = None
    is_exempt: bool = False
    are_hours_known: bool = False


@dataclass(frozen=True)
class TalkDue:
    """The next talk of one count: number `number` of `of`, suggested by the day `by` and at the
    latest by `last_by`.

    `is_estimated`: the pack's time is not known to us, so the days are about right. `booked_on` is
    the day of the talk that is booked for it. `of` is 0 for the first talk of a course.
    """

    by: date
    last_by: date
    held_by: TalkHolder
    number: int
    of: int
    is_estimated: bool
    is_overdue: bool
    booked_on: date | None

    @property
    def needs_booking(self) -> bool:
        """Whether no talk is booked for it, or only one after the latest day."""
        return self.booked_on is None or self.booked_on > self.last_by


@dataclass(frozen=True)
class TalkHandover:
    """The day from which somebody else holds the talks."""

    on: date
    to: TalkHolder
    is_estimated: bool


@dataclass(frozen=True)
class PackAdvice:
    """What a pack suggests: talks that are due, the earliest first, and who takes over when."""

    talks: tuple[TalkDue, ...] = ()
    handover: TalkHandover | None = None


@dataclass
class _Filled:
    """The talks that go towards one count, in order of time."""

    held: int = 0
    booked: list[date] = field(default_factory=list)


def advise(pack: RulePack, it: CourseFacts, today: date) -> PackAdvice:
    """What the pack suggests for a citizen on that day; nothing where it counts nothing."""
    counts = _counts_for(pack, it)
    pauses = tuple(each for each in it.pauses if each.reason in pack.pauses)
    is_estimated = is_time_unknown(pack, it)
    due = [_first_due(pack, it, pauses, today)]
    for count, filled in zip(counts, _fill(counts, it, pauses), strict=True):
        next_one = _next_of(count, filled, it.since, pauses, today)
        due.append(next_one and replace(next_one, is_estimated=is_estimated))
    told = [each for each in due if each is not None]
    told.sort(key=lambda each: (each.by, each.last_by, each.held_by))
    return PackAdvice(tuple(told), _handover(counts, it.since, pauses, today, is_estimated))


def is_time_unknown(pack: RulePack, it: CourseFacts) -> bool:
    """Whether the days that follow from a pack's counts are estimates: it counts paid hours that
    nobody has told us, or nobody has said when its time began."""
    are_hours_missing = pack.clock is PackClock.PAID_HOURS and not it.are_hours_known
    return are_hours_missing or is_start_unknown(pack, it)


def is_start_unknown(pack: RulePack, it: CourseFacts) -> bool:
    """Whether nobody has said when the pack's time began; our own first contact we know."""
    return not it.is_since_known and pack.start_event is not StartEvent.FIRST_CONTACT


def add_months(day: date, months: int) -> date:
    """The same day so many calendar months later, or the last one of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def push_back(day: date, since: date, pauses: Iterable[PauseDays]) -> date:
    """The day to which a boundary moves when the time since `since` stands still in these pauses.

    A pause that begins after it moves nothing.
    """
    for pause in sorted(pauses, key=lambda each: each.first):
        first = max(pause.first, since)
        if first <= day and pause.last >= first:
            day += pause.last - first + A_DAY
    return day


def _counts_for(pack: RulePack, it: CourseFacts) -> tuple[TalkCount, ...]:
    if it.is_exempt:
        return ()
    theirs = (each for each in pack.counts if _takes_part(each.held_by, it))
    return tuple(sorted(theirs, key=lambda each: (each.to_month, each.from_month)))


def _takes_part(holder: TalkHolder, it: CourseFacts) -> bool:
    return it.with_a_kasse is not False or holder not in WITH_A_KASSE


def _fill(
    counts: Sequence[TalkCount], it: CourseFacts, pauses: tuple[PauseDays, ...]
) -> list[_Filled]:
    """Which talks go towards which count: each towards one only. A talk that came late still fills
    the count whose window is over."""
    filled = [_Filled() for _ in counts]
    for talk in sorted(it.talks, key=lambda each: (not each.is_held, each.day)):
        for count, so_far in zip(counts, filled, strict=True):
            is_full = so_far.held + len(so_far.booked) >= count.talks
            if is_full or talk.kind not in count.kinds or talk.day < _opens(count, it, pauses):
                continue
            if talk.is_held:
                so_far.held += 1
            else:
                so_far.booked.append(talk.day)
            break
    return filled


def _opens(count: TalkCount, it: CourseFacts, pauses: tuple[PauseDays, ...]) -> date:
    """The first day on which a talk goes towards it: the day after the window before has ended."""
    if count.from_month == 0:
        return it.since
    return push_back(add_months(it.since, count.from_month), it.since, pauses) + A_DAY


def _next_of(
    count: TalkCount, filled: _Filled, since: date, pauses: tuple[PauseDays, ...], today: date
) -> TalkDue | None:
    """The next talk of a count, spread evenly over its window; None when all were held."""
    if filled.held >= count.talks:
        return None
    number = filled.held + 1
    starts, ends = add_months(since, count.from_month), add_months(since, count.to_month)
    spread = starts + timedelta(days=(ends - starts).days * number // count.talks)
    by, last_by = push_back(spread, since, pauses), push_back(ends, since, pauses)
    booked_on = filled.booked[0] if filled.booked else None
    return TalkDue(by, last_by, count.held_by, number, count.talks, False, today > by, booked_on)


def _first_due(
    pack: RulePack, it: CourseFacts, pauses: tuple[PauseDays, ...], today: date
) -> TalkDue | None:
    first = pack.first_talk
    if first is None or not _takes_part(first.held_by, it) or (it.is_exempt and not first.everyone):
        return None
    talks = [each for each in it.talks if each.kind in first.kinds and each.day >= it.since]
    if any(each.is_held for each in talks):
        return None
    by = push_back(it.since + timedelta(days=first.within_days), it.since, pauses)
    booked_on = min((each.day for each in talks), default=None)
    # Days after the start, whatever clock the counts have.
    is_estimated = is_start_unknown(pack, it)
    return TalkDue(by, by, first.held_by, 1, 0, is_estimated, today > by, booked_on)


def _handover(
    counts: Sequence[TalkCount],
    since: date,
    pauses: tuple[PauseDays, ...],
    today: date,
    is_estimated: bool,
) -> TalkHandover | None:
    """The next change of who holds the talks, or else the last one that there was."""
    found: list[TalkHandover] = []
    for earlier in counts:
        for later in counts:
            if earlier.to_month != later.from_month or earlier.held_by is later.held_by:
                continue
            on = push_back(add_months(since, later.from_month), since, pauses) + A_DAY
            found.append(TalkHandover(on, later.held_by, is_estimated))
    found.sort(key=lambda each: each.on)
    ahead = [each for each in found if each.on >= today]
    if ahead:
        return ahead[0]
    return found[-1] if found else None
