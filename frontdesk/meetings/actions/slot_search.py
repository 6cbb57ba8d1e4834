"""What a clerk looks for on a citizen's behalf, and the times that there are for it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from frontdesk.citizens.actions.records import own_citizen, usual_needs
from frontdesk.clerks import Clerk
from shared.appointments import (
    FIRST_MEETING,
    Centre,
    ClosedHouse,
    Form,
    Kind,
    Meeting,
    Rule,
    SlotFilter,
    advisers_by_name,
    closed_houses,
    form_is_free,
    free_times,
    get_centre,
    has_met,
    kinds,
    meetings_of,
    moving_is,
    offered_until,
    their_adviser,
    theirs_first,
    time_refusal,
    upcoming,
)
from shared.citizens import Needs, get_citizen, needs_of, support_of
from shared.services import worth_offering
from shared.unit_of_work import UnitOfWork

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
    """`rules` are those that are set aside with it; nobody can come to a house that `is_closed`.
    `adviser` is the citizen's own, who is free then; '' where that is not so.
    """

    at: datetime
    rules: frozenset[Rule]
    is_closed: bool
    adviser: str = ""


@dataclass(frozen=True)
class Offered:
    """`suits` is False where nothing is free that fits the wish: then these are other times.

    `rules` are those that are set aside whichever time is taken. `later` is after what there is
    more; None where that is all.
    """

    times: tuple[OfferedTime, ...]
    later: datetime | None
    suits: bool
    rules: frozenset[Rule]
    kinds: tuple[Kind, ...] = field(default=())
    advisers: tuple[tuple[int, str], ...] = field(default=())


def likely_request(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> MeetingRequest:
    """What probably fits, so that nothing is asked twice. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    before = sorted(meetings_of(work, citizen_id), key=lambda it: it.id, reverse=True)
    needs = usual_needs(needs_of(work, citizen_id), before)
    needs = support_of(work, citizen_id).added_to(needs)
    return MeetingRequest(_likely_kind(work, clerk.centre_id, citizen_id), needs=needs)


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
    free = _free(work, clerk, citizen_id, wanted)
    slot_filter = wanted.slot_filter
    if not free:
        slot_filter = SlotFilter(adviser_id=slot_filter.adviser_id)
        free = _free(work, clerk, citizen_id, replace(wanted, slot_filter=slot_filter))
    left = worth_offering(
        [at for at in free if after is None or at > after], centre.zone, slot_filter
    )
    theirs = their_adviser(work, citizen_id) if slot_filter.adviser_id is None else None
    own = _free(work, clerk, citizen_id, _with(theirs.id, wanted, slot_filter)) if theirs else []
    first = worth_offering(own, centre.zone, slot_filter) if after is None else []
    shown = theirs_first(left, first, AT_ONCE)
    until = offered_until(left, shown) if left else None
    names = dict.fromkeys(own, theirs.first_name if theirs else "")
    standing = _standing(work, clerk, citizen_id, wanted, moved)
    closed = closed_houses(work, centre.id)
    times = tuple(
        _as_offered(work.now, centre, closed, standing, at, names.get(at, "")) for at in shown
    )
    return Offered(
        times,
        later=until if left and until != left[-1] else None,
        suits=slot_filter == wanted.slot_filter,
        rules=standing.intersection(*(each.rules for each in times)),
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
    """What stands against it at that time, however soon that is: each takes a reason."""
    centre = get_centre(work, clerk.centre_id)
    is_closed = _is_closed(centre, closed_houses(work, centre.id), at)
    return _left_standing(_standing(work, clerk, citizen_id, wanted, moved), is_closed)


def _standing(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest, moved: Meeting | None
) -> frozenset[Rule]:
    """What stands against it on an ordinary day."""
    is_free = form_is_free(work, clerk.centre_id, wanted.kind, citizen_id, wanted.form)
    keeps_form = moved is not None and moved.planned_form is wanted.form
    against = {
        Rule.FORM: not is_free and not keeps_form,
        Rule.LENGTH: wanted.longer > (moved.longer if moved else 0),
        Rule.ADVISER: wanted.slot_filter.adviser_id is not None,
        Rule.MOVES: moved is not None and moving_is(work, moved).needs_a_person,
    }
    return frozenset(rule for rule, stands in against.items() if stands)


def _as_offered(
    now: datetime,
    centre: Centre,
    closed: list[ClosedHouse],
    standing: frozenset[Rule],
    at: datetime,
    adviser: str,
) -> OfferedTime:
    is_closed = _is_closed(centre, closed, at)
    untimely = {Rule.TIME} if time_refusal(centre, now, at) else set()
    return OfferedTime(at, _left_standing(standing, is_closed) | untimely, is_closed, adviser)


def _left_standing(rules: frozenset[Rule], is_closed: bool) -> frozenset[Rule]:
    """Whoever closed the house stands for the form of every meeting."""
    return rules - {Rule.FORM} if is_closed else rules


def _is_closed(centre: Centre, closed: list[ClosedHouse], at: datetime) -> bool:
    day = at.astimezone(centre.zone).date()
    return any(each.first_day <= day <= each.last_day for each in closed)


def _with(adviser_id: int, wanted: MeetingRequest, slot_filter: SlotFilter) -> MeetingRequest:
    return replace(wanted, slot_filter=replace(slot_filter, adviser_id=adviser_id))


def _likely_kind(work: UnitOfWork, centre_id: int, citizen_id: int) -> str:
    """The first meeting until it was held; then the first kind that they have none of ahead."""
    taken = {each.kind for each in upcoming(work, citizen_id)}
    if not has_met(work, citizen_id) and FIRST_MEETING not in taken:
        return FIRST_MEETING
    codes = [kind.code for kind in kinds(work, centre_id) if not kind.first]
    return next((code for code in codes if code not in taken), codes[0] if codes else FIRST_MEETING)


def _free(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, wanted: MeetingRequest
) -> list[datetime]:
    """Whom nobody can call is offered no time at which nobody can come."""
    can_be_called = get_citizen(work, citizen_id).telephone is not None
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
    )
