"""A kiosk loses its power while somebody books: who comes back is not lost, nor doubled."""

from datetime import datetime, timedelta
from itertools import combinations

import pytest

from shared.citizens import LIMITS, Scope, protect, register
from shared.content import Moment, message
from shared.safetynet import TaskKind
from tests.drivers import Visitor
from tests.stories.course import BORN, HOME, TYPED
from tests.stories.world import World

WHICH = "Du var lige i gang. Hvilken tid valgte du?"
TELEPHONE = "Hvilket nummer må vi ringe til?"
NOT_YET = "Din tid er ikke bestilt endnu."


@pytest.fixture(autouse=True)
def at_ten(world: World) -> None:
    world.turn_to("2026-11-23 10:00")


def comes_to_the_check(world: World) -> tuple[Visitor, datetime]:
    """And then the screen goes black: what follows is another browser at the same kiosk."""
    visitor = says_who(world)
    visitor.types(HOME.removeprefix("+45"))
    visitor.chooses("Nej")
    visitor.chooses("Andre tider")
    visitor.chooses("Flere tider")
    at = [it for it in world.free() if visitor.is_offered(it)][2]
    visitor.takes(at)
    return visitor, at


def books(world: World) -> datetime:
    visitor, at = comes_to_the_check(world)
    visitor.chooses("Ja, det passer")
    return at


def says_who(world: World, born: str = TYPED) -> Visitor:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types(born)
    return visitor


def offered(visitor: Visitor, at: datetime) -> list[datetime]:
    """All times that are on the screen, of the days around."""
    start = at - timedelta(days=14)
    quarters = (start + timedelta(minutes=15 * n) for n in range(28 * 96))
    return [it for it in quarters if visitor.is_offered(it)]


def test_what_was_booked_is_shown_again_and_nobody_is_doubled(world: World) -> None:
    at = books(world)
    [meeting] = [it for it in world.meetings(at) if it.starts_at == at]
    visitor = says_who(world)
    assert visitor.is_asked(WHICH)
    visitor.takes(at)
    assert visitor.is_told("Du har en tid.")
    assert visitor.knows(meeting.number)
    assert (world.rows("citizen"), world.rows("meeting")) == (1, 1)
    visitor.chooses("Færdig")
    assert world.tasks() == []


def test_what_was_not_booked_is_said_and_booked_with_one_press(world: World) -> None:
    _, at = comes_to_the_check(world)
    visitor = says_who(world)
    visitor.takes(at)
    assert visitor.is_told(NOT_YET)
    assert visitor.is_told(message("at-full", at=Moment(at)))
    assert world.rows("meeting") == 0
    visitor.chooses("Ja, det passer")
    assert visitor.is_told("Du har en tid.")
    assert (world.rows("citizen"), world.rows("meeting")) == (1, 1)


def test_before_a_time_was_chosen_there_is_nothing_to_go_on_with(world: World) -> None:
    says_who(world).types(HOME.removeprefix("+45"))
    assert says_who(world).is_asked(TELEPHONE)


# To everybody else it is an ordinary start


def test_another_birth_date_is_asked_what_everybody_is_asked(world: World) -> None:
    books(world)
    visitor = says_who(world, "25091972")
    assert visitor.is_asked(TELEPHONE)
    assert "lige i gang" not in visitor.perceives


def test_a_wrong_time_goes_on_as_for_somebody_new(world: World) -> None:
    at = books(world)
    visitor = says_who(world)
    visitor.takes(next(it for it in offered(visitor, at) if it != at))
    assert visitor.is_asked(TELEPHONE)
    visitor.goes_back()
    assert visitor.is_asked(WHICH)
    visitor.takes(at)
    assert visitor.is_told("Du har en tid."), "the second try"


def test_two_wrong_tries_close_it_also_to_the_right_one(world: World) -> None:
    at = books(world)
    for n in range(LIMITS[Scope.LOST_VISIT]):
        visitor = says_who(world)
        visitor.takes([it for it in offered(visitor, at) if it != at][n])
    assert says_who(world).is_asked(TELEPHONE)


def test_birth_dates_count_as_tries_too(world: World) -> None:
    books(world)
    for born in ("25091972", "26091972"):
        says_who(world, born)
    assert says_who(world).is_asked(TELEPHONE)


def test_none_of_them_is_no_try(world: World) -> None:
    at = books(world)
    for _ in range(3):
        visitor = says_who(world)
        visitor.chooses("Ingen af dem")
        assert visitor.is_asked(TELEPHONE)
    visitor = says_who(world)
    visitor.takes(at)
    assert visitor.is_told("Du har en tid.")


def test_after_five_minutes_it_is_an_ordinary_start(world: World) -> None:
    books(world)
    world.clock.turn(timedelta(minutes=5, seconds=1))
    assert says_who(world).is_asked(TELEPHONE)


@pytest.mark.parametrize("booked", [True, False])
def test_it_is_never_offered_where_a_protected_citizen_may_be_meant(
    world: World, booked: bool
) -> None:
    with world.workplace.work() as work:
        protect(work, register(work, world.town.centre_id, BORN, HOME, None, "da").id)
    (books if booked else comes_to_the_check)(world)
    assert says_who(world).is_asked(TELEPHONE)


def test_who_ended_the_visit_is_not_asked_for_it(world: World) -> None:
    visitor, _ = comes_to_the_check(world)
    visitor.chooses("Ja, det passer")
    visitor.browser.post("/kiosk/end")
    assert says_who(world).is_asked(TELEPHONE)
    assert TaskKind.SAME_PERSON not in [it.kind for it in world.tasks()]


# The four times


def test_no_time_tells_by_itself_that_it_is_the_right_one(world: World) -> None:
    """Two days at two clock times: each could be the one that the others were made for."""
    at = books(world)
    four = offered(says_who(world), at)
    assert at in four
    assert len({it.date() for it in four}) == len({it.time() for it in four}) == 2
    assert len(four) == 4
    assert all(one > world.clock.now() for one in four)
    assert all(one != other for one, other in combinations(four, 2))


def test_they_are_the_same_at_every_try(world: World) -> None:
    at = books(world)
    first, second = (offered(says_who(world), at) for _ in range(2))
    assert first == second
