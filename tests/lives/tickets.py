"""Whoever comes without a meeting draws a ticket, and waits until somebody has seen to them."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from shared.safetynet import (
    TaskKind,
    close_task,
    draw_ticket,
    open_tasks,
    take_task,
    tickets_before,
)
from shared.unit_of_work import Workplace
from tests.lives.chances import numbers
from tests.lives.life import Life

names = st.sampled_from(["Lene", "Ole"])
visits = st.integers(1, 9)


@dataclass
class PaperTicket:
    """`visit` is the conversation in which it was drawn."""

    task_id: int
    number: int
    day: date
    visit: str
    taken: bool = False
    done: bool = False


class Tickets(Life):
    """All tickets that were drawn, in that order, on paper."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.tickets: list[PaperTicket] = []

    @rule(come=st.lists(visits, min_size=1, max_size=5))
    def some_draw_a_ticket(self, come: list[int]) -> None:
        for visit in come:
            self.draws_a_ticket(visit)

    def draws_a_ticket(self, visit: int) -> None:
        """Who has one that nobody has seen to yet keeps it."""
        name, today = f"{self.centre.slug}/{visit}", self.day(0)
        with self.workplace.work() as work:
            drawn = draw_ticket(
                work,
                self.house.id,
                work.now + timedelta(minutes=15),
                name,
                topic="letter",
                language="da",
                kiosk_name="Hallen",
            )
        standing = [it for it in self.tickets if it.visit == name and not it.done]
        if standing:
            assert [(it.task_id, it.number) for it in standing] == [(drawn.id, drawn.ticket)]
        else:
            assert drawn.ticket == 1 + sum(it.day == today for it in self.tickets)
            self.tickets.append(PaperTicket(drawn.id, drawn.ticket, today, name))

    @precondition(lambda self: self.tickets)
    @rule(which=numbers, staff=names)
    def is_called(self, which: int, staff: str) -> None:
        """By one of those at the desk; only the first has it."""
        ticket = self.any_ticket(which)
        with self.workplace.work() as work:
            assert take_task(work, ticket.task_id, staff) is not (ticket.taken or ticket.done)
        ticket.taken = True

    @precondition(lambda self: self.tickets)
    @rule(which=numbers, staff=names)
    def is_seen_to(self, which: int, staff: str) -> None:
        ticket = self.any_ticket(which)
        with self.workplace.work() as work:
            assert close_task(work, ticket.task_id, staff) is not ticket.done
        ticket.done = True

    def any_ticket(self, which: int) -> PaperTicket:
        """The last ones rather than those of days ago."""
        return self.tickets[-1 - which % min(9, len(self.tickets))]

    @invariant()
    def no_number_of_a_day_is_given_twice_and_none_is_left_out(self) -> None:
        drawn = self.rows(
            "SELECT id, ticket FROM task WHERE centre_id = :id AND kind = 'ticket' ORDER BY id"
        )
        assert drawn == [(it.task_id, it.number) for it in self.tickets]
        for day in {it.day for it in self.tickets}:
            of_the_day = [it.number for it in self.tickets if it.day == day]
            assert of_the_day == list(range(1, len(of_the_day) + 1))

    @invariant()
    def whoever_drew_one_stays_on_the_list_until_somebody_has_seen_to_them(self) -> None:
        waiting = [it for it in self.tickets if not it.done]
        with self.workplace.read() as work:
            listed = [it for it in open_tasks(work, self.house.id) if it.kind is TaskKind.TICKET]
            assert [(it.id, bool(it.taken_by)) for it in listed] == [
                (it.task_id, it.taken) for it in waiting
            ]
            today = [it.number for it in waiting if it.day == self.day(0)]
            for n, number in enumerate(today):
                assert tickets_before(work, self.house.id, number) == n
