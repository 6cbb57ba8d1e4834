"""Somebody asks us something: the answer comes in writing, is read or heard, and asked on."""

import io
import logging
import wave
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from ivr.telephone import HANGS_UP
from shared.content import Day, Digits, Moment, Telephone, message
from shared.inquiries import EntryKind, Inquiry, inquiries
from shared.safetynet import Task, TaskKind
from shared.services import Audio, fetch_recordings
from shared.web.accounts import Role, add_staff
from tests.drivers import Caller, Guest
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.stories.world import World

BORN, TYPED = date(1988, 4, 1), "01041988"
UNKNOWN = "Det nummer kender vi ikke. Se på din seddel, eller tryk på Hjælp."
FIRST = "Du får pengene den sidste dag i måneden. Så er de i din bank."
SECOND = "Ja, det gælder også dig. Ring til os, hvis pengene ikke kommer."


def spoken(seconds: int = 9) -> Audio:
    """A WAV of that length, as the telephone takes it down."""
    kept = io.BytesIO()
    with wave.open(kept, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"SAID" * 4000 * seconds)
    return Audio(kept.getvalue(), "audio/wav")


def asked(world: World) -> list[Inquiry]:
    with world.look() as work:
        return inquiries(work, world.town.centre_id)


def owed(world: World) -> list[Task]:
    return [task for task in world.tasks() if task.kind is TaskKind.QUESTION]


@pytest.fixture
def lene(world: World) -> Clerk:
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    clerk = Clerk(world.app)
    clerk.signs_in("lene")
    return clerk


def answers(clerk: Clerk, inquiry: Inquiry, text: str) -> None:
    clerk.opens(f"/desk/questions/{inquiry.id}")
    clerk.sends(clerk.page.button("Send svaret"), text=text)
    assert clerk.sees("Svaret er sendt.")


def begins_to_ask(guest: Guest, topic: str = "Penge") -> None:
    guest.begins()
    guest.chooses("Spørg om noget")
    guest.chooses("Jeg vil spørge")
    guest.chooses(topic)
    guest.types(TYPED)


def comes_again(guest: Guest, world: World) -> Guest:
    """Another day, another visit."""
    return world.visitor() if guest.via == "kiosk" else world.caller()


def opens_the_answer(guest: Guest, number: str, born: str = TYPED) -> None:
    guest.begins()
    guest.chooses("Spørg om noget")
    guest.chooses("Jeg har et nummer")
    guest.types(number)
    guest.types(born)


def asks(guest: Guest, world: World) -> Inquiry:
    """In the way that the face has: spoken, or by its topic."""
    begins_to_ask(guest)
    if isinstance(guest, Caller):
        guest.chooses("Ja")
        guest.says(9, spoken())
    else:
        guest.chooses("Jeg kommer igen")
    return asked(world)[-1]


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
    assert guest.is_told(message("we-call", at=Moment(at), number=Telephone("+4598621234")))
    [question] = asked(world)
    assert (question.call_at, question.telephone) == (at, "+4598621234")
    assert [task.telephone for task in owed(world)] == ["+4598621234"]


def gives_number(guest: Guest) -> None:
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types("98621234")


def test_an_answer_that_is_late_is_our_fault(guest: Guest, world: World) -> None:
    question = asks(guest, world)
    world.clock.turn(timedelta(days=7))
    guest = comes_again(guest, world)
    opens_the_answer(guest, question.number)
    assert guest.is_told("Svaret er ikke klar endnu. Det er for sent, og det er vores fejl.")


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


def test_without_a_yes_nothing_is_recorded_and_we_call(world: World) -> None:
    caller = world.caller()
    begins_to_ask(caller)
    caller.chooses("Nej, ring til mig")
    at = world.next_opening()
    caller.takes(at)
    caller.chooses("Ja")
    [question] = asked(world)
    assert (question.call_at, question.telephone) == (at, "+4598621234")
    assert caller.telephone.recordings == {}
    assert question.topic == "asking-money"


def test_at_the_kiosk_a_call_can_be_wished_for(world: World, lene: Clerk) -> None:
    visitor = world.visitor()
    begins_to_ask(visitor, "Noget andet")
    visitor.chooses("Ring til mig")
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


def test_who_hangs_up_after_speaking_is_heard_all_the_same(world: World) -> None:
    caller = world.caller()
    begins_to_ask(caller)
    caller.chooses("Ja")
    caller.says(9, spoken(), HANGS_UP)
    [question] = asked(world)
    assert [entry.kind for entry in question.entries] == [EntryKind.TOPIC, EntryKind.RECORDING]
    assert [task.telephone for task in owed(world)] == ["+4598621234"]


def test_who_hangs_up_before_speaking_has_asked_nothing(world: World) -> None:
    caller = world.caller()
    begins_to_ask(caller)
    caller.chooses("Ja")
    caller.says(1, spoken(1), HANGS_UP)
    assert asked(world) == []


def test_silence_is_asked_again_kindly_and_then_we_call(world: World) -> None:
    caller = world.caller()
    begins_to_ask(caller)
    caller.chooses("Ja")
    caller.says(1, spoken(1))
    assert "Tag dig god tid." in caller.perceives
    assert "Vent på tonen, og sig så, hvad du vil spørge om." in caller.perceives
    caller.telephone.wait()
    assert caller.is_asked("Hvornår må vi ringe til dig?")


def test_zero_calls_a_person_before_the_tone_and_after_it(world: World) -> None:
    for ends in ("before", "after"):
        caller = world.caller()
        begins_to_ask(caller)
        caller.chooses("Ja")
        if ends == "before":
            caller.asks_for_help()
        else:
            caller.says(5, spoken(5), "0")
        assert caller.is_told("Skranken er lukket. Hvornår må vi ringe til dig?")
        assert asked(world) == []


def test_a_recording_that_nobody_needs_is_deleted_unheard(world: World) -> None:
    caller = world.caller()
    begins_to_ask(caller)
    caller.chooses("Ja")
    caller.says(5, spoken(5), "0")
    assert len(caller.telephone.recordings) == 1
    world.clock.turn(timedelta(hours=2))
    assert fetch_recordings(world.workplace, caller.telephone) == 1
    assert caller.telephone.recordings == {}


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
    assert all(sentence in caller.perceives for sentence in sentences)


def test_a_double_tap_asks_once(world: World) -> None:
    visitor = world.visitor()
    begins_to_ask(visitor)
    page = visitor.page
    for _ in range(3):
        visitor.page = page
        visitor.chooses("Jeg kommer igen")
    assert len(asked(world)) == 1


def test_nothing_of_it_stands_in_plain_words_anywhere(
    world: World, lene: Clerk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        caller = world.caller()
        question = asks(caller, world)
        fetch_recordings(world.workplace, caller.telephone)
        answers(lene, question, FIRST)
        opens_the_answer(caller, question.number)
    for secret in (b"SAIDSAID", b"sidste dag", b"asking-money"):
        assert not any(secret in kept for kept in files_of(world)), secret
    assert "sidste dag" not in caplog.text
    assert TYPED not in caplog.text


def files_of(world: World) -> Iterator[bytes]:
    """The database and what belongs to it."""
    main = Path(str(world.workplace.engine.url.database))
    return (file.read_bytes() for file in main.parent.glob(f"{main.name}*"))


def test_the_number_is_read_digit_by_digit(world: World) -> None:
    caller = world.caller()
    question = asks(caller, world)
    said = caller.say(message("your-number", number=Digits(question.number)))
    assert f"{caller.telephone.heard} {caller.perceives}".count(said) >= 2
