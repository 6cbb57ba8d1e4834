"""A meeting that is not ahead any more: we say what became of it, and lead on."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, FOLLOW_UP, Meeting, MeetingState
from shared.citizens import Needs
from shared.content import Moment, message
from shared.safetynet import TaskKind
from tests.drivers import Caller, Guest, Visitor
from tests.stories.arriving import BORN, TYPED, at, booked
from tests.stories.at_the_desk import with_the_desk
from tests.stories.course import HOME, registered
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

Happens = Callable[[World, Meeting], None]


@pytest.fixture
def mine(world: World) -> Meeting:
    """At ten on Monday, with Karen."""
    return booked(world, BORN, at("10:00"))


def cancelled(world: World, mine: Meeting) -> None:
    with world.workplace.work() as work:
        appointments.cancel(work, mine.id, "staff:1")


def begun(world: World, _: Meeting) -> None:
    world.turn_to("2026-11-23 10:10")


def over(world: World, _: Meeting) -> None:
    world.turn_to("2026-11-24 09:00")


def settled(mark: Callable[..., object]) -> Happens:
    def happens(world: World, mine: Meeting) -> None:
        over(world, mine)
        with world.workplace.work() as work:
            mark(work, mine.id, "Karen Holm")

    return happens


FATES: dict[str, Happens] = {
    "begun": begun,
    "over": over,
    "cancelled": cancelled,
    "held": settled(appointments.mark_held),
    "missed": settled(appointments.mark_not_come),
    "left": settled(appointments.mark_came_and_left),
    "our-delay": settled(appointments.mark_our_delay),
}
LEADS_TO_A_TIME = ("cancelled", "held", "missed")


@with_the_desk
@pytest.mark.parametrize("fate", FATES)
def test_it_is_told_what_became_of_it(guest: Guest, world: World, mine: Meeting, fate: str) -> None:
    FATES[fate](world, mine)
    opens_my_meeting(guest, mine.number, TYPED)
    assert guest.is_asked(message(f"became-{fate}", at=Moment(mine.starts_at)))
    guest.chooses("Færdig")
    assert guest.is_told("På gensyn.")


@pytest.mark.parametrize("fate", LEADS_TO_A_TIME)
def test_and_a_new_time_is_one_press_away(
    guest: Guest, world: World, mine: Meeting, fate: str
) -> None:
    FATES[fate](world, mine)
    opens_my_meeting(guest, mine.number, TYPED)
    guest.chooses("Find en ny tid")
    if fate == "held":
        guest.chooses("Nej")  # the a-kasse does not take part
    to = next(at for at in world.free() if guest.is_offered(at))
    guest.takes(to)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
    [new] = [it for it in world.meetings(to) if it.starts_at == to]
    assert new.citizen_id == mine.citizen_id
    assert new.kind == (FOLLOW_UP if fate == "held" else FIRST_MEETING)


def test_one_that_has_begun_leads_to_a_person(guest: Guest, world: World, mine: Meeting) -> None:
    begun(world, mine)
    opens_my_meeting(guest, mine.number, TYPED)
    if guest.via == "kiosk":
        guest.chooses(message("became-person"))
        assert guest.is_told("Vi kommer nu. Bliv her.")
    else:
        guest.asks_for_help()
        assert guest.is_asked("Lige nu er ingen ledig. Hvornår må vi ringe til dig?")


def test_a_scanned_slip_says_it_too(world: World, mine: Meeting) -> None:
    cancelled(world, mine)
    visitor = world.visitor()
    visitor.browser.post("/kiosk/scanned", data={"code": f"FM{mine.number}"})
    visitor.look()
    visitor.types(TYPED)
    assert visitor.is_asked(message("became-cancelled", at=Moment(mine.starts_at)))


# It is ahead, and not as the slip says


@with_the_desk
def test_one_that_was_moved_is_shown_where_it_is_now(
    guest: Guest, world: World, mine: Meeting
) -> None:
    to = world.free()[30]
    with world.workplace.work() as work:
        appointments.move(work, mine.id, to, "staff:1")
    opens_my_meeting(guest, mine.number, TYPED)
    assert guest.is_told("Mødet er flyttet. Sådan er det nu.")
    assert guest.is_told(message("at-full", at=Moment(to)))


def test_who_comes_a_day_too_early_hears_that_it_is_tomorrow(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-22 10:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(mine.number)
    visitor.chooses("Se dit møde")
    assert visitor.is_asked("Hvornår er du født?"), "the number was given already"
    visitor.types(TYPED)
    assert visitor.is_told("Dit møde er i morgen.")
    assert visitor.is_told(message("at-full", at=Moment(mine.starts_at)))


def test_who_comes_days_too_early_hears_that_it_is_not_today(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-20 10:00")
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Jeg er her")
    visitor.types(mine.number)
    visitor.chooses("Se dit møde")
    visitor.types(TYPED)
    assert visitor.is_told("Dit møde er ikke i dag. Her ser du, hvornår det er.")


def test_it_is_told_of_tomorrow_on_the_telephone(world: World, mine: Meeting) -> None:
    world.turn_to("2026-11-22 10:00")
    caller = world.caller()
    opens_my_meeting(caller, mine.number, TYPED)
    assert caller.is_told("Dit møde er i morgen.")


# Without a number


@pytest.mark.parametrize("fate", ["begun", "cancelled", "missed"])
def test_a_registered_caller_hears_it_too(world: World, mine: Meeting, fate: str) -> None:
    registered(world, mine.citizen_id)
    FATES[fate](world, mine)
    caller = world.caller(HOME)
    caller.begins()
    caller.chooses("Mit møde")
    caller.types(TYPED)
    assert caller.is_asked(message(f"became-{fate}", at=Moment(mine.starts_at)))


def test_a_companion_hears_it_too(guest: Guest, world: World, mine: Meeting) -> None:
    with world.workplace.work() as work:
        code = citizens.give_mandate(work, mine.citizen_id, "Bodil", "Lene")
    cancelled(world, mine)
    opens_my_meeting(guest, code, TYPED)
    assert guest.is_asked(message("became-cancelled", at=Moment(mine.starts_at)))


# What a slip of an old meeting does not tell


def test_who_has_an_old_slip_hears_nothing_of_another_meeting(
    guest: Guest, world: World, mine: Meeting
) -> None:
    """And gets a record of their own, which the desk looks at."""
    cancelled(world, mine)
    other = booked(world, BORN, world.free()[40])
    opens_my_meeting(guest, mine.number, TYPED)
    guest.chooses("Find en ny tid")
    to = next(at for at in world.free() if guest.is_offered(at))
    guest.takes(to)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
    assert not guest.is_told(message("at-full", at=Moment(other.starts_at)))
    second = world.citizen(world.rows("citizen"))
    assert second.maybe_same_as == mine.citizen_id
    assert TaskKind.SAME_PERSON in [it.kind for it in world.tasks()]


def answers(guest: Guest, number: str, born: str) -> str:
    """All that is answered to a number and a birth date, byte for byte but for tokens."""
    guest.begins()
    guest.chooses("Mit møde")
    guest.types(number)
    guest.types(born)
    if isinstance(guest, Caller):
        return f"{guest.telephone.heard} {guest.perceives}"
    assert isinstance(guest, Visitor)
    return TOKENS.sub("", guest.browser.get("/kiosk/").text)


TOKENS = re.compile(r'nonce="[^"]*"|value="\d{3} \d{3}"')
"""And what they have typed themselves, which still stands in the field."""


@pytest.mark.parametrize("fate", ["ahead", "cancelled", "missed"])
def test_unknown_no_meeting_and_protected_are_answered_alike(
    guest: Guest, world: World, mine: Meeting, fate: str
) -> None:
    silent = booked(world, BORN.replace(year=1950), at("12:00"), "+4598623333")
    with world.workplace.work() as work:
        citizens.protect(work, silent.citizen_id)
    if fate != "ahead":
        FATES[fate](world, silent)
    again = [
        world.visitor() if guest.via == "kiosk" else world.caller(f"+459862444{n}")
        for n in range(3)
    ]
    unknown = answers(again[0], "777777", "13031969")
    protected = answers(again[1], silent.number, f"{BORN.replace(year=1950):%d%m%Y}")
    wrong_date = answers(again[2], mine.number, "13031969")
    assert unknown == protected == wrong_date
    assert "Det nummer kender vi ikke" in unknown


def test_it_is_told_for_thirty_days(world: World, mine: Meeting) -> None:
    world.clock.turn(timedelta(days=29))
    known = world.visitor()
    opens_my_meeting(known, mine.number, TYPED)
    assert known.is_asked(message("became-over", at=Moment(mine.starts_at)))
    world.clock.turn(timedelta(days=2))
    visitor = world.visitor()
    opens_my_meeting(visitor, mine.number, TYPED)
    assert visitor.is_told("Det nummer kender vi ikke. Se på din seddel, eller tryk på Hjælp.")


def test_one_citizen_has_no_more_numbers_to_guess_at_than_are_counted(world: World) -> None:
    with world.workplace.work() as work:
        hers = citizens.register(work, world.town.centre_id, BORN, None, None, "da")
    numbers = []
    for n in range(appointments.MOST_KNOWN + 2):
        with world.workplace.work() as work:
            free = appointments.free_times(work, world.town.centre_id, FIRST_MEETING, Needs())
            meeting = appointments.book(work, hers.id, FIRST_MEETING, free[n], Needs(), "desk")
            numbers.append(meeting.number)
            appointments.cancel(work, meeting.id, "desk")
    with world.look() as work:
        known = [
            number
            for number in numbers
            if appointments.known_with_number(work, world.town.centre_id, number)
        ]
    assert known == numbers[2:], "the latest"
    assert world.held(1).state is MeetingState.CANCELLED
