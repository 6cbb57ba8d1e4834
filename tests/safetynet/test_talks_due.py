"""Staff are told once of a talk that is due, and leaders of a pack that ends."""

from dataclasses import replace
from datetime import date

import pytest

from frontdesk.clerks import Clerk
from frontdesk.courses.actions import open_course_of, pause_course_of
from frontdesk.packs.actions.terms import (
    WhyMissing,
    exempt,
    exempt_no_more,
    set_terms_of,
    terms_for,
)
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, add_adviser, upcoming
from shared.citizens import Support, give_support
from shared.clock import SetClock
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import (
    FREE,
    CourseEvent,
    FundMember,
    PausedWith,
    TaskKind,
    WantedTerms,
    close_task,
    exemption_counts,
    needs_sweeping,
    open_tasks,
    open_tasks_of,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at
from tests.safetynet.terms import (
    DAY,
    INSURED,
    JOB_READY,
    TALK_DUE,
    WANTED,
    bent_of,
    changes,
    clerk_of,
    counted,
    does_all,
    house_of,
    sets,
    tasks,
    terms,
)


@pytest.fixture
def house(workplace: Workplace) -> House:
    return house_of(workplace)


@pytest.fixture
def lene(house: House) -> Clerk:
    return clerk_of(house)


@pytest.fixture
def bent(house: House, lene: Clerk) -> int:
    return bent_of(house, lene)


def test_a_near_talk_that_is_not_booked_in_time_is_told_of_once(
    house: House, lene: Clerk, bent: int
) -> None:
    """A first talk within seven days; the meeting ahead is a follow-up, two months away."""
    sets(house, lene, bent, WANTED)
    assert tasks(house, bent) == TALK_DUE
    does_all(house, bent)
    assert tasks(house, bent) == [], "staff have seen to it: it stays a suggestion"


@pytest.mark.parametrize("own", [False, True])
def test_the_adviser_who_knows_the_citizen_is_told_of_a_talk_that_is_due(
    house: House, lene: Clerk, bent: int, *, own: bool
) -> None:
    """Their own, else whom they meet; without an account there is nobody to give a task to."""
    with house.workplace.work() as work:
        met = upcoming(work, bent)[0].adviser_id
        another = add_adviser(work, house.id, "Fatima")
        ole = add_adviser(work, house.id, "Ole")
        karen = add_staff(work, house.id, "Karen", "k", "tre blå heste", Role.ADVISER, met)
        fatima = add_staff(work, house.id, "Fatima", "f", "tre blå heste", Role.ADVISER, another)
        give_support(work, bent, Support(adviser_id=another if own else ole), "Lene", "Kender Bent")
    sets(house, lene, bent, WANTED)
    assert tasks(house, bent) == TALK_DUE
    with house.workplace.read() as work:
        [task] = open_tasks_of(work, bent, (), ())
    assert task.owner_id == (fatima.id if own else karen.id)


@pytest.mark.parametrize(
    ("knows_hours", "months", "due"), [(True, 3, True), (True, 2, False), (False, 3, False)]
)
def test_hours_that_were_counted_make_a_day_sure_for_a_month(
    house: House,
    lene: Clerk,
    bent: int,
    *,
    knows_hours: bool,
    months: int,
    due: bool,
) -> None:
    """Half of six months after the start the first of two talks of ours is due."""
    since = TODAY - months * 30 * DAY
    wanted = WantedTerms("insured", FundMember.YES, INSURED, since, "Regnet ud", knows_hours)
    sets(house, lene, bent, wanted)
    assert tasks(house, bent) == (TALK_DUE if due else [])
    sets(house, lene, bent, replace(wanted, pack_id=None))
    is_known = terms(house, bent).knows_hours
    assert is_known(TODAY + 31 * DAY) is knows_hours
    assert not is_known(TODAY + 32 * DAY)


def test_no_task_for_a_first_talk_that_is_booked(house: House, lene: Clerk) -> None:
    amal = house.citizen("+4520304050")
    house.book(amal, at("10:00", TODAY + DAY), kind=FIRST_MEETING)
    with house.workplace.work() as work:
        set_terms_of(work, lene, amal, WANTED)
    assert tasks(house, amal) == []


@pytest.mark.parametrize(
    "wanted",
    [
        replace(WANTED, counts_from=None),
        replace(WANTED, target_group="insured", pack_id=INSURED),
        replace(WANTED, pack_id=FREE),
        replace(WANTED, pack_id="2027-01"),
        replace(WANTED, counts_from=TODAY + DAY),
    ],
)
def test_an_estimate_or_a_distant_day_opens_no_task(
    house: House, lene: Clerk, bent: int, wanted: WantedTerms
) -> None:
    """The benefit's first day or the paid hours are not known, nothing is counted, or it is eight
    days until then."""
    sets(house, lene, bent, wanted)
    assert tasks(house, bent) == []


def test_a_task_comes_seven_days_before_and_a_pause_that_stops_the_clock_puts_it_off(
    house: House, lene: Clerk, clock: SetClock
) -> None:
    """One talk in a month under the trial: until 23 December, so from 16 December; a week of
    holidays makes it the 23rd."""
    amal, long = house.citizen("+4520304050"), TODAY + 80 * DAY
    for day, reason, until in (
        (TODAY, PausedWith.JOB, long),
        (date(2026, 12, 1), PausedWith.HOLIDAY, date(2026, 12, 20)),
        (date(2026, 12, 8), PausedWith.JOB, long),
    ):
        clock.at = at("12:00", day)
        with house.workplace.work() as work:
            pause_course_of(work, lene, amal, reason, until)
            set_terms_of(work, lene, amal, replace(WANTED, pack_id="trial"))
    clock.at = at("12:00", date(2026, 12, 22))
    assert tasks(house, amal) == []
    clock.at = at("12:00", date(2026, 12, 23))
    assert tasks(house, amal) == TALK_DUE


def test_many_courses_are_looked_through_with_as_many_statements_as_a_few(
    house: House, lene: Clerk
) -> None:
    everybody, asked = house.citizens(12), list[int]()
    for many in (everybody[:3], everybody[3:]):
        with house.workplace.work() as work:
            for citizen_id in many:
                pause_course_of(work, lene, citizen_id, PausedWith.JOB, TODAY + DAY)
                set_terms_of(work, lene, citizen_id, WANTED)
        with counted(house.workplace) as statements, house.workplace.read() as work:
            needy = needs_sweeping(work, house.id)
        asked.append(len(statements))
    assert needy == everybody
    assert asked[0] == asked[1]
    assert tasks(house, everybody[0]) == TALK_DUE


def test_an_exempt_citizen_is_counted_in_the_group_and_keeps_the_first_talk(
    house: House, lene: Clerk, bent: int
) -> None:
    [amal] = house.citizens(1)
    with house.workplace.work() as work:
        open_course_of(work, lene, amal)
        for citizen_id in (bent, amal):
            set_terms_of(work, lene, citizen_id, WANTED)
        with pytest.raises(WhyMissing):
            exempt(work, lene, bent, "")
        exempt(work, lene, bent, "Begynder i job 1. januar")
        exempt(work, lene, bent, "En gang til")
        exempt(work, lene, amal, "Er syg i en måned")
        exempt_no_more(work, lene, amal)
    with house.workplace.read() as work:
        counted = {it.group: it for it in exemption_counts(work, house.id)}
        seen = terms_for(work, lene, bent)
    jobs = counted["job_ready"]
    assert (jobs.citizens, jobs.exempt, jobs.percent, jobs.allowed) == (2, 1, 25, 0)
    assert counted["insured"].citizens == 0
    assert seen is not None
    assert [it.of for it in seen.advice.talks] == [0]
    notes = [it.note for it in changes(house, bent) if it.what is CourseEvent.EXEMPTED]
    assert notes == ["Begynder i job 1. januar"]


def test_the_leaders_are_told_sixty_days_before_a_pack_in_use_ends_and_once(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    """The pack ends on 31 December, so from 1 November."""
    clock.at = at("12:00", date(2026, 10, 31))
    there = House(house.workplace, "farsoe")
    sets(house, lene, bent, replace(WANTED, counts_from=None))
    for today, expected in ((date(2026, 10, 31), []), (date(2026, 11, 1), [JOB_READY])):
        clock.at = at("12:00", today)
        for _ in range(2):
            sweep_safety_net(house.workplace)
        with house.workplace.read() as work:
            found = [it for it in open_tasks(work, house.id) if it.kind is TaskKind.PACK_ENDS]
            assert [it.note.split(",")[0] for it in found] == expected
            assert open_tasks(work, there.id) == []
    with house.workplace.work() as work:
        close_task(work, found[0].id, "Inge")
    clock.turn(90 * DAY)
    sweep_safety_net(house.workplace)
    with house.workplace.read() as work:
        assert [it for it in open_tasks(work, house.id) if it.kind is TaskKind.PACK_ENDS] == []
