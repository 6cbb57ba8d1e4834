"""Wishes to the end: made, granted or answered with why, heard, and kept for the next meeting."""

from datetime import datetime, timedelta

import pytest

from shared import appointments, citizens, followups, safetynet
from shared.appointments import Form, Meeting
from shared.citizens import RemindBy
from shared.followups import PromiseKind, PromiseState
from shared.notifications import sent_messages
from shared.safetynet import TaskKind
from shared.wishes import (
    Participation,
    Wish,
    WishKind,
    WishState,
    form_in_force,
    participation_of,
    wishes_of,
)
from tests.drivers import COPENHAGEN, Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import clerk_in
from tests.stories.booked import FOLLOW_UP, NOTHING, booked_for, kinds_of_task, who_has_met
from tests.stories.course import letter_for
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

WHY = "Vi vil gerne se din mappe sammen med dig."


@pytest.fixture
def mine(world: World) -> Meeting:
    """The next one, after a first that was held; they can be called."""
    return who_has_met(world, later=timedelta(days=4))


@pytest.fixture
def desk(world: World, mine: Meeting) -> Clerk:
    """Signed in on the day after that."""
    assert mine
    return clerk_in(world)


def comes_again(guest: Guest, world: World, mine: Meeting) -> Guest:
    again: Guest = world.visitor() if guest.via == "kiosk" else world.caller()
    opens_my_meeting(again, letter_for(world, mine.citizen_id))
    return again


def wishes_for(guest: Guest, world: World, mine: Meeting, what: str) -> None:
    opens_my_meeting(guest, letter_for(world, mine.citizen_id))
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    assert guest.is_asked("Hvad vil du gerne?")
    guest.chooses(what)


def wish_of(world: World, mine: Meeting) -> Wish:
    """Their latest."""
    with world.look() as work:
        return wishes_of(work, mine.citizen_id)[0]


def page_of(clerk: Clerk, mine: Meeting) -> None:
    clerk.opens(f"/desk/citizens/{mine.citizen_id}/wishes")


def meets_by_telephone(guest: Guest, world: World, mine: Meeting) -> None:
    opens_my_meeting(guest, letter_for(world, mine.citizen_id))
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    guest.chooses("På telefon")
    guest.chooses("Ja" if guest.via == "phone" else "Det nummer, I kender")


# How we meet, the next time too


def test_a_form_is_kept_for_the_next_meetings_and_the_desk_books_in_it(
    guest: Guest, world: World, desk: Clerk, mine: Meeting
) -> None:
    meets_by_telephone(guest, world, mine)
    assert guest.is_asked("Skal vi også mødes sådan næste gang?")
    guest.chooses("Ja")
    assert guest.is_told("Det husker vi. Du kan altid lave det om.")
    wish = wish_of(world, mine)
    assert (wish.kind, wish.state, wish.form) == (WishKind.FORM, WishState.GRANTED, Form.PHONE)
    assert kinds_of_task(world) == [], "there is nothing to decide"
    desk.opens(f"/desk/citizens/{mine.citizen_id}/book")
    form = next(f for f in desk.page.forms if "form" in f.fields)
    assert form.fields["form"] == "phone"
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg er syg")
    guest.chooses("Aflys mødet")
    guest.chooses("Ja, find en ny tid")
    assert guest.is_asked("Skal din a-kasse være med?")
    guest.chooses("Nej")
    assert guest.is_told("Vi ringer til dig.")


def test_who_may_not_choose_before_the_first_meeting_is_remembered(
    guest: Guest, world: World
) -> None:
    mine = booked_for(world, world.free()[20])
    opens_my_meeting(guest, letter_for(world, mine.citizen_id))
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    assert guest.is_asked("Det første møde er her hos os.")
    guest.chooses("Husk det til næste gang")
    guest.chooses("På video")
    assert guest.is_told("Det husker vi. Efter det første møde gør vi det sådan.")
    assert world.held(mine.id).form is Form.IN_PERSON
    with world.look() as work:
        in_force = form_in_force(work, mine.citizen_id)
    assert in_force is not None
    assert in_force.form is Form.VIDEO


def test_attendance_is_required_with_why_and_looked_at_again(
    guest: Guest, world: World, desk: Clerk, mine: Meeting
) -> None:
    page_of(desk, mine)
    send = f"/desk/citizens/{mine.citizen_id}/wishes/require"
    desk.enters(send, text=WHY, check="1", is_decision="")
    assert desk.sees(f"Sådan hører borgeren det: »Vi beder dig om at komme ind til os. {WHY}«")
    desk.enters(send, text="", is_decision="")
    assert desk.sees("Skriv til borgeren hvorfor.")
    desk.enters(send, text=WHY, is_decision="")
    opens_my_meeting(guest, letter_for(world, mine.citizen_id))
    assert guest.is_asked("Vi beder dig om at komme ind til os.")
    assert WHY in guest.perceives
    guest.chooses("Vis mit møde")
    assert guest.is_told("Dit møde")
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    assert WHY in guest.perceives
    guest.chooses("Se på det igen")
    assert kinds_of_task(world) == [TaskKind.WISH]
    assert world.held(mine.id).form is Form.IN_PERSON
    page_of(desk, mine)
    desk.sends(desk.page.button("Send svaret"), state="granted", text="", is_decision="")
    guest = comes_again(guest, world, mine)
    assert guest.is_asked("Du har fået ja til dit ønske om, hvordan vi mødes.")
    assert "[?]" not in guest.perceives, "there is no word more to it"
    guest.chooses("Vis mit møde")
    assert kinds_of_task(world) == []
    with world.look() as work:
        in_force = form_in_force(work, mine.citizen_id)
    assert in_force is not None
    assert in_force.form is Form.PHONE


# A talk, another adviser, an earlier talk


def test_a_talk_is_a_right_and_only_its_time_is_found(
    guest: Guest, world: World, mine: Meeting
) -> None:
    wishes_for(guest, world, mine, "En samtale til")
    wish = wish_of(world, mine)
    assert (wish.kind, wish.state, wish.is_open) == (WishKind.TALK, WishState.GRANTED, True)
    [task] = world.tasks()
    assert (task.kind, task.citizen_id) == (TaskKind.WISH, mine.citizen_id)
    with world.workplace.work() as work:
        appointments.cancel(work, mine.id, "desk")
        at = datetime(2026, 11, 27, 10, tzinfo=COPENHAGEN)
        talk = appointments.book(work, mine.citizen_id, FOLLOW_UP, at, NOTHING, "desk")
        citizen = citizens.get_citizen(work, mine.citizen_id)
        followups.booked(work, talk, citizen, "desk")
    assert not wish_of(world, mine).is_open
    assert world.tasks() == []


def test_another_adviser_is_chosen_by_staff_and_holds_the_next_meetings(
    guest: Guest, world: World, desk: Clerk, mine: Meeting
) -> None:
    wishes_for(guest, world, mine, "En anden rådgiver")
    [task] = world.tasks()
    assert task.kind is TaskKind.WISH
    desk.opens("/desk/wishes/")
    assert desk.sees("En anden rådgiver Mangler svar.")
    page_of(desk, mine)
    send = desk.page.button("Send svaret")
    desk.sends(send, state="granted", text="Du får Fatima fra nu af.", is_decision="")
    assert desk.sees("Vælg den nye rådgiver.")
    other = str(world.town.fatima)
    desk.sends(
        send, state="granted", text="Du får Fatima fra nu af.", adviser=other, is_decision=""
    )
    with world.look() as work:
        assert citizens.support_of(work, mine.citizen_id).adviser_id == world.town.fatima
    guest = comes_again(guest, world, mine)
    assert guest.is_asked("Ja, du får en anden rådgiver.")
    assert "Du får Fatima fra nu af." in guest.perceives
    guest.chooses("Vis mit møde")
    guest = comes_again(guest, world, mine)
    assert guest.is_told("Dit møde"), "it is heard once"


def test_an_answer_is_announced_without_a_word_of_it(
    world: World, desk: Clerk, mine: Meeting
) -> None:
    with world.workplace.work() as work:
        citizens.wish_reminder(work, mine.citizen_id, RemindBy.TEXT)
        wish = followups.make_wish(work, mine.citizen_id, WishKind.ADVISER, "kiosk")
    page_of(desk, mine)
    desk.sends(desk.page.button("Send svaret"), state="answered", text=WHY, is_decision="1")
    with world.look() as work:
        [told] = sent_messages(work, [followups.about_wish(wish.id)])
    assert WHY not in told.words
    assert "Vi har svaret på dit ønske." in told.words
    assert kinds_of_task(world) == [TaskKind.WISH], "the letter with the decision is owed"
    desk.opens(f"/desk/citizens/{mine.citizen_id}/wishes/{wish.id}/letter")
    assert WHY in desk.page.words
    assert desk.sees("Du kan klage til os inden fire uger.")
    page_of(desk, mine)
    desk.presses("Brevet er sendt")
    assert kinds_of_task(world) == []


def test_who_has_no_telephone_is_told_by_a_person_or_a_letter(world: World, lene: Clerk) -> None:
    mine = booked_for(world, world.free()[20], telephone=None)
    with world.workplace.work() as work:
        followups.make_wish(work, mine.citizen_id, WishKind.EARLIER, "kiosk")
    page_of(lene, mine)
    lene.sends(
        lene.page.button("Send svaret"),
        state="answered",
        text="Der er ingen tid før.",
        is_decision="",
    )
    assert kinds_of_task(world) == [TaskKind.WISH], "nobody has told them yet"
    lene.presses("Borgeren har fået svaret")
    assert kinds_of_task(world) == []


def test_from_the_wishes_of_somebody_without_a_meeting_one_is_booked(
    world: World, desk: Clerk, mine: Meeting
) -> None:
    page_of(desk, mine)
    assert "Bestil et møde" not in desk.page.links
    with world.workplace.work() as work:
        followups.cancel_meeting(work, mine.id, "desk")
    page_of(desk, mine)
    desk.opens(desk.page.links["Bestil et møde"])
    assert desk.page.title.startswith("Bestil et møde")


def test_a_wish_is_taken_back_and_two_are_one(guest: Guest, world: World, mine: Meeting) -> None:
    wishes_for(guest, world, mine, "En anden rådgiver")
    guest = world.visitor()
    wishes_for(guest, world, mine, "En anden rådgiver")
    assert len(world.tasks()) == 1
    guest.chooses("Nej, ikke mere")
    assert guest.is_told("Det er fint. Vi har fjernet dit ønske.")
    assert (wish_of(world, mine).state, world.tasks()) == (WishState.ENDED, [])


def test_a_task_of_a_wish_is_not_simply_ticked(world: World, desk: Clerk, mine: Meeting) -> None:
    with world.workplace.work() as work:
        followups.make_wish(work, mine.citizen_id, WishKind.TALK, "phone")
    [task] = world.tasks()
    desk.opens()
    desk.sends(desk.page.button("Jeg tager den"))
    assert desk.sees("Svar på ønsket")
    with world.workplace.work() as work:
        assert safetynet.find_task(work, task.id) is not None
    assert kinds_of_task(world) == [TaskKind.WISH]


# The a-kasse


def test_the_a_kasse_is_invited_confirmed_and_told_everywhere(
    guest: Guest, world: World, desk: Clerk, mine: Meeting
) -> None:
    wishes_for(guest, world, mine, "Om min a-kasse er med")
    assert guest.is_asked("Skal din a-kasse være med?")
    guest.chooses("Ja, gerne")
    assert guest.is_told("Vi inviterer din a-kasse.")
    desk.opens("/desk/promises/")
    assert desk.sees("A-kassen er med Ikke ordnet endnu.")
    desk.presses("Ordnet")
    guest = comes_again(guest, world, mine)
    assert guest.is_told("Din a-kasse er med.")
    for paper in ("slip", "letter"):
        desk.opens(f"/desk/meetings/{mine.id}/{paper}")
        assert desk.sees("Din a-kasse er med."), paper
    desk.opens(f"/desk/meetings/{mine.id}")
    desk.enters(f"/desk/meetings/{mine.id}/a-kasse", wanted="no")
    with world.look() as work:
        assert participation_of(work, mine.id) is Participation.NO
        promise = followups.promise_of(work, mine.id, PromiseKind.A_KASSE)
    assert promise is not None
    assert promise.state is PromiseState.NOT_NEEDED
    guest = comes_again(guest, world, mine)
    assert not guest.is_told("Din a-kasse er med.")


# What we agreed, and the citizen's own point


def test_what_was_agreed_is_heard_and_every_version_kept(
    guest: Guest, world: World, desk: Clerk, mine: Meeting
) -> None:
    save = f"/desk/citizens/{mine.citizen_id}/agreed"
    page_of(desk, mine)
    desk.enters(save, **{"sentence-0": "Du ser på to job.", "sentence-1": "Vi ringer fredag."})
    desk.enters(save, **{"sentence-0": "Du ser på tre job."})
    desk.opens(save)
    assert desk.sees("Du ser på tre job. Vi ringer fredag.")
    wishes_for(guest, world, mine, "Se, hvad vi har aftalt")
    assert guest.is_asked("Det har vi aftalt.")
    guest.chooses("Tilbage til mit møde")
    page_of(desk, mine)
    assert desk.sees("Alle udgaver (2)")
    assert desk.sees("Du ser på to job. Vi ringer fredag.")


@pytest.mark.parametrize(
    ("point", "told"),
    [("Min økonomi", "Du vil tale om penge."), ("Mit helbred", "Du har selv et punkt med.")],
)
def test_an_own_point_stands_on_the_papers_without_a_word_on_health(
    world: World, lene: Clerk, point: str, told: str
) -> None:
    mine = booked_for(world, world.free()[20])
    guest = world.visitor()
    opens_my_meeting(guest, letter_for(world, mine.citizen_id))
    guest.chooses("Lav noget om")
    guest.chooses("Det, jeg vil tale om")
    guest.chooses(point)
    assert guest.is_told(told)
    for paper in ("slip", "letter"):
        lene.opens(f"/desk/meetings/{mine.id}/{paper}")
        assert lene.sees(told), paper
        assert "helbred" not in lene.page.words, paper
