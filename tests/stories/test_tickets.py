"""Whoever comes or calls without a meeting knows how many are before them, and may leave."""

from datetime import timedelta

import pytest

from ivr.simulator.placed import Rings
from ivr.simulator.telephone import Rang
from shared.accounts.sessions import Role, add_staff
from shared.content import Count, message
from shared.jobs.sweep_safety_net import sweep_safety_net
from shared.safetynet import Task, TaskKind
from tests.call_times import call_promised
from tests.drivers import Caller, Guest, Visitor
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.stories.world import World

WAIT, CALL = "Ja, jeg venter", "Nej, ring til mig"


@pytest.fixture(autouse=True)
def ten_o_clock(world: World) -> None:
    world.turn_to("2026-11-23 10:00")


@pytest.fixture
def lene(world: World) -> Clerk:
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    clerk = Clerk(world.app)
    clerk.signs_in("lene")
    return clerk


def draws(world: World, topic: str = "Et brev") -> Visitor:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Tal med et menneske")
    visitor.chooses(topic)
    return visitor


def has(visitor: Visitor, number: int, before: int) -> bool:
    return visitor.is_asked(message("ticket", number=Count(number))) and visitor.is_told(
        message("ticket-before", before=Count(before))
    )


def tickets(world: World) -> list[Task]:
    return [task for task in world.tasks() if task.kind is TaskKind.TICKET]


def test_the_number_and_how_many_are_before(world: World) -> None:
    assert has(draws(world, "Penge"), 1, before=0)
    assert has(draws(world, "MitID eller Jobnet"), 2, before=1)
    last = draws(world, "Noget andet")
    assert has(last, 3, before=2)
    assert last.touches == 2
    last.chooses("Færdig")
    assert last.is_told("Sæt dig ned. Vi kalder dit kønummer snart.")
    assert last.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    assert [task.note for task in tickets(world)] == ["money", "screen", "other"]


def test_a_double_tap_draws_one_number(world: World) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Tal med et menneske")
    letter = visitor.page.button("Et brev")
    for _ in range(5):
        visitor.press(letter)
        assert has(visitor, 1, before=0)
    assert len(tickets(world)) == 1


def test_back_from_the_topics_draws_nothing(world: World) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Tal med et menneske")
    visitor.goes_back()
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    assert world.tasks() == []


def test_when_the_desk_is_closed_a_ticket_is_a_promised_call(world: World) -> None:
    world.turn_to("2026-11-23 16:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Tal med et menneske")
    assert visitor.is_asked("Skranken er lukket. Hvornår må vi ringe til dig?")
    visitor.takes(world.next_opening())
    visitor.types("98621234")
    visitor.chooses("Det er fint")
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.CALL_BACK, "+4598621234")


def test_jan_leaves_while_he_waits_and_stays_on_the_list(world: World, lene: Clerk) -> None:
    draws(world, "Penge")
    world.turn_to("2026-11-23 10:12")
    lene.opens()
    assert lene.sees("Nr. 1 · Penge 12 min. · dansk")
    world.turn_to("2026-11-24 10:00")
    lene.signs_in("lene")
    assert not lene.sees("Nr. 1")
    sweep_safety_net(world.workplace)
    lene.opens()
    assert lene.sees("Gik fra køen uden hjælp. Find ud af hvorfor")
    assert lene.sees("Penge")
    assert has(draws(world), 1, before=0), "yesterday's numbers are before nobody"


def test_lene_calls_a_number_and_is_done_with_it(world: World, lene: Clerk) -> None:
    draws(world, "Et brev")
    lene.opens()
    lene.presses("Kald")
    assert lene.sees("Kaldt til Skranke")
    lene.presses("Klaret")
    assert not lene.sees("Nr. 1")
    assert has(draws(world), 2, before=0)


def test_lene_is_told_what_they_were_doing_but_not_what_they_said(
    guest: Guest, world: World, lene: Clerk
) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    guest.types("12 03 1965")
    guest.asks_for_help()
    lene.opens()
    assert lene.sees("Var i gang med: at bestille et møde · hvem de er")
    [help] = [task for task in world.tasks() if task.kind is TaskKind.HELP]
    assert help.note == "book/who"


def test_help_at_the_very_start_was_in_the_middle_of_nothing(
    guest: Guest, world: World, lene: Clerk
) -> None:
    guest.begins()
    guest.asks_for_help()
    lene.opens()
    assert not lene.sees("Var i gang med")
    assert {task.kind for task in world.tasks()} == {TaskKind.HELP}


def waits_before(world: World, callers: int) -> None:
    for n in range(callers):
        other = world.caller(f"+459862000{n}")
        other.begins()
        other.asks_for_help()
        if n:
            other.chooses(WAIT)
        world.clock.turn(timedelta(seconds=20))


def holds_the_line(caller: Caller, before: int) -> bool:
    """Whether a caller waits in the queue, and hears how many are before them."""
    is_rung = any(isinstance(event, Rang) for event in caller.telephone.events)
    return not is_rung and caller.is_told(message("phone-in-line", before=Count(before)))


def test_who_is_alone_on_the_telephone_is_put_through_at_once(world: World) -> None:
    caller = Caller(world.app, world.caller().to, person=Rings.COMPLETED)
    caller.begins()
    caller.asks_for_help()
    assert any(isinstance(event, Rang) for event in caller.telephone.events)
    assert world.tasks() == []


@pytest.mark.parametrize("callers", [1, 2])
def test_a_caller_hears_how_many_are_before_and_may_wait(world: World, callers: int) -> None:
    waits_before(world, callers)
    caller = world.caller()
    caller.begins()
    caller.asks_for_help()
    assert caller.is_asked(message("wait-or-call", before=Count(callers)))
    assert not any(isinstance(event, Rang) for event in caller.telephone.events)
    caller.chooses(WAIT)
    assert holds_the_line(caller, callers)


def test_a_caller_is_called_instead_of_waiting(world: World) -> None:
    waits_before(world, 1)
    caller = world.caller("+4598625555")
    caller.begins()
    caller.asks_for_help()
    caller.chooses(CALL)
    assert caller.is_asked("Hvornår må vi ringe til dig?")
    soon = world.next_call()
    caller.takes(soon)
    caller.chooses("Ja")
    told = call_promised(world.app, soon, "+4598625555")
    assert caller.is_told(told)
    theirs = [task for task in world.tasks() if task.telephone == "+4598625555"]
    assert [task.kind for task in theirs] == [TaskKind.CALL_BACK], "they wait for nobody any more"


def test_who_says_nothing_waits_and_who_thinks_better_of_it_goes_back(world: World) -> None:
    waits_before(world, 1)
    silent = world.caller("+4598625551")
    silent.begins()
    silent.asks_for_help()
    silent.telephone.wait()
    silent.telephone.wait()
    assert holds_the_line(silent, 1)
    other = world.caller("+4598625552")
    other.begins()
    other.asks_for_help()
    other.chooses(CALL)
    other.goes_back()
    assert other.is_asked(message("wait-or-call", before=Count(2)))
    other.chooses(WAIT)
    assert holds_the_line(other, 2)


def test_who_presses_nought_once_more_is_asked_no_more(world: World) -> None:
    waits_before(world, 1)
    caller = world.caller("+4598625555")
    caller.begins()
    caller.asks_for_help()
    caller.asks_for_help()
    assert holds_the_line(caller, 1)


def test_help_at_the_kiosk_says_how_many_are_before_and_asks_nothing(world: World) -> None:
    waits_before(world, 2)
    other = world.visitor()
    other.begins()
    other.asks_for_help()
    world.clock.turn(timedelta(seconds=20))
    visitor = world.visitor()
    visitor.begins()
    visitor.asks_for_help()
    assert visitor.is_asked(message("somebody-comes-later", before=Count(1)))
    assert "Der er en før dig." in visitor.perceives
