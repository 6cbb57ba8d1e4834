"""Somebody has come to their meeting: however it stands, they hear where to go now."""

from datetime import date, timedelta

import pytest

from shared import appointments, citizens
from shared.accounts.sessions import Role, add_staff
from shared.appointments import Form, Meeting
from shared.citizens import Needs
from shared.content import ClockTime, Count, Message, Moment, Name, message
from shared.safetynet import TaskKind
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.stories.arriving import (
    BORN,
    MONDAY,
    NOT_FOUND,
    TOO_MANY,
    TYPED,
    WELCOME,
    WHEN,
    at,
    booked,
    comes,
)
from tests.stories.world import World

TEN = ClockTime(at("10:00").time())


def clerk_at(world: World) -> Clerk:
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    lene = Clerk(world.app)
    lene.signs_in("lene")
    return lene


@pytest.fixture
def mine(world: World) -> Meeting:
    """At ten, with Karen."""
    return booked(world, BORN, at("10:00"))


def test_a_birth_date_is_enough_to_have_come(world: World, mine: Meeting) -> None:
    visitor = comes(world)
    assert visitor.is_asked(WELCOME)
    assert visitor.is_told("Vi kalder dit kønummer.")
    assert visitor.is_told("Sæt dig ned så længe.")
    assert world.held(mine.id).arrived_at == at("09:45")
    assert visitor.touches == 3
    visitor.chooses("Færdig")
    assert visitor.is_told("Sæt dig ned så længe.")
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    assert world.rows("contact_stamp") == 1
    assert world.tasks() == []


def test_the_number_on_the_slip_tells_who_comes_and_when(world: World, mine: Meeting) -> None:
    visitor = comes(world, f"{mine.number[:3]} {mine.number[3:]}")
    assert visitor.is_asked(WELCOME)
    assert visitor.is_told(message("here-fetched", name=Name("Karen")))
    assert visitor.is_told(message("here-begins", clock=ClockTime(at("10:00").time())))
    assert world.held(mine.id).arrived_at == at("09:45")


def test_nothing_is_shown_that_the_birth_date_does_not_tell(world: World, mine: Meeting) -> None:
    visitor = comes(world)
    for private in ("Birgit", "Karen", "10", mine.number, "98", "Lokale", "første"):
        assert private not in visitor.perceives.replace("\u00a0", "")


def test_the_other_language(world: World, mine: Meeting) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.speaks("en")
    visitor.chooses("Jeg er her")
    visitor.types(mine.number)
    assert "Karen will call your number and come for you." in visitor.perceives


def test_five_touches_are_one_arrival(world: World, mine: Meeting) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    form = next(f for f in visitor.page.forms if "typed" in f.fields)
    for _ in range(5):
        visitor._send(form.action, {**form.fields, "typed": TYPED})
        assert visitor.is_asked(WHEN)
    button = visitor._found([visitor.say(message("here-when-at", clock=TEN))])
    for _ in range(5):
        visitor._send(button.action, {**button.form.fields, button.name: button.value})
        assert visitor.is_asked(WELCOME)
    assert visitor.page.button("Færdig")
    assert world.held(mine.id).arrived_at == at("09:45")


def test_coming_twice_with_the_slip_is_as_welcome(world: World, mine: Meeting) -> None:
    comes(world, mine.number)
    world.turn_to("2026-11-23 09:55")
    visitor = comes(world, mine.number)
    assert visitor.is_asked(message("here-again", number=Count(1)))
    assert visitor.is_told(message("here-fetched", name=Name("Karen")))
    assert world.held(mine.id).arrived_at == at("09:45")
    assert world.tasks() == []


def test_too_early_tells_how_long_it_is(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-23 09:10")
    visitor = comes(world, mine.number)
    begins = ClockTime(at("10:00").time())
    assert visitor.is_asked(WELCOME)
    assert "Du er i god tid." in visitor.perceives
    assert visitor.is_told(message("here-begins-in", clock=begins, minutes=Count(50)))


@pytest.mark.parametrize(
    ("came", "words"),
    [("10:04", WELCOME), ("10:44", message("here-late", number=Count(1)))],
)
def test_too_late_is_still_welcome(world: World, mine: Meeting, came: str, words: Message) -> None:
    world.turn_to(f"2026-11-23 {came}")
    visitor = comes(world, mine.number)
    assert visitor.is_asked(words)
    assert visitor.is_told(message("here-fetched", name=Name("Karen")))
    assert world.held(mine.id).arrived_at == at(came)


def test_unknown_silent_and_another_day_look_the_same(world: World, mine: Meeting) -> None:
    tomorrow = booked(world, date(1971, 8, 24), at("10:00", MONDAY + timedelta(days=1)))
    with world.workplace.work() as work:
        citizens.protect(work, mine.citizen_id)
    seen = set()
    for typed in (mine.number, tomorrow.number, "777777"):
        visitor = comes(world, typed)
        assert visitor.is_asked(NOT_FOUND)
        seen.add(tuple(part for part in visitor.page.parts if part != "Prøv igen"))
    assert len(seen) == 1
    for untouched in (mine, tomorrow):
        assert world.held(untouched.id).arrived_at is None


def test_every_birth_date_gets_the_same_answer_expected_or_not(world: World) -> None:
    tomorrow = booked(world, date(1971, 8, 24), at("10:00", MONDAY + timedelta(days=1)))
    mine = booked(world, BORN, at("10:00"))
    hidden = booked(world, date(1972, 2, 2), at("11:00"), "+4598629999")
    with world.workplace.work() as work:
        citizens.protect(work, hidden.citizen_id)
    asked, pages = [], []
    for n, typed in enumerate((TYPED, "13 03 1969", "24 08 1971", "02 02 1972"), start=1):
        visitor = world.visitor()
        visitor.begins()
        visitor.chooses("Jeg er her")
        visitor.types(typed)
        asked.append(visitor.page.parts)
        visitor.chooses(message("here-when-at", clock=TEN))
        assert visitor.is_asked(message("here-noted", number=Count(n)))
        pages.append([part.replace(str(n), "N") for part in visitor.page.parts])
    assert all(page == asked[0] for page in asked)
    assert all(page == pages[0] for page in pages)
    assert world.held(mine.id).arrived_at == at("09:45")
    assert {world.held(each.id).arrived_at for each in (tomorrow, hidden)} == {None}
    assert [task.ticket for task in world.tasks()] == [2, 3, 4], "the desk calls them"


def test_the_wrong_house_of_two_looks_like_no_meeting(world: World, mine: Meeting) -> None:
    with world.workplace.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        token = appointments.enrol_kiosk(work, farsoe.id, "Kiosk 9")
    visitor = world.visitor()
    visitor.browser.get(f"/kiosk/enrol/{token}")
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(mine.number)
    assert visitor.is_asked(NOT_FOUND)
    assert world.held(mine.id).arrived_at is None


def test_who_mistyped_the_number_tries_again(world: World, mine: Meeting) -> None:
    visitor = comes(world, "777777")
    visitor.chooses("Prøv igen")
    visitor.types(mine.number)
    assert visitor.is_asked(WELCOME)


@pytest.mark.usefixtures("mine")
def test_after_three_misses_it_leads_to_the_desk(world: World) -> None:
    visitor = comes(world, "777777")
    for _ in range(2):
        visitor.chooses("Prøv igen")
        visitor.types("777777")
    assert [b.words for b in visitor.page.buttons if b.words.startswith("Prøv igen")] == []
    visitor.chooses("Tag et kønummer")
    assert visitor.is_asked("Hvad drejer det sig om?")
    for _ in range(9):
        comes(world, "777777")
    assert "Prøv igen" in comes(world, "777777").perceives, "a busy hall is nobody's fault"
    assert comes(world).is_asked(WELCOME), "nobody is locked out"


def test_another_day_is_told_to_who_has_the_number_as_well(world: World) -> None:
    tomorrow = booked(world, BORN, at("10:00", MONDAY + timedelta(days=1)))
    visitor = comes(world)
    assert not visitor.is_told(message("at-full", at=Moment(tomorrow.starts_at)))
    visitor.chooses("Se dit møde")
    visitor.types(tomorrow.number)
    visitor.types(TYPED)
    assert visitor.is_told(message("at-full", at=Moment(tomorrow.starts_at)))


@pytest.mark.usefixtures("mine")
@pytest.mark.parametrize(
    ("typed", "why"),
    {
        "": "Der står ikke noget endnu. Indtast dag, måned, år. Eller nummeret på din seddel.",
        "9": "Der står kun ét tal. Indtast dag, måned, år med otte tal. Eller nummeret på din"
        " seddel.",
        "13131965": "Måned 13 findes ikke. Indtast dag, måned, år.",
        "æøå": "Der skal kun stå tal. Indtast dag, måned, år. Eller nummeret på din seddel.",
        "1" * TOO_MANY: "Der står 500 tal. Indtast dag, måned, år med otte tal. Eller nummeret på"
        " din seddel.",
        "31021980": "Der er ikke 31 dage i februar 1980. Indtast dag, måned, år.",
    }.items(),
)
def test_what_cannot_be_read_is_asked_for_again(world: World, typed: str, why: str) -> None:
    visitor = comes(world, typed)
    assert visitor.is_asked("Hvornår er du født?")
    assert visitor.page.because == why
    visitor.types(TYPED)
    assert visitor.is_asked(WHEN)


@pytest.mark.usefixtures("mine")
def test_six_digits_may_be_a_birth_date(world: World) -> None:
    assert comes(world, "12 03 69").is_asked(WELCOME)


@pytest.mark.usefixtures("mine")
def test_a_cpr_number_is_taken_for_its_birth_date(world: World) -> None:
    assert comes(world, "120369-1234").is_asked(WELCOME)


def test_of_two_meetings_in_a_day_the_next_one_is_meant(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-20 09:00")
    with world.workplace.work() as work:
        later = appointments.book(
            work, mine.citizen_id, "followup", at("13:00"), Needs(), "desk", Form.IN_PERSON
        )
    world.turn_to("2026-11-23 11:30")
    assert comes(world, says="13:00").is_asked(WELCOME)
    assert world.held(later.id).arrived_at == at("11:30")
    assert world.held(mine.id).arrived_at is None


def test_hodan_is_welcome_with_her_slip_at_the_desk(world: World, mine: Meeting) -> None:
    """Name and address protected: the kiosk says nothing, the clerk sees the number only."""
    with world.workplace.work() as work:
        citizens.protect(work, mine.citizen_id)
    lene = clerk_at(world)
    assert lene.sees(f"{mine.number[:3]} {mine.number[3:]}")
    assert not lene.sees("Birgit")
    lene.presses("Er her")
    assert world.held(mine.id).arrived_at == at("09:45")


def test_lene_sees_who_has_come_and_takes_a_wrong_arrival_back(world: World, mine: Meeting) -> None:
    lene = clerk_at(world)
    comes(world)
    world.turn_to("2026-11-23 09:57")
    lene.opens()
    assert lene.sees("Er her: 12 min.")
    lene.presses("Fortryd")
    assert world.held(mine.id).arrived_at is None
    assert not lene.sees("Er her: 12 min.")
    lene.presses("Er her")
    assert lene.sees("Er her nu")


@pytest.mark.usefixtures("mine")
def test_at_night_and_when_the_house_is_closed_nobody_is_turned_away(world: World) -> None:
    world.turn_to("2026-11-23 08:30")
    assert comes(world).is_asked(WELCOME)
    world.turn_to("2026-11-23 21:00")
    visitor = comes(world, "13 03 1969")
    assert visitor.is_asked("Skranken er lukket. Hvornår må vi ringe til dig?")
    visitor.takes(world.next_opening())
    visitor.types("98621234")
    assert [task.kind for task in world.tasks()] == [TaskKind.CALL_BACK]
