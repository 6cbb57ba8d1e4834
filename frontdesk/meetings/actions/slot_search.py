"""The times that there are for what a clerk looks for on a citizen's behalf."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from frontdesk.citizens.actions.records import own_citizen
from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.extra_times import FreeForStaff, free_for, free_for_staff
from frontdesk.meetings.actions.meeting_request import MeetingRequest
from shared.appointments import (
    Centre,
    Kind,
    Meeting,
    MeetingTerms,
    Rule,
    RuleFacts,
    SlotFilter,
    advisers_by_name,
    broken_rules,
    get_centre,
    get_kind,
    is_closed_on,
    kinds,
    offered_until,
    rule_facts,
    their_adviser,
    theirs_first,
    upcoming,
)
from shared.services import worth_offering
from shared.unit_of_work import UnitOfWork

AT_ONCE = 9
"""Times, one for each digit."""

EXTRA_AT_ONCE = 6
"""Times that are for staff alone: fewer, for they are the exception."""

OF_ONE_TIME = frozenset({Rule.TIME, Rule.RESERVED})
"""Rules that stand against some of the times: shown beside these."""

RulesAt = Callable[[datetime], frozenset[Rule]]


@dataclass(frozen=True)
class OfferedTime:
    """A free time. `rules` take a reason before it can be booked; `is_closed` tells that the house
    is closed to visitors then. `adviser` is the first name of the citizen's own adviser if they are
    free then; else ''.
    """

    at: datetime
    rules: frozenset[Rule]
    is_closed: bool
    adviser: str = ""


@dataclass(frozen=True)
class ExtraTimes:
    """Free times that no citizen is offered; `later` is after what there is more, None where that
    is all."""

    times: tuple[OfferedTime, ...] = ()
    later: datetime | None = None

    @property
    def reserved(self) -> tuple[datetime, ...]:
        """Those that are reserved for citizens who need more."""
        return tuple(each.at for each in self.times if Rule.RESERVED in each.rules)


@dataclass(frozen=True)
class Offered:
    """`times` are offered to this citizen on every face, `extra` by staff alone. `suits` is False
    where nothing is free that fits the wish: then `times` are other times. `is_closed`: the house
    is closed all of the day that was wished for.

    `rules` take a reason whichever of the times is taken; `rules_at_its_time` where a meeting that
    is changed keeps the time it has. `later` is after what there is more; None where that is all.
    """

    times: tuple[OfferedTime, ...]
    later: datetime | None
    suits: bool
    is_closed: bool
    rules: frozenset[Rule]
    rules_at_its_time: frozenset[Rule] = frozenset()
    kinds: tuple[Kind, ...] = field(default=())
    advisers: tuple[tuple[int, str], ...] = field(default=())
    extra: ExtraTimes = field(default=ExtraTimes())


@dataclass(frozen=True)
class Looked:
    """How far a clerk has looked through the times, and through those for staff alone; None: from
    the beginning."""

    after: datetime | None = None
    extra_after: datetime | None = None


FROM_THE_BEGINNING = Looked()


def offered(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    wanted: MeetingRequest,
    *,
    looked: Looked = FROM_THE_BEGINNING,
    moved: Meeting | None = None,
) -> Offered:
    """The next free times that suit; raises `NoSuchCitizen`, `Refused` for an unknown kind.

    `moved` is the meeting that shall be another.
    """
    own_citizen(work, clerk, citizen_id)
    centre = get_centre(work, clerk.centre_id)
    day = wanted.slot_filter.day
    facts = rule_facts(work, centre, citizen_id, moved)
    beside = _beside(work, citizen_id, wanted)
    rules = partial(_rules_at, get_kind(work, centre.id, wanted.kind), wanted, facts, beside)
    free = free_for_staff(work, clerk, citizen_id, wanted)
    shown = _anybodys(work, clerk, citizen_id, wanted, free.anybodys, looked.after)
    times = tuple(
        OfferedTime(at, rules(at), facts.closed_at(at) is not None, name)
        for at, name in shown.times
    )
    extra = _extra(wanted, centre, free, looked.extra_after, rules, facts)
    unmoved = rules(moved.starts_at) if moved else frozenset[Rule]()
    every = (*times, *extra.times)
    return Offered(
        times,
        later=shown.later,
        suits=shown.suits,
        is_closed=day is not None and is_closed_on(work, centre.id, day),
        rules=_rules_of_all(every) if every else unmoved,
        rules_at_its_time=unmoved,
        kinds=tuple(kinds(work, centre.id)),
        advisers=tuple((each.id, each.name) for each in advisers_by_name(work, centre.id)),
        extra=extra,
    )


def rules_against(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    wanted: MeetingRequest,
    at: datetime,
    moved: Meeting | None = None,
) -> frozenset[Rule]:
    """The rules that stand against it at that time: each takes a reason.

    Without those of `OF_ONE_TIME`: they are set aside only where the clerk has asked for such a
    time, not where an ordinary one has become another while the page was open.
    """
    facts = rule_facts(work, get_centre(work, clerk.centre_id), citizen_id, moved)
    kind = get_kind(work, clerk.centre_id, wanted.kind)
    beside = _beside(work, citizen_id, wanted)
    return _rules_at(kind, wanted, facts, beside, at) - OF_ONE_TIME


@dataclass(frozen=True)
class _Anybodys:
    """The next times that this citizen is offered on every face, each with the first name of their
    own adviser or ''; the rest as in `Offered`."""

    times: tuple[tuple[datetime, str], ...]
    later: datetime | None
    suits: bool


def _anybodys(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    wanted: MeetingRequest,
    free: list[datetime],
    after: datetime | None,
) -> _Anybodys:
    """Where nothing is free that suits, other times."""
    zone, slot_filter = get_centre(work, clerk.centre_id).zone, wanted.slot_filter
    if not free:
        slot_filter = SlotFilter(adviser_id=slot_filter.adviser_id, from_day=slot_filter.from_day)
        free = free_for(work, clerk, citizen_id, replace(wanted, slot_filter=slot_filter))
    left = [at for at in worth_offering(free, zone, slot_filter) if _is_after(at, after)]
    theirs = their_adviser(work, citizen_id) if slot_filter.adviser_id is None else None
    own = free_for(work, clerk, citizen_id, _with(theirs.id, wanted, slot_filter)) if theirs else []
    first = worth_offering(own, zone, slot_filter) if after is None else []
    shown = theirs_first(left, first, AT_ONCE)
    until = offered_until(left, shown) if left else None
    names = dict.fromkeys(own, theirs.first_name if theirs else "")
    return _Anybodys(
        tuple((at, names.get(at, "")) for at in shown),
        later=until if left and until != left[-1] else None,
        suits=slot_filter == wanted.slot_filter,
    )


def _extra(
    wanted: MeetingRequest,
    centre: Centre,
    free: FreeForStaff,
    after: datetime | None,
    rules: RulesAt,
    facts: RuleFacts,
) -> ExtraTimes:
    every = worth_offering(free.extra, centre.zone, wanted.slot_filter)
    different = [at for at in every if _is_after(at, after)]
    shown = different[:EXTRA_AT_ONCE]
    times = tuple(
        OfferedTime(
            at,
            rules(at) | ({Rule.RESERVED} if at in free.reserved else frozenset()),
            facts.closed_at(at) is not None,
        )
        for at in shown
    )
    return ExtraTimes(times, shown[-1] if len(different) > len(shown) else None)


def _is_after(at: datetime, after: datetime | None) -> bool:
    return after is None or at > after


def _beside(work: UnitOfWork, citizen_id: int, wanted: MeetingRequest) -> frozenset[Rule]:
    """The rule against a second meeting of a kind, where one more is asked for."""
    ahead = (it for it in upcoming(work, citizen_id) if it.starts_at > work.now)
    is_second = wanted.another and any(it.kind == wanted.kind for it in ahead)
    return frozenset({Rule.AHEAD}) if is_second else frozenset()


def _rules_at(
    kind: Kind,
    wanted: MeetingRequest,
    facts: RuleFacts,
    beside: frozenset[Rule],
    at: datetime,
) -> frozenset[Rule]:
    moved, adviser_id = facts.before, wanted.slot_filter.adviser_id
    stays = moved is not None and moved.starts_at == at
    terms = MeetingTerms(kind, wanted.form, at, wanted.longer, adviser_id, keeps_time=stays)
    return broken_rules(terms, facts) | beside


def _rules_of_all(times: Iterable[OfferedTime]) -> frozenset[Rule]:
    """What takes a reason whichever of the times is taken."""
    return frozenset.intersection(*(each.rules for each in times)) - OF_ONE_TIME


def _with(adviser_id: int, wanted: MeetingRequest, slot_filter: SlotFilter) -> MeetingRequest:
    return replace(wanted, slot_filter=replace(slot_filter, adviser_id=adviser_id))
