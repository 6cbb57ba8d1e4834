"""Which rules stand against a meeting that is asked for, and how the core says no."""

from dataclasses import replace
from datetime import datetime
from functools import cache, partial

from shared.appointments.centres import get_centre
from shared.appointments.closed_house import closed_houses
from shared.appointments.facts import Centre, Form, Meeting, Rule
from shared.appointments.free_times import NOBODY, free_times
from shared.appointments.kinds import get_kind
from shared.appointments.meetings import has_met
from shared.appointments.refusals import Refusal, Refused
from shared.appointments.request import Request
from shared.appointments.rules import (
    MeetingTerms,
    RuleFacts,
    broken_rules,
    nearest,
    sets_aside,
    staff_can_allow,
    time_refusal,
)
from shared.citizens import get_citizen
from shared.unit_of_work import UnitOfWork

IN_ORDER = (Rule.MOVES, Rule.TIME, Rule.FORM, Rule.LENGTH, Rule.ADVISER)
"""Where several rules stand, the first of these is the one that a refusal names."""

REFUSALS = {
    Rule.MOVES: Refusal.WITH_A_PERSON,
    Rule.FORM: Refusal.NOT_IN_PERSON,
    Rule.LENGTH: Refusal.WITHOUT_REASON,
    Rule.ADVISER: Refusal.WITHOUT_REASON,
}


def rule_facts(
    work: UnitOfWork, centre: Centre, citizen_id: int, before: Meeting | None = None
) -> RuleFacts:
    """What decides which rules stand against a meeting of this citizen, whenever it is. `before`
    is the meeting that is changed. Each fact is looked up at most once, when it is asked for."""
    return RuleFacts(
        centre,
        work.now,
        met=cache(partial(has_met, work, citizen_id)),
        closed=cache(partial(closed_houses, work, centre.id)),
        before=before,
    )


def judge(
    work: UnitOfWork, request: Request, terms: MeetingTerms, before: Meeting | None = None
) -> frozenset[Rule]:
    """The rules that are set aside with what is asked for. `before` is the meeting that is changed.

    Raises `Refused` for the first rule that is not set aside by name and with a reason, and for a
    time that staff cannot allow either.
    """
    facts = rule_facts(work, request.centre, request.citizen_id, before)
    broken = broken_rules(terms, facts, request.override)
    for rule in IN_ORDER:
        if rule in broken and not _is_set_aside(work, request, rule):
            raise _refused(work, request, rule)
    return broken


def _is_set_aside(work: UnitOfWork, request: Request, rule: Rule) -> bool:
    if rule is Rule.TIME and not staff_can_allow(request.starts_at, work.now):
        return False
    return sets_aside(request.override, rule)


def _refused(work: UnitOfWork, request: Request, rule: Rule) -> Refused:
    if rule is Rule.TIME and (
        untimely := time_refusal(request.centre, work.now, request.starts_at)
    ):
        return with_other_times(work, request, untimely)
    return Refused(REFUSALS[rule])


def with_other_times(work: UnitOfWork, request: Request, refusal: Refusal) -> Refused:
    """A refusal with free times near the one that was asked for. The citizen may have chosen that
    one from the times of a single day; when the day is full, the other days' times come instead."""
    times = free_times(
        work,
        request.centre.id,
        request.kind.code,
        request.needs,
        request.citizen_id,
        replace(request.slot_filter, day=None),
        request.planned_form,
        longer=request.longer,
        beyond=sets_aside(request.override, Rule.TIME),
        reserved=sets_aside(request.override, Rule.RESERVED),
        holder=request.holder or NOBODY,
    )
    day_is_full = request.day not in {request.centre.day_of(time) for time in times}
    return Refused(refusal, nearest(times, request.starts_at), day_is_full=day_is_full)


def may_be_held(work: UnitOfWork, meeting: Meeting, form: Form, at: datetime | None = None) -> bool:
    """Whether the citizen may choose this form for the meeting, at its time or another: whether the
    rules allow it without a reason from staff. On a day without visitors they allow every form, but
    a call to a citizen who is never called."""
    if form is Form.PHONE and get_citizen(work, meeting.citizen_id).never_called:
        return False
    kind = get_kind(work, meeting.centre_id, meeting.kind)
    facts = rule_facts(work, get_centre(work, meeting.centre_id), meeting.citizen_id)
    terms = MeetingTerms(kind, form, at or meeting.starts_at, by_staff=False)
    return Rule.FORM not in broken_rules(terms, facts)
