"""How was it? One question at the very end: anonymous, once, and nobody has to answer."""

from datetime import date, timedelta

import pytest

from shared.content import message
from shared.feedback import FEWEST, FeedbackFigures, feedback_summary
from shared.services.steps.topics import Group
from tests.drivers import Caller, Guest, Visitor
from tests.stories.telling import books_the_first_time, leaves_it_at_that
from tests.stories.test_information import asks
from tests.stories.world import World

TODAY = date(2026, 11, 23)
QUESTION = "Hvordan gik det i dag?"


def finishes(guest: Guest, world: World) -> None:
    books_the_first_time(guest, world)
    assert guest.is_told("Du har en tid."), "the receipt comes first"
    leaves_it_at_that(guest)


def rows(world: World) -> list[tuple[object, ...]]:
    with world.look() as work:
        found = work.session.connection().exec_driver_sql(
            "SELECT centre_id, day, via, service, answer FROM feedback"
        )
        return [tuple(row) for row in found]


def figures(world: World) -> FeedbackFigures | None:
    with world.look() as work:
        return feedback_summary(work, world.town.centre_id, TODAY, TODAY)


@pytest.mark.parametrize(
    ("face", "answer"), [("Godt", "good"), ("Både og", "so-so"), ("Ikke godt", "bad")]
)
def test_one_press_is_the_answer_and_only_the_day_is_kept(
    guest: Guest, world: World, face: str, answer: str
) -> None:
    finishes(guest, world)
    assert guest.is_asked(QUESTION)
    guest.chooses(face)
    assert guest.is_told("Tak for dit svar. På gensyn.")
    assert rows(world) == [(world.town.centre_id, "2026-11-23", guest.via, "book", answer)]


def test_what_was_only_told_can_be_judged_too(guest: Guest, world: World) -> None:
    asks(guest, Group.MONEY, "unemployment-fund")
    guest.chooses("Færdig")
    guest.chooses("Ikke godt")
    assert [row[3:] for row in rows(world)] == [("ask", "bad")]


def test_a_caller_who_hangs_up_has_skipped_it_and_is_not_asked_to_go_on(world: World) -> None:
    caller = world.caller()
    finishes(caller, world)
    assert caller.is_asked(QUESTION)
    caller.is_cut_off()
    world.clock.turn(timedelta(minutes=2))
    caller.begins()
    assert not caller.is_asked("Du var i gang før. Vil du gå videre nu?")
    assert rows(world) == []


def test_silence_on_the_phone_skips_it(world: World) -> None:
    caller = world.caller()
    finishes(caller, world)
    caller.telephone.wait()
    assert caller.telephone.is_over
    assert caller.telephone.heard.endswith("Farvel, og på gensyn senere i dag.")
    assert rows(world) == []


def test_a_visitor_may_skip_it_or_just_go(world: World) -> None:
    visitor = world.visitor()
    finishes(visitor, world)
    visitor.chooses("Spring over")
    assert visitor.is_told("På gensyn.")
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    gone = world.visitor()
    asks(gone, Group.MONEY, "unemployment-fund")
    gone.chooses("Færdig")
    assert 'data-idle="20"' in gone.browser.get("/kiosk/").text
    world.clock.turn(timedelta(minutes=3))
    gone.look()
    assert not gone.is_asked(QUESTION)
    assert rows(world) == []


def test_a_trembling_hand_answers_once(world: World) -> None:
    visitor = world.visitor()
    finishes(visitor, world)
    good = visitor.page.button("Godt")
    for _ in range(5):
        visitor.press(good)
    assert len(rows(world)) == 1


def test_nobody_goes_back_from_it_to_what_stood_there(world: World) -> None:
    visitor, caller = world.visitor(), world.caller()
    asks(visitor, Group.MONEY, "unemployment-fund")
    visitor.chooses("Færdig")
    assert [b.is_disabled for b in visitor.page.buttons if b.words == "Tilbage"] == [True]
    finishes(caller, world)
    caller.goes_back()
    assert caller.is_told(message("phone-no-way-back"))
    caller.telephone.press("*")
    assert caller.is_asked(QUESTION)


def test_it_is_not_asked_where_a_person_had_to_help(guest: Guest, world: World) -> None:
    asks(guest, Group.MONEY, "no-money")
    guest.asks_for_help()
    guest.takes(world.next_opening())
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types("98621234")
    guest.chooses("Det er fint")
    assert guest.is_told("På gensyn.")
    assert not guest.is_asked(QUESTION)


def test_it_is_asked_of_those_who_had_help_and_went_on_alone(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    asks(visitor, Group.MONEY, "unemployment-fund")
    visitor.asks_for_help()
    visitor.chooses("Gå videre selv")
    visitor.chooses("Færdig")
    assert visitor.is_asked(QUESTION)


def test_english_is_asked_in_english(guest: Guest) -> None:
    guest.begins()
    guest.speaks("en")
    for words in (
        "Spørg om noget",
        message("about-money"),
        message("topic-unemployment-fund"),
        "Færdig",
    ):
        guest.chooses(words)
    assert guest.is_asked(QUESTION)
    assert isinstance(guest, Visitor | Caller)
    assert ("How was it?" if guest.via == "phone" else "How was it today?") in guest.perceives


def test_under_five_answers_nothing_is_shown(world: World) -> None:
    for number in range(FEWEST):
        assert figures(world) is None
        visitor = world.visitor()
        asks(visitor, Group.MONEY, "unemployment-fund")
        visitor.chooses("Færdig")
        visitor.chooses("Godt" if number else "Ikke godt")
    assert figures(world) == FeedbackFigures(good=4, so_so=0, bad=1)
    assert figures(world) == recount(world)


def recount(world: World) -> FeedbackFigures:
    """From the raw answers."""
    answers = [row[4] for row in rows(world)]
    return FeedbackFigures(*(answers.count(face) for face in ("good", "so-so", "bad")))


def test_another_day_and_another_house_count_for_themselves(world: World) -> None:
    with world.look() as work:
        assert feedback_summary(work, world.town.centre_id + 1, TODAY, TODAY) is None
        later = TODAY + timedelta(days=1)
        assert feedback_summary(work, world.town.centre_id, later, later) is None
