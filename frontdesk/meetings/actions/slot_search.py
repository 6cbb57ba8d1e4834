"""What a clerk looks for on a citizen's behalf, and the times that there are for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from frontdesk.citizens.actions.records import own_citizen, usual_needs
from frontdesk.clerks import Clerk
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Kind,
    Meeting,
    MeetingTerms,
    Rule,
    RuleFacts,
    SlotFilter,
    advisers_by_name,
    broken_rules,
    free_times,
    get_centre,
    get_kind,
    has_met,
    is_closed_on,
    kinds,
    meetings_of,
    offered_until,
    rule_facts,
    their_adviser,
    theirs_first,
    upcoming,
)
from shared.citizens import Needs, get_citizen, needs_of, support_of
from shared.services import worth_offering
from shared.unit_of_work import UnitOfWork
from shared.wishes import form_for_next

AT_ONCE = 9
"""Times, one for each digit."""

NOTHING_SPECIAL = Needs()
ANY_TIME = SlotFilter()


@dataclass(frozen=True)
class MeetingRequest:
    """What a meeting shall be like; `longer` are minutes more than its kind and needs ask for.

    With `beyond` also times outside the booking period are wanted: they take a reason.
    """

    kind: str
    form: Form = Form.IN_PERSON
    needs: Needs = NOTHING_SPECIAL
    slot_filter: SlotFilter = ANY_TIME
    longer: int = 0
    beyond: bool = False


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
class Offered:
    """`suits` is False where nothing is free that fits the wish: then these are other times.
    `is_closed`: the house is closed all of the day that was wished for.

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


def likely_request(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> MeetingRequest:
    """What probably fits, so that nothing is asked twice. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    before = sorted(meetings_of(work, citizen_id), key=lambda it: it.id, reverse=True)
    needs = usual_needs(needs_of(work, citizen_id), before)
    needs = support_of(work, citizen_id).added_to(needs)
    kind = _likely_kind(work, clerk.centre_id, citizen_id)
    form = form_for_next(work, kind, citizen_id, Form.IN_PERSON)
    return MeetingRequest(kind, form, needs=needs)


def request_so_far(meeting: Meeting) -> MeetingRequest:
    """All that a meeting is like now."""
    return MeetingRequest(meeting.kind, meeting.planned_form, meeting.needs, longer=meeting.longer)


def offered(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    wanted: MeetingRequest,
    *,
    after: datetime | None = None,
    moved: Meeting | None = None,
) -> Offered:
    """The next free times that suit; raises `NoSuchCitizen`, `Refused` for an unknown kind.

    `after` is how far the clerk has looked; `moved` is the meeting that shall be another.
    """
    own_citizen(work, clerk, citizen_id)
    centre = get_centre(work, clerk.centre_id)
    free = free_for(work, clerk, citizen_id, wanted)
    slot_filter, day = wanted.slot_filter, wanted.slot_filter.day
    if not free:
        slot_filter = SlotFilter(adviser_id=slot_filter.adviser_id)
        free = free_for(work, clerk, citizen_id, replace(wanted, slot_filter=slot_filter))
    left = worth_offering(
        [at for at in free if after is None or at > after], centre.zone, slot_filter
    )
    theirs = their_adviser(work, citizen_id) if slot_filter.adviser_id is None else None
    own = free_for(work, clerk, citizen_id, _with(theirs.id, wanted, slot_filter)) if theirs else []
    first = worth_offering(own, centre.zone, slot_filter) if after is None else []
    shown = theirs_first(left, first, AT_ONCE)
    until = offered_until(left, shown) if left else None
    names = dict.fromkeys(own, theirs.first_name if theirs else "")
    facts = rule_facts(work, centre, citizen_id, moved)
    kind = get_kind(work, centre.id, wanted.kind)
    rules = partial(_rules_at, kind, wanted, facts)
    times = tuple(
        OfferedTime(at, rules(at), facts.closed_at(at) is not None, names.get(at, ""))
        for at in shown
    )
    unmoved = rules(moved.starts_at) if moved else frozenset[Rule]()
    return Offered(
        times,
        later=until if left and until != left[-1] else None,
        suits=slot_filter == wanted.slot_filter,
        is_closed=day is not None and is_closed_on(work, centre.id, day),
        rules=_rules_of_all(times) if times else unmoved,
        rules_at_its_time=unmoved,
        kinds=tuple(kinds(work, centre.id)),
        advisers=tuple((each.id, each.name) for each in advisers_by_name(work, centre.id)),
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

    Without `TIME`: a time outside the booking period is set aside only where the clerk has asked
    for such times, not where an ordinary one has become too soon while the page was open.
    """
    facts = rule_facts(work, get_centre(work, clerk.centre_id), citizen_id, moved)
    kind = get_kind(work, clerk.centre_id, wanted.kind)
    return _rules_at(kind, wanted, facts, at) - {Rule.TIME}


def _rules_at(
    kind: Kind, wanted: MeetingRequest, facts: RuleFacts, at: datetime
) -> frozenset[Rule]:
    moved, adviser_id = facts.before, wanted.slot_filter.adviser_id
    stays = moved is not None and moved.starts_at == at
    terms = MeetingTerms(kind, wanted.form, at, wanted.longer, adviser_id, keeps_time=stays)
    return broken_rules(terms, facts)


def _rules_of_all(times: Sequence[OfferedTime]) -> frozenset[Rule]:
    """What takes a reason whichever of the times is taken. That a time is outside the booking
    period is shown beside that time."""
    return frozenset.intersection(*(each.rules for each in times)) - {Rule.TIME}


def _with(adviser_id: int, wanted: MeetingRequest, slot_filter: SlotFilter) -> MeetingRequest:
    return replace(wanted, slot_filter=replace(slot_filter, adviser_id=adviser_id))


def _likely_kind(work: UnitOfWork, centre_id: int, citizen_id: int) -> str:
    """The first meeting until it was held; then the first kind that they have none of ahead."""
    taken = {each.kind for each in upcoming(work, citizen_id)}
    if not has_met(work, citizen_id) and FIRST_MEETING not in taken:
        return FIRST_MEETING
    codes = [kind.code for kind in kinds(work, centre_id) if not kind.first]
    return next((code for code in codes if code not in taken), codes[0] if codes else FIRST_MEETING)


def free_for(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest
) -> list[datetime]:
    """Free times for what is wanted. A citizen without a telephone is offered no time at which the
    house is closed to visitors."""
    can_be_called = get_citizen(work, citizen_id).callable_telephone is not None
    return free_times(
        work,
        clerk.centre_id,
        wanted.kind,
        wanted.needs,
        citizen_id,
        replace(wanted.slot_filter, only_here=not can_be_called),
        wanted.form,
        longer=wanted.longer,
        beyond=wanted.beyond,
        by_staff=True,
        holder=clerk.via,
    )
