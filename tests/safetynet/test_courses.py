"""A citizen's course: opened once, closed for a reason, and never without its past."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from frontdesk.clerks import Clerk
from frontdesk.courses.actions import (
    MeetingAhead,
    PauseTooLong,
    close_course_of,
    open_course_of,
    pause_course_of,
    resume_course_of,
    set_deadline_of,
)
from shared.accounts.sessions import Role, add_staff
from shared.clock import SetClock
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import (
    LONGEST_PAUSE,
    Because,
    CloseReason,
    Course,
    CourseEvent,
    NextStep,
    PausedWith,
    TaskKind,
    changes_of_course,
    find_course,
    keep_in_net,
    lookout,
    open_course,
    open_task,
    open_tasks_of,
    sweep_finds,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at

DAY = timedelta(days=1)


@pytest.fixture
def house(workplace: Workplace) -> House:
    house = House(workplace)
    house.adviser()
    return house


@pytest.fixture
def lene(house: House) -> Clerk:
    with house.workplace.work() as work:
        made = add_staff(work, house.id, "Lene", "lene", "tre blå heste", Role.FRONT_DESK)
    return Clerk(made.id, house.id, "Lene")


@pytest.fixture
def bent(house: House, lene: Clerk) -> int:
    """With a course, and nothing ahead but a task."""
    bent = house.citizen()
    with house.workplace.work() as work:
        open_course_of(work, lene, bent)
    return bent


def course(house: House, citizen_id: int) -> Course:
    with house.workplace.read() as work:
        found = find_course(work, citizen_id)
    assert found is not None
    return found


def past(house: House, citizen_id: int) -> list[CourseEvent]:
    with house.workplace.read() as work:
        found = find_course(work, citizen_id)
        return [it.what for it in changes_of_course(work, found.id)] if found else []


def step(house: House, citizen_id: int) -> NextStep | None:
    with house.workplace.read() as work:
        found = lookout(work, citizen_id)
    return found.step if found else None


def tasks(house: House, citizen_id: int) -> list[tuple[TaskKind, str]]:
    with house.workplace.read() as work:
        return [(it.kind, it.note) for it in open_tasks_of(work, citizen_id, (), ())]


def finds(house: House) -> int:
    with house.workplace.read() as work:
        return len(sweep_finds(work, house.id, work.now - 365 * DAY))


def test_a_course_that_is_open_is_not_opened_again(house: House, bent: int) -> None:
    before = course(house, bent)
    with house.workplace.work() as work:
        open_course(work, house.id, bent, "kiosk")
    assert course(house, bent) == before
    assert past(house, bent) == [CourseEvent.OPENED]


def test_whoever_has_no_course_is_not_kept_in_the_net(house: House) -> None:
    asked_about_opening_hours = house.citizen()
    with house.workplace.work() as work:
        assert keep_in_net(work, asked_about_opening_hours, Because.REGISTERED) is None
    assert step(house, asked_about_opening_hours) is None


@pytest.mark.usefixtures("lene")
def test_a_request_for_help_opens_a_course_and_one_for_an_interpreter_does_not(
    house: House,
) -> None:
    one, other = house.citizens(2)
    with house.workplace.work() as work:
        open_task(work, house.id, TaskKind.HELP, work.now, citizen_id=one)
        open_task(work, house.id, TaskKind.INTERPRETER, work.now, citizen_id=other)
    assert (step(house, one), step(house, other)) == (NextStep.TASK, None)


def test_a_closed_course_needs_nobody(house: House, lene: Clerk, bent: int) -> None:
    with house.workplace.work() as work:
        close_course_of(work, lene, bent, CloseReason.WORK)
    assert step(house, bent) is None
    assert tasks(house, bent) == []
    sweep_safety_net(house.workplace)
    assert tasks(house, bent) == []


def test_a_course_is_closed_once(house: House, lene: Clerk, bent: int) -> None:
    for reason in (CloseReason.WORK, CloseReason.MOVED):
        with house.workplace.work() as work:
            close_course_of(work, lene, bent, reason)
    assert past(house, bent) == [CourseEvent.OPENED, CourseEvent.CLOSED]


def test_a_course_with_a_meeting_ahead_stays_open(house: House, lene: Clerk, bent: int) -> None:
    house.book(bent, at("10:00"))
    with pytest.raises(MeetingAhead), house.workplace.work() as work:
        close_course_of(work, lene, bent, CloseReason.WORK)
    assert step(house, bent) is NextStep.MEETING


def test_a_reopened_course_keeps_its_past_and_has_a_task(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    opened = course(house, bent)
    with house.workplace.work() as work:
        close_course_of(work, lene, bent, CloseReason.MOVED)
    clock.turn(200 * DAY)
    with house.workplace.work() as work:
        open_course_of(work, lene, bent)
    reopened = course(house, bent)
    assert replace(reopened, terms=opened.terms) == opened, "its rules may count anew"
    assert past(house, bent) == [CourseEvent.OPENED, CourseEvent.CLOSED, CourseEvent.REOPENED]
    with house.workplace.read() as work:
        closed = changes_of_course(work, opened.id)[1]
    assert (closed.reason, closed.by) == (CloseReason.MOVED, lene.via)
    assert tasks(house, bent) == [(TaskKind.NEXT_STEP, Because.REOPENED)]


def test_help_for_somebody_whose_course_was_closed_opens_it_again(
    house: House, lene: Clerk, bent: int
) -> None:
    with house.workplace.work() as work:
        close_course_of(work, lene, bent, CloseReason.WORK)
        open_task(work, house.id, TaskKind.CALL_BACK, work.now, citizen_id=bent)
    assert step(house, bent) is NextStep.TASK
    assert past(house, bent)[-1] is CourseEvent.REOPENED


def test_news_that_did_not_reach_somebody_leaves_their_closed_course_closed(
    house: House, lene: Clerk, bent: int
) -> None:
    """They are told all the same; whoever never had a course is in the net by it."""
    newcomer = house.citizen("+4520202021")
    with house.workplace.work() as work:
        close_course_of(work, lene, bent, CloseReason.WORK)
        open_task(work, house.id, TaskKind.UNDELIVERED, work.now, citizen_id=bent)
        open_task(work, house.id, TaskKind.UNDELIVERED, work.now, citizen_id=newcomer)
    assert course(house, bent).closed_at is not None
    assert tasks(house, bent) == [(TaskKind.UNDELIVERED, "")]
    assert step(house, newcomer) is NextStep.TASK


def test_a_pause_lasts_until_its_last_day_and_the_day_after_there_is_a_task(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    with house.workplace.work() as work:
        pause_course_of(work, lene, bent, PausedWith.A_KASSE, TODAY + 3 * DAY)
    assert tasks(house, bent) == []
    clock.at = at("23:59", TODAY + 3 * DAY)
    sweep_safety_net(house.workplace)
    assert (step(house, bent), tasks(house, bent)) == (NextStep.PAUSED, [])
    clock.at = at("00:00", TODAY + 4 * DAY)
    assert step(house, bent) is NextStep.NONE
    sweep_safety_net(house.workplace)
    assert tasks(house, bent) == [(TaskKind.NEXT_STEP, Because.PAUSE_OVER)]
    assert past(house, bent)[-1] is CourseEvent.RESUMED
    assert course(house, bent).paused_until is None
    assert finds(house) == 0


def test_a_pause_that_is_over_ends_also_for_somebody_with_a_meeting(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    house.book(bent, at("10:00", TODAY + 7 * DAY))
    with house.workplace.work() as work:
        pause_course_of(work, lene, bent, PausedWith.HOLIDAY, TODAY)
    clock.turn(DAY)
    sweep_safety_net(house.workplace)
    assert course(house, bent).paused_with is None
    assert (step(house, bent), tasks(house, bent)) == (NextStep.MEETING, [])


@pytest.mark.parametrize("until", [TODAY - DAY, TODAY + LONGEST_PAUSE + DAY])
def test_a_pause_is_neither_over_at_once_nor_longer_than_three_months(
    house: House, lene: Clerk, bent: int, until: date
) -> None:
    with pytest.raises(PauseTooLong), house.workplace.work() as work:
        pause_course_of(work, lene, bent, PausedWith.LEAVE, until)
    assert (step(house, bent), past(house, bent)) == (NextStep.TASK, [CourseEvent.OPENED])


def test_three_months_may_be_said_again_at_their_end(
    house: House, lene: Clerk, bent: int, clock: SetClock
) -> None:
    for _ in range(2):
        with house.workplace.work() as work:
            until = clock.now().date() + LONGEST_PAUSE
            pause_course_of(work, lene, bent, PausedWith.LEAVE, until)
        clock.turn(LONGEST_PAUSE)
        sweep_safety_net(house.workplace)
        assert step(house, bent) is NextStep.PAUSED


def test_a_pause_that_is_ended_leaves_a_task_and_one_that_never_was_changes_nothing(
    house: House, lene: Clerk, bent: int
) -> None:
    with house.workplace.work() as work:
        resume_course_of(work, lene, bent)
    assert past(house, bent) == [CourseEvent.OPENED]
    with house.workplace.work() as work:
        pause_course_of(work, lene, bent, PausedWith.JOB, TODAY + 9 * DAY)
        resume_course_of(work, lene, bent)
    assert tasks(house, bent) == [(TaskKind.NEXT_STEP, Because.PAUSE_OVER)]


def test_a_closed_course_is_not_paused_any_more(house: House, lene: Clerk, bent: int) -> None:
    with house.workplace.work() as work:
        pause_course_of(work, lene, bent, PausedWith.JOB, TODAY + 9 * DAY)
        set_deadline_of(work, lene, bent, TODAY + 30 * DAY)
        close_course_of(work, lene, bent, CloseReason.WORK)
    closed = course(house, bent)
    assert (closed.paused_with, closed.paused_until, closed.next_by) == (None, None, None)


@pytest.mark.parametrize(
    ("days_left", "expected"), [(8, []), (7, [(TaskKind.NEXT_STEP, Because.DEADLINE)])]
)
def test_a_week_before_the_day_by_which_to_book_somebody_helps(
    house: House,
    lene: Clerk,
    bent: int,
    days_left: int,
    expected: list[tuple[TaskKind, str]],
) -> None:
    """Also in a pause."""
    with house.workplace.work() as work:
        pause_course_of(work, lene, bent, PausedWith.A_KASSE, TODAY + 60 * DAY)
        set_deadline_of(work, lene, bent, TODAY + days_left * DAY)
    for _ in range(2):
        sweep_safety_net(house.workplace)
        assert tasks(house, bent) == expected
    assert finds(house) == 0


def test_with_a_meeting_booked_the_day_by_which_to_book_is_no_matter(
    house: House, lene: Clerk, bent: int
) -> None:
    house.book(bent, at("10:00"))
    with house.workplace.work() as work:
        set_deadline_of(work, lene, bent, TODAY + DAY)
    before = tasks(house, bent)
    sweep_safety_net(house.workplace)
    assert tasks(house, bent) == before


def test_a_clerk_of_another_centre_has_no_say(house: House, lene: Clerk, bent: int) -> None:
    there = replace(lene, centre_id=House(house.workplace, "farsoe").id)
    with pytest.raises(LookupError), house.workplace.work() as work:
        close_course_of(work, there, bent, CloseReason.OTHER)
    assert step(house, bent) is NextStep.TASK
