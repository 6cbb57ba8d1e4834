"""The content of a question: a topic and a few picture steps, checked before it is sent."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from shared.appointments import get_centre
from shared.content import Day, Listing, Message, message
from shared.dialogue import Choose, Confirm, FactLine, Icon, Option, Talk
from shared.services.steps.question_parts import (
    PART_ICONS,
    STEPS,
    TOPIC_ICONS,
    PartAnswer,
    PartStep,
    QuestionTopic,
)

_SUBJECT, _STEPS = "asking.subject", "asking.steps"


@dataclass(frozen=True)
class ContentPart:
    """One part of what is asked, its picture, and the key of the answer that chose it."""

    said: Message
    icon: Icon
    key: str


def ask_topic(talk: Talk) -> QuestionTopic:
    return talk.ask(_SUBJECT, QuestionTopic, _choose_topic)


def ask_content(talk: Talk) -> tuple[ContentPart, ...]:
    """The topic and what was chosen in its steps; a step that was skipped is left out."""
    topic = ask_topic(talk)
    today = get_centre(talk.work, talk.about.centre_id).day_of(talk.work.now)
    parts = [ContentPart(Message(topic), TOPIC_ICONS[topic], _SUBJECT)]
    for number, step in enumerate(STEPS[topic]):
        key = f"{_STEPS}.{topic}.{number}"
        answer = talk.ask(key, PartAnswer, partial(_choose_part, step))
        if answer is not PartAnswer.SKIP:
            parts.append(ContentPart(_said(answer, today), PART_ICONS[answer], key))
    return tuple(parts)


def check_content(talk: Talk, parts: tuple[ContentPart, ...], yes: Message) -> None:
    """Shows what will be sent until the citizen agrees with the words `yes`."""
    agreed = Option(True, yes, Icon.YES, likely=True)
    lines = tuple(
        FactLine(message("asking-line", what=Listing((it.said,))), it.icon, it.key) for it in parts
    )
    talk.confirm("asking.check", lambda: Confirm(message("asking-check"), lines, agreed))


def _choose_topic() -> Choose:
    *first, last = (Option(it, message(it), icon) for it, icon in TOPIC_ICONS.items())
    return Choose(message("asking-topic"), tuple(first), otherwise=last)


def _choose_part(step: PartStep) -> Choose:
    return Choose(
        message(step.id),
        tuple(Option(it, message(it), PART_ICONS[it]) for it in step.answers),
        otherwise=Option(PartAnswer.SKIP, message(PartAnswer.SKIP), PART_ICONS[PartAnswer.SKIP]),
    )


def _said(answer: PartAnswer, today: date) -> Message:
    """A choice as it is kept: its day by its date, because it is read on other days."""
    match answer:
        case PartAnswer.TODAY:
            return message("ask-on-day", day=Day(today))
        case PartAnswer.TOMORROW:
            return message("ask-on-day", day=Day(today + timedelta(days=1)))
        case PartAnswer.THIS_WEEK:
            return message("ask-in-week", day=Day(today - timedelta(days=today.weekday())))
        case _:
            return Message(answer)
