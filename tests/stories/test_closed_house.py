"""The house closes to visitors: everybody is called instead, and nobody is silently dropped."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shared import appointments
from shared.appointments import FIRST_MEETING, Form, Meeting
from shared.citizens import Needs, RemindBy
from shared.content import Moment, Name, Telephone, message
from shared.jobs import find_affected_meetings
from shared.safetynet import TaskKind
from tests.drivers import COPENHAGEN, Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.hit import NINE, Somebody, books, nobody_is_dropped, posted, tasks_for
from tests.stories.telling import gives_birth_date_and_number
from tests.stories.test_reminders import worker_sends
from tests.stories.world import World
from tests.town import OUR_NUMBER

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=COPENHAGEN)
FRIDAY = "2026-11-27"
LOOK, CLOSE, OPEN = "Se, hvem vi ringer til", "Luk huset, og giv alle besked", "Åbn huset igen"
AMAL = Somebody("Amal", "+4520304051", RemindBy.TEXT)


def looks(clerk: Clerk, first: str = "2026-11-23", last: str = FRIDAY, why: str = "Smitte") -> None:
    clerk.opens("/desk/closed-house/")
    clerk.sends(clerk.page.button(LOOK), first=first, last=last, reason=why)


def closes(clerk: Clerk, first: str = "2026-11-23", last: str = FRIDAY) -> None:
    looks(clerk, first, last)
    clerk.presses(CLOSE)


def nine_of_tuesday(world: World) -> list[Meeting]:
    """First meetings and others, with both advisers."""
    kinds = (FIRST_MEETING, "followup", "followup")
    return [
        books(world, who, TUESDAY + (n // 2) * timedelta(minutes=45), kinds[n % 3])
        for n, who in enumerate(NINE)
    ]


def test_everybody_is_called_instead_and_knows_it_without_text_messages_too(
    world: World, lene: Clerk, tmp_path: Path
) -> None:
    nine = nine_of_tuesday(world)
    looks(lene)
    assert lene.sees("9 møder skulle være her i huset.")
    assert not lene.sees("Freja")
    assert [world.held(it.id) for it in nine] == nine
    lene.presses(CLOSE)
    assert lene.sees("Huset er lukket for besøg i dag")
    nobody_is_dropped(world, nine)
    amal, bent, clara, dorthe, erik, freja, grete, hans, ida = nine
    by_phone = (amal, bent, clara, dorthe, erik, freja, ida)
    for before in by_phone:
        after = world.held(before.id)
        assert (after.form, after.room) == (Form.PHONE, "")
        assert (after.starts_at, after.adviser) == (before.starts_at, before.adviser)
    assert [posted(world, it)[:1] for it in by_phone] == [
        ["text"],
        ["call"],
        ["call"],
        ["call"],
        ["call"],
        [],
        ["text"],
    ]
    for nobody_can_call in (grete, hans):
        assert world.held(nobody_can_call.id).form is Form.IN_PERSON
        assert len(tasks_for(world, nobody_can_call, TaskKind.FIND_TIME)) == 1
    assert len(tasks_for(world, freja, TaskKind.TELL)) == 1
    sent = worker_sends(world, tmp_path)
    assert len(sent) == 6
    assert all("Vi har lukket" in it or "We're closed" in it for it in sent)
    find_affected_meetings(world.workplace)
    assert len(tasks_for(world, grete, TaskKind.FIND_TIME)) == 1


def test_a_first_meeting_by_telephone_names_who_closed_the_house_and_why(
    world: World, lene: Clerk
) -> None:
    first = books(world, AMAL, TUESDAY, FIRST_MEETING)
    closes(lene)
    override = world.held(first.id).override
    assert override is not None
    assert (override.staff, override.reason) == ("Lene", "Smitte")


def test_a_closed_house_is_no_list_of_exceptions(world: World, lene: Clerk) -> None:
    first = books(world, AMAL, TUESDAY, FIRST_MEETING)
    closes(lene)
    with world.look() as work:
        assert appointments.set_aside_for(work, [first.id]) == []


def test_one_press_and_everything_ahead_is_in_the_house_again(
    world: World, lene: Clerk, mads: Clerk, tmp_path: Path
) -> None:
    nine = nine_of_tuesday(world)
    closes(lene)
    worker_sends(world, tmp_path)
    mads.opens("/desk/closed-house/")
    lene.presses(OPEN)
    assert lene.sees("Huset er åbent i dag")
    for before in nine:
        after = world.held(before.id)
        assert (after.form, after.starts_at) == (Form.IN_PERSON, before.starts_at)
        assert after.override is None
        assert after.room
    sent = worker_sends(world, tmp_path)
    assert len(sent) == 6
    assert all("Vi har åbent" in it or "We're open" in it for it in sent)
    # The interpreter has to come to the centre again, and is told so, too.
    kinds = {task.kind for task in world.tasks()}
    assert kinds == {TaskKind.TELL, TaskKind.DECIDE_INTERPRETER}, "and it is today"
    told = world.rows("message")
    mads.presses(OPEN)
    assert mads.status == 200
    assert world.rows("message") == told


def test_what_is_over_stays_as_it_was_held(world: World, lene: Clerk) -> None:
    early, late = books(world, AMAL, TUESDAY), books(world, NINE[2], TUESDAY + timedelta(hours=4))
    closes(lene)
    world.turn_to("2026-11-24 11:00")
    lene.signs_in("lene")
    lene.opens("/desk/closed-house/")
    lene.presses(OPEN)
    assert world.held(early.id).form is Form.PHONE
    assert world.held(late.id).form is Form.IN_PERSON


def test_a_second_clerk_closes_nothing_twice(world: World, lene: Clerk, mads: Clerk) -> None:
    amal = books(world, AMAL, TUESDAY)
    for clerk in (lene, mads):
        looks(clerk)
    lene.presses(CLOSE)
    told = world.rows("message")
    mads.presses(CLOSE)
    assert mads.sees("En kollega har allerede gemt det.")
    assert (world.rows("closed_house"), world.rows("message")) == (1, told)
    assert len(posted(world, amal)) == 1


def test_whoever_booked_meanwhile_is_shown_first(world: World, lene: Clerk) -> None:
    looks(lene)
    amal = books(world, AMAL, TUESDAY)
    lene.presses(CLOSE)
    assert lene.sees("Der er sket noget, siden du så listen.")
    assert world.held(amal.id).form is Form.IN_PERSON
    assert world.rows("closed_house") == 0
    lene.presses(CLOSE)
    assert world.held(amal.id).form is Form.PHONE


@pytest.mark.parametrize(
    ("first", "last", "why", "told"),
    [
        ("2026-11-23", "", "", "Skriv kort hvorfor."),
        ("2026-11-20", "", "Smitte", "Det er forbi."),
        ("i morgen", "", "Smitte", "Vælg en dag."),
        ("2026-11-25", "2026-11-24", "Smitte", "Det slutter, før det begynder."),
        ("2026-11-25", "2028-11-24", "Smitte", "Vælg dage inden for et år."),
        ("2026-11-23", "", "æ" * 500, "Grunden er for lang."),
    ],
)
def test_what_cannot_be_is_said_and_kept(
    world: World, lene: Clerk, first: str, last: str, why: str, told: str
) -> None:
    looks(lene, first, last, why)
    assert lene.status == 422
    assert lene.sees(told)
    assert world.rows("closed_house") == 0


def test_a_first_meeting_is_booked_by_telephone_while_the_house_is_closed(
    guest: Guest, world: World, lene: Clerk
) -> None:
    closes(lene)
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Nej")
    at = world.free()[0]
    guest.takes(at)
    assert guest.is_told("Vi ringer til dig.")
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(at)
    assert (booked.form, booked.kind, booked.room) == (Form.PHONE, FIRST_MEETING, "")
    assert booked.override is not None
    assert booked.override.staff == "Lene"


def test_after_it_a_first_meeting_is_in_the_house_again(
    guest: Guest, world: World, lene: Clerk
) -> None:
    """Today and tomorrow nobody comes; who chooses Wednesday does."""
    closes(lene, last="2026-11-24")
    guest.begins()
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Nej")
    wednesday = next(at for at in world.free() if at.astimezone(COPENHAGEN).day == 25)
    while not guest.is_offered(wednesday):
        guest.chooses("Andre tider")
        guest.chooses("Flere tider")
    guest.takes(wednesday)
    guest.chooses("Ja, det passer")
    [booked] = world.meetings(wednesday)
    assert (booked.form, booked.override) == (Form.IN_PERSON, None)


def test_who_has_no_telephone_is_offered_a_day_on_which_they_can_come(
    world: World, lene: Clerk
) -> None:
    closes(lene, last="2026-11-24")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types("24081971")
    visitor.chooses("Jeg har ikke en telefon")
    visitor.chooses("Nej")
    in_the_house = world.free(slot_filter=appointments.SlotFilter(only_here=True))
    assert in_the_house[0].astimezone(COPENHAGEN).day == 25
    visitor.takes(in_the_house[0])
    visitor.chooses("Ja, det passer")
    [booked] = world.meetings(in_the_house[0])
    assert booked.form is Form.IN_PERSON


def test_a_meeting_that_is_moved_is_held_as_the_house_is_on_its_new_day(
    world: World, lene: Clerk
) -> None:
    first = books(world, AMAL, TUESDAY, FIRST_MEETING)
    closes(lene, last="2026-11-24")
    assert world.held(first.id).form is Form.PHONE
    with world.workplace.work() as work:
        wednesday = TUESDAY + timedelta(days=1)
        moved = appointments.move(work, first.id, wednesday, "kiosk")
        assert (moved.form, moved.override) == (Form.IN_PERSON, None)
        back = appointments.move(work, first.id, TUESDAY, "kiosk")
    assert (back.form, back.room) == (Form.PHONE, "")
    assert back.override is not None


def test_the_house_says_at_its_door_and_on_the_telephone_that_it_is_closed(
    guest: Guest, world: World, lene: Clerk
) -> None:
    closes(lene)
    guest.begins()
    assert guest.is_told(message("welcome-shut", house=Name("Jobcenter Aars")))
    guest.chooses("Spørg om noget")
    guest.chooses("Åbningstid og adresse")
    monday = datetime(2026, 11, 30, 9, tzinfo=COPENHAGEN)
    telephone = Telephone(OUR_NUMBER)
    assert guest.is_told(
        message("topic-opening-hours-shut", again=Moment(monday), telephone=telephone)
    )
    world.turn_to("2026-11-30 08:00")
    again = world.visitor()
    again.begins()
    assert again.is_told("Goddag. Hvad kan vi hjælpe dig med?")


def test_who_has_come_all_the_same_is_told_that_we_call(world: World, lene: Clerk) -> None:
    amal = books(world, AMAL, TUESDAY)
    closes(lene)
    world.turn_to("2026-11-24 08:40")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(amal.number)
    assert visitor.perceives.count("Vi har lukket i dag. Vi ringer til dig kl. 9.00.") == 1
    assert world.held(amal.id).arrived_at is None


@pytest.mark.parametrize("asks", ["Hjælp", "Tal med et menneske"])
def test_at_a_closed_door_a_person_calls_instead_of_coming(
    world: World, lene: Clerk, asks: str
) -> None:
    world.turn_to("2026-11-23 10:00")
    lene.signs_in("lene")
    closes(lene)
    visitor = world.visitor()
    visitor.begins()
    if asks == "Hjælp":
        visitor.asks_for_help()
    else:
        visitor.chooses(asks)
    assert visitor.is_asked("Skranken er lukket. Hvornår må vi ringe til dig?")
    caller = world.caller()
    caller.begins()
    caller.asks_for_help()
    assert not caller.is_told("Skranken er lukket. Hvornår må vi ringe til dig?")


def test_the_citizen_may_still_choose_another_form_or_come_on_another_day(
    world: World, lene: Clerk
) -> None:
    first = books(world, AMAL, TUESDAY, FIRST_MEETING)
    closes(lene, last="2026-11-24")
    with world.workplace.work() as work:
        video = appointments.change_form(work, first.id, Form.VIDEO, "kiosk")
        assert video.closed_house_id is not None
        with pytest.raises(appointments.Refused):
            appointments.change_form(work, first.id, Form.IN_PERSON, "kiosk")
        with pytest.raises(appointments.Refused):
            appointments.move(work, first.id, TUESDAY + timedelta(days=2), "kiosk", form=Form.PHONE)
        moved = appointments.move(
            work, first.id, TUESDAY + timedelta(days=2), "kiosk", form=Form.IN_PERSON
        )
    assert (moved.form, moved.override) == (Form.IN_PERSON, None)


def test_needs_are_changed_while_the_house_is_closed_and_kept_when_it_opens(
    world: World, lene: Clerk
) -> None:
    amal = books(world, AMAL, TUESDAY)
    closes(lene)
    with world.workplace.work() as work:
        appointments.change_needs(work, amal.id, Needs(quiet_room=True), "kiosk")
    assert world.held(amal.id).form is Form.PHONE
    lene.opens("/desk/closed-house/")
    lene.presses(OPEN)
    assert world.held(amal.id).room == "Lokale 2"
