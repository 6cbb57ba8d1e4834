"""A house in which one meeting fits into a day, and all days of the next two weeks are taken."""

from datetime import date, datetime, timedelta

from sqlalchemy import text

from shared.appointments import (
    Meeting,
    Offer,
    accept,
    decline,
    get_meeting,
    is_waiting,
    offer_earlier,
    offer_of,
    offers_passed,
    pass_on,
    wait_for_earlier,
    waiting_in_line,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import House, at, november

FREED = november(26)
"""A Thursday, three days after the clock of the tests."""


class FullHouse(House):
    """One meeting fits into each day, and the days until 7 December are taken."""

    def __init__(self, workplace: Workplace, clock: SetClock) -> None:
        super().__init__(workplace)
        self.clock = clock
        self.karen = self.adviser("Karen", "09:00-09:45")
        self.people = iter(self.citizens(40))
        days = (at("09:00").date() + timedelta(days=n) for n in range(1, 15))
        self.until_then = {day: self.meets(day) for day in days}

    def meets(self, day: date) -> Meeting:
        return self.book(next(self.people), at("09:00", day))

    def waits(self, day: date) -> Meeting:
        """Has a meeting that day and would rather come earlier."""
        held = self.meets(day)
        with self.workplace.work() as work:
            wait_for_earlier(work, held.id)
        return held

    def frees(self, day: date = FREED) -> None:
        self.cancel(self.until_then[day])

    def works(self) -> list[Offer]:
        """What the worker does: the offers that it makes."""
        with self.workplace.read() as work:
            passed = offers_passed(work)
        for meeting_id in passed:
            with self.workplace.work() as work:
                pass_on(work, meeting_id)
        with self.workplace.read() as work:
            line = waiting_in_line(work)
        made = []
        for meeting_id in line:
            with self.workplace.work() as work:
                made.append(offer_earlier(work, meeting_id))
        return [it for it in made if it]

    def now(self, held: Meeting) -> Meeting:
        with self.workplace.read() as work:
            return get_meeting(work, held.id)

    def offered_to(self, held: Meeting) -> datetime | None:
        with self.workplace.read() as work:
            offer = offer_of(work, held.id)
        return offer.starts_at if offer else None

    def still_waits(self, held: Meeting) -> bool:
        with self.workplace.read() as work:
            return is_waiting(work, held.id)

    def is_free(self, day: date = FREED) -> bool:
        return at("09:00", day) in self.times()

    def says_yes(self, held: Meeting) -> Meeting:
        with self.workplace.work() as work:
            return accept(work, held.id, "phone")

    def says_no(self, held: Meeting) -> None:
        with self.workplace.work() as work:
            decline(work, held.id)

    def agrees(self) -> None:
        """Occupancy and all that stands or is kept are the same."""
        with self.workplace.read() as work:
            standing = work.session.execute(
                text(
                    "SELECT id, quarter, quarters, 'adviser:' || adviser_id, 'room:' || room_id, "
                    "'citizen:' || citizen_id FROM meeting WHERE state <> 'cancelled'"
                )
            ).all()
        assert self.occupancy() == sorted(
            (resource, start + n, id)
            for id, start, quarters, *resources in standing
            for resource in resources
            if resource is not None
            for n in range(quarters)
        )
