"""Whose a task is when colleagues leave, are away, or come to it too late."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from shared.accounts import TeamCode
from shared.accounts.administration import end_account
from shared.accounts.sessions import Role, Staff, add_staff
from shared.appointments import report_absence
from shared.clock import SetClock
from shared.followups import adviser_left, staff_changed
from shared.safetynet import (
    Because,
    NextStep,
    TaskKind,
    at_work,
    find_task,
    hand_on_tasks,
    keep_in_net,
    lookout,
    open_course,
    open_for_meeting,
    open_task,
    take_task,
)
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, House, at

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DESK, ADVISERS, LEADERS = TeamCode.FRONT_DESK, TeamCode.ADVISERS, TeamCode.LEADERS


@dataclass
class Centre:
    """Lene at the desk, the adviser Karen, and Inge, who leads; each can be absent."""

    house: House
    staff: dict[str, Staff]
    ole: Staff
    bent: int

    def opened(self, team: TeamCode = ADVISERS, owner: str | None = "Karen", **due: float) -> int:
        """A task of finding Bent's next step; due in a day."""
        with self.house.workplace.work() as work:
            return open_task(
                work,
                self.house.id,
                TaskKind.NEXT_STEP,
                work.now + (timedelta(**due) if due else DAY),
                citizen_id=self.bent,
                team=team,
                owner_id=self.staff[owner].id if owner else None,
            ).id

    def is_away(self, name: str, since: datetime, until: datetime) -> None:
        adviser_id = self.staff[name].adviser_id
        assert adviser_id is not None
        with self.house.workplace.work() as work:
            report_absence(work, adviser_id, since, until, "syg")
            staff_changed(work, self.house.id)

    def leaves(self, name: str) -> None:
        with self.house.workplace.work() as work:
            end_account(work, self.ole, self.staff[name].id)
            staff_changed(work, self.house.id)

    def hands_on(self) -> None:
        with self.house.workplace.work() as work:
            hand_on_tasks(work, self.house.id)

    def whose(self, task_id: int) -> tuple[TeamCode, str | None]:
        teams = "SELECT code FROM team WHERE id = :id"
        with self.house.workplace.read() as work:
            found = find_task(work, task_id)
            assert found is not None
            team = TeamCode(work.session.execute(text(teams), {"id": found.team_id}).scalar_one())
        names = {it.id: name for name, it in self.staff.items()}
        return team, names[found.owner_id] if found.owner_id else None

    def events(self, task_id: int) -> list[str]:
        asked = text("SELECT what FROM task_event WHERE task_id = :id ORDER BY id")
        with self.house.workplace.read() as work:
            return list(work.session.execute(asked, {"id": task_id}).scalars())

    def step(self) -> NextStep | None:
        with self.house.workplace.read() as work:
            found = lookout(work, self.bent)
        return found.step if found else None


@pytest.fixture
def centre(workplace: Workplace, clock: SetClock) -> Centre:
    house = House(workplace)
    clock.at = at("10:00")
    roles = {"Lene": Role.FRONT_DESK, "Karen": Role.ADVISER, "Inge": Role.LEADER}
    calendars = {name: house.adviser(name) for name in roles}
    with workplace.work() as work:
        staff = {
            name: add_staff(work, house.id, name, name.lower(), "tre heste", role, calendars[name])
            for name, role in roles.items()
        }
        ole = add_staff(work, house.id, "Ole", "ole", "tre heste", Role.ADMINISTRATOR)
    bent = house.citizen()
    with workplace.work() as work:
        open_course(work, house.id, bent, "kiosk")
    return Centre(house, staff, ole, bent)


def test_a_task_is_the_member_s_who_is_at_work(centre: Centre) -> None:
    assert centre.whose(centre.opened()) == (ADVISERS, "Karen")


def test_a_task_is_not_opened_for_somebody_who_is_away(centre: Centre) -> None:
    centre.is_away("Karen", at("08:00"), at("16:00"))
    assert centre.whose(centre.opened()) == (DESK, None)


def test_what_somebody_leaves_behind_is_their_team_s_or_the_next_one_s(centre: Centre) -> None:
    task = centre.opened()
    centre.leaves("Karen")
    assert centre.whose(task) == (DESK, None)
    centre.leaves("Lene")
    assert centre.whose(task) == (LEADERS, None)
    assert centre.step() is NextStep.TASK
    assert centre.events(task) == ["given", "passed_up"]


def test_a_team_keeps_what_one_of_it_leaves_behind(centre: Centre) -> None:
    with centre.house.workplace.work() as work:
        add_staff(work, centre.house.id, "Fatima", "fatima", "tre heste", Role.ADVISER)
    task = centre.opened()
    centre.is_away("Karen", at("08:00"), at("16:00"))
    assert centre.whose(task) == (ADVISERS, None)


def test_what_a_colleague_has_taken_is_handed_on_when_they_leave(centre: Centre) -> None:
    task = centre.opened(DESK, None)
    with centre.house.workplace.work() as work:
        assert take_task(work, task, "Karen")
    assert centre.whose(task) == (DESK, "Karen")
    centre.leaves("Karen")
    assert centre.whose(task) == (DESK, None)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("09:00", "11:59", (ADVISERS, "Karen")),
        ("09:00", "12:00", (DESK, None)),
        ("07:00", "10:00", (ADVISERS, "Karen")),
        ("10:01", "16:00", (ADVISERS, "Karen")),
        ("10:00", "16:00", (DESK, None)),
    ],
    ids=["an-errand", "half-a-day", "back-already", "not-yet-away", "from-now-on"],
)
def test_away_for_part_of_a_day(
    centre: Centre, since: str, until: str, expected: tuple[TeamCode, str | None]
) -> None:
    task = centre.opened()
    centre.is_away("Karen", at(since), at(until))
    assert centre.whose(task) == expected


def test_after_hours_it_counts_who_will_be_there_in_the_morning(
    centre: Centre, clock: SetClock
) -> None:
    clock.at = at("20:00")
    centre.is_away("Karen", at("08:00"), at("20:30"))
    task = centre.opened()
    assert centre.whose(task) == (ADVISERS, "Karen")
    centre.is_away("Karen", at("08:00", TODAY + DAY), at("16:00", TODAY + DAY))
    assert centre.whose(task) == (DESK, None)


def test_whoever_comes_back_does_not_get_back_what_went_on_without_them(
    centre: Centre, clock: SetClock
) -> None:
    task = centre.opened()
    centre.is_away("Karen", at("08:00"), at("16:00"))
    clock.turn(DAY)
    centre.hands_on()
    assert centre.whose(task)[1] is None


def test_while_everybody_is_away_a_task_waits_and_nobody_owns_it(
    centre: Centre, clock: SetClock
) -> None:
    task = centre.opened()
    for name in ("Lene", "Inge", "Karen"):
        centre.is_away(name, at("08:00"), at("16:00"))
    assert centre.whose(task)[1] is None
    assert centre.step() is NextStep.NONE
    clock.turn(DAY)
    centre.hands_on()
    assert centre.step() is NextStep.TASK


def test_a_late_task_goes_to_the_leader_once(centre: Centre, clock: SetClock) -> None:
    task = centre.opened(hours=1)
    clock.turn(HOUR)
    centre.hands_on()
    assert centre.whose(task) == (ADVISERS, "Karen")
    clock.turn(timedelta(seconds=1))
    for _ in range(2):
        centre.hands_on()
        assert centre.whose(task) == (LEADERS, None)
    assert centre.events(task) == ["passed_up"]


def test_what_the_leader_gave_to_a_colleague_is_not_passed_up_again(
    centre: Centre, clock: SetClock
) -> None:
    task = centre.opened(hours=1)
    clock.turn(2 * HOUR)
    centre.hands_on()
    with centre.house.workplace.work() as work:
        assert take_task(work, task, "Karen")
    centre.hands_on()
    assert centre.whose(task) == (LEADERS, "Karen")
    assert centre.events(task) == ["passed_up"]


def test_without_a_leader_a_late_task_stays(centre: Centre, clock: SetClock) -> None:
    task = centre.opened(hours=1)
    centre.leaves("Inge")
    clock.turn(2 * HOUR)
    centre.hands_on()
    assert centre.whose(task) == (ADVISERS, "Karen")
    assert centre.events(task) == []


@pytest.mark.parametrize(("adviser", "whose"), [("Karen", (ADVISERS, "Karen")), ("", (DESK, None))])
def test_a_next_step_is_the_advisers_who_met_the_citizen_else_the_front_desks(
    centre: Centre, adviser: str, whose: tuple[TeamCode, str | None]
) -> None:
    met = centre.staff[adviser].adviser_id if adviser else None
    with centre.house.workplace.work() as work:
        task = keep_in_net(work, centre.bent, Because.HELD, met)
        assert task is not None
    assert centre.whose(task.id) == whose


def test_an_adviser_who_leaves_hands_on_their_meetings(centre: Centre) -> None:
    karen = centre.staff["Karen"].adviser_id
    assert karen is not None
    met = [centre.house.book(who, at("11:00", TODAY + DAY)) for who in centre.house.citizens(3)]
    theirs = [it for it in met if it.adviser == "Karen"]
    with centre.house.workplace.work() as work:
        assert adviser_left(work, centre.house.id, karen, "er stoppet", "Ole") == len(theirs) > 0
        for meeting in theirs:
            task = open_for_meeting(work, meeting.id, TaskKind.FIND_TIME)
            assert task is not None
            assert task.citizen_id == meeting.citizen_id
    with centre.house.workplace.read() as work:
        assert {it.name for it in at_work(work, centre.house.id) if it.is_away} == {"Karen"}
