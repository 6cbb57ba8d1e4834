"""The hour that comes twice in October: its two times differ, wherever a time is shown or said."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.facts import when_of
from shared.content import (
    ClockTime,
    Fact,
    Moment,
    Register,
    Wording,
    clock_of,
    languages,
    message,
)
from shared.dialogue import Tell
from shared.dialogue.remembering import ConversationState, decode_state, encode_state
from tests.house.tree import texts

ZONE = ZoneInfo("Europe/Copenhagen")
FIRST = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
"""2.30 in summer time; an hour later it is 2.30 once more."""

SECOND = FIRST + timedelta(hours=1)
Make = Callable[[datetime], Fact]
FACTS: dict[str, Make] = {"moment": Moment, "clock": lambda at: clock_of(at.astimezone(ZONE))}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("register", Register)
@pytest.mark.parametrize("fact", FACTS)
def test_the_two_differ_in_every_language_and_register(
    language: str, register: Register, fact: str
) -> None:
    wording = Wording(language, register, ZONE)
    first, second, usual = (
        said(wording, FACTS[fact](at)) for at in (FIRST, SECOND, day_before(FIRST))
    )
    assert first != second
    assert len(usual) < min(len(first), len(second)), "on other days nothing is added"


def said(wording: Wording, fact: Fact) -> str:
    if isinstance(fact, Moment):
        return wording.say(message("at", at=fact))
    return wording.say(message("here-begins", clock=fact))


def day_before(at: datetime) -> datetime:
    return at - timedelta(days=1)


def test_the_words_say_which() -> None:
    shown, spoken = (Wording("da", it, ZONE) for it in (Register.SHOWN, Register.SPOKEN))
    assert said(shown, Moment(FIRST)).endswith("kl. 2.30 (før uret bliver stillet)")
    assert said(shown, Moment(SECOND)).endswith("kl. 2.30 (efter uret er stillet)")
    assert said(spoken, Moment(FIRST)).endswith("klokken to tredive, før uret bliver stillet")


def test_the_hours_around_and_the_spring_are_said_as_ever() -> None:
    wording = Wording("da", Register.SHOWN, ZONE)
    around = [FIRST - timedelta(hours=1), SECOND + timedelta(hours=1)]
    spring = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    for at in (*around, spring, spring + timedelta(hours=1)):
        assert "uret" not in said(wording, Moment(at))


def test_a_screen_sets_them_apart() -> None:
    wording = Wording("da", Register.SHOWN, ZONE)
    first, second = (when_of(message("at", at=Moment(at)), wording) for at in (FIRST, SECOND))
    assert first is not None
    assert second is not None
    assert (first.time, first.at_time) != (second.time, second.at_time)


@pytest.mark.parametrize("at", [FIRST, SECOND, day_before(FIRST)])
def test_what_is_kept_of_a_question_says_it_still(at: datetime) -> None:
    asked = Tell(message("here-begins", clock=clock_of(at.astimezone(ZONE))))
    kept = decode_state(encode_state(ConversationState(question=asked)))
    assert kept.question == asked
    assert isinstance(kept.question, Tell)
    clock = kept.question.text.facts["clock"]
    assert isinstance(clock, ClockTime)
    assert clock.at.fold == int(at == SECOND)


def test_no_clock_time_is_made_of_an_instant_past_it() -> None:
    """`ClockTime(local.time())` forgets which of the two it is; `clock_of(local)` does not."""
    ours = [(name, text) for name, text in texts() if not name.startswith(("tests/", "bench/"))]
    past_it = re.compile(r"ClockTime\([^\n]*\.time\(\)\)")
    assert [name for name, text in ours if past_it.search(text)] == []
