"""Somebody asks us something: the answer comes in writing, is read or heard, and asked on."""

from datetime import date, timedelta

from shared.content import Day, as_said, message
from shared.inquiries import EntryKind
from shared.jobs import fetch_recordings
from tests.drivers import Guest, call_promised
from tests.frontdesk.clerk import Clerk
from tests.stories.questions import (
    FIRST,
    NEITHER,
    TYPED,
    UNKNOWN_PART,
    answers,
    asked,
    asks,
    begins_to_ask,
    comes_again,
    gives_number,
    opens_the_answer,
    owed,
)
from tests.stories.world import World

UNKNOWN = "Det nummer kender vi ikke. Se på din seddel, eller tryk på Hjælp."
SECOND = "Ja, det gælder også dig. Ring til os, hvis pengene ikke kommer."


def test_a_question_goes_back_and_forth_over_several_days(world: World, lene: Clerk) -> None:
    world.turn_to("2026-11-22 03:00")
    caller = world.caller()
    asks(caller, world)
    [question] = asked(world)
    assert caller.knows(question.number)
    assert caller.is_told(message("asking-due", day=Day(date(2026, 11, 25))))
    caller.telephone.wait()
    fetch_recordings(world.workplace, caller.telephone)
    assert caller.telephone.recordings == {}, "nothing of it is left at the telephone company"

    world.turn_to("2026-11-24 10:00")
    lene.signs_in("lene")
    answers(lene, question, FIRST)
    assert owed(world) == []

    world.turn_to("2026-11-24 14:00")
    visitor = world.visitor()
    opens_the_answer(visitor, question.number)
    assert FIRST in visitor.perceives
    visitor.chooses("Spørg igen")
    visitor.chooses("Det passer ikke på mig")
    visitor.chooses("Jeg kommer igen")
    assert visitor.knows(question.number)
    assert visitor.is_told(message("asking-due", day=Day(date(2026, 11, 26))))

    world.turn_to("2026-11-25 11:00")
    lene.signs_in("lene")
    answers(lene, question, SECOND)

    world.turn_to("2026-11-28 23:00")
    again = world.caller()
    opens_the_answer(again, question.number)
    assert SECOND in again.perceives
    assert FIRST not in again.perceives
    [question] = asked(world)
    assert [entry.kind for entry in question.entries] == [
        EntryKind.TOPIC,
        EntryKind.RECORDING,
        EntryKind.TEXT,
        EntryKind.TOPIC,
        EntryKind.TEXT,
    ]
    assert all(entry.heard_at for entry in question.entries if entry.staff)


def test_a_question_is_owed_until_it_is_answered(guest: Guest, world: World, lene: Clerk) -> None:
    question = asks(guest, world)
    assert guest.knows(question.number)
    [task] = owed(world)
    assert (task.due_at, task.note) == (question.due_at, question.number)
    world.clock.turn(timedelta(days=4))
    lene.signs_in("lene")
    assert lene.sees("Besvar et spørgsmål")
    assert lene.sees("For sent")
    answers(lene, question, FIRST)
    assert owed(world) == []


def test_the_answer_is_read_or_heard_by_number_and_birth_date(
    guest: Guest, world: World, lene: Clerk
) -> None:
    question = asks(guest, world)
    answers(lene, question, FIRST)
    guest = comes_again(guest, world)
    opens_the_answer(guest, question.number)
    assert guest.is_told("Her er vores svar.")
    assert FIRST in guest.perceives
    guest.chooses("Færdig")
    assert guest.is_told("På gensyn.")


def test_who_comes_too_early_hears_when_and_can_be_called(guest: Guest, world: World) -> None:
    question = asks(guest, world)
    guest = comes_again(guest, world)
    opens_the_answer(guest, question.number)
    assert guest.is_told("Svaret er ikke klar endnu.")
    guest.chooses("Ring til mig")
    at = world.next_opening()
    guest.takes(at)
    gives_number(guest)
    assert guest.is_told(call_promised(world.app, at, "+4598621234"))
    [question] = asked(world)
    assert (question.call_at, question.telephone) == (at, "+4598621234")
    assert [task.telephone for task in owed(world)] == ["+4598621234"]


def test_an_answer_that_is_late_is_our_fault(guest: Guest, world: World) -> None:
    question = asks(guest, world)
    world.clock.turn(timedelta(days=7))
    guest = comes_again(guest, world)
    opens_the_answer(guest, question.number)
    assert guest.is_told("Svaret er ikke klar endnu. Vi er forsinkede, og det er vores fejl.")


def test_a_wrong_birth_date_and_a_stranger_learn_nothing(
    guest: Guest, world: World, lene: Clerk
) -> None:
    world.turn_to("2026-11-23 10:00")
    lene.signs_in("lene")
    question = asks(guest, world)
    answers(lene, question, FIRST)
    guest = comes_again(guest, world)
    opens_the_answer(guest, "123456")
    assert guest.is_told(UNKNOWN)
    guest.types(question.number)
    guest.types("02041988")
    assert guest.is_told(UNKNOWN)
    guest.types(question.number)
    guest.types("03041988")
    assert guest.is_told("Vi kommer nu. Bliv her."), "after three misses a person helps"
    assert FIRST not in guest.perceives
    assert not any(entry.heard_at for entry in asked(world)[0].entries)


def test_at_the_kiosk_a_call_can_be_wished_for(world: World, lene: Clerk) -> None:
    visitor = world.visitor()
    begins_to_ask(visitor, "Noget andet", (UNKNOWN_PART, NEITHER))
    visitor.chooses("Ring til mig")
    visitor.chooses("Ja, ring til mig")
    at = world.next_opening()
    visitor.takes(at)
    visitor.types("98621234")
    [question] = asked(world)
    assert (question.topic, question.call_at) == ("asking-other", at)
    lene.opens(f"/desk/questions/{question.id}")
    lene.presses("Vi har talt sammen")
    assert owed(world) == []
    visitor = world.visitor()
    opens_the_answer(visitor, question.number)
    assert visitor.is_told("Det har vi talt med dig om.")


def test_a_longer_answer_is_read_piece_by_piece(world: World, lene: Clerk) -> None:
    visitor = world.visitor()
    question = asks(visitor, world)
    sentences = [f"Dette er det svar, der har nummer {n} af dem alle." for n in range(1, 11)]
    answers(lene, question, " ".join(sentences))
    visitor = world.visitor()
    opens_the_answer(visitor, question.number)
    seen = []
    for _ in range(9):
        seen += [s for s in sentences if s in visitor.perceives and s not in seen]
        if not any(b.words == "Læs videre" for b in visitor.page.buttons):
            break
        visitor.chooses("Læs videre")
    assert seen == sentences
    assert any(b.words.startswith("Spørg igen") for b in visitor.page.buttons)
    visitor.goes_back()
    assert any(b.words == "Læs videre" for b in visitor.page.buttons)
    caller = world.caller()
    opens_the_answer(caller, question.number)
    assert [it for it in sentences if as_said(it, "da") not in caller.perceives] == []


def test_another_number_opens_another_question(guest: Guest, world: World, lene: Clerk) -> None:
    first = asks(guest, world)
    answers(lene, first, FIRST)
    second = asks(comes_again(guest, world), world)
    guest = comes_again(guest, world)
    opens_the_answer(guest, first.number)
    assert guest.is_told("Her er vores svar.")
    guest.goes_back()
    guest.goes_back()
    guest.types(second.number)
    guest.types(TYPED)
    assert guest.is_told("Svaret er ikke klar endnu.")


def test_a_double_tap_asks_once(world: World) -> None:
    visitor = world.visitor()
    begins_to_ask(visitor)
    visitor.chooses("Jeg kommer igen")
    page = visitor.page
    for _ in range(3):
        visitor.page = page
        visitor.chooses("Ja, send det")
    assert len(asked(world)) == 1
