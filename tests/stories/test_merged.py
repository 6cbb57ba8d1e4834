"""Two records that staff make one while their citizen is on her way: all that she has works on."""

import pytest

from shared import citizens, followups
from shared.appointments import CV, FIRST_MEETING, Meeting, upcoming
from shared.citizens import kept_record_id
from tests.drivers import Guest
from tests.stories.course import (
    BORN,
    HOME,
    TYPED,
    booked,
    known,
    letter_for,
    offer_every_kind,
    told_time,
)
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World


@pytest.fixture
def pair(world: World) -> tuple[int, int]:
    first = known(world)
    with world.workplace.work() as work:
        told = (world.town.centre_id, BORN, HOME, None, "da")
        return first, citizens.register_apart(work, *told).id


def merge(world: World, pair: tuple[int, int]) -> citizens.Merge:
    with world.workplace.work() as work:
        return followups.same_person(work, *pair, (), "staff:1", "Lene")


def two_meetings(world: World, pair: tuple[int, int]) -> list[Meeting]:
    offer_every_kind(world)
    return [booked(world, pair[0], FIRST_MEETING, 10), booked(world, pair[1], CV, 30)]


def test_the_slips_of_both_open_their_meetings(
    guest: Guest, world: World, pair: tuple[int, int]
) -> None:
    first, second = two_meetings(world, pair)
    merge(world, pair)
    opens_my_meeting(guest, second.number)
    assert told_time(guest, second)
    other = world.visitor() if guest.via == "kiosk" else world.caller("+4597971122")
    opens_my_meeting(other, first.number)
    assert told_time(other, first)


def test_the_letters_of_both_open_all_that_is_hers(
    guest: Guest, world: World, pair: tuple[int, int]
) -> None:
    codes = [letter_for(world, id) for id in pair]
    first, _ = two_meetings(world, pair)
    merge(world, pair)
    opens_my_meeting(guest, codes[1])
    guest.takes(first.starts_at)
    assert told_time(guest, first)


def test_who_books_while_staff_merge_books_for_the_kept_record(
    guest: Guest, world: World, pair: tuple[int, int]
) -> None:
    """She has said who she is, and is at the times when the two records become one."""
    code = letter_for(world, pair[1])
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Ja, jeg har en kode")
    guest.types(code)
    guest.types(TYPED)
    guest.chooses("Nej")
    merge(world, pair)
    at = next(at for at in world.free() if guest.is_offered(at))
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
    with world.look() as work:
        assert [it.starts_at for it in upcoming(work, pair[0])] == [at]


def test_who_hears_of_a_meeting_while_staff_merge_cancels_it_all_the_same(
    guest: Guest, world: World, pair: tuple[int, int]
) -> None:
    _, second = two_meetings(world, pair)
    opens_my_meeting(guest, second.number)
    done = merge(world, pair)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Noget andet")
    guest.chooses("Aflys mødet")
    guest.chooses("Nej")
    with world.workplace.work() as work:
        followups.undo_merge(work, done.id, "staff:1")
        assert upcoming(work, pair[1]) == []
        assert kept_record_id(work, pair[1]) == pair[1]
    assert world.held(second.id).citizen_id == pair[1]
