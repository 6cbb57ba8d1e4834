"""Of several calls that came to nothing, one is to be made; and none once all is well."""

from datetime import date, timedelta

from shared.citizens import register
from shared.content import message
from shared.jobs import find_abandoned_conversations
from shared.safetynet import ContactLink, TaskKind, join_contact, open_course
from tests.drivers import Caller, Guest, Visitor
from tests.lost import lost_in
from tests.stories.at_the_desk import Client, clerk_in, with_the_desk
from tests.stories.telling import NUMBER, comes_to_the_times
from tests.stories.world import World

BROKEN_CALLS = 4


def calls_and_is_cut_off(world: World) -> None:
    caller = world.caller()
    caller.begins()
    if caller.is_asked("Du var i gang før. Vil du gå videre nu?"):
        caller.chooses("Nej")
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types("12 03 1965")
    caller.chooses("Ja")
    caller.is_cut_off()


@with_the_desk
def test_four_broken_calls_and_a_booking_leave_nothing(guest: Guest, world: World) -> None:
    """On the telephone, at the kiosk and at the desk: there is one call to make, and then none."""
    world.turn_to("2026-11-23 10:00")
    for _ in range(BROKEN_CALLS):
        calls_and_is_cut_off(world)
        world.clock.turn(timedelta(minutes=10))
        find_abandoned_conversations(world.workplace)
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.FOLLOW_UP, "+4598621234")
    assert world.rows("contact_stamp") == BROKEN_CALLS
    if isinstance(guest, Caller):
        guest.begins()
        guest.chooses("Nej")
        guest.begins()
    comes_to_the_times(guest)
    if isinstance(guest, Visitor | Client):
        guest.chooses("Nej")
    guest.takes(world.free()[0])
    guest.chooses("Ja, det passer")
    if isinstance(guest, Visitor | Client):
        guest.chooses("Færdig")
    assert world.tasks() == []
    assert lost_in(world.workplace, world.town.centre_id) == []


def test_broken_off_at_the_kiosk_and_on_the_telephone_is_one_call_to_make(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    comes_to_the_times(visitor)
    world.clock.turn(timedelta(hours=1))
    find_abandoned_conversations(world.workplace)
    calls_and_is_cut_off(world)
    [task] = world.tasks()
    assert task.telephone == f"+45{NUMBER.replace(' ', '')}"


def test_whoever_waits_and_is_called_back_instead_is_one_call_to_make(world: World) -> None:
    """The desk recognises who it is while they wait: there is nothing else ahead of them."""
    world.turn_to("2026-11-23 10:00")
    clerk_in(world)
    before = world.caller("+4598625555")
    before.begins()
    before.asks_for_help()
    caller = world.caller()
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types("12 03 1965")
    caller.chooses("Ja")
    with world.workplace.work() as work:
        bent = register(work, world.town.centre_id, date(1965, 3, 12), "+4598621234", None, "da")
        open_course(work, world.town.centre_id, bent.id, "kiosk")
    caller.asks_for_help()
    [theirs] = [it for it in world.tasks() if it.telephone is not None]
    assert theirs.conversation_id is not None
    with world.workplace.work() as work:
        join_contact(work, theirs.conversation_id, bent.id, ContactLink.RECOGNISED, "staff:1")
    caller.chooses(message("call-me"))
    caller.takes(world.next_call())
    assert [it.kind for it in world.tasks() if it.citizen_id == bent.id] == [TaskKind.CALL_BACK]
