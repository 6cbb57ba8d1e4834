"""Somebody who books has a meeting already: all are asked at the start, and nobody is told more."""

import pytest

from shared.appointments import FIRST_MEETING, Meeting, cancel
from shared.citizens import Alike, find_pair, protect, register
from shared.content import Moment, message
from shared.safetynet import Task, TaskKind
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import with_the_desk
from tests.stories.course import (
    HOME,
    TYPED,
    Transcript,
    at_home,
    booked,
    known,
    offer_every_kind,
    registered,
)
from tests.stories.test_nobody_in_particular import BIRTH
from tests.stories.world import World

NOBODYS = "25091972"
ALREADY = "Har du allerede et møde? Tryk på Mit møde."
HEARD = "Har du allerede et møde, tryk"
LEFT_TO_A_PERSON = "Vi kommer nu. Bliv her."


@pytest.fixture
def hers(world: World) -> Meeting:
    """In the house's hours; she told her own telephone, and nobody has confirmed it."""
    world.turn_to("2026-11-23 10:00")
    return booked(world, known(world), FIRST_MEETING, 30)


def visitor_or_caller(world: World, guest: Guest) -> Guest:
    """Another one at the same face, with her telephone."""
    return world.caller(HOME) if guest.via == "phone" else world.visitor()


def books(world: World, guest: Guest, born: str, *, kind: str = "", telephone: str = HOME) -> str:
    """All that is seen or heard, to the receipt."""
    told = Transcript(guest)
    told.begins()
    told.chooses("Bestil et møde")
    told.chooses(kind or "Nej")
    told.types(born)
    if guest.via == "phone":
        told.chooses("Ja")
    elif telephone:
        told.types(telephone.removeprefix("+45"))
    else:
        told.chooses("Jeg har ikke en telefon")
    told.chooses("Nej")
    told.takes_the_first(world)
    told.chooses("Ja, det passer")
    return "\n".join(told.turns)


def reasons_told(world: World, task: Task) -> tuple[Alike, ...]:
    with world.workplace.read() as work:
        pair = find_pair(work, int(task.note))
    assert pair is not None
    return pair.reasons


# At the start


@pytest.mark.parametrize("several_kinds", [False, True])
def test_everybody_is_asked_the_same_at_the_start(
    guest: Guest, world: World, several_kinds: bool
) -> None:
    if several_kinds:
        offer_every_kind(world)
    guest.begins()
    guest.chooses("Bestil et møde")
    assert (HEARD if guest.via == "phone" else ALREADY) in guest.perceives


@with_the_desk
@pytest.mark.parametrize("several_kinds", [False, True])
def test_who_says_so_sees_the_meeting_and_moves_it(
    guest: Guest, world: World, hers: Meeting, several_kinds: bool
) -> None:
    if several_kinds:
        offer_every_kind(world)
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses(message("book-already"))
    guest.types(hers.number)
    guest.types(TYPED)
    assert guest.is_told(message("at-full", at=Moment(hers.starts_at)))
    guest.chooses("Flyt mødet")
    to = next(at for at in world.free() if guest.is_offered(at))
    guest.takes(to)
    guest.chooses("Ja, flyt mødet")
    assert world.held(hers.id).starts_at == to
    assert world.rows("meeting") == 1


@with_the_desk
def test_who_goes_back_from_it_is_asked_once_more(guest: Guest) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses(message("book-already"))
    guest.goes_back()
    assert guest.is_asked("Har du et brev med en kode?")


def test_a_registered_caller_without_a_meeting_books_one_after_all(world: World) -> None:
    offer_every_kind(world)
    registered(world, known(world))
    caller = at_home(world)
    caller.chooses("Bestil et møde")
    caller.chooses(message("book-already"))
    caller.types(TYPED)
    caller.chooses("Ja, bestil et møde")
    assert caller.is_asked("Hvad vil du bestille?")
    assert "Har du allerede" not in caller.perceives, "that was answered"
    caller.chooses("Et møde")
    assert caller.is_asked("Har du brug for noget til mødet?")


# With a proof


def test_a_registered_caller_hears_of_the_meeting_and_books_none(
    world: World, hers: Meeting
) -> None:
    registered(world, hers.citizen_id)
    caller = at_home(world)
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    assert caller.is_told(message("kind-booked-already"))
    assert caller.is_told(message("at-full", at=Moment(hers.starts_at)))
    assert world.rows("citizen") == 1


# Without one


@pytest.mark.parametrize("protected", [False, True])
def test_without_a_proof_nothing_differs_from_somebody_new(
    guest: Guest, world: World, hers: Meeting, protected: bool
) -> None:
    if protected:
        with world.workplace.work() as work:
            protect(work, hers.citizen_id)
    new = BIRTH.sub("Født", books(world, guest, NOBODYS))
    with world.workplace.work() as work:
        cancel(work, world.rows("meeting"), "desk")
    again = visitor_or_caller(world, guest)
    assert BIRTH.sub("Født", books(world, again, TYPED)) == new, "the same times are free"
    assert again.is_told("Du har en tid.")
    assert not again.is_told(LEFT_TO_A_PERSON)


@with_the_desk
def test_a_second_booking_gets_its_own_record_and_the_desk_is_told_why(
    guest: Guest, world: World, hers: Meeting
) -> None:
    telephone = HOME if guest.via != "phone" else ""
    books(world, guest, TYPED, telephone=telephone)
    second = world.citizen(world.rows("citizen"))
    assert second.id != hers.citizen_id
    assert second.maybe_same_as == hers.citizen_id
    [task] = [it for it in world.tasks() if it.kind is TaskKind.SAME_PERSON]
    assert task.citizen_id == second.id
    assert reasons_told(world, task) == (Alike.BIRTH_AND_NUMBER,)
    assert world.held(hers.id) == hers, "the first one stands as it is"


def test_a_personal_number_alone_is_no_proof_either(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    with world.workplace.work() as work:
        hers = register(work, world.town.centre_id, None, None, "2408711234", "da")
    booked(world, hers.id, FIRST_MEETING, 30)
    visitor = world.visitor()
    books(world, visitor, "2408711234", telephone="")
    assert visitor.is_told("Du har en tid.")
    [task] = [it for it in world.tasks() if it.kind is TaskKind.SAME_PERSON]
    assert reasons_told(world, task) == (Alike.CPR,)


@pytest.mark.usefixtures("hers")
def test_the_desk_reads_why_and_sees_both(world: World, lene: Clerk) -> None:
    books(world, world.visitor(), TYPED)
    lene.opens()
    assert lene.sees("Måske er det én person med to sider: se dem begge")
    assert lene.sees("Fødselsdag og telefon er som hos en, vi kender.")
    second = world.rows("citizen")
    lene.opens(f"/desk/citizens/{second}")
    assert lene.sees("Måske er det den samme person som en anden, vi kender.")


def test_whoever_has_nothing_ahead_is_one_record_as_before(world: World) -> None:
    bent = known(world)
    books(world, world.visitor(), TYPED)
    assert world.rows("citizen") == 1
    assert [it.kind for it in world.tasks()] == []
    assert bent == 1


def test_somebody_who_books_twice_at_the_same_moment_gets_two_records(world: World) -> None:
    """Both had said who they are before either had booked."""
    first, second = world.visitor(), world.visitor()
    for each in (first, second):
        each.begins()
        for words in ("Bestil et møde", "Nej"):
            each.chooses(words)
        each.types(TYPED)
        each.types(HOME.removeprefix("+45"))
        each.chooses("Nej")
        each.takes(next(at for at in world.free() if each.is_offered(at)))
    for each in (first, second):
        each.chooses("Ja, det passer")
        assert each.is_told("Du har en tid.")
    assert world.rows("citizen") == 2
    assert [it.kind for it in world.tasks()] == [TaskKind.SAME_PERSON]
