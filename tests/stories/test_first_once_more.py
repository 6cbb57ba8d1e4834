"""Who can't prove who they are books a first meeting, also where one was held: staff see it."""

from shared.appointments import FIRST_MEETING, Form
from tests.stories.at_the_desk import clerk_in
from tests.stories.course import ahead, booked, has_held_a_first, known
from tests.stories.test_every_kind import says_who, takes_a_time
from tests.stories.world import World

MARK = "Har haft et første møde"


def test_an_unproven_first_meeting_carries_a_mark_where_one_was_held(world: World) -> None:
    bent = known(world)
    has_held_a_first(world, bent)
    guest = world.visitor()
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    says_who(guest)
    takes_a_time(guest, world, None, FIRST_MEETING, Form.IN_PERSON)
    [meeting] = ahead(world, bent)
    assert meeting.kind == FIRST_MEETING
    assert MARK not in guest.perceives
    desk = clerk_in(world)
    for page in ("/desk/", f"/desk/meetings/{meeting.id}", f"/desk/citizens/{bent}"):
        desk.opens(page)
        assert desk.sees(MARK), page


def test_what_staff_book_as_a_first_one_is_as_they_want_it(world: World) -> None:
    bent = known(world)
    has_held_a_first(world, bent)
    meeting = booked(world, bent, FIRST_MEETING)
    desk = clerk_in(world)
    for page in ("/desk/", f"/desk/meetings/{meeting.id}", f"/desk/citizens/{bent}"):
        desk.opens(page)
        assert not desk.sees(MARK), page
