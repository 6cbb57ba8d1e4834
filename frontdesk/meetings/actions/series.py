"""A clerk books several meetings for a citizen in one go, each by itself."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from frontdesk.citizens.actions.records import own_citizen
from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.extra_times import FreeForStaff, free_for_staff
from frontdesk.meetings.actions.meeting_request import MeetingRequest, likely_request
from frontdesk.meetings.actions.meetings import own_meeting
from frontdesk.meetings.actions.slips import InWords, meeting_in_words
from shared import followups
from shared.appointments import (
    FIRST_MEETING,
    Centre,
    Form,
    Kind,
    Meeting,
    MeetingTerms,
    Override,
    Rule,
    RuleFacts,
    SlotFilter,
    book,
    broken_rules,
    get_centre,
    get_kind,
    kinds,
    nearest_like,
    rule_facts,
    series_from,
    upcoming,
)
from shared.citizens import lock_citizen
from shared.unit_of_work import UnitOfWork

COUNTS = range(2, 5)
"""How many meetings a series can have: each has a number, and `NUMBERS_OF_ONE` counts them."""

WEEKS = (1, 2, 4)
"""How many weeks may lie between two of them."""

SET_ASIDE = frozenset({Rule.AHEAD, Rule.TIME})
"""The rules against several meetings ahead, some of them beyond the booking period."""

SOME_DAYS = timedelta(days=3)


@dataclass(frozen=True)
class Series:
    """What a clerk asks for: the first of `count` meetings at `first`, then every `weeks` weeks."""

    kind: str
    form: Form
    first: datetime
    weeks: int
    count: int


@dataclass(frozen=True)
class PlannedTime:
    """A time of a series: when it is `wished`, and the free time `at` for it; None where there is
    none on the same half of the day within three days. `rules` are those against times that staff
    alone are offered."""

    wished: datetime
    at: datetime | None
    rules: frozenset[Rule] = frozenset()

    @property
    def is_other(self) -> bool:
        return self.at != self.wished


def kinds_in_series(work: UnitOfWork, clerk: Clerk) -> list[Kind]:
    """The kinds of which a citizen can have several: all but the first meeting."""
    return [kind for kind in kinds(work, clerk.centre_id) if kind.code != FIRST_MEETING]


def plan_series(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, series: Series
) -> tuple[PlannedTime, ...]:
    """The times of a series as they are free now; a reserved one only where no other is near.
    Raises `NoSuchCitizen`, and `Refused` for an unknown kind."""
    centre = get_centre(work, clerk.centre_id)
    wished = series_from(series.first, series.weeks, series.count, centre.zone)
    asked = _request(work, clerk, citizen_id, series)
    kind, facts = get_kind(work, centre.id, series.kind), rule_facts(work, centre, citizen_id)
    planned = []
    for at in wished:
        from_day = centre.day_of(at) - SOME_DAYS
        free = free_for_staff(work, clerk, citizen_id, _from(asked, from_day))
        found = _nearest(free, at, centre)
        rules = frozenset[Rule]() if found is None else _rules_of(kind, series, facts, free, found)
        planned.append(PlannedTime(at, found, rules))
    return tuple(planned)


def _nearest(free: FreeForStaff, wished: datetime, centre: Centre) -> datetime | None:
    every = {*free.anybodys, *free.extra}
    found = nearest_like(sorted(every - free.reserved), wished, centre.zone)
    return found or nearest_like(sorted(every), wished, centre.zone)


def _rules_of(
    kind: Kind, series: Series, facts: RuleFacts, free: FreeForStaff, at: datetime
) -> frozenset[Rule]:
    untimely = broken_rules(MeetingTerms(kind, series.form, at), facts) & {Rule.TIME}
    return untimely | {Rule.RESERVED} if at in free.reserved else untimely


def book_of_series(
    work: UnitOfWork,
    clerk: Clerk,
    citizen_id: int,
    series: Series,
    at: datetime,
    why: str,
    *,
    reserved: bool = False,
) -> Meeting:
    """Books one meeting of a series. `why` is the line that sets aside that a citizen has one
    meeting of a kind ahead; `reserved` tells that the time was shown as a reserved one. Raises
    `Refused`, `NoSuchCitizen`. Pressed twice it is booked once."""
    wanted = _request(work, clerk, citizen_id, series)
    # Locked before it is looked for, so that of two presses the second finds the meeting.
    citizen = lock_citizen(work, citizen_id)
    for known in upcoming(work, citizen_id):
        if (known.kind, known.starts_at, known.booked_via) == (series.kind, at, clerk.via):
            return known
    rules = SET_ASIDE | {Rule.RESERVED} if reserved else SET_ASIDE
    override = Override(clerk.name, why, rules)
    booked = book(work, citizen, series.kind, at, wanted.needs, clerk.via, series.form, override)
    followups.booked(work, booked, citizen, clerk.via)
    return booked


def meetings_in_words(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> list[InWords]:
    """All meetings ahead of a citizen in words, in order of time. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    ahead = [own_meeting(work, clerk, one.id) for one in upcoming(work, citizen_id)]
    return [meeting_in_words(work, clerk, one.id) for one in ahead]


def _request(work: UnitOfWork, clerk: Clerk, citizen_id: int, series: Series) -> MeetingRequest:
    """With the needs that the citizen usually has."""
    needs = likely_request(work, clerk, citizen_id).needs
    return MeetingRequest(series.kind, series.form, needs, beyond=True)


def _from(asked: MeetingRequest, from_day: date) -> MeetingRequest:
    slot_filter = SlotFilter(from_day=from_day)
    return MeetingRequest(asked.kind, asked.form, asked.needs, slot_filter, beyond=asked.beyond)
