"""Whoever has told us who they are, and goes away in the middle, is asked after by a person."""

from datetime import timedelta

from shared.jobs import find_abandoned_conversations
from shared.safetynet import TaskKind
from tests.drivers import Caller, Guest, Visitor
from tests.stories.telling import BORN, books_the_first_time, comes_to_the_times
from tests.stories.world import World


def goes_away(guest: Guest, world: World) -> None:
    """Hangs up, or leaves the kiosk until it wipes itself."""
    if isinstance(guest, Visitor):
        world.clock.turn(timedelta(minutes=5))
        guest.look()
    else:
        guest.is_cut_off()


def kinds(world: World) -> list[TaskKind]:
    return [task.kind for task in world.tasks()]


def test_who_has_told_their_birth_date_and_a_number_is_asked_after(
    guest: Guest, world: World
) -> None:
    comes_to_the_times(guest)
    goes_away(guest, world)
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.FOLLOW_UP, "+4598621234")
    assert task.due_at > world.next_opening()


def test_who_has_said_nothing_of_themselves_is_left_alone(guest: Guest, world: World) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    goes_away(guest, world)
    assert world.tasks() == []


def test_who_has_a_meeting_now_is_not_asked_after(guest: Guest, world: World) -> None:
    books_the_first_time(guest, world)
    goes_away(guest, world)
    assert world.tasks() == []


def test_who_is_promised_a_call_already_is_not_called_twice(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-24 21:30")
    comes_to_the_times(guest)
    guest.asks_for_help()
    guest.takes(world.next_opening())
    goes_away(guest, world)
    assert kinds(world) == [TaskKind.CALL_BACK]


def test_who_calls_again_and_goes_on_needs_nobody_to_ask(world: World) -> None:
    first = world.caller()
    comes_to_the_times(first)
    first.is_cut_off()
    assert kinds(world) == [TaskKind.FOLLOW_UP]
    again = world.caller()
    again.begins()
    again.chooses("Ja")
    again.types(BORN)
    assert world.tasks() == []


def test_a_stranger_at_the_same_telephone_ends_nothing(world: World) -> None:
    first = world.caller()
    comes_to_the_times(first)
    first.is_cut_off()
    stranger = world.caller()
    stranger.begins()
    stranger.chooses("Ja")
    stranger.types("31121990")
    assert kinds(world) == [TaskKind.FOLLOW_UP]


def test_a_call_of_which_the_network_tells_no_end_is_found(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    world.clock.turn(timedelta(minutes=10))
    for _ in range(2):
        find_abandoned_conversations(world.workplace)
    assert kinds(world) == [TaskKind.FOLLOW_UP]


def test_what_staff_have_seen_to_is_not_opened_again(world: World) -> None:
    caller: Caller = world.caller()
    comes_to_the_times(caller)
    caller.is_cut_off()
    world.see_to(world.tasks()[0])
    world.clock.turn(timedelta(minutes=10))
    find_abandoned_conversations(world.workplace)
    assert world.tasks() == []


def test_who_comes_back_after_all_goes_on(world: World) -> None:
    """We took the call for lost; it was only silent."""
    caller = world.caller()
    comes_to_the_times(caller)
    world.clock.turn(timedelta(minutes=10))
    find_abandoned_conversations(world.workplace)
    at = next(at for at in world.free() if caller.is_offered(at))
    caller.takes(at)
    caller.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1
