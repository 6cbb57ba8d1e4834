"""The desk asks for a reason exactly where the core takes nothing without one.

What the core demands is found out from outside: the fewest rules that have to be set aside.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum, auto

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meeting_request import MeetingRequest
from frontdesk.meetings.actions.slot_search import offered, rules_against
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    Override,
    Owner,
    Refused,
    Rule,
    SlotFilter,
    advisers_by_name,
    alter,
    book,
    close_house,
    get_meeting,
    mark_held,
    move,
    set_week,
)
from shared.clock import SetClock
from shared.unit_of_work import UnitOfWork, Workplace
from tests.appointments.houses import FOLLOW_UP, NOTHING_SPECIAL, House, at, november

WEDNESDAY, SHUT, FRIDAY, SATURDAY = (november(day) for day in (25, 26, 27, 28))
WHY = "bor langt ude"


class When(Enum):
    """RESERVED: that hour of every adviser is. SAME: nothing but the time of a meeting stays as it
    is. UNEXPLAINED: the house is closed to visitors, and nobody has said why."""

    ORDINARY = at("10:00", WEDNESDAY)
    SOON = at("09:00")
    FAR = at("10:00", november(23) + timedelta(days=29))
    SHUT = at("10:00", SHUT)
    UNEXPLAINED = at("10:00", SATURDAY)
    RESERVED = at("09:00", WEDNESDAY)
    SAME = None


class Before(Enum):
    """What is changed; NOTHING: a meeting is booked."""

    NOTHING = auto()
    PLAIN = auto()
    OFTEN_MOVED = auto()
    LONGER = auto()
    BY_TELEPHONE = auto()
    CALLED = auto()


@dataclass(frozen=True)
class Person:
    """Whose meeting it is: of which kind, and whether the first one of their course was held."""

    kind: str
    has_met: bool
    before: Before


@dataclass(frozen=True)
class Case:
    person: Person
    when: When
    form: Form = Form.IN_PERSON
    longer: int = 0
    chooses_adviser: bool = False


COURSES = ((FIRST_MEETING, False), (FOLLOW_UP, False), (FOLLOW_UP, True))
PEOPLE = [Person(*course, before) for course in COURSES for before in Before]
NEWCOMER = Person(FIRST_MEETING, False, Before.NOTHING)
BOOKED, CALLED = (Person(FIRST_MEETING, False, it) for it in (Before.PLAIN, Before.CALLED))
TRAVELLER, TALKER, DISTANT = (
    Person(FIRST_MEETING, False, it)
    for it in (Before.OFTEN_MOVED, Before.LONGER, Before.BY_TELEPHONE)
)


def possible(case: Case) -> bool:
    return case.when is not When.SAME or case.person.before is not Before.NOTHING


cases = st.builds(
    Case,
    st.sampled_from(PEOPLE),
    st.sampled_from(When),
    st.sampled_from(Form),
    st.sampled_from([0, 15, 30, 45]),
    st.booleans(),
).filter(possible)


class Desk:
    """A house in which everybody of `PEOPLE` is known. Eva has no meetings, and can be chosen."""

    def __init__(self, workplace: Workplace, clock: SetClock) -> None:
        self.house = House(workplace, closes="20:00")
        for name in ("Karen", "Jens", "Bo"):
            self.house.adviser(name, "08:00-20:00")
        self.clerk = Clerk(1, self.house.id, "Lene")
        ids = self.house.citizens(len(PEOPLE))
        self.ids = dict(zip(PEOPLE, ids, strict=True))
        self._meet(clock)
        with workplace.work() as work:
            close_house(work, self.house.id, SHUT, SHUT, "smitte", "Mads")
            close_house(work, self.house.id, SATURDAY, SATURDAY, "", "Mads")
        with workplace.work() as work:
            self.meetings = dict(self._book(work))
        self.eva = self.house.adviser("Eva", "08:00-20:00")
        self._reserve()

    def _reserve(self) -> None:
        """An hour of each adviser on Wednesdays, before that of the ordinary meetings."""
        hour = ((time(9), time(10)),)
        with self.house.workplace.work() as work:
            for one in advisers_by_name(work, self.house.id):
                owner = Owner(self.house.id, one.id, held_back=True)
                set_week(work, owner, november(23), {WEDNESDAY.weekday(): hour})

    def _meet(self, clock: SetClock) -> None:
        """The first meetings of those who have had theirs, before the clock stands where it did."""
        began = clock.at
        met = [id for person, id in self.ids.items() if person.has_met]
        for hour, citizen_id in enumerate(met, 13):
            first = self.house.book(citizen_id, at(f"{hour}:00"))
            clock.at = first.ends_at
            with self.house.workplace.work() as work:
                mark_held(work, first.id, "Karen")
            clock.at = began

    def _book(self, work: UnitOfWork) -> Iterator[tuple[Person, Meeting]]:
        why = Override("Mads", WHY, frozenset(Rule))
        for n, (person, id) in enumerate(self.ids.items()):
            if person.before is Before.NOTHING:
                continue
            form = Form.PHONE if person.before is Before.BY_TELEPHONE else Form.IN_PERSON
            day = SHUT if person.before is Before.CALLED else FRIDAY
            longer = 30 if person.before is Before.LONGER else 0
            starts_at = at(f"{12 + n // 3}:00", day)
            booked = book(
                work,
                id,
                person.kind,
                starts_at,
                NOTHING_SPECIAL,
                "desk",
                form,
                why,
                longer=longer,
            )
            for later in (1, 2, 3) if person.before is Before.OFTEN_MOVED else ():
                to = starts_at + timedelta(days=later)
                booked = move(work, booked.id, to, "desk", override=why)
            yield person, get_meeting(work, booked.id)

    def wanted(self, case: Case, starts_at: datetime) -> MeetingRequest:
        clock = starts_at.astimezone(at("08:00").tzinfo)
        chosen = SlotFilter(
            earliest=clock.time(),
            latest=clock.time(),
            day=clock.date(),
            adviser_id=self.eva if case.chooses_adviser else None,
        )
        return MeetingRequest(
            case.person.kind, case.form, slot_filter=chosen, longer=case.longer, beyond=True
        )

    def takes_reason_for(self, work: UnitOfWork, case: Case) -> frozenset[Rule]:
        """What the clerk is told."""
        citizen_id, meeting = self.ids[case.person], self.meetings.get(case.person)
        if case.when is When.SAME:
            assert meeting
            wanted = self.wanted(case, meeting.starts_at)
            return rules_against(work, self.clerk, citizen_id, wanted, meeting.starts_at, meeting)
        wanted = self.wanted(case, case.when.value)
        found = offered(work, self.clerk, citizen_id, wanted, moved=meeting)
        [offer] = [e for e in (*found.times, *found.extra.times) if e.at == case.when.value]
        asked = rules_against(work, self.clerk, citizen_id, wanted, offer.at, meeting)
        assert found.rules <= offer.rules
        assert offer.rules - {Rule.TIME, Rule.RESERVED} == asked
        assert (offer in found.extra.times) is bool(offer.rules & {Rule.TIME, Rule.RESERVED})
        return offer.rules

    def demands(self, work: UnitOfWork, case: Case) -> frozenset[Rule]:
        """What has to be set aside for the core."""
        assert self.takes(work, case, frozenset(Rule))
        needed = frozenset(Rule)
        for rule in Rule:
            if self.takes(work, case, needed - {rule}):
                needed -= {rule}
        return needed

    def takes(self, work: UnitOfWork, case: Case, rules: frozenset[Rule]) -> bool:
        override = Override("Lene", WHY, rules)
        with suppress(Refused), work.dry_run():
            self.does(work, case, override)
            return True
        return False

    def does(self, work: UnitOfWork, case: Case, override: Override) -> None:
        meeting = self.meetings.get(case.person)
        chosen = self.eva if case.chooses_adviser else None
        if meeting is None:
            book(
                work,
                self.ids[case.person],
                case.person.kind,
                case.when.value,
                NOTHING_SPECIAL,
                "desk",
                case.form,
                override,
                SlotFilter(adviser_id=chosen),
                longer=case.longer,
            )
        elif case.when is When.SAME:
            alter(
                work,
                meeting.id,
                "desk",
                form=case.form,
                needs=meeting.needs,
                longer=case.longer,
                adviser_id=chosen,
                override=override,
            )
        else:
            move(
                work,
                meeting.id,
                case.when.value,
                "desk",
                form=case.form,
                longer=case.longer,
                slot_filter=SlotFilter(adviser_id=chosen),
                override=override,
            )


@pytest.fixture
def desk(workplace: Workplace, clock: SetClock) -> Desk:
    return Desk(workplace, clock)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases)
@example(case=Case(NEWCOMER, When.ORDINARY, Form.PHONE))
@example(case=Case(NEWCOMER, When.SHUT, Form.VIDEO))
@example(case=Case(NEWCOMER, When.UNEXPLAINED, Form.PHONE))
@example(case=Case(NEWCOMER, When.SOON, Form.PHONE, longer=15, chooses_adviser=True))
@example(case=Case(NEWCOMER, When.FAR))
@example(case=Case(BOOKED, When.SAME, Form.PHONE))
@example(case=Case(CALLED, When.ORDINARY, Form.PHONE))
@example(case=Case(CALLED, When.SAME, Form.VIDEO))
@example(case=Case(TRAVELLER, When.ORDINARY))
@example(case=Case(TRAVELLER, When.SAME, longer=15))
@example(case=Case(TALKER, When.ORDINARY, longer=30))
@example(case=Case(TALKER, When.SAME, longer=45))
@example(case=Case(DISTANT, When.ORDINARY, Form.PHONE))
@example(case=Case(DISTANT, When.SAME, Form.VIDEO))
@example(case=Case(NEWCOMER, When.RESERVED, longer=15))
@example(case=Case(NEWCOMER, When.RESERVED, Form.PHONE, chooses_adviser=True))
@example(case=Case(BOOKED, When.RESERVED))
@example(case=Case(TRAVELLER, When.RESERVED, Form.VIDEO))
def test_the_desk_asks_for_a_reason_where_the_core_demands_one(desk: Desk, case: Case) -> None:
    with desk.house.workplace.work() as work:
        assert desk.takes_reason_for(work, case) == desk.demands(work, case)
