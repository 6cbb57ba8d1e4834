"""The content of a question: a topic and a few picture steps, checked before it is sent."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from shared.appointments import get_centre
from shared.content import Day, Listing, Message, Term, message
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
    """One part of what is asked: as it is kept, as it was chosen, and the key of that answer.

    `change` is the id of the words for changing it.
    """

    said: Message
    chosen: str
    icon: Icon
    key: str
    change: str

    @property
    def line(self) -> FactLine:
        """The part as the citizen checks it: in the words that were pressed, or that are heard."""
        text = message("asking-chosen", chosen=Term(self.chosen), what=Listing((self.said,)))
        return FactLine(text, self.icon, self.key, message(self.change))


def ask_topic(talk: Talk) -> QuestionTopic:
    return talk.ask(_SUBJECT, QuestionTopic, _choose_topic)


def ask_content(talk: Talk) -> tuple[ContentPart, ...]:
    """The topic and what was chosen in its steps; a step that was skipped is left out."""
    topic = ask_topic(talk)
    today = get_centre(talk.work, talk.about.centre_id).day_of(talk.work.now)
    parts = [
        ContentPart(Message(topic), topic, TOPIC_ICONS[topic], _SUBJECT, "asking-change-topic")
    ]
    for number, step in enumerate(STEPS[topic]):
        key = f"{_STEPS}.{topic}.{number}"
        answer = talk.ask(key, PartAnswer, partial(_choose_part, step))
        if answer is not PartAnswer.SKIP:
            parts.append(
                ContentPart(_said(answer, today), answer, PART_ICONS[answer], key, step.change)
            )
    return tuple(parts)


def is_urgent(parts: tuple[ContentPart, ...]) -> bool:
    """Whether it is about today or tomorrow: an answer in writing may come too late."""
    return any(part.chosen in (PartAnswer.TODAY, PartAnswer.TOMORROW) for part in parts)


def check_content(talk: Talk, parts: tuple[ContentPart, ...], sentence: str) -> None:
    """Shows what is asked until the citizen agrees.

    `sentence` is the id of the question above it; `<sentence>-yes` are the words to agree.
    """
    agreed = Option(True, message(f"{sentence}-yes"), Icon.YES, likely=True)
    lines = tuple(it.line for it in parts)
    talk.confirm("asking.check", lambda: Confirm(message(sentence), lines, agreed))


def _choose_topic() -> Choose:
    *first, last = (Option(it, message(it), icon) for it, icon in TOPIC_ICONS.items())
    return Choose(message("asking-topic"), tuple(first), otherwise=last)


def _choose_part(step: PartStep) -> Choose:
    return Choose(
        message(step.id),
        tuple(Option(it, message(it), PART_ICONS[it]) for it in step.answers),
        otherwise=Option(PartAnswer.SKIP, message(step.skip), PART_ICONS[PartAnswer.SKIP]),
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
