"""The busy times of a series: all events with one id, those that were moved among them."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.ics.events import Event, Length, is_midnight
from shared.ics.rules import times
from shared.ics.wall_times import WallTime, added

Busy = tuple[datetime, datetime]
"""A busy time: its start and its end, both aware."""

A_DAY = timedelta(days=1)
MARGIN = 2 * A_DAY
"""How far the clocks of two zones, and the changes of summer time, can be apart, and more."""

MOST = 20_000
"""Times of one series in one window; each rule of a person's calendar gives a hundredth."""


class TooMany(Exception):
    """A series has more than `MOST` times."""


@dataclass(frozen=True)
class Window:
    """From when until when busy times are wanted; both are aware."""

    since: datetime
    until: datetime


def times_of_series(events: list[Event], window: Window) -> Iterator[Busy]:
    """All that events with one id say of the window; times outside of it may be among them."""
    moved = _newest_each([it for it in events if it.replaces])
    series = _newest([it for it in events if not it.replaces])
    for event in moved:
        yield from _own_times(event, window)
    for event in series:
        yield from _times_left(event, moved, window)


def _times_left(event: Event, moved: list[Event], window: Window) -> Iterator[Busy]:
    """The times of a series but those that were moved, and those after with a length or a shift
    of their own."""
    replaced = {key for it in moved if it.replaces for key in _keys(it.replaces, event.start)}
    later = sorted((it for it in moved if it.and_all_later), key=lambda it: _since(it, event))
    excluded = {key for it in event.excluded for key in _keys(it, event.start)}
    for start, length in _all_times(event, later, window):
        keys = set(_keys(start, event.start))
        if keys & excluded or keys & replaced:
            continue
        follows = [it for it in later if _since(it, event) <= start.first]
        if follows:
            yield from _shifted(start, follows[-1])
        elif not event.is_free:
            yield start.first, length.after(start)


def _own_times(event: Event, window: Window) -> Iterator[Busy]:
    if not event.is_free:
        for start, length in _all_times(event, [], window):
            yield start.first, length.after(start)


def _shifted(start: WallTime, to: Event) -> Iterator[Busy]:
    """A time of a series that moved with this one and all later ones."""
    if to.is_free or to.replaces is None:
        return
    shift = to.start.wall - to.replaces.in_zone(to.start.zone)
    moved = to.start.at(added(start.in_zone(to.start.zone), shift))
    yield moved.first, to.length.after(moved)


def _all_times(
    event: Event, later: list[Event], window: Window
) -> Iterator[tuple[WallTime, Length]]:
    """The start, what is added, and what the rules give; those long before the window are left
    out."""
    yield event.start, event.length
    yield from event.dates
    longest = max(it.length.shown for it in [event, *later])
    shifts = [abs(it.start.wall - it.replaces.wall) for it in later if it.replaces]
    around = MARGIN + max(shifts, default=timedelta(0))
    since = added(event.start.shows(window.since), -longest - around)
    until = added(event.start.shows(window.until), around)
    count = 0
    for rule in event.rules:
        for at in times(rule, event.start.wall, since, until):
            count += 1
            if count > MOST:
                raise TooMany
            yield event.start.at(at), event.length


def _keys(at: WallTime, start: WallTime) -> Iterable[Hashable]:
    """What two writings of one time have in common, in a series that begins with `start`.

    In a series of days, midnight means the day; in one of hours, a day means no time.
    """
    if not start.is_day:
        return () if at.is_day else (at.first,)
    walls = (at.wall, at.in_zone(start.zone))
    return tuple(wall.date() for wall in walls if at.is_day or is_midnight(wall))


def _since(moved: Event, series: Event) -> datetime:
    replaced = moved.replaces or series.start
    return replaced.first


def _newest_each(moved: list[Event]) -> list[Event]:
    """Of those that replace the same time, the newest ones."""
    by_time: dict[datetime, list[Event]] = defaultdict(list)
    for event in moved:
        if event.replaces:
            by_time[event.replaces.first].append(event)
    return [it for each in by_time.values() for it in _newest(each)]


def _newest(events: list[Event]) -> list[Event]:
    """Those with the highest sequence; it is raised when an event is changed."""
    highest = max((it.sequence for it in events), default=0)
    return [it for it in events if it.sequence == highest]


def merged(times: Iterable[Busy]) -> list[Busy]:
    """The same busy times without overlaps, sorted."""
    found: list[Busy] = []
    for starts, ends in sorted(times):
        if found and starts <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], ends)
        else:
            found.append((starts, ends))
    return found
