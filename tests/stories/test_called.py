"""Whoever waits in the hall is called by a number that they know, and nobody is left sitting."""

import pytest
from flask.testing import FlaskClient

from shared import citizens
from shared.accounts.sessions import Role, add_staff
from shared.content import Count, message
from shared.safetynet import TaskKind
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.html_page import read_page
from tests.stories.arriving import BORN, WELCOME, at, booked, comes
from tests.stories.world import World

QUEUE = "/desk/queue/"


def staff(world: World, name: str, role: Role) -> Clerk:
    with world.workplace.work() as work:
        own = world.town.karen if role is Role.ADVISER else None
        add_staff(work, world.town.centre_id, name, name.lower(), PASSWORD, role, own)
    clerk = Clerk(world.app)
    clerk.signs_in(name.lower())
    return clerk


@pytest.fixture
def screen(world: World) -> FlaskClient:
    """In the hall, where everybody sees it."""
    return world.app.test_client()


def shown(screen: FlaskClient) -> str:
    return read_page(screen.get("/desk/display/").text.replace("\u00a0", " ")).words


def test_jan_draws_a_number_does_not_hear_it_and_is_helped_all_the_same(
    world: World, screen: FlaskClient
) -> None:
    lene = staff(world, "Lene", Role.FRONT_DESK)
    world.turn_to("2026-11-23 10:00")
    jan = world.visitor()
    jan.begins()
    jan.chooses("Tal med et menneske")
    jan.chooses("Penge")
    assert jan.is_asked(message("ticket", number=Count(1)))
    assert "1 Skranke" not in shown(screen)
    lene.opens(QUEUE)
    lene.presses("Kald næste: 1")
    assert "1 Skranke" in shown(screen)
    world.turn_to("2026-11-23 10:01")
    lene.presses("Kald igen")
    assert lene.sees("Nr. 1 Penge · dansk Kaldt 2 gange til Skranke kl. 10.01")
    assert "1 Skranke" in shown(screen)
    lene.presses("Klaret")
    assert lene.sees("Nr. 1 Klaret kl. 10.01")
    assert world.tasks() == []


def test_jan_has_left_and_the_next_one_is_told_that_nobody_is_before_them(world: World) -> None:
    lene = staff(world, "Lene", Role.FRONT_DESK)
    world.turn_to("2026-11-23 10:00")
    for before in (0, 1):
        visitor = world.visitor()
        visitor.begins()
        visitor.chooses("Tal med et menneske")
        visitor.chooses("Penge")
        assert visitor.is_told(message("ticket-before", before=Count(before)))
    for _ in range(2):
        lene.opens(QUEUE)
        lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/1/call")))
        lene.presses("Kald igen")
        lene.presses("Kald igen")
        lene.presses("Svarer ikke")
    last = world.visitor()
    last.begins()
    last.chooses("Tal med et menneske")
    last.chooses("Penge")
    assert last.is_told(message("ticket-before", before=Count(1))), "number two still waits"


def test_birgit_comes_to_her_meeting_and_karen_calls_her_by_number(
    world: World, screen: FlaskClient
) -> None:
    mine = booked(world, BORN, at("10:00"))
    karen = staff(world, "Karen", Role.ADVISER)
    birgit = comes(world, mine.number)
    assert birgit.is_asked(WELCOME)
    assert "Karen kalder dit kønummer og henter dig." in birgit.perceives
    karen.opens(QUEUE)
    assert karen.sees("Nr. 1 Møde kl. 10.00 hos Karen Din lige nu")
    karen.presses("Kald din næste: 1")
    assert "1 Skranke" in shown(screen)
    for private in ("Birgit", "Karen", mine.number):
        assert private not in screen.get("/desk/display/").text
    karen.presses("Klaret")
    assert world.tasks() == []


def test_birgit_has_fallen_asleep_and_somebody_finds_out(world: World) -> None:
    mine = booked(world, BORN, at("10:00"))
    karen = staff(world, "Karen", Role.ADVISER)
    comes(world)
    for _ in range(2):
        karen.opens(QUEUE)
        karen.presses("Kald din næste: 1")
        karen.presses("Kald igen")
        karen.presses("Kald igen")
        karen.presses("Svarer ikke")
    [task] = world.tasks()
    assert (task.kind, task.meeting_id, task.citizen_id) == (
        TaskKind.NO_ANSWER,
        mine.id,
        mine.citizen_id,
    )
    assert world.held(mine.id).state == "booked", "nobody but staff says that she did not come"


def test_hodan_says_so_at_the_desk_and_is_called_by_number_like_everybody(
    world: World, screen: FlaskClient
) -> None:
    mine = booked(world, BORN, at("10:00"))
    with world.workplace.work() as work:
        citizens.protect(work, mine.citizen_id)
    lene = staff(world, "Lene", Role.FRONT_DESK)
    lene.opens()
    lene.presses("Er her")
    html = lene.opens(QUEUE).get_data(as_text=True)
    assert "Birgit" not in html
    lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/1/call")))
    assert "1 Skranke" in shown(screen)
    assert "Birgit" not in screen.get("/desk/display/").text
