"""Where kinds, wishes, proofs, the a-kasse, the case system and departures meet."""

import re
from datetime import timedelta

from shared import appointments, citizens, followups
from shared.appointments import CV, FIRST_MEETING, FOLLOW_UP, Form
from shared.casesystem import CaseAction, case_lines, settle_case
from shared.citizens import RemindBy
from shared.safetynet import TaskKind
from shared.wishes import Participation, WishKind, WishState, agree, wishes_of
from tests.drivers import COPENHAGEN, Guest, Visitor
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.booked import who_has_met
from tests.stories.course import (
    HOME,
    TYPED,
    ahead,
    booked,
    has_held_a_first,
    known,
    letter_for,
    offer_every_kind,
)
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

WHY = "Vi vil gerne se din mappe sammen med dig."


def a_stranger_books_help(world: World) -> str:
    """With the birth date and the telephone of somebody else; gives the number on the slip."""
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Hjælp til dit CV")
    visitor.types(TYPED)
    visitor.types(HOME.removeprefix("+45"))
    visitor.chooses("Nej")
    with world.look() as work:
        free = appointments.free_times(work, world.town.centre_id, CV)
    visitor.takes(next(at for at in free if visitor.is_offered(at)))
    visitor.chooses("Ja, det passer")
    [it] = ahead(world, known(world))
    assert it.kind == CV
    return it.number


def test_a_number_that_a_stranger_booked_does_not_open_what_was_agreed(
    guest: Guest, world: World
) -> None:
    offer_every_kind(world)
    bent = known(world)
    has_held_a_first(world, bent)
    with world.workplace.work() as work:
        agree(work, bent, ["Du holder op med at drikke."], "Karen")
    number = a_stranger_books_help(world)
    opens_my_meeting(guest, number)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    assert not guest.is_told("Se, hvad vi har aftalt"), guest.perceives


def test_a_number_that_a_stranger_booked_tells_no_answer(guest: Guest, world: World) -> None:
    offer_every_kind(world)
    bent = known(world)
    has_held_a_first(world, bent)
    with world.workplace.work() as work:
        followups.require_attendance(work, bent, WHY, "Lene", "staff:1", is_decision=False)
    number = a_stranger_books_help(world)
    opens_my_meeting(guest, number)
    assert WHY not in guest.perceives
    with world.look() as work:
        assert wishes_of(work, bent)[0].told_at is None


def test_a_number_that_a_stranger_booked_shows_no_wish(guest: Guest, world: World) -> None:
    offer_every_kind(world)
    bent = known(world)
    has_held_a_first(world, bent)
    with world.workplace.work() as work:
        followups.make_wish(work, bent, WishKind.ADVISER, "phone")
    number = a_stranger_books_help(world)
    opens_my_meeting(guest, number)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    guest.chooses("En anden rådgiver")
    assert not guest.is_told("Nej, ikke mere"), guest.perceives


def test_a_form_is_not_promised_where_attendance_is_required(guest: Guest, world: World) -> None:
    bent = known(world)
    booked(world, bent, FIRST_MEETING, 20)
    with world.workplace.work() as work:
        w = followups.require_attendance(work, bent, WHY, "Lene", "staff:1", is_decision=False)
        followups.wish_is_told(work, w.id, "Lene")
    opens_my_meeting(guest, letter_for(world, bent))
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("Husk det til næste gang")
    guest.chooses("På video")
    with world.look() as work:
        assert wishes_of(work, bent)[0].state is WishState.WANTED
    assert not guest.is_told("Det husker vi. Efter det første møde gør vi det sådan.")


def test_attendance_is_required_once_by_two_presses(world: World) -> None:
    mine = who_has_met(world, later=timedelta(days=4))
    desk = clerk_in(world)
    with world.workplace.work() as work:
        citizens.wish_reminder(work, mine.citizen_id, RemindBy.TEXT)
    send = f"/desk/citizens/{mine.citizen_id}/wishes/require"
    for _ in range(2):
        desk.opens(f"/desk/citizens/{mine.citizen_id}/wishes")
        desk.enters(send, text=WHY, is_decision="")
    with world.look() as work:
        assert len(wishes_of(work, mine.citizen_id)) == 1


def test_the_case_system_learns_that_the_a_kasse_takes_part(world: World) -> None:
    mine = who_has_met(world, later=timedelta(days=4))
    with world.workplace.work() as work:
        citizen = citizens.get_citizen(work, mine.citizen_id)
        followups.booked(work, mine, citizen, "desk")
        line = case_lines(work, [mine.id])[mine.id]
        assert settle_case(work, mine.id, line.last.id, "S-1", "staff:1")
    with world.workplace.work() as work:
        followups.a_kasse_wanted(work, mine, Participation.YES, "kiosk")
        assert case_lines(work, [mine.id])[mine.id].action is CaseAction.CHANGE


def test_a_protected_citizen_is_not_called_because_their_adviser_leaves(world: World) -> None:
    bent = known(world)
    with world.workplace.work() as work:
        support = citizens.Support(adviser_id=world.town.karen)
        citizens.give_support(work, bent, support, "Lene", "x")
        citizens.protect(work, bent)
        followups.own_adviser_leaves(
            work, world.town.centre_id, world.town.karen, "Karen", work.now
        )
    [task] = [t for t in world.tasks() if t.kind is TaskKind.OWN_ADVISER]
    assert task.telephone is None


def bent_types_his_birth_date(world: World) -> tuple[int, Clerk, Visitor]:
    """His id, a clerk, and himself at the kiosk: he has met us, and wants the next meeting."""
    offer_every_kind(world)
    bent = known(world)
    has_held_a_first(world, bent)
    world.turn_to("2026-11-25 10:00")
    lene, visitor = clerk_in(world), world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Et møde")
    visitor.types(TYPED)
    return bent, lene, visitor


def test_what_staff_arranged_is_what_the_kiosk_books_when_it_is_handed_back(world: World) -> None:
    bent, lene, visitor = bent_types_his_birth_date(world)
    visitor.asks_for_help()
    task = next(t for t in world.tasks() if t.kind is TaskKind.HELP)
    lene.opens(f"/desk/conversations/{task.conversation_id}")
    client = Client(lene)
    lene.presses("Tag over")
    client.types(HOME.removeprefix("+45"))
    client.has_seen_who()
    client.chooses("På video")
    client.chooses("Nej")
    client.chooses("Det ved jeg ikke")
    with world.look() as work:
        free = appointments.free_times(
            work, world.town.centre_id, FOLLOW_UP, citizen_id=bent, form=Form.VIDEO
        )
    client.takes(next(at for at in free if client.is_offered(at)))
    lene.presses("Giv samtalen tilbage")
    visitor.look()
    visitor.chooses("Ja, det passer")
    [it] = ahead(world, bent)
    assert (it.kind, it.form) == (FOLLOW_UP, Form.VIDEO)


def test_a_series_is_asked_for_in_the_form_that_is_wished_for(world: World) -> None:
    mine = who_has_met(world, later=timedelta(days=4))
    with world.workplace.work() as work:
        followups.make_wish(work, mine.citizen_id, WishKind.FORM, "kiosk", Form.PHONE)
    desk = clerk_in(world)
    answer = desk.opens(f"/desk/citizens/{mine.citizen_id}/series/")
    assert re.search(r'<option value="phone"[^>]*selected', answer.text)


def test_what_staff_have_seen_proves_nothing_once_it_is_handed_back(world: World) -> None:
    _, lene, visitor = bent_types_his_birth_date(world)
    visitor.types(HOME.removeprefix("+45"))
    visitor.asks_for_help()
    task = next(t for t in world.tasks() if t.kind is TaskKind.HELP)
    lene.opens(f"/desk/conversations/{task.conversation_id}")
    lene.presses("Tag over")
    Client(lene).has_seen_who()
    lene.presses("Giv samtalen tilbage")
    visitor.look()
    visitor.chooses("På video")
    visitor.chooses("Nej")
    assert not visitor.is_asked("Skal din a-kasse være med?")


def test_a_new_time_for_a_meeting_of_a_closed_house_is_in_the_house(
    guest: Guest, world: World
) -> None:
    bent = known(world)
    first = booked(world, bent, FIRST_MEETING, 20)
    day = first.starts_at.astimezone(COPENHAGEN).date()
    with world.workplace.work() as work:
        appointments.close_house(work, world.town.centre_id, day, day, "x", "Lene")
        appointments.apply_closed_house(work, first.id, "staff:1")
    opens_my_meeting(guest, first.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Noget andet")
    guest.chooses("Aflys mødet")
    guest.chooses("Ja, find en ny tid")
    with world.look() as work:
        free = appointments.free_times(work, world.town.centre_id, FIRST_MEETING, citizen_id=bent)
    at = next(at for at in free if guest.is_offered(at) and at.astimezone(COPENHAGEN).date() != day)
    guest.takes(at)
    guest.chooses("Ja, det passer")
    [it] = ahead(world, bent)
    assert it.form is Form.IN_PERSON


def test_a_new_time_is_in_person_once_attendance_is_required(guest: Guest, world: World) -> None:
    mine = who_has_met(world, later=timedelta(days=4))
    with world.workplace.work() as work:
        appointments.change_form(work, mine.id, Form.PHONE, "desk", None)
        w = followups.require_attendance(
            work, mine.citizen_id, WHY, "Lene", "staff:1", is_decision=False
        )
        followups.wish_is_told(work, w.id, "Lene")
    opens_my_meeting(guest, mine.number)
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg er syg")
    guest.chooses("Aflys mødet")
    guest.chooses("Ja, find en ny tid")
    guest.chooses("Nej")
    with world.look() as work:
        free = appointments.free_times(
            work, world.town.centre_id, FOLLOW_UP, citizen_id=mine.citizen_id
        )
    guest.takes(next(at for at in free if guest.is_offered(at)))
    guest.chooses("Ja, det passer")
    [it] = ahead(world, mine.citizen_id)
    assert it.form is Form.IN_PERSON


def test_a_number_that_a_stranger_booked_changes_no_form_of_the_course(world: World) -> None:
    bent = known(world)
    has_held_a_first(world, bent)
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types(TYPED)
    visitor.types(HOME.removeprefix("+45"))
    visitor.chooses("Nej")
    visitor.takes(next(at for at in world.free() if visitor.is_offered(at)))
    visitor.chooses("Ja, det passer")
    [it] = ahead(world, bent)
    visitor = world.visitor()
    opens_my_meeting(visitor, it.number)
    visitor.chooses("Lav noget om")
    visitor.chooses("Hvordan vi mødes")
    assert "Husk det" not in visitor.perceives
    assert visitor.is_told("Det er fint")
