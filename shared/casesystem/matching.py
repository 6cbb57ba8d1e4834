"""Finds which meeting of ours each row of the case system's file is about."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from shared.appointments import Centre, Meeting
from shared.casesystem.comparing import should_be_there
from shared.casesystem.reading import MeetingThere


@dataclass(frozen=True)
class Known:
    """What is known beside the meetings: by the id of one of ours, the case system's number of it
    and its citizen's birth date; by the line of a row, the citizen with its personal number."""

    references: Mapping[int, str]
    birth_dates: Mapping[int, date | None]
    citizens: Mapping[int, int]


@dataclass(frozen=True)
class Pairs:
    """Which rows are about which meeting of ours, and what is left of either."""

    both: tuple[tuple[Meeting, MeetingThere], ...]
    only_ours: tuple[Meeting, ...]
    only_theirs: tuple[MeetingThere, ...]


@dataclass(frozen=True)
class _Name:
    """What a meeting of ours, and a row, is called in one way; None for neither."""

    of_ours: Callable[[Meeting], Hashable]
    of_theirs: Callable[[MeetingThere], Hashable]


def pair_up(
    ours: Iterable[Meeting], theirs: Iterable[MeetingThere], known: Known, centre: Centre
) -> Pairs:
    """Pairs meetings by our id, by the case system's number, by ours, then by the person: at the
    same time, else on the same day. Each is paired once; a birth date that is several citizens'
    pairs nobody."""
    left, rows = {it.id: it for it in ours}, list(theirs)
    both = list[tuple[Meeting, MeetingThere]]()
    for name in _names(known, centre):
        found = dict(_pairs_of(name, left.values(), rows))
        both += [(found[row.line], row) for row in rows if row.line in found]
        rows = [row for row in rows if row.line not in found]
        for meeting in found.values():
            left.pop(meeting.id, None)
    return Pairs(tuple(both), tuple(left.values()), tuple(rows))


def _names(known: Known, centre: Centre) -> Iterator[_Name]:
    """The ways to tell that both are the same meeting, the surest first."""

    def born(meeting: Meeting) -> date | None:
        return known.birth_dates.get(meeting.id)

    def citizen(row: MeetingThere) -> int | None:
        return known.citizens.get(row.line)

    def day(it: Meeting | MeetingThere) -> date:
        return centre.day_of(it.starts_at)

    yield _Name(lambda it: it.id, lambda row: row.meeting_id)
    yield _Name(lambda it: known.references.get(it.id) or None, lambda row: row.reference or None)
    yield _Name(lambda it: it.number or None, lambda row: row.number or None)
    yield _Name(lambda it: (it.citizen_id, it.starts_at), lambda row: (citizen(row), row.starts_at))
    yield _Name(lambda it: (born(it), it.starts_at), lambda row: (row.birth_date, row.starts_at))
    yield _Name(lambda it: (it.citizen_id, day(it)), lambda row: (citizen(row), day(row)))
    yield _Name(lambda it: (born(it), day(it)), lambda row: (row.birth_date, day(row)))


def _pairs_of(
    name: _Name, ours: Iterable[Meeting], theirs: Iterable[MeetingThere]
) -> Iterator[tuple[int, Meeting]]:
    """Lines of rows with their meeting, where one meeting and one row are called the same."""
    called: dict[Hashable, list[Meeting]] = defaultdict(list)
    rows: dict[Hashable, list[int]] = defaultdict(list)
    for each in ours:
        called[name.of_ours(each)].append(each)
    for row in theirs:
        rows[name.of_theirs(row)].append(row.line)
    for key, lines in rows.items():
        meeting = _the_one(called.get(key, []))
        if meeting is not None and len(lines) == 1 and _says_something(key):
            yield lines[0], meeting


def _the_one(meetings: list[Meeting]) -> Meeting | None:
    """The only one, or the only one that was not cancelled; None where several could be meant."""
    standing = [it for it in meetings if should_be_there(it)] or meetings
    return standing[0] if len(standing) == 1 else None


def _says_something(key: Hashable) -> bool:
    return key is not None and not (isinstance(key, tuple) and key[0] is None)
