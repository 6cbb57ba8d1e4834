"""What a question can be about: few steps, few pictures, and words short enough for the ear."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from shared.content import Day, Listing, Message, Register, Wording, languages, message
from shared.dialogue import Icon
from shared.inquiries.content import as_text, read_parts
from shared.services.steps.question_parts import (
    PART_ICONS,
    STEPS,
    TOPIC_ICONS,
    PartAnswer,
    QuestionTopic,
)

MOST_STEPS, MOST_PICTURES = 3, 4
WORDS_BEFORE_A_KEY, WORDS_OF_A_KEY = 12, 2
WORDS_A_MINUTE, SILENCE_OF_A_CHOICE, SECONDS_OF_A_MENU = 118, 1.0, 18
ZONE = ZoneInfo("Europe/Copenhagen")
TOPICS = ("asking-topic", tuple(it for it in QuestionTopic if it is not QuestionTopic.OTHER))
ALL_STEPS = {step.id: step for steps in STEPS.values() for step in steps}.values()
DAYS = {PartAnswer.TODAY, PartAnswer.TOMORROW, PartAnswer.THIS_WEEK}


def test_every_topic_has_few_steps_with_few_pictures() -> None:
    assert set(STEPS) == set(TOPIC_ICONS) == set(QuestionTopic)
    assert {topic for topic, steps in STEPS.items() if not 0 < len(steps) <= MOST_STEPS} == set()
    assert {step.id for step in ALL_STEPS if len(step.answers) > MOST_PICTURES} == set()
    assert set(PART_ICONS) == set(PartAnswer)
    assert {answer for step in ALL_STEPS for answer in step.answers} == set(PartAnswer) - {
        PartAnswer.SKIP
    }


def test_no_picture_is_the_one_that_the_telephone_leaves_unsaid() -> None:
    assert Icon.PERSON not in {*PART_ICONS.values(), *TOPIC_ICONS.values()}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    ("question", "answers"),
    [TOPICS, *((step.id, step.answers) for step in ALL_STEPS)],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_a_step_is_short_enough_to_be_heard(
    question: str, answers: tuple[str, ...], language: str
) -> None:
    heard = Wording(language, Register.SPOKEN, ZONE)
    assert heard.say(Message(question))
    words = [len(heard.say(Message(it)).split()) + WORDS_OF_A_KEY for it in answers]
    assert max(words) <= WORDS_BEFORE_A_KEY
    seconds = sum(words) * 60 / WORDS_A_MINUTE + SILENCE_OF_A_CHOICE * len(words)
    assert seconds <= SECONDS_OF_A_MENU


@pytest.mark.parametrize("language", languages())
def test_every_part_has_words_for_a_line_of_parts(language: str) -> None:
    wording = Wording(language, Register.SPOKEN, ZONE)
    parts = {*PartAnswer, *QuestionTopic} - {PartAnswer.SKIP, *DAYS}
    assert {part for part in parts if not wording.say(Message(part), "named")} == set()


def test_what_is_asked_is_read_as_it_was_written() -> None:
    parts = (
        Message("asking-money"),
        Message("ask-from-us"),
        message("ask-on-day", day=Day(date(2026, 11, 23))),
    )
    assert as_text(parts) == "asking-money ask-from-us ask-on-day@2026-11-23"
    assert read_parts(as_text(parts)) == parts
    line = Wording("da", Register.SHOWN, ZONE).say(message("asking-line", what=Listing(parts)))
    assert line == "Om penge, et brev fra jobcentret, mandag 23. november"
