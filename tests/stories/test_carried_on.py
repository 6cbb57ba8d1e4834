"""A clerk carries on what somebody began at a kiosk or on the telephone, and hands it back."""

from datetime import date, timedelta

import pytest

from shared.accounts.sessions import Role, add_staff
from shared.appointments import add_centre
from shared.citizens import protect
from shared.content import Count, Name, message
from shared.safetynet import TaskKind
from tests.drivers import Caller, Visitor
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.frontdesk.records import deeds
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.telling import (
    BORN,
    comes_to_the_times,
    gives_birth_date_and_number,
    leaves_it_at_that,
)
from tests.stories.world import World

ABOUT_NEEDS = "Har du brug for noget til mødet?"


@pytest.fixture
def mads(world: World) -> Clerk:
    return clerk_in(world, "Mads")


@pytest.fixture
def visitor(world: World) -> Visitor:
    """Has said who they are at the kiosk, and pressed Help at the question after."""
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    gives_birth_date_and_number(visitor)
    visitor.asks_for_help()
    return visitor


asked_for_help = pytest.mark.usefixtures("visitor")


def opens_it(clerk: Clerk, world: World) -> Client:
    """From the task that leads to it."""
    [task] = world.tasks()
    clerk.opens(f"/desk/conversations/{task.conversation_id}")
    return Client(clerk)


def takes_it(clerk: Clerk, world: World) -> Client:
    client = opens_it(clerk, world)
    clerk.presses("Tag over")
    return client


def polls(visitor: Visitor) -> None:
    """Without script the page comes anew by itself; with it, only when something is new."""
    visitor.look()


@asked_for_help
def test_the_help_call_leads_to_the_conversation(world: World, lene: Clerk) -> None:
    lene.opens()
    [task] = world.tasks()
    assert f"/desk/conversations/{task.conversation_id}" in lene.opens().text
    assert lene.sees("Tag over")


@asked_for_help
def test_what_was_said_stands_there_in_words(world: World, lene: Clerk) -> None:
    opens_it(lene, world)
    assert lene.sees("Kiosk 1")
    assert lene.sees("Hvornår er du født? 12.03.1965")
    assert lene.sees("Hvilket nummer må vi ringe til? 98 62 12 34")
    assert world.tasks()[0].taken_by is None, "looking takes nothing"


@asked_for_help
def test_taking_over_goes_on_where_they_asked_for_help(world: World, lene: Clerk) -> None:
    client = takes_it(lene, world)
    assert client.is_asked(ABOUT_NEEDS)
    assert [(t.kind, t.taken_by) for t in world.tasks()] == [(TaskKind.HELP, "Lene")]


def test_the_kiosk_follows_what_the_clerk_answers(
    visitor: Visitor, world: World, lene: Clerk
) -> None:
    client = takes_it(lene, world)
    client.chooses("Nej")
    polls(visitor)
    assert visitor.is_asked("Hvornår passer det dig?") or visitor.is_offered(world.free()[0])
    assert visitor.is_told("Vi hjælper dig nu. Følg med her.")
    at = world.free()[0]
    client.takes(at)
    client.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert booked.booked_via == "desk"
    polls(visitor)
    assert visitor.knows(booked.number)


def test_a_touch_on_what_stood_there_before_changes_nothing(
    visitor: Visitor, world: World, lene: Clerk
) -> None:
    client = takes_it(lene, world)
    client.chooses("Nej")
    visitor.chooses("Gå videre selv")
    assert visitor.is_offered(world.free()[0])
    assert [t.kind for t in world.tasks()] == [TaskKind.HELP], "the clerk still has it"


def test_handing_back_closes_the_help_call_and_the_kiosk_goes_on(
    visitor: Visitor, world: World, lene: Clerk
) -> None:
    client = takes_it(lene, world)
    world.clock.turn(timedelta(minutes=10))
    client.chooses("Nej")
    lene.presses("Giv samtalen tilbage")
    assert world.tasks() == []
    world.clock.turn(timedelta(minutes=2))
    polls(visitor)
    assert not visitor.is_told("Vi hjælper dig nu. Følg med her.")
    at = world.free()[0]
    visitor.takes(at)
    visitor.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert booked.booked_via == "kiosk"


def test_after_handing_back_the_clerks_old_page_answers_nothing(
    visitor: Visitor, world: World, lene: Clerk
) -> None:
    client = takes_it(lene, world)
    no = client.page.button("2 Nej")
    lene.presses("Giv samtalen tilbage")
    lene.sends(no)
    assert lene.sees("Der er svaret imens. Her er det, der gælder nu.")
    polls(visitor)
    assert visitor.is_asked(ABOUT_NEEDS)


def test_the_last_word_at_the_desk_ends_the_visit_and_closes_the_task(
    visitor: Visitor, world: World, lene: Clerk
) -> None:
    client = takes_it(lene, world)
    client.chooses("Nej")
    client.takes(world.free()[0])
    client.chooses("Ja, det passer")
    world.clock.turn(timedelta(minutes=10))
    leaves_it_at_that(client)
    assert client.is_told("Samtalen er slut. Det, der er aftalt, står på borgerens side.")
    assert not client.is_told(message("how-was-it")), "that is not for the clerk to say"
    assert not lene.sees("12.03.1965"), "what was said is erased"
    assert world.tasks() == []
    polls(visitor)
    assert visitor.is_asked(message("welcome", house=Name("Jobcenter Aars")))
    assert "På gensyn" in visitor.page.because


def test_the_kiosk_waits_while_somebody_is_helped_and_lets_go_at_last(
    visitor: Visitor, world: World, lene: Clerk
) -> None:
    client = takes_it(lene, world)
    world.clock.turn(timedelta(minutes=10))
    polls(visitor)
    assert visitor.is_asked(ABOUT_NEEDS)
    world.clock.turn(timedelta(minutes=10))
    polls(visitor)
    assert visitor.is_asked(message("welcome", house=Name("Jobcenter Aars")))
    client.chooses("Nej")
    assert client.is_offered(world.free()[0]), "the clerk goes on all the same"


def test_whoever_left_the_kiosk_is_carried_on_with_on_the_telephone(
    world: World, lene: Clerk
) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    world.clock.turn(timedelta(minutes=5))
    visitor.look()
    client = takes_it(lene, world)
    assert lene.sees("98 62 12 34")
    at = world.free()[0]
    client.takes(at)
    client.chooses("Ja, det passer")
    assert world.meetings(at)[0].booked_via == "desk"
    assert world.tasks() == [], "nobody has to ask after whoever has a meeting"
    client.chooses("Færdig")
    assert world.tasks() == []


def test_what_was_said_is_kept_only_as_long_as_somebody_has_to_see_to_it(
    world: World, lene: Clerk
) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    world.clock.turn(timedelta(minutes=5))
    visitor.look()
    [task] = world.tasks()
    lene.opens()
    lene.presses("Jeg tager den")
    lene.presses("Klaret")
    lene.opens(f"/desk/conversations/{task.conversation_id}")
    assert lene.sees("Samtalen er slut.")
    assert not lene.sees("12.03.1965")


def test_a_call_that_broke_off_is_carried_on_and_put_aside_and_offered_again(
    world: World, lene: Clerk
) -> None:
    caller: Caller = world.caller()
    comes_to_the_times(caller)
    caller.is_cut_off()
    client = takes_it(lene, world)
    at = next(at for at in world.free() if client.is_offered(at))
    client.takes(at)
    assert client.is_asked("Passer det hele?")
    during = world.caller()
    during.begins()
    assert not during.is_asked("Du var i gang før. Vil du gå videre nu?"), "Lene has it"
    during.is_cut_off()
    lene.presses("Læg til side")
    assert [t.kind for t in world.tasks()] == [TaskKind.FOLLOW_UP]
    again = world.caller()
    again.begins()
    again.chooses("Ja")
    again.types(BORN)
    assert again.is_asked("Passer det hele?")
    assert world.tasks() == []


def test_a_caller_who_waits_is_helped_and_goes_on_by_themselves(world: World, lene: Clerk) -> None:
    world.turn_to("2026-11-23 10:00")
    lene.signs_in("lene")
    before = world.caller("+4598620001")
    before.begins()
    before.asks_for_help()
    caller = world.caller()
    caller.begins()
    caller.chooses("Bestil et møde")
    gives_birth_date_and_number(caller)
    caller.asks_for_help()
    assert caller.is_asked(message("wait-or-call", before=Count(1)))
    [_, waits] = world.tasks()
    lene.opens(f"/desk/conversations/{waits.conversation_id}")
    assert lene.sees("I telefonen")
    lene.presses("Tag over")
    Client(lene).chooses("Nej")
    caller.telephone.press("1")
    assert caller.is_offered(world.free()[0]), "the key was pressed for what was heard before"
    lene.presses("Giv samtalen tilbage")
    assert [task.telephone for task in world.tasks()] == ["+4598620001"]
    caller.telephone.press("1")
    caller.takes(at := world.free()[0])
    caller.chooses("Ja, det passer")
    assert world.meetings(at)[0].booked_via == "phone"


@asked_for_help
def test_two_clerks_answer_at_once_and_the_first_wins(
    world: World, lene: Clerk, mads: Clerk
) -> None:
    hers = takes_it(lene, world)
    his = opens_it(mads, world)
    assert mads.sees("Lene har den.")
    mads.presses("Tag over fra Lene")
    his.chooses("Nej")
    hers.chooses("Ja")
    assert lene.sees("Der er svaret imens. Her er det, der gælder nu.")
    assert lene.sees("Mads har den.")
    assert his.is_offered(world.free()[0])


def calls_with_letter_and_breaks_off(world: World) -> int:
    """Who it was."""
    born = date(1980, 5, 17)
    code = world.letter_for(born)
    caller = world.caller()
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Ja")
    caller.types(code)
    caller.types(f"{born:%d%m%Y}")
    caller.is_cut_off()
    [task] = world.tasks()
    assert task.citizen_id
    return task.citizen_id


def test_of_a_protected_citizen_no_number_is_shown(world: World, lene: Clerk) -> None:
    who = calls_with_letter_and_breaks_off(world)
    opens_it(lene, world)
    assert lene.sees("98 62 12 34")
    assert lene.sees("Åbn borgerens side")
    with world.workplace.work() as work:
        protect(work, who)
    opens_it(lene, world)
    assert not lene.sees("98 62 12 34")


def test_whoever_reads_it_twice_has_looked_once_at_the_citizen(world: World, lene: Clerk) -> None:
    who = calls_with_letter_and_breaks_off(world)
    for _ in range(2):
        opens_it(lene, world)
    assert deeds(world.workplace, who) == ["read_conversation"]


@asked_for_help
def test_another_house_has_no_such_conversation(world: World) -> None:
    with world.workplace.work() as work:
        elsewhere = add_centre(
            work, "hobro", "Jobcenter Hobro", address="Adelgade 1", telephone="+4599889800"
        )
        add_staff(work, elsewhere.id, "Ida", "ida", PASSWORD, Role.FRONT_DESK)
    ida = Clerk(world.app)
    ida.signs_in("ida")
    [task] = world.tasks()
    for path in (f"/desk/conversations/{task.conversation_id}", "/desk/conversations/nosuchthing"):
        ida.opens(path)
        assert ida.status == 404


@asked_for_help
def test_who_looks_and_who_answers_is_written_down(world: World, lene: Clerk) -> None:
    client = takes_it(lene, world)
    client.chooses("Nej")
    lene.presses("Giv samtalen tilbage")
    with world.look() as work:
        rows = work.session.connection().exec_driver_sql("SELECT what, about FROM audit").all()
    [conversation] = {about for _, about in rows if about.startswith("conversation:")}
    done = [what for what, about in rows if about == conversation]
    assert [it for it in done if it != "read_conversation"] == [
        "carried_on",
        "answered_for_them",
        "handed_back",
    ]
    assert "read_conversation" in done
