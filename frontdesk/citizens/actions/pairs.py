"""Two records that may be of one person, side by side: staff say *same* or *two*, and undo it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from frontdesk.citizens.actions.records import (
    CitizenRecord,
    open_record,
    own_citizen,
    record_access,
)
from frontdesk.citizens.actions.support import SupportSeen, support_for
from frontdesk.clerks import Clerk
from frontdesk.names import name_shown
from shared import audit, followups
from shared.citizens import (
    Alike,
    Citizen,
    Merge,
    MergeLine,
    SuspectedPair,
    Verdict,
    birth_date_in_cpr,
    citizens_by_id,
    code_given_at,
    decided_pairs,
    find_pair,
    interpreter_wishes,
    kept_record_id,
    kept_record_ids,
    merges_of,
    needs_of,
    open_pairs,
    pairs_of,
    suspect,
)
from shared.safetynet import Course, find_course
from shared.unit_of_work import NotFound, UnitOfWork

DECIDED_SHOWN = timedelta(days=30)
"""How long a decided pair stands in the list, where it can be undone; later on either's page."""


class NoSuchPair(NotFound):
    """The clerk's centre has no such pair of records."""


class OutdatedPair(Exception):
    """What the page showed of the two records is not what they say by now."""


@dataclass(frozen=True)
class ListedPair:
    """A pair as it stands in the list; names are None for protected citizens."""

    pair: SuspectedPair
    names: tuple[str | None, str | None]
    born: tuple[date | None, date | None]


@dataclass(frozen=True)
class Side:
    """One of two records, with what it has. `values` are what is chosen between, by line; a line
    without a value is missing. `cpr_birth` is the birth date that its personal number tells."""

    record: CitizenRecord
    support: SupportSeen | None
    course: Course | None
    code_at: datetime | None
    cpr_birth: date | None
    values: Mapping[MergeLine, object]


@dataclass(frozen=True)
class TwoRecords:
    """Two records side by side; the first one is kept. `merge` is the one that made them one."""

    pair: SuspectedPair
    sides: tuple[Side, ...]
    merge: Merge | None

    @property
    def choices(self) -> frozenset[MergeLine]:
        """Lines of which both have a value, and not the same one."""
        first, second = (it.values for it in self.sides)
        both = first.keys() & second.keys()
        return frozenset(line for line in both if first[line] != second[line])

    @property
    def brought(self) -> frozenset[MergeLine]:
        """Lines of which only the second record has a value: it is kept whatever is chosen."""
        first, second = (it.values for it in self.sides)
        return frozenset(second.keys() - first.keys())

    @property
    def version(self) -> str:
        """16 hexadecimal digits made of all values of both records that can be chosen. A form
        brings them back, so that a value changed meanwhile is noticed."""
        told = [sorted(side.values.items(), key=repr) for side in self.sides]
        return sha256(repr(told).encode()).hexdigest()[:16]


def listed_pairs(work: UnitOfWork, clerk: Clerk) -> tuple[ListedPair, ...]:
    """The pairs of the clerk's centre that wait to be decided, the earliest first."""
    return _listed(work, waiting_pairs(work, clerk.centre_id))


def lately_decided(work: UnitOfWork, clerk: Clerk) -> tuple[ListedPair, ...]:
    """Pairs of records that staff called one person or two within `DECIDED_SHOWN`, the latest
    decision first."""
    return _listed(work, decided_pairs(work, clerk.centre_id, work.now - DECIDED_SHOWN))


def waiting_pairs(work: UnitOfWork, centre_id: int) -> list[SuspectedPair]:
    """Pairs that wait to be decided, without those that became one in another way."""
    found = open_pairs(work, centre_id)
    kept = kept_record_ids(work, {id for it in found for id in (it.first_id, it.second_id)})
    return [it for it in found if kept[it.first_id] != kept[it.second_id]]


def pairs_on_record(work: UnitOfWork, citizen_id: int) -> tuple[SuspectedPair, ...]:
    """The pairs that a citizen's page shows: those nobody has decided, and those by which another
    record was merged into this one. At most one for each other record."""
    ids = {citizen_id, *(it.merged_id for it in merges_of(work, citizen_id))}
    theirs = {it.id: it for id in sorted(ids) for it in pairs_of(work, id)}.values()
    kept = kept_record_ids(work, {id for it in theirs for id in (it.first_id, it.second_id)})
    of_others = {
        frozenset((kept[it.first_id], kept[it.second_id])): it
        for it in theirs
        if it.verdict is not Verdict.TWO
    }
    return tuple(of_others.values())


def other_birth_in_cpr(work: UnitOfWork, record: CitizenRecord) -> date | None:
    """The birth date that the personal number tells, where the record says another one."""
    told = None if record.hides else birth_date_in_cpr(work, record.citizen_id)
    return told if told != record.birth_date else None


def two_records(work: UnitOfWork, clerk: Clerk, pair_id: int) -> TwoRecords:
    """Both records of a pair, or the one that they have become; that they are opened is recorded.

    Raises `NoSuchPair`.
    """
    pair = _own_pair(work, clerk, pair_id)
    ids = dict.fromkeys(_current(work, pair))
    return TwoRecords(pair, tuple(_side(work, clerk, it) for it in ids), _merge_of(work, pair))


def make_one(
    work: UnitOfWork, clerk: Clerk, pair_id: int, chosen: frozenset[MergeLine], seen: str
) -> int:
    """Merges a pair; gives the id of the record that is kept. `chosen` are the lines of which the
    second record's value is the better one.

    Raises `NoSuchPair`, `OutdatedPair`, and `followups.MergeRefused`.
    """
    found = two_records(work, clerk, pair_id)
    if len(found.sides) == 1 or found.version != seen:
        raise OutdatedPair(pair_id)
    kept, merged = (it.record.citizen_id for it in found.sides)
    taken = (chosen & found.choices) | found.brought
    return followups.same_person(work, kept, merged, taken, clerk.via, clerk.name).kept_id


def say_two(work: UnitOfWork, clerk: Clerk, pair_id: int) -> None:
    """Raises `NoSuchPair`, and `OutdatedPair` when they are one by now."""
    one_id, other_id = _current(work, _own_pair(work, clerk, pair_id))
    if one_id == other_id:
        raise OutdatedPair(pair_id)
    followups.two_people(work, one_id, other_id, clerk.via, clerk.name)


def undo_pair(work: UnitOfWork, clerk: Clerk, pair_id: int) -> None:
    """Takes back what was said of a pair. Raises `NoSuchPair` and `followups.MergeRefused`."""
    pair = _own_pair(work, clerk, pair_id)
    merge = _merge_of(work, pair)
    if merge is not None:
        followups.undo_merge(work, merge.id, clerk.via)
    else:
        followups.not_two_after_all(work, pair_id, clerk.via)


def open_comparison(work: UnitOfWork, clerk: Clerk, citizen_id: int, other_id: int) -> int | None:
    """Makes a pair of two citizens whom staff want to compare, records that they were opened, and
    gives the pair's id; None where both are the same citizen. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    own_citizen(work, clerk, other_id)
    if citizen_id == other_id:
        return None
    suspect(work, citizen_id, other_id, Alike.STAFF)
    record_access(work, clerk, audit.AuditAction.COMPARED_RECORDS, citizen_id)
    found = pairs_of(work, citizen_id)
    return next(it.id for it in found if it.other_than(citizen_id) == other_id)


def _own_pair(work: UnitOfWork, clerk: Clerk, pair_id: int) -> SuspectedPair:
    pair = find_pair(work, pair_id)
    if pair is None or pair.centre_id != clerk.centre_id:
        raise NoSuchPair(pair_id)
    return pair


def _current(work: UnitOfWork, pair: SuspectedPair) -> tuple[int, int]:
    return kept_record_id(work, pair.first_id), kept_record_id(work, pair.second_id)


def _merge_of(work: UnitOfWork, pair: SuspectedPair) -> Merge | None:
    """The merge by which the two became one, in this pair or through another record."""
    kept, other = _current(work, pair)
    if kept != other:
        return None
    merges = merges_of(work, kept)
    ids = (pair.first_id, pair.second_id)
    return next((it for it in merges if it.merged_id in ids), None)


def _listed(work: UnitOfWork, pairs: list[SuspectedPair]) -> tuple[ListedPair, ...]:
    kept = kept_record_ids(work, {id for it in pairs for id in (it.first_id, it.second_id)})
    people = citizens_by_id(work, kept.values())
    return tuple(
        _as_listed(it, [people[kept[it.first_id]], people[kept[it.second_id]]]) for it in pairs
    )


def _as_listed(pair: SuspectedPair, people: list[Citizen]) -> ListedPair:
    first, second = people
    born = (None if it.silent else it.birth_date for it in people)
    return ListedPair(pair, (name_shown(first), name_shown(second)), (next(born), next(born)))


def _side(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> Side:
    record = open_record(work, clerk, citizen_id)
    support, course = support_for(work, clerk, citizen_id), find_course(work, citizen_id)
    values = {
        **_details(own_citizen(work, clerk, citizen_id)),
        MergeLine.NEEDS: needs_of(work, citizen_id),
        MergeLine.INTERPRETER: interpreter_wishes(work, citizen_id) or None,
        MergeLine.SUPPORT: support.support if support else None,
        MergeLine.COURSE: course,
    }
    return Side(
        record,
        support,
        course,
        code_given_at(work, citizen_id),
        None if record.hides else birth_date_in_cpr(work, citizen_id),
        {line: value for line, value in values.items() if value is not None},
    )


def _details(citizen: Citizen) -> dict[MergeLine, object]:
    """What is written of a citizen; of a personal number only that there is one, by its record."""
    is_named = citizen.first_name or citizen.last_name
    return {
        MergeLine.NAME: (citizen.first_name, citizen.last_name) if is_named else None,
        MergeLine.BIRTH_DATE: citizen.birth_date,
        MergeLine.CPR: citizen.id if citizen.has_cpr else None,
        MergeLine.TELEPHONE: citizen.telephone,
        MergeLine.CONFIRMED: citizen.confirmed_telephone,
        MergeLine.LANGUAGE: citizen.language,
        MergeLine.REMIND_BY: citizen.remind_by,
    }
