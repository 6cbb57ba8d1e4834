"""A company reaches the business contact in one step, or is called by them."""

import pytest

from ivr.simulator.placed import Rings
from ivr.simulator.telephone import Rang
from shared.accounts.sessions import Role, add_staff
from shared.content import Name, Telephone, message
from shared.dialogue import Choose, Option, Question, Script, Talk, Tell
from shared.safetynet import TaskKind
from shared.services import RECEPTION, SCRIPTS
from shared.services.company import company
from shared.services.person import person
from tests.drivers import Caller, Visitor, call_promised
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.ivr.walk import Stop
from tests.stories.world import World

A_MENU = 18
"""Seconds that the choices of a menu take at most."""

LARS, LARS_NUMBER = Name("Lars"), "+4599889902"


@pytest.fixture
def with_contact(world: World) -> World:
    world.turn_to("2026-11-23 10:00")
    with world.workplace.work() as work:
        work.session.connection().exec_driver_sql(
            f"UPDATE centre SET business_name = 'Lars', business_telephone = '{LARS_NUMBER}'"
        )
    return world


def rung(caller: Caller) -> list[Rang]:
    return [event for event in caller.telephone.events if isinstance(event, Rang)]


def calls(world: World, person: Rings = Rings.NO_ANSWER) -> Caller:
    caller = world.caller()
    caller.person = person
    caller.begins()
    caller.chooses("Jeg kommer fra et firma")
    return caller


def test_one_key_and_the_contact_s_telephone_rings(with_contact: World) -> None:
    caller = calls(with_contact, Rings.COMPLETED)
    assert caller.is_told(message("company-comes", name=LARS, number=Telephone(LARS_NUMBER)))
    assert rung(caller) == [Rang(LARS_NUMBER, Rings.COMPLETED)]
    assert caller.telephone.pressed == 1
    assert caller.telephone.is_over
    assert with_contact.tasks() == []


def test_when_nobody_answers_the_contact_calls_back(with_contact: World) -> None:
    caller = calls(with_contact)
    assert caller.is_asked(message("company-when", name=LARS))
    at = with_contact.next_call()
    caller.takes(at)
    caller.chooses("Ja")
    assert caller.is_told(call_promised(with_contact.app, at, "+4598621234"))
    [task] = with_contact.tasks()
    assert (task.kind, task.telephone, task.note) == (TaskKind.BUSINESS, "+4598621234", "Lars")


@pytest.mark.parametrize("hour", ["2026-11-24 03:00", "2026-12-24 12:00", "2026-11-29 14:00"])
def test_while_it_is_closed_nobody_is_rung_and_a_call_is_promised(
    with_contact: World, hour: str
) -> None:
    with_contact.turn_to(hour)
    caller = calls(with_contact)
    assert rung(caller) == []
    assert caller.is_asked(message("company-closed", name=LARS))
    caller.takes(with_contact.next_opening())
    caller.chooses("Ja")
    caller.chooses("Det er fint")
    assert caller.telephone.is_over
    assert [task.kind for task in with_contact.tasks()] == [TaskKind.BUSINESS]


def test_without_a_contact_there_is_no_such_door(world: World) -> None:
    caller = world.caller()
    caller.begins()
    assert "firma" not in caller.perceives
    caller.telephone.press("4")
    assert caller.is_told(message("phone-other-key"))


def test_the_menu_with_four_doors_is_still_short(with_contact: World) -> None:
    caller = with_contact.caller()
    caller.begins()
    assert "valg" not in caller.perceives
    assert "Firmaer, tryk fire." in caller.perceives
    start = Stop((), "door", caller.telephone.sounds, waits_for_digits=False)
    doors = [choice for choice in start.choices if choice.key in "1234"]
    assert [choice.key for choice in doors] == ["1", "2", "3", "4"]
    assert sum(choice.seconds for choice in doors) <= A_MENU


@pytest.fixture
def visitor(with_contact: World, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """Has chosen at the kiosk what is one of the options of a ticket."""

    def ticket(talk: Talk) -> Question:
        option = Option("company", message("door-company"))
        talk.ask("ticket.about", str, lambda: Choose(message("about-what"), (option,)))
        return company(talk) or Tell(message("goodbye"))

    monkeypatch.setitem(SCRIPTS, RECEPTION, Script(ticket, person))
    visitor = with_contact.visitor()
    visitor.begins()
    visitor.chooses("Jeg kommer fra et firma")
    return visitor


def test_in_the_house_the_contact_is_fetched_and_stands_at_the_desk(
    visitor: Visitor, with_contact: World
) -> None:
    assert visitor.is_told(message("company-comes", name=LARS))
    assert "99 88 99 02" in visitor.perceives.replace("\u00a0", " ")
    [task] = with_contact.tasks()
    assert (task.kind, task.kiosk_name) == (TaskKind.BUSINESS, "Kiosk 1")
    assert "Lars" in task.note
    visitor.chooses("Jeg venter her")
    assert visitor.is_told(message("company-waits", name=LARS))
    assert len(with_contact.tasks()) == 1


def test_in_the_house_a_call_can_be_had_instead(visitor: Visitor, with_contact: World) -> None:
    visitor.chooses("Ring til mig senere")
    assert visitor.is_asked(message("company-when", name=LARS))
    visitor.takes(with_contact.next_opening())
    visitor.types("98621234")
    visitor.chooses("Det er fint")
    [task] = with_contact.tasks()
    assert (task.kind, task.telephone) == (TaskKind.BUSINESS, "+4598621234")


def lene_in(world: World) -> Clerk:
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    lene = Clerk(world.app)
    lene.signs_in("lene")
    lene.opens()
    return lene


def test_the_desk_is_told_that_somebody_calls_for_a_company(with_contact: World) -> None:
    caller = calls(with_contact)
    caller.asks_for_help()
    assert lene_in(with_contact).sees("Var i gang med: at tale med os for et firma")


def test_the_desk_sees_that_a_company_waits(with_contact: World) -> None:
    caller = calls(with_contact)
    caller.takes(with_contact.next_opening())
    caller.chooses("Ja")
    lene = lene_in(with_contact)
    assert lene.sees("Et firma vil tale med os")
    assert lene.sees("Lars")
