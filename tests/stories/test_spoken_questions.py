"""A question is spoken on the telephone: only after a yes, and only we hear it."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ivr.simulator.switchboard import HANGS_UP
from shared.content import Digits, message
from shared.inquiries import EntryKind
from shared.jobs import fetch_recordings
from tests.frontdesk.clerk import Clerk
from tests.stories.questions import (
    FIRST,
    LATE_MONEY,
    TYPED,
    answers,
    asked,
    asks,
    begins_to_ask,
    choose_all,
    opens_the_answer,
    owed,
    spoken,
)
from tests.stories.world import World


def test_without_a_yes_nothing_is_recorded_and_keys_say_what_it_is(world: World) -> None:
    caller = world.caller()
    begins_to_ask(caller)
    caller.chooses("Nej tak")
    choose_all(caller, LATE_MONEY)
    caller.chooses("Ring til mig")
    for said in ("Om penge", "Om at de ikke er kommet", "Om et brev fra jobcentret"):
        assert f"{said}." in caller.perceives
    caller.chooses("Ja, ring til mig")
    at = world.next_opening()
    caller.takes(at)
    caller.chooses("Ja")
    [question] = asked(world)
    assert (question.call_at, question.telephone) == (at, "+4598621234")
    assert caller.telephone.recordings == {}
    [entry] = question.entries
    assert [part.id for part in entry.parts] == [
        "asking-money",
        "ask-money-not-come",
        "ask-from-us",
        "ask-on-day",
    ]


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
    assert "Hør det igen, tryk stjerne." in caller.perceives
    caller.telephone.wait()
    assert caller.is_asked("Hvornår må vi ringe til dig?")


def test_zero_calls_a_person_before_the_tone_and_after_it(world: World) -> None:
    for ends, number in (("before", "+4598621234"), ("after", "+4520304050")):
        caller = world.caller(number)
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
