"""The town in which the stories happen, and what the core has kept of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flask import Flask

from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING, Meeting, SlotFilter
from shared.citizens import Citizen, Needs
from shared.clock import SetClock
from shared.safetynet import Task
from shared.unit_of_work import UnitOfWork, Workplace
from shared.web.place import installed_in
from tests.apps import app_at
from tests.conftest import SECRET
from tests.drivers import COPENHAGEN, Caller, Visitor
from tests.town import OUR_NUMBER, Town, small_town

NOTHING = Needs()
ANY_TIME = SlotFilter()


@dataclass
class World:
    """The app and its clock; every look is with a new session."""

    app: Flask
    clock: SetClock
    workplace: Workplace
    town: Town

    @contextmanager
    def look(self) -> Iterator[UnitOfWork]:
        with self.workplace.read() as work:
            yield work

    def free(self, needs: Needs = NOTHING, slot_filter: SlotFilter = ANY_TIME) -> list[datetime]:
        with self.look() as work:
            return appointments.free_times(
                work, self.town.centre_id, FIRST_MEETING, needs, None, slot_filter
            )

    def meetings(self, at: datetime) -> list[Meeting]:
        """All of that day."""
        with self.look() as work:
            day = at.astimezone(COPENHAGEN).date()
            return appointments.meetings_on(work, self.town.centre_id, day)

    def held(self, meeting_id: int) -> Meeting:
        with self.look() as work:
            return appointments.get_meeting(work, meeting_id)

    def tasks(self) -> list[Task]:
        with self.look() as work:
            return safetynet.open_tasks(work, self.town.centre_id)

    def see_to(self, task: Task) -> None:
        """Staff have done it."""
        with self.workplace.work() as work:
            assert safetynet.close_task(work, task.id, "Lene")

    def citizen(self, citizen_id: int) -> Citizen:
        with self.look() as work:
            return citizens.get_citizen(work, citizen_id)

    def next_opening(self) -> datetime:
        with self.look() as work:
            return appointments.next_opening(work, self.town.centre_id)

    def next_call(self) -> datetime:
        """The first time that a call back is offered for, asked at a full or half hour."""
        opening, now = self.next_opening(), self.clock.now()
        return opening if opening > now else now + timedelta(minutes=30)

    def rows(self, table: str) -> int:
        with self.look() as work:
            counted = work.session.connection().exec_driver_sql(f"SELECT count(*) FROM {table}")
            return int(counted.scalar_one())

    def letter_for(self, born: date) -> str:
        """The code in the letter that somebody got."""
        with self.workplace.work() as work:
            citizen = citizens.register(work, self.town.centre_id, born, None, None, "da")
            return citizens.give_code(work, citizen.id)

    def everybody_is_away(self) -> None:
        with self.workplace.work() as work:
            for adviser in (self.town.karen, self.town.fatima):
                until = work.now + timedelta(days=90)
                appointments.report_absence(work, adviser, work.now, until, "kursus")

    def turn_to(self, local: str) -> None:
        """'2026-11-29 21:30', in Copenhagen."""
        self.clock.at = datetime.fromisoformat(local).replace(tzinfo=COPENHAGEN)

    def visitor(self) -> Visitor:
        return Visitor(self.app)

    def caller(self, number: str = "+4598621234") -> Caller:
        return Caller(self.app, OUR_NUMBER, number)


@contextmanager
def world_at(database_url: str, clock: SetClock) -> Iterator[World]:
    """The town in an empty, migrated database."""
    with app_at(database_url, clock, SECRET) as app:
        workplace = installed_in(app)[1]
        with workplace.work() as work:
            town = small_town(work)
        yield World(app, clock, workplace, town)
