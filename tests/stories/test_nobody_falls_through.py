"""Nobody is lost, however they come, go and stay away; and nothing is left once all is well."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from shared.accounts.sessions import Role, add_staff
from shared.appointments import Meeting
from shared.citizens import register
from shared.jobs import find_abandoned_conversations
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import (
    Because,
    TaskKind,
    keep_in_net,
    open_course,
)
from tests.drivers import COPENHAGEN
from tests.frontdesk.booking_page import books, moves, says
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.lost import lost_in
from tests.stories.at_the_desk import clerk_in
from tests.stories.telling import books_the_first_time
from tests.stories.test_who_is_hit import LOOK, SAVE
from tests.stories.world import World

EVERYBODY = "Alle har et næste skridt"
A_DAY = timedelta(days=1)


def is_lost(world: World) -> bool:
    return lost_in(world.workplace, world.town.centre_id) != []


def kinds(world: World) -> list[TaskKind]:
    return [it.kind for it in world.tasks()]


# An adviser who is ill, then gone

MEETING_DAY = 1
"""Of December: a Tuesday."""


@dataclass
class Office:
    """Lene at the desk, Ole who keeps the accounts, and Karen's citizen Bent."""

    world: World
    lene: Clerk
    ole: Clerk
    meeting: Meeting

    def in_the_morning(self, day: int) -> None:
        """Of November; the sessions of the day before have ended."""
        self.world.turn_to(f"2026-11-{day} 10:00")
        for clerk, login in ((self.lene, "lene"), (self.ole, "ole")):
            clerk.signs_in(login)

    def everybody_is_safe(self) -> bool:
        sweep_safety_net(self.world.workplace)
        self.lene.opens("/desk/safety/")
        assert self.world.rows("sweep_find") == 0
        return self.lene.sees(EVERYBODY) and not is_lost(self.world)

    def owners(self) -> set[str]:
        with self.world.look() as work:
            rows = work.session.connection().exec_driver_sql(
                "SELECT staff.name FROM task JOIN staff ON staff.id = task.owner_id "
                "WHERE task.done_at IS NULL"
            )
            return {name for (name,) in rows}


@pytest.fixture
def office(world: World) -> Office:
    world.turn_to("2026-11-23 10:00")
    lene = clerk_in(world)
    with world.workplace.work() as work:
        centre_id, karen = world.town.centre_id, world.town.karen
        add_staff(work, centre_id, "Karen", "karen", PASSWORD, Role.ADVISER, karen)
        add_staff(work, centre_id, "Ole", "ole", PASSWORD, Role.ADMINISTRATOR)
    ole = Clerk(world.app, "10.0.0.5")
    ole.signs_in("ole")
    at = books_the_first_time(world.visitor(), world)
    [meeting] = world.meetings(at)
    return Office(world, lene, ole, meeting)


def test_an_adviser_who_is_ill_and_then_gone_leaves_nobody_behind(office: Office) -> None:
    world, lene, bent = office.world, office.lene, office.meeting.citizen_id
    world.clock.at = office.meeting.starts_at
    lene.signs_in("lene")
    says(lene, bent, "held", "Holdt")
    assert kinds(world) == [TaskKind.NEXT_STEP]
    assert office.owners() == {"Karen"}

    office.in_the_morning(25)
    page = books(lene, bent).opens(kind="followup", form="in_person")
    at = next(at for at in page.times if _day_of(at) == MEETING_DAY)
    page.takes(at)
    assert world.tasks() == []
    [following] = world.meetings(at)
    assert following.adviser == "Karen"
    has_a_newcomer_of_karen(world)
    assert office.owners() == {"Karen"}

    lene.opens("/desk/absences/")
    away = {"who": f"adviser-{world.town.karen}", "first": "2026-11-30", "last": "2026-12-02"}
    lene.sends(lene.page.button(LOOK), **away)
    lene.sends(lene.page.button(SAVE), **{f"move-{following.id}": ""})
    assert TaskKind.FIND_TIME in kinds(world)
    assert office.everybody_is_safe()

    office.in_the_morning(30)
    assert office.everybody_is_safe()
    assert office.owners() <= {"Lene"}, "nothing is Karen's while she is ill"

    office.ole.opens(f"/desk/staff/{_staff_id(world, 'Karen')}")
    office.ole.sends(office.ole.page.button("Luk brugeren"), leaves="1")
    assert office.everybody_is_safe()
    assert office.owners() <= {"Lene"}

    page = moves(lene, following.id).opens(kind="followup", form="in_person")
    page.takes(next(at for at in page.times if at > following.starts_at))
    assert world.held(following.id).adviser == "Fatima"
    assert TaskKind.FIND_TIME not in kinds(world)
    assert office.everybody_is_safe()


def has_a_newcomer_of_karen(world: World) -> None:
    with world.workplace.work() as work:
        known = register(work, world.town.centre_id, date(1971, 5, 3), None, None, "da")
        open_course(work, world.town.centre_id, known.id, "desk")
        assert keep_in_net(work, known.id, Because.REGISTERED, world.town.karen) is not None


def _staff_id(world: World, name: str) -> int:
    with world.look() as work:
        found = work.session.connection().exec_driver_sql(
            f"SELECT id FROM staff WHERE name = '{name}'"
        )
        return int(found.scalar_one())


# P8: Jan, over three weeks


@dataclass
class Jan:
    """45, without a home, a telephone or a card; he comes when he comes. Lene sees to him."""

    world: World
    lene: Clerk
    inge: Clerk
    citizen_id: int = 0

    def it_is(self, local: str) -> None:
        """The worker has looked meanwhile, and nobody is lost."""
        self.world.turn_to(local)
        find_abandoned_conversations(self.world.workplace)
        sweep_safety_net(self.world.workplace)
        self.sign_in()
        self.is_safe()

    def sign_in(self) -> None:
        self.lene.signs_in("lene")
        self.inge.signs_in("inge")

    def is_safe(self) -> None:
        assert not is_lost(self.world)
        assert self.world.rows("sweep_find") == 0
        self.inge.opens("/desk/safety/")
        assert self.inge.sees(EVERYBODY)

    def owed(self) -> list[tuple[TaskKind, str]]:
        return [(it.kind, it.note) for it in self.world.tasks() if it.citizen_id == self.citizen_id]

    def team(self) -> set[str]:
        with self.world.look() as work:
            rows = work.session.connection().exec_driver_sql(
                "SELECT code FROM team JOIN task ON team_id = team.id WHERE done_at IS NULL"
            )
            return {code for (code,) in rows}

    def is_booked(self, kind: str, day: int) -> Meeting:
        page = books(self.lene, self.citizen_id).opens(kind=kind, form="in_person")
        while not (times := [at for at in page.times if _day_of(at) == day]):
            page.later()
        page.takes(times[0])
        [meeting] = self.world.meetings(times[0])
        return meeting

    def course(self, part: str, **told: str) -> None:
        self.lene.opens(f"/desk/citizens/{self.citizen_id}")
        self.lene.enters(f"/desk/citizens/{self.citizen_id}/course/{part}", **told)


def _day_of(at: datetime) -> int:
    return at.astimezone(COPENHAGEN).day


@pytest.fixture
def jan(world: World) -> Jan:
    world.turn_to("2026-11-23 10:00")
    lene = clerk_in(world)
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Inge", "inge", PASSWORD, Role.LEADER)
    inge = Clerk(world.app, "10.0.0.3")
    inge.signs_in("inge")
    return Jan(world, lene, inge)


def comes_in_and_is_written_down(jan: Jan) -> None:
    """He draws a number at the kiosk, and shouts; Lene asks his name, and he leaves."""
    visitor = jan.world.visitor()
    visitor.begins()
    visitor.chooses("Tal med et menneske")
    visitor.chooses("Penge")
    assert kinds(jan.world) == [TaskKind.TICKET]
    jan.lene.opens("/desk/citizens/new")
    jan.lene.sends(jan.lene.page.button("Gem"), first_name="Jan", birth_date="5.5.1981")
    with jan.world.look() as work:
        found = work.session.connection().exec_driver_sql("SELECT id FROM citizen")
        jan.citizen_id = int(found.scalar_one())
    jan.is_safe()
    assert jan.owed() == [(TaskKind.NEXT_STEP, "registered")]


def test_jan_is_lost_at_no_moment_of_three_weeks(jan: Jan) -> None:
    world, lene = jan.world, jan.lene
    comes_in_and_is_written_down(jan)
    [ticket] = [it for it in world.tasks() if it.kind is TaskKind.TICKET]
    world.see_to(ticket)

    jan.it_is("2026-11-25 09:30")
    assert jan.owed() == [(TaskKind.NEXT_STEP, "registered")]
    assert jan.team() == {"leaders"}, "nobody has found him in time: it is the leader's now"

    jan.it_is("2026-11-26 09:30")
    meeting = jan.is_booked("first", 30)
    assert jan.owed() == []
    jan.is_safe()

    world.clock.at = meeting.starts_at
    jan.sign_in()
    says(lene, jan.citizen_id, "not-come", "Kom ikke")
    assert jan.owed() == [(TaskKind.MISSED, "")]
    jan.is_safe()

    jan.it_is("2026-12-02 11:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.asks_for_help()
    jan.is_safe()
    meeting = jan.is_booked("first", 3)
    assert jan.owed() == [], "a booking settles that he did not come"

    world.clock.at = meeting.ends_at
    sweep_safety_net(world.workplace)
    jan.sign_in()
    jan.is_safe()
    assert jan.owed() == [(TaskKind.NEXT_STEP, "unsettled")]
    says(lene, jan.citizen_id, "held", "Holdt")
    assert jan.owed() == [(TaskKind.NEXT_STEP, "held")]
    jan.is_safe()

    jan.it_is("2026-12-04 09:30")
    jan.course("pause", paused_with="exempt", until="2026-12-10")
    assert jan.owed() == []
    jan.is_safe()
    jan.it_is("2026-12-10 14:30")
    assert jan.owed() == []
    jan.it_is("2026-12-11 09:30")
    assert jan.owed() == [(TaskKind.NEXT_STEP, "pause_over")]
    jan.course("close", reason="work")
    assert jan.owed() == []
    jan.is_safe()
    jan.course("open")
    assert jan.owed() == [(TaskKind.NEXT_STEP, "reopened")]
    jan.is_safe()
