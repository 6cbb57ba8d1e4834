"""An adviser is away, a room is shut, or a day is closed: who is hit first, and then in one go."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from shared import audit
from shared.appointments import (
    Absence,
    Gap,
    Meeting,
    absences,
    end_absence,
    find_absence,
    hold_all,
    make_way,
    meetings_in,
    open_day_again,
    rooms_by_name,
    save_gap,
)
from shared.desk.clerks import Clerk, advisers_here, note_deed
from shared.desk.hit import (
    Done,
    Plan,
    SomebodyElseIsHit,
    bring_word,
    close_what_is_settled,
    find_together,
    plan_of,
    seen_of,
)
from shared.services import find_interpreter_for, tell_moved_by_us, tell_stand_in
from shared.work import Work


class NoSuchAbsence(LookupError):
    """The clerk's house knows of none, or no such adviser or room."""


@dataclass(frozen=True)
class Away:
    """Who or what is away, by name; '' for the whole house. `id` is None for a closed day.

    `may_end`: the clerk who looks may say that it is over.
    """

    id: int | None
    name: str
    gap: Gap
    reported_by: str
    is_under_way: bool
    may_end: bool


@dataclass(frozen=True)
class CanBeAway:
    """Ids and names of those who can be away."""

    advisers: tuple[tuple[int, str], ...]
    rooms: tuple[tuple[int, str], ...]


def can_be_away(work: Work, clerk: Clerk) -> CanBeAway:
    """Of whom this clerk may say so."""
    everybody = _everybody(work, clerk)
    if not clerk.for_themself:
        return everybody
    return CanBeAway(tuple(it for it in everybody.advisers if it[0] == clerk.adviser_id), ())


def who_is_away(work: Work, clerk: Clerk) -> tuple[Away, ...]:
    """Now and later, in order of time."""
    names = _everybody(work, clerk)
    return tuple(_away(work, it, names, clerk) for it in absences(work, clerk.centre_id))


def look_whom_it_hits(work: Work, clerk: Clerk, gap: Gap) -> Plan:
    """What would become of every meeting in the way, tried out and undone. Raises
    `NoSuchAbsence`."""
    _check(work, clerk, gap)
    with work.trial():
        save_gap(work, gap, clerk.name)
        hit = meetings_in(work, gap)
        return plan_of(work, [(each, make_way(work, each.id, clerk.via)) for each in hit])


def report_away(
    work: Work,
    clerk: Clerk,
    gap: Gap,
    seen: str,
    moves: Collection[int],
    *,
    takes_calls: bool = True,
) -> Done:
    """Saves it, and every meeting makes way: moved and told, or somebody's to call about.

    `moves` are the meetings that may; about the others the clerk would rather call. With
    `takes_calls` the calls are the clerk's own. Raises `SomebodyElseIsHit`, and then nothing may
    be kept, and `NoSuchAbsence`.
    """
    _check(work, clerk, gap)
    if not save_gap(work, gap, clerk.name):
        return Done(known=True)
    hit = meetings_in(work, gap)
    if seen_of(hit) != seen:
        raise SomebodyElseIsHit
    _record(work, clerk, gap)
    hold_all(work, hit)
    calls = [
        _make_way(work, clerk, each, stays=each.id not in moves, takes_calls=takes_calls)
        for each in hit
    ]
    return Done(changed=len(hit), calls=sum(calls))


def take_back(work: Work, clerk: Clerk, absence_id: int) -> None:
    """They are back, or stay; what was moved stays moved. Raises `NoSuchAbsence`."""
    found = find_absence(work, absence_id)
    if found is None or found.gap.centre_id != clerk.centre_id or not _may_say(clerk, found.gap):
        raise NoSuchAbsence(absence_id)
    if end_absence(work, absence_id):
        note_deed(work, clerk, audit.Deed.ENDED_ABSENCE, f"absence:{absence_id}")
        close_what_is_settled(work, clerk)


def open_closed_day(work: Work, clerk: Clerk, day: date) -> None:
    """The house is open on that day after all. Raises `NoSuchAbsence`."""
    if not open_day_again(work, clerk.centre_id, day):
        raise NoSuchAbsence(day)
    note_deed(work, clerk, audit.Deed.OPENED_DAY, f"day:{day.isoformat()}")
    close_what_is_settled(work, clerk)


def _make_way(work: Work, clerk: Clerk, held: Meeting, *, stays: bool, takes_calls: bool) -> bool:
    """Whether somebody has to call."""
    made = None if stays else make_way(work, held.id, clerk.via)
    if made is None:
        find_together(work, clerk, held, takes_calls=takes_calls)
        return True
    if made.starts_at == held.starts_at:
        if made.adviser != held.adviser:
            tell_stand_in(work, made.id)
        return False
    find_interpreter_for(work, made)
    if tell_moved_by_us(work, made.id, held.starts_at):
        return False
    bring_word(work, clerk, made, held.starts_at, takes_calls=takes_calls)
    return True


def _check(work: Work, clerk: Clerk, gap: Gap) -> None:
    there = can_be_away(work, clerk)
    advisers, rooms = {id for id, _ in there.advisers}, {id for id, _ in there.rooms}
    is_ours = gap.adviser_id in {None, *advisers} and gap.room_id in {None, *rooms}
    if gap.centre_id != clerk.centre_id or not is_ours or not _may_say(clerk, gap):
        raise NoSuchAbsence(gap)


def _may_say(clerk: Clerk, gap: Gap) -> bool:
    return not clerk.for_themself or gap.adviser_id == clerk.adviser_id is not None


def _everybody(work: Work, clerk: Clerk) -> CanBeAway:
    rooms = rooms_by_name(work, clerk.centre_id)
    return CanBeAway(
        advisers_here(work, clerk.centre_id), tuple((each.id, each.name) for each in rooms)
    )


def _record(work: Work, clerk: Clerk, gap: Gap) -> None:
    deed = audit.Deed.CLOSED_DAYS if gap.is_of_the_house else audit.Deed.REPORTED_ABSENCE
    what = f"adviser:{gap.adviser_id}" if gap.adviser_id else f"room:{gap.room_id}"
    span = f"{_short(gap.starts_at)}-{_short(gap.ends_at)}"
    about = span if gap.is_of_the_house else f"{what} {span}"
    note_deed(work, clerk, deed, about)


def _short(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%MZ")


def _away(work: Work, it: Absence, names: CanBeAway, clerk: Clerk) -> Away:
    known = dict(names.rooms if it.gap.room_id is not None else names.advisers)
    name = known.get(it.gap.room_id or it.gap.adviser_id or 0, "")
    is_under_way = it.gap.starts_at <= work.now
    return Away(it.id, name, it.gap, it.reported_by, is_under_way, _may_say(clerk, it.gap))
