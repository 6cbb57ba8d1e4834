"""A child helps its parent: with time and place, and with nothing else. P2, Amal, comes so."""

from dataclasses import replace

import pytest

from shared import followups
from shared.appointments import (
    AgendaTopic,
    Meeting,
    MeetingState,
    Reason,
    child_helped_with,
    note_topic,
)
from shared.content import message
from shared.wishes import WishKind, WishState, wishes_of
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import INTERPRETER, who_has_met
from tests.stories.course import letter_for
from tests.stories.telling import says_birth_date_and_number
from tests.stories.test_my_meeting import TYPED, opens_my_meeting
from tests.stories.world import World

NOTED = "Det er fint. Vi spørger kun om tid og sted."


@pytest.fixture
def mine(world: World) -> Meeting:
    """The next one, after a first that was held."""
    return who_has_met(world)


def opens_with_a_child(guest: Guest, world: World, mine: Meeting) -> None:
    guest.begins()
    guest.chooses("Mit møde")
    guest.types(letter_for(world, mine.citizen_id))
    guest.has_a_child_along()
    assert guest.is_told(NOTED)
    guest.types(TYPED)


def was_with_child(world: World, meeting_id: int) -> bool:
    with world.look() as work:
        return meeting_id in child_helped_with(work, [meeting_id])


def test_a_meeting_is_called_off_without_a_reason(
    guest: Guest, world: World, mine: Meeting
) -> None:
    opens_with_a_child(guest, world, mine)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Aflys mødet")
    called_off = world.held(mine.id)
    assert called_off.state is MeetingState.CANCELLED
    assert called_off.cancel_reason == Reason.OTHER
    assert was_with_child(world, mine.id)


def test_pressed_where_the_reason_is_asked_for_it_is_passed_over(
    guest: Guest, world: World, mine: Meeting
) -> None:
    guest.begins()
    guest.chooses("Mit møde")
    guest.types(letter_for(world, mine.citizen_id))
    guest.types(TYPED)
    guest.chooses("Jeg kan ikke komme")
    assert guest.is_asked("Hvorfor kan du ikke komme?")
    guest.has_a_child_along()
    assert guest.is_told(NOTED)
    assert not guest.is_asked("Hvorfor kan du ikke komme?")
    guest.chooses("Behold det")


def test_it_is_taken_back_by_the_same_press(guest: Guest, world: World, mine: Meeting) -> None:
    opens_with_a_child(guest, world, mine)
    guest.has_a_child_along()
    assert guest.is_told("Det er fint. Dit barn hjælper ikke mere.")
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg er syg")
    guest.chooses("Aflys mødet")
    assert world.held(mine.id).cancel_reason == Reason.ILL
    assert not was_with_child(world, mine.id)


def test_a_move_on_the_day_itself_takes_no_reason(
    guest: Guest, world: World, mine: Meeting
) -> None:
    world.turn_to("2026-11-26 08:00")
    opens_with_a_child(guest, world, mine)
    guest.chooses("Flyt mødet")
    guest.takes(next(at for at in world.free() if guest.is_offered(at)))
    guest.chooses("Ja, flyt mødet")
    assert was_with_child(world, mine.id)


def test_nothing_but_time_and_place_is_read(guest: Guest, world: World, mine: Meeting) -> None:
    """Neither their own point nor the answer to a wish; both wait for the citizen alone."""
    answered = "Du kan få Fatima."
    with world.workplace.work() as work:
        note_topic(work, mine.id, AgendaTopic.MONEY)
        wish = followups.make_wish(work, mine.citizen_id, WishKind.ADVISER, "kiosk")
        followups.answer_wish(work, wish, WishState.GRANTED, answered, "Lene")
    opens_with_a_child(guest, world, mine)
    assert answered not in guest.perceives
    assert "penge" not in guest.perceives
    guest.chooses("Lav noget om")
    assert "vil tale om" not in guest.perceives
    guest.chooses("Et ønske, eller andet")
    assert "a-kasse" not in guest.perceives
    guest.chooses("En samtale før")
    with world.look() as work:
        assert wishes_of(work, mine.citizen_id)[0].told_at is None


def test_a_question_of_ones_own_is_for_a_person(guest: Guest) -> None:
    guest.begins()
    guest.chooses("Spørg om noget")
    guest.chooses("Penge og sygdom")
    guest.has_a_child_along()
    assert "ygdom" not in guest.perceives
    guest.goes_back()
    assert "enge" not in guest.perceives
    guest.chooses("Stil et spørgsmål")
    assert guest.is_told("Det vil vi gerne tale med dig selv om.")


def test_a_first_meeting_is_booked_and_the_desk_sees_who_helped(
    guest: Guest, world: World, lene: Clerk
) -> None:
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    guest.has_a_child_along()
    says_birth_date_and_number(guest)
    guest.chooses("Ja")
    assert "ere tid" not in guest.perceives
    guest.chooses("En tolk")
    guest.chooses(message("speak-ar"))
    guest.chooses("Nej")
    at = next(at for at in world.free(INTERPRETER) if guest.is_offered(at))
    guest.takes(at)
    guest.chooses("Ja, det passer")
    booked = world.meetings(at)[0]
    for page in (f"meetings/{booked.id}", f"citizens/{booked.citizen_id}"):
        lene.opens(f"/desk/{page}")
        assert lene.sees("Et barn hjalp")


def test_the_desk_sees_it_while_they_wait_and_the_next_one_begins_without(
    guest: Guest, world: World
) -> None:
    world.turn_to("2026-11-24 10:00")
    lene = clerk_in(world)
    guest.begins()
    guest.chooses("Mit møde")
    guest.has_a_child_along()
    guest.asks_for_help()
    lene.opens("/desk/")
    assert lene.sees("Et barn hjælper borgeren.")
    lene.opens(lene.page.links["Tag over"])
    assert lene.sees("Tilbyd en tolk, og spørg selv om resten.")
    again: Guest = world.visitor() if guest.via == "kiosk" else world.caller("+4598625555")
    again.begins()
    again.chooses("Spørg om noget")
    again.chooses("Penge og sygdom")


def test_a_ticket_does_not_ask_what_it_is_about(world: World) -> None:
    world.turn_to("2026-11-24 10:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.has_a_child_along()
    visitor.chooses(message("door-person"))
    assert not visitor.is_asked(message("ticket-topic"))


def test_pressed_where_a_wish_is_made_it_leads_back_and_says_so(
    guest: Guest, world: World, mine: Meeting
) -> None:
    opens_my_meeting(guest, letter_for(world, mine.citizen_id))
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg vil tale om")
    guest.has_a_child_along()
    assert guest.is_told(NOTED)
    assert guest.is_told("Dit møde")
    assert not guest.is_asked("Hvad vil du gerne tale om?")


def test_what_was_typed_stays_in_the_field(world: World) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    press = visitor.page.button("Mit barn hjælper mig")
    visitor.press(
        replace(press, form=replace(press.form, fields=press.form.fields | {"typed": "1203"}))
    )
    assert (
        next(form for form in visitor.page.forms if "typed" in form.fields).fields["typed"]
        == "12 03"
    )
