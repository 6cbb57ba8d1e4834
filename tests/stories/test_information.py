"""Somebody wants to know something, at any hour: what is told, and where it leads."""

from datetime import date, datetime, time, timedelta

import pytest

from shared import appointments, citizens
from shared.appointments import FIRST_MEETING, Meeting
from shared.centre_texts import write_own_text
from shared.citizens import Needs
from shared.content import (
    TOPIC_SLUGS,
    ClockTime,
    Count,
    Fact,
    Message,
    Minutes,
    Moment,
    Name,
    OwnText,
    Register,
    Telephone,
    Wording,
    lix,
    message,
)
from shared.services.steps.topic_sources import SOURCES
from shared.services.steps.topics import OPENING_HOURS, TOPICS, Group, InformationTopic
from tests.drivers import COPENHAGEN, Caller, Guest, Visitor
from tests.stories.at_the_desk import Client, with_the_desk
from tests.stories.telling import gives_birth_date_and_number
from tests.stories.world import World
from tests.town import OUR_NUMBER

WORDS_AT_ONCE, CHOICES_AT_ONCE, VERY_EASY = 40, 5, 24

NUMBER = Telephone(OUR_NUMBER)
FACTS: dict[str, Fact] = {"minutes": Minutes(45), "telephone": NUMBER}
THE_WAY: dict[str, Fact] = {
    "address": Name("Himmerlandsgade 27"),
    "bus": Name("Bus 52"),
    "buses": Count(1),
    "telephone": NUMBER,
}
LISTED = [topic for topic in TOPICS if topic.id != OPENING_HOURS]
AT_ANY_HOUR = ["2026-11-24 03:00", "2026-12-24 12:00", "2026-11-29 14:00", "2026-11-23 10:00"]


def asks(guest: Guest, group: Group, id: str = "") -> None:
    guest.begins()
    guest.chooses("Spørg om noget")
    guest.chooses(message(f"about-{group}"))
    if id:
        guest.chooses(message(f"topic-{id}"))


def is_told_the_text(guest: Guest, id: str, **facts: Fact) -> bool:
    """On a screen the text stands under its title, on the phone it is all that is said."""
    text = Message(f"topic-{id}", facts)
    if isinstance(guest, Visitor):
        return shown(guest.language, text) in guest.perceives
    if isinstance(guest, Client):
        return shown("da", text) in guest.perceives
    return guest.is_told(text)


def shown(language: str, text: Message) -> str:
    wording = Wording(language, Register.SHOWN, COPENHAGEN)
    return " ".join(wording.say(text, "hint").split())


@pytest.mark.parametrize("language", ["da", pytest.param("en", marks=pytest.mark.slow)])
@pytest.mark.parametrize("topic", LISTED, ids=lambda it: it.id)
def test_every_topic_is_told_in_every_language(
    guest: Guest, topic: InformationTopic, language: str
) -> None:
    guest.begins()
    if language != "da":
        guest.speaks(language)
    guest.chooses("Spørg om noget")
    guest.chooses(message(f"about-{topic.group}"))
    guest.chooses(message(f"topic-{topic.id}"))
    assert is_told_the_text(guest, f"{topic.id}-text", **FACTS)
    if isinstance(guest, Visitor):
        is_easy_on_the_eye(guest)
    if isinstance(guest, Caller):
        assert not any(c.isdigit() for c in guest.perceives), "numbers are words for the ear"


def is_easy_on_the_eye(visitor: Visitor) -> None:
    parts = visitor.page.parts
    words = " ".join(parts).split()
    assert len(words) <= WORDS_AT_ONCE, f"{len(words)}: {words}"
    if visitor.language == "da":
        assert lix(" ".join(p if p[-1] in ".?!" else f"{p}." for p in parts)) <= VERY_EASY


@with_the_desk
@pytest.mark.parametrize("hour", AT_ANY_HOUR)
def test_it_is_told_at_any_hour_and_every_contact_is_kept(
    guest: Guest, world: World, hour: str
) -> None:
    world.turn_to(hour)
    asks(guest, Group.MONEY, "no-money")
    assert is_told_the_text(guest, "no-money-text")
    guest.chooses("Færdig")
    assert guest.is_told("På gensyn.")
    assert world.rows("contact_stamp") == 1


def test_while_it_is_open_the_hours_say_until_when(guest: Guest, world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    asks(guest, Group.HOURS)
    until = ClockTime(time(15))
    assert guest.is_told(message("topic-opening-hours-open", until=until, **THE_WAY))
    if isinstance(guest, Visitor):
        assert "kl. 15.00" in guest.perceives
    else:
        assert "klokken femten" in guest.perceives
    assert is_told_the_text(guest, "opening-hours-open", until=until, **THE_WAY)


@pytest.mark.parametrize(
    ("hour", "opens"),
    [
        ("2026-11-24 03:00", "2026-11-24 09:00"),
        ("2026-11-27 20:00", "2026-11-30 09:00"),
        ("2026-11-29 14:00", "2026-11-30 09:00"),
        ("2026-12-24 10:00", "2026-12-28 09:00"),
        ("2027-03-25 10:00", "2027-03-30 09:00"),
    ],
    ids=["at night", "on Friday evening", "on a Sunday", "on Christmas Eve", "at Easter"],
)
def test_while_it_is_closed_the_hours_say_when_it_opens(
    guest: Guest, world: World, hour: str, opens: str
) -> None:
    world.turn_to(hour)
    asks(guest, Group.HOURS)
    at = Moment(datetime.fromisoformat(opens).replace(tzinfo=COPENHAGEN))
    assert guest.is_told(message("topic-opening-hours-closed", opens=at, **THE_WAY))


def test_a_day_with_hours_of_its_own_and_a_break(guest: Guest, world: World) -> None:
    with world.workplace.work() as work:
        hours = ((time(10), time(12)), (time(13), time(17, 30)))
        appointments.add_opening(work, world.town.centre_id, date(2026, 12, 24), *hours)
    world.turn_to("2026-12-24 11:00")
    asks(guest, Group.HOURS)
    assert guest.is_told(
        message("topic-opening-hours-open", until=ClockTime(time(12)), **THE_WAY)
    ), "until the break"
    world.turn_to("2026-12-24 12:15")
    after = again(guest, world)
    asks(after, Group.HOURS)
    at = Moment(datetime(2026, 12, 24, 13, tzinfo=COPENHAGEN))
    assert after.is_told(message("topic-opening-hours-closed", opens=at, **THE_WAY))


def again(guest: Guest, world: World) -> Guest:
    return world.visitor() if guest.via == "kiosk" else world.caller("+4597971122")


def test_a_house_that_does_not_open_for_long_promises_no_day(guest: Guest, world: World) -> None:
    with world.workplace.work() as work:
        for ahead in range(70):
            day = date(2026, 11, 23) + timedelta(days=ahead)
            appointments.close_day(work, world.town.centre_id, day, "ombygning")
    asks(guest, Group.HOURS)
    assert guest.is_told(message("topic-opening-hours-closed-long", **THE_WAY))


def test_the_facts_are_the_centres_own(guest: Guest, world: World) -> None:
    """Another house, with longer first meetings and no bus."""
    with world.workplace.work() as work:
        connection = work.session.connection()
        connection.exec_driver_sql("UPDATE centre SET bus = '', address = 'Torvet 1'")
        connection.exec_driver_sql("UPDATE kind SET minutes = 30 WHERE code = 'first'")
    asks(guest, Group.MEETING, "first-meeting")
    assert is_told_the_text(guest, "first-meeting-text", minutes=Minutes(30))
    guest.chooses("Noget andet")
    guest.goes_back()
    guest.chooses(message("about-hours"))
    assert ("Torvet et" if isinstance(guest, Caller) else "Torvet 1") in guest.perceives
    assert "Bus" not in guest.perceives


def test_a_text_leads_on_to_a_booking_and_back_to_the_text(guest: Guest, world: World) -> None:
    asks(guest, Group.MEETING, "first-meeting")
    guest.chooses("Bestil et møde")
    assert guest.is_asked("Har du et brev med en kode?")
    guest.goes_back()
    assert is_told_the_text(guest, "first-meeting-text", **FACTS)
    guest.chooses("Bestil et møde")
    gives_birth_date_and_number(guest)
    guest.chooses("Nej")
    at = world.free()[0]
    guest.takes(at)
    guest.chooses("Ja, det passer")
    assert guest.is_told("Du har en tid.")
    assert len(world.meetings(at)) == 1


@pytest.fixture
def booked(world: World) -> Meeting:
    with world.workplace.work() as work:
        born = date(1971, 8, 24)
        owner = citizens.register(work, world.town.centre_id, born, None, None, "da")
        at = world.free()[30]
        return appointments.book(work, owner.id, FIRST_MEETING, at, Needs(), "desk")


@pytest.mark.parametrize(
    ("group", "id"),
    [
        (Group.MONEY, "ill-today"),
        (Group.MONEY, "missed-meeting"),
        (Group.MEETING, "move-or-cancel"),
        (Group.MEETING, "reminders"),
    ],
)
def test_where_it_depends_on_the_meeting_the_text_leads_there(
    guest: Guest, booked: Meeting, group: Group, id: str
) -> None:
    asks(guest, group, id)
    guest.chooses(message("topic-mine"))
    guest.types(booked.number)
    guest.types("24081971")
    assert guest.is_told(message("at-full", at=Moment(booked.starts_at)))


def test_after_one_text_comes_another_and_back_leads_to_the_list(guest: Guest) -> None:
    asks(guest, Group.SUPPORT, "cv-and-jobs")
    guest.chooses("Noget andet")
    assert guest.is_asked("Hvad handler det om?")
    guest.chooses(message("topic-no-internet"))
    assert is_told_the_text(guest, "no-internet-text")
    guest.goes_back()
    assert guest.is_asked("Hvad handler det om?")
    guest.goes_back()
    assert guest.is_asked("Hvad vil du spørge om?")


def test_whoever_talks_to_a_person_and_goes_on_alone_is_where_they_were(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    asks(visitor, Group.MONEY, "no-money")
    visitor.chooses("Tal med et menneske")
    assert visitor.is_told("Vi kommer nu. Bliv her.")
    visitor.chooses("Gå videre selv")
    assert is_told_the_text(visitor, "no-money-text")


def test_kenneth_hears_of_the_fund_and_of_his_missed_meeting_in_two_presses(world: World) -> None:
    """29, dyslexic, in the street: what he needs first is on the first page of a short menu."""
    for id in ("unemployment-fund", "missed-meeting"):
        kenneth = world.caller()
        kenneth.begins()
        kenneth.chooses("Spørg om noget")
        so_far = kenneth.telephone.pressed
        kenneth.chooses(message("about-money"))
        kenneth.chooses(message(f"topic-{id}"))
        assert kenneth.telephone.pressed - so_far == 2
        assert is_told_the_text(kenneth, f"{id}-text")
        kenneth.asks_for_help()
        assert kenneth.is_asked("Skranken er lukket. Hvornår må vi ringe til dig?")


def test_birgit_finds_what_is_done_for_the_blind_first(guest: Guest) -> None:
    asks(guest, Group.SUPPORT, "hard-to-see-hear-walk")
    assert is_told_the_text(guest, "hard-to-see-hear-walk-text")


def test_jan_hears_of_help_before_he_hears_of_money(world: World) -> None:
    jan = world.visitor()
    asks(jan, Group.MONEY, "missed-meeting")
    assert jan.perceives.index("Godt, at du siger det") < jan.perceives.index("penge at vente")
    assert jan.touches == 3
    assert any(b.words.startswith("Tal med et menneske") for b in jan.page.buttons)


def test_nothing_more_than_five_cards_at_once(world: World) -> None:
    for group in Group:
        visitor = world.visitor()
        asks(visitor, group)
        cards = [b for b in visitor.page.buttons if "card" in b.classes and b.action]
        assert len(cards) <= CHOICES_AT_ONCE


def test_every_topic_says_when_it_was_checked_against_what() -> None:
    assert set(SOURCES) == {it.id for it in TOPICS}
    assert all(it.checked.source and it.checked.on.year >= 2026 for it in TOPICS)


def test_a_lawyer_confirms_what_is_said_about_money_duties_and_rights() -> None:
    needed = {it.id for it in TOPICS if it.checked.needs_lawyer}
    money = {"missed-meeting", "no-money", "unemployment-fund", "ill-today", "long-illness"}
    assert needed == money | {"disagree", "how-we-meet", "interpreter"}


def test_the_list_of_topics_is_closed_and_each_has_its_place() -> None:
    assert sorted(it.id for it in TOPICS) == sorted(TOPIC_SLUGS.values())


def test_a_centres_own_text_is_told_instead_of_ours(guest: Guest, world: World) -> None:
    own = OwnText("da", "Ring på {telefon}. Tag en ven med.", "Ring til os. Tag en ven med.")
    with world.workplace.work() as work:
        write_own_text(work, world.town.centre_id, "companion", own, staff_id=1)
    asks(guest, Group.MEETING, "companion")
    on_the_phone = isinstance(guest, Caller)
    told = "Ring til os. Tag en ven med." if on_the_phone else "99 88 99 00. Tag en ven med."
    assert told in guest.perceives.replace("\u00a0", " ")
