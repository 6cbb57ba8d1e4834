"""Picking a time: a few at once, and "none of these" always leads on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from itertools import count, groupby
from typing import NoReturn
from zoneinfo import ZoneInfo

from shared.appointments import (
    Form,
    Refusal,
    Refused,
    SlotFilter,
    TheirAdviser,
    offered_until,
    theirs_first,
    times_with,
)
from shared.content import Count, Day, Message, Moment, Name, message
from shared.dialogue import Choose, Icon, Option, Talk

TIMES_AT_ONCE = 3
"""As many as can be kept in mind while listening; the same on every face."""

DAYS_AT_ONCE = 4
APART, APART_ON_A_DAY = timedelta(hours=3), timedelta(minutes=30)
"""How far apart the offered times of a day are at least; the latter once the day is chosen."""

FreeTimes = Callable[[SlotFilter], list[datetime]]
Times = Callable[[], list[datetime]]


@dataclass(frozen=True)
class TimeSource:
    """The free times for a filter, and how one of them is kept while the answer at a key stands.
    `is_closed_on` tells on which local days the house has no hours.

    `keep` raises `Refused` where somebody else keeps or has booked that time.
    """

    free: FreeTimes
    keep: Callable[[str, datetime], None]
    is_closed_on: Callable[[date], bool]


class NothingFree(Exception):
    """No time at all is free within the booking window."""


class Better(StrEnum):
    """What would suit better than the times offered."""

    NOT_BEFORE_TEN = "not-before-ten"
    BEFORE_NOON = "before-noon"
    AFTER_NOON = "after-noon"
    ANOTHER_DAY = "another-day"
    MORE = "more-times"


_HOURS = {
    Better.NOT_BEFORE_TEN: (time(10), None),
    Better.BEFORE_NOON: (None, time(11, 45)),
    Better.AFTER_NOON: (time(12), None),
}


@dataclass(frozen=True)
class Pick:
    """The time that suits; None for none of those offered, which went as far as `offered_until`."""

    at: datetime | None
    offered_until: datetime


@dataclass(frozen=True)
class DayPick:
    """The day that suits; None for none of those offered, which went as far as `offered_until`."""

    day: date | None
    offered_until: date


def when(form: Form) -> Message:
    """The question that offers times, for a meeting in this form."""
    return message("when" if form is Form.IN_PERSON else "when-elsewhere")


def pick_a_time(
    talk: Talk,
    zone: ZoneInfo,
    times: TimeSource,
    asked: Callable[[], Message],
    theirs: TheirAdviser | None = None,
) -> datetime:
    """The chosen start, kept for a moment; times with `theirs` (the citizen's own adviser) come
    first. Where somebody else keeps the chosen one, other times are offered.

    Raises `NothingFree`.
    """
    slot_filter, after, free_times = SlotFilter(), None, times.free
    for n in count(1):
        own = (
            None
            if after or theirs is None
            else partial(times_with, theirs, free_times, slot_filter)
        )
        offer = partial(_offer_times, asked, times, zone, slot_filter, after, own)
        told = _whose_times(talk, theirs, own) if n == 1 else None
        pick = talk.ask(f"when.{n}.time", Pick, offer, after=told)
        if pick.at is not None:
            return _kept(talk, f"when.{n}.time", times, pick.at)
        better = talk.ask(f"when.{n}.wish", Better, _choose_better)
        if better is Better.MORE:
            after = pick.offered_until
        elif better is Better.ANOTHER_DAY:
            slot_filter, after = (
                replace(slot_filter, day=_pick_a_day(talk, n, zone, free_times, slot_filter)),
                None,
            )
        else:
            slot_filter, after = _at_other_hours(slot_filter, better), None
    raise AssertionError("counting never ends")


def _kept(talk: Talk, key: str, times: TimeSource, at: datetime) -> datetime:
    try:
        times.keep(key, at)
    except Refused as no:
        pick_again(talk, no)
    return at


def pick_again(talk: Talk, no: Refused) -> NoReturn:
    """Offers other times and says why, when the picked one was refused."""
    talk.ask_again(talk.latest("when"), because=message(_why_not(no)))


def _why_not(no: Refused) -> str:
    match no.refusal:
        case Refusal.TAKEN:
            return "just-taken"
        case Refusal.CLOSED:
            return "closed-that-day" if no.day_is_full else "closed-then"
        case _:
            return "time-is-over"


def _whose_times(talk: Talk, theirs: TheirAdviser | None, own: Times | None) -> Message | None:
    """Said when times with the citizen's own adviser come first, out of their order."""
    if theirs is None or own is None:
        return None
    is_chosen = talk.answered("when.1.time", Pick) is not None
    return None if is_chosen or not own() else message("theirs-first", name=Name(theirs.first_name))


def _at_other_hours(slot_filter: SlotFilter, better: Better) -> SlotFilter:
    earliest, latest = _HOURS[better]
    return replace(slot_filter, earliest=earliest, latest=latest)


def _offer_times(
    asked: Callable[[], Message],
    source: TimeSource,
    zone: ZoneInfo,
    slot_filter: SlotFilter,
    after: datetime | None,
    own: Times | None,
) -> Choose:
    suiting = worth_offering(source.free(slot_filter), zone, slot_filter)
    left = [at for at in suiting if after is None or at > after]
    text = asked() if left else _nearest(source, slot_filter.day)
    anybodys = left or worth_offering(source.free(SlotFilter()), zone, SlotFilter())
    if not anybodys:
        raise NothingFree
    first = worth_offering(own(), zone, slot_filter) if own else []
    offered = theirs_first(anybodys, first, TIMES_AT_ONCE)
    until = offered_until(anybodys, offered)
    return Choose(
        replace(text, facts={"n": Count(len(offered))}),
        tuple(Option(Pick(at, until), message("at", at=Moment(at))) for at in offered),
        otherwise=Option(Pick(None, until), message("other-times"), Icon.CLOCK),
    )


def _nearest(source: TimeSource, day: date | None) -> Message:
    is_closed = day is not None and source.is_closed_on(day)
    return message("when-closed" if is_closed else "when-nearest")


def worth_offering(
    times: list[datetime], zone: ZoneInfo, slot_filter: SlotFilter
) -> list[datetime]:
    """Those of the free times that really differ; the same on every face, which goes through these
    page by page: what they are does not depend on how many a page shows."""
    return _apart(times) if slot_filter.day else _spread(times, zone)


def _spread(times: list[datetime], zone: ZoneInfo) -> list[datetime]:
    """The first time of each day, and one more that is at least `APART` from it."""
    offered: list[datetime] = []
    for _, of_day in groupby(times, lambda at: at.astimezone(zone).date()):
        first, *rest = of_day
        offered += [first, *[at for at in rest if at - first >= APART][:1]]
    return offered


def _apart(times: list[datetime]) -> list[datetime]:
    """Times at least `APART_ON_A_DAY` apart, so that 9:15 is offered where 9:00 is taken."""
    offered: list[datetime] = []
    for at in times:
        if not offered or at - offered[-1] >= APART_ON_A_DAY:
            offered.append(at)
    return offered


def _choose_better() -> Choose:
    options = (
        (Better.NOT_BEFORE_TEN, Icon.CLOCK),
        (Better.BEFORE_NOON, Icon.MORNING),
        (Better.AFTER_NOON, Icon.AFTERNOON),
        (Better.ANOTHER_DAY, Icon.DAY),
    )
    return Choose(
        message("better"),
        tuple(Option(better, message(better), icon) for better, icon in options),
        otherwise=Option(Better.MORE, message("more-times"), Icon.LATER),
    )


def _pick_a_day(
    talk: Talk, n: int, zone: ZoneInfo, free_times: FreeTimes, slot_filter: SlotFilter
) -> date:
    after: date | None = None
    for m in count(1):
        offer = partial(_offer_days, free_times, zone, slot_filter, after)
        pick = talk.ask(f"when.{n}.day.{m}", DayPick, offer)
        if pick.day is not None:
            return pick.day
        after = pick.offered_until
    raise AssertionError("counting never ends")


def _offer_days(
    free_times: FreeTimes, zone: ZoneInfo, slot_filter: SlotFilter, after: date | None
) -> Choose:
    anew = replace(slot_filter, day=None)
    days = list(_days(free_times(anew), zone)) or list(_days(free_times(SlotFilter()), zone))
    later = [day for day in days if after is None or day > after] or days
    if not later:
        raise NothingFree
    offered = later[:DAYS_AT_ONCE]
    options = (
        Option(DayPick(day, day), message("on-day", day=Day(day)), Icon.DAY) for day in offered
    )
    return Choose(
        message("which-day"),
        tuple(options),
        otherwise=Option(DayPick(None, offered[-1]), message("later-days"), Icon.LATER),
    )


def _days(times: list[datetime], zone: ZoneInfo) -> Iterator[date]:
    for day, _ in groupby(times, lambda at: at.astimezone(zone).date()):
        yield day
