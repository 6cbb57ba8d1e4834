"""Who was cut off on the telephone comes to us, and goes on at the screen where they stopped."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from shared.safetynet import TaskKind
from tests.drivers import Caller, Visitor
from tests.stories.telling import BORN, NUMBER, comes_to_the_times
from tests.stories.world import World

GO_ON = "Du har ringet til os. Vil du gå videre, hvor du slap?"
NEEDS = "Har du brug for noget til mødet?"


def is_cut_off_at_the_times(world: World, number: str = "+4598621234") -> Caller:
    caller = world.caller(number)
    comes_to_the_times(caller)
    caller.is_cut_off()
    return caller


def says_who(world: World, born: str = BORN, number: str = NUMBER) -> Visitor:
    """At the kiosk."""
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types(born)
    visitor.types(number)
    return visitor


def follow_ups(world: World) -> list[str]:
    return [task.kind for task in world.tasks() if task.kind is TaskKind.FOLLOW_UP]


def test_a_broken_off_call_is_carried_on_at_the_kiosk(world: World) -> None:
    caller = is_cut_off_at_the_times(world)
    assert follow_ups(world) == [TaskKind.FOLLOW_UP]
    visitor = says_who(world)
    assert visitor.is_asked(GO_ON)
    visitor.chooses("Ja")
    assert not visitor.is_asked(NEEDS), "that was answered on the telephone"
    at = world.free()[0]
    visitor.takes(at)
    visitor.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1
    assert follow_ups(world) == [], "nobody has to ask after them"
    caller.begins()
    assert not caller.is_asked("Du var i gang før. Vil du gå videre nu?")


def test_a_lost_hang_up_is_carried_on_too(world: World) -> None:
    comes_to_the_times(world.caller())
    assert says_who(world).is_asked(GO_ON)


def test_the_call_and_the_visit_are_one_citizens(world: World) -> None:
    is_cut_off_at_the_times(world)
    visitor = says_who(world)
    visitor.chooses("Ja")
    visitor.takes(world.free()[0])
    visitor.chooses("Ja, det passer")
    with world.look() as work:
        asked = text("SELECT citizen_id, how FROM contact_person ORDER BY stamp_id")
        assert work.session.execute(asked).all() == [(1, "registered")] * 2


def test_who_would_rather_begin_anew_does_and_is_asked_once(world: World) -> None:
    is_cut_off_at_the_times(world)
    visitor = says_who(world)
    visitor.chooses("Nej")
    assert visitor.is_asked(NEEDS)
    assert not says_who(world).is_asked(GO_ON)


def test_who_tries_birth_dates_gets_nothing_in_the_end(world: World) -> None:
    is_cut_off_at_the_times(world)
    for born in ("31121990", "31121991", "31121990"):
        assert says_who(world, born).is_asked(NEEDS)
    assert says_who(world).is_asked(NEEDS), "not even with the right one: they begin anew"
    assert follow_ups(world) == [TaskKind.FOLLOW_UP], "and the desk asks after the call"


def test_another_number_gets_nothing(world: World) -> None:
    is_cut_off_at_the_times(world)
    assert says_who(world, number="20 30 40 50").is_asked(NEEDS)


def test_two_who_share_a_telephone_get_each_their_own(world: World) -> None:
    """Both were cut off; he has said when, she has not."""
    is_cut_off_at_the_times(world)
    hers = world.caller()
    hers.begins()
    hers.chooses("Nej")
    hers.chooses("Bestil et møde")
    hers.chooses("Nej")
    hers.types("24081971")
    hers.chooses("Ja")
    hers.is_cut_off()
    visitor = says_who(world, "24081971")
    assert visitor.is_asked(GO_ON)
    visitor.chooses("Ja")
    assert visitor.is_asked(NEEDS)


def test_the_number_told_in_the_call_finds_it_too(world: World) -> None:
    """She called from a friend's telephone, and gave her own number."""
    caller = world.caller("+4520304050")
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(BORN)
    caller.chooses("Nej")
    caller.types("98621234")
    caller.chooses("Nej")
    caller.is_cut_off()
    assert says_who(world).is_asked(GO_ON)


def test_a_call_in_which_a_meeting_was_booked_is_not_told_of(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    caller.takes(world.free()[0])
    caller.chooses("Ja, det passer")
    caller.is_cut_off()
    assert says_who(world).is_asked(NEEDS)


@pytest.mark.parametrize("hours", [24, 48])
def test_an_old_call_is_not_carried_on(world: World, hours: int) -> None:
    is_cut_off_at_the_times(world)
    world.clock.turn(timedelta(hours=hours, minutes=1))
    assert says_who(world).is_asked(NEEDS)


def test_a_call_whose_answers_were_erased_is_not_carried_on(world: World) -> None:
    caller = is_cut_off_at_the_times(world)
    caller.begins()
    caller.chooses("Nej")
    assert says_who(world).is_asked(NEEDS)
