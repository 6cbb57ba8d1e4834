"""Somebody has booked late and would rather come earlier; then somebody else cancels."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting, MeetingState, report_absence
from shared.citizens import Needs, RemindBy
from shared.content import Moment, message
from shared.jobs import offer_freed_times
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.booked import booked_for, kinds_of_task
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World

SOONER = datetime(2026, 11, 26, 10, tzinfo=COPENHAGEN)
LATE = datetime(2026, 12, 8, 10, tzinfo=COPENHAGEN)
OFFER = message("earlier-offer", at=Moment(SOONER))
WISH = "Sig til ved en tidligere tid"
THEIRS = "+4520202020"


@pytest.fixture
def other(world: World) -> Meeting:
    """Has the only time in the next two weeks; else everybody is on a course."""
    world.turn_to("2026-11-23 09:30")
    with world.workplace.work() as work:
        karen, fatima, until = world.town.karen, world.town.fatima, LATE - timedelta(hours=1)
        report_absence(work, fatima, work.now, until, "kursus")
        report_absence(work, karen, work.now, SOONER, "kursus")
        report_absence(work, karen, SOONER + timedelta(minutes=45), until, "kursus")
        who = citizens.register(work, world.town.centre_id, date(1980, 1, 1), None, None, "da")
        return appointments.book(work, who.id, FIRST_MEETING, SOONER, Needs(), "desk")


@pytest.fixture
def mine(world: World, other: Meeting) -> Meeting:
    """In two weeks, of the same kind."""
    return booked_for(world, LATE, kind=other.kind, telephone=THEIRS)


def wants_to_be_told(guest: Guest, mine: Meeting) -> None:
    opens_my_meeting(guest, mine.number)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    guest.chooses(WISH)
    assert guest.is_told("Vi siger til, hvis der kommer en tidligere tid.")
    guest.chooses("Færdig")


def comes_again(guest: Guest, world: World, mine: Meeting) -> Guest:
    """On another day, or an hour later."""
    again: Guest = world.visitor() if guest.via == "kiosk" else world.caller()
    opens_my_meeting(again, mine.number)
    return again


def cancels(world: World, other: Meeting) -> None:
    """And the worker notices."""
    with world.workplace.work() as work:
        appointments.cancel(work, other.id, "phone")
    offer_freed_times(world.workplace)


def wishes_texts(world: World, mine: Meeting) -> None:
    with world.workplace.work() as work:
        citizens.wish_reminder(work, mine.citizen_id, RemindBy.TEXT)


def test_who_waits_gets_the_time_that_somebody_else_gave_back(
    guest: Guest, world: World, mine: Meeting, other: Meeting
) -> None:
    wants_to_be_told(guest, mine)
    assert world.held(mine.id) == mine, "waiting costs nothing"
    cancels(world, other)
    assert SOONER not in world.free()
    guest = comes_again(guest, world, mine)
    assert guest.is_asked(OFFER)
    guest.chooses("Ja, den vil jeg have")
    assert guest.is_told("Dit møde er flyttet.")
    assert guest.is_told(message("at-full", at=Moment(SOONER)))
    moved = world.held(mine.id)
    assert (moved.starts_at, moved.number, moved.needs) == (SOONER, mine.number, mine.needs)
    assert LATE in world.free()


def test_who_says_no_keeps_their_meeting_and_sees_it(
    guest: Guest, world: World, mine: Meeting, other: Meeting
) -> None:
    wants_to_be_told(guest, mine)
    cancels(world, other)
    guest = comes_again(guest, world, mine)
    guest.chooses("Behold mødet, som det er")
    assert guest.is_told("Det er fint. Dit møde er, som det var.")
    assert guest.is_told(message("at-full", at=Moment(LATE)))
    assert world.held(mine.id) == mine
    assert SOONER in world.free()
    guest.chooses("Færdig")
    guest = comes_again(guest, world, mine)
    assert not guest.is_told(OFFER), "nobody is asked twice"


def test_who_comes_too_late_hears_so_kindly(
    guest: Guest, world: World, mine: Meeting, other: Meeting
) -> None:
    wants_to_be_told(guest, mine)
    cancels(world, other)
    world.turn_to("2026-11-23 12:29")
    guest = comes_again(guest, world, mine)
    assert guest.is_asked(OFFER)
    world.turn_to("2026-11-23 12:30")
    guest.chooses("Ja, den vil jeg have")
    assert guest.is_told("Den tid er væk nu. Dit møde er, som det var.")
    assert guest.is_told(message("at-full", at=Moment(LATE)))
    assert world.held(mine.id) == mine


def test_whoever_thinks_better_of_it_is_not_told(
    guest: Guest, world: World, mine: Meeting, other: Meeting
) -> None:
    wants_to_be_told(guest, mine)
    guest = comes_again(guest, world, mine)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    guest.chooses("Sig ikke til ved tidligere tider")
    assert guest.is_told("Det er fint. Vi siger ikke til mere.")
    cancels(world, other)
    assert SOONER in world.free()
    assert world.tasks() == []


def test_who_cancels_meanwhile_gives_the_offered_time_back_too(
    guest: Guest, world: World, mine: Meeting, other: Meeting
) -> None:
    wants_to_be_told(guest, mine)
    cancels(world, other)
    assert kinds_of_task(world) == [TaskKind.EARLIER_TIME]
    guest = comes_again(guest, world, mine)
    guest.chooses("Behold mødet, som det er")
    guest.chooses("Jeg kan ikke komme")
    guest.chooses("Jeg er syg")
    guest.chooses("Aflys mødet")
    assert world.held(mine.id).state is MeetingState.CANCELLED
    offer_freed_times(world.workplace)
    assert SOONER in world.free()
    assert world.tasks() == [], "nobody is called for nothing"


def test_only_who_comes_late_is_asked_whether_to_wait(guest: Guest, other: Meeting) -> None:
    opens_my_meeting(guest, other.number, "01011980")
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    assert guest.is_asked("Hvad vil du gerne?")
    assert not guest.is_told(WISH)


# Without a telephone


@pytest.fixture
def without_telephone(world: World, other: Meeting) -> Meeting:
    return booked_for(world, LATE, kind=other.kind, telephone=None)


def waits_for_a_letter(guest: Guest, meeting: Meeting) -> None:
    opens_my_meeting(guest, meeting.number)
    guest.chooses("Lav noget om")
    guest.chooses("Et ønske, eller andet")
    guest.chooses(WISH)
    assert guest.is_told(message("earlier-waiting-letter"))
    guest.chooses("Færdig")


def test_who_has_no_telephone_is_offered_the_time_when_they_ask(
    guest: Guest, world: World, without_telephone: Meeting, other: Meeting
) -> None:
    waits_for_a_letter(guest, without_telephone)
    cancels(world, other)
    assert world.tasks() == [], "no letter comes in time"
    assert SOONER in world.free(), "nothing is kept for who does not know of it"
    guest = comes_again(guest, world, without_telephone)
    assert guest.is_asked(OFFER)
    guest.chooses("Ja, den vil jeg have")
    assert guest.is_told("Dit møde er flyttet.")
    assert world.held(without_telephone.id).starts_at == SOONER


def test_who_has_no_telephone_and_no_earlier_time_just_sees_their_meeting(
    guest: Guest, world: World, without_telephone: Meeting
) -> None:
    waits_for_a_letter(guest, without_telephone)
    guest = comes_again(guest, world, without_telephone)
    assert guest.is_told(message("at-full", at=Moment(LATE)))


def test_a_letter_offers_a_time_that_is_far_enough_ahead(world: World, lene: Clerk) -> None:
    world.turn_to("2026-11-23 09:30")
    at = datetime(2026, 12, 17, 10, tzinfo=COPENHAGEN)
    meeting = booked_for(world, at, telephone=None)
    waits_for_a_letter(world.visitor(), meeting)
    offer_freed_times(world.workplace)
    offer_freed_times(world.workplace)
    assert kinds_of_task(world) == [TaskKind.LETTER]
    with world.workplace.read() as work:
        offer = appointments.offer_of(work, meeting.id)
    assert offer
    assert offer.until - timedelta(days=14) >= world.clock.now()
    assert offer.starts_at >= offer.until + timedelta(days=1)
    lene.opens(f"/desk/meetings/{meeting.id}/letter")
    assert lene.sees("Vi har en tidligere tid til dig")
    assert lene.sees("Gør du ikke noget, beholder du dit møde.")
    world.turn_to("2026-12-02 10:00")
    guest = world.visitor()
    opens_my_meeting(guest, meeting.number)
    guest.chooses("Ja, den vil jeg have")
    assert world.held(meeting.id).starts_at == offer.starts_at


# How they are told


def test_a_person_calls_and_sees_which_time_it_is(
    world: World, mine: Meeting, other: Meeting, lene: Clerk
) -> None:
    wants_to_be_told(world.visitor(), mine)
    cancels(world, other)
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.EARLIER_TIME, THEIRS)
    assert task.due_at == datetime(2026, 11, 23, 12, 30, tzinfo=COPENHAGEN)
    lene.opens()
    assert lene.sees("Ring: Der er en tidligere tid")
    assert lene.sees("torsdag 26. november kl. 10.00 hos Karen")
    assert lene.sees(f"{mine.number[:3]} {mine.number[3:]}")
    world.turn_to("2026-11-23 12:30")
    offer_freed_times(world.workplace)
    assert world.tasks() == []
    assert SOONER in world.free()


def test_a_clerk_who_hears_yes_on_the_telephone_moves_the_meeting(
    world: World, mine: Meeting, other: Meeting, lene: Clerk
) -> None:
    wants_to_be_told(world.visitor(), mine)
    cancels(world, other)
    lene.opens()
    lene.presses("Jeg tager den")
    yes = lene.page.button("Ja tak, flyt mødet")
    lene.sends(yes)
    assert world.held(mine.id).starts_at == SOONER
    assert world.tasks() == []
    lene.sends(yes)
    assert lene.sees("Den tid er væk nu. Mødet er, som det var.")
    assert world.held(mine.id).starts_at == SOONER


def test_a_clerk_who_presses_too_late_changes_nothing(
    world: World, mine: Meeting, other: Meeting, lene: Clerk
) -> None:
    wants_to_be_told(world.visitor(), mine)
    cancels(world, other)
    lene.opens()
    lene.presses("Jeg tager den")
    world.turn_to("2026-11-23 12:30")
    lene.presses("Ja tak, flyt mødet")
    assert lene.sees("Den tid er væk nu. Mødet er, som det var.")
    assert world.held(mine.id) == mine


def test_who_wants_texts_gets_one_while_the_offer_stands(
    world: World, mine: Meeting, other: Meeting, tmp_path: Path
) -> None:
    wishes_texts(world, mine)
    wants_to_be_told(world.visitor(), mine)
    cancels(world, other)
    assert world.tasks() == []
    [line] = worker_sends(world, tmp_path)
    assert "Der er en tidligere tid til dig" in line


def test_an_offer_that_ended_before_the_text_went_out_is_not_told(
    world: World, mine: Meeting, other: Meeting, tmp_path: Path
) -> None:
    wishes_texts(world, mine)
    wants_to_be_told(world.visitor(), mine)
    cancels(world, other)
    with world.workplace.work() as work:
        appointments.decline(work, mine.id)
    assert worker_sends(world, tmp_path) == []


def test_of_somebody_protected_a_person_at_the_desk_knows_and_no_number_is_shown(
    world: World, mine: Meeting, other: Meeting
) -> None:
    wishes_texts(world, mine)
    wants_to_be_told(world.visitor(), mine)
    with world.workplace.work() as work:
        citizens.protect(work, mine.citizen_id)
    cancels(world, other)
    [task] = world.tasks()
    assert (task.kind, task.telephone) == (TaskKind.EARLIER_TIME, None)


def test_in_english_it_is_offered_too(
    guest: Guest, world: World, mine: Meeting, other: Meeting
) -> None:
    wants_to_be_told(guest, mine)
    cancels(world, other)
    guest = comes_again(guest, world, mine)
    guest.speaks("en")
    assert guest.is_asked(OFFER)
    guest.chooses("Ja, den vil jeg have")
    assert world.held(mine.id).starts_at == SOONER
