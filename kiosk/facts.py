"""Facts as a kiosk screen shows them: a sentence with its number or moment set apart."""

from dataclasses import dataclass

from kiosk.text import NOTHING, Text
from shared.content import Digits, Message, Moment, Telephone, Wording, clock_of, message
from shared.dialogue import FactLine


@dataclass(frozen=True)
class When:
    """A moment in the screen's language: 'tirsdag', '1. december', '9.30', 'kl. 9.30'."""

    weekday: str
    date: str
    time: str
    at_time: str


@dataclass(frozen=True)
class FactText:
    """One line of facts in the screen's language.

    `text` is the whole sentence; `before`, `strong` and `after` are its parts around a number that
    stands out, the meeting's own (`is_number`) as large as its time; `when` is the moment in it.
    `change` is the line's index among those that can be changed, and `change_words` says what
    changes; None and '' for the others.
    """

    icon: str
    text: Text
    before: str
    strong: str = ""
    after: str = ""
    is_number: bool = False
    when: When | None = None
    change: int | None = None
    change_words: Text = NOTHING


def when_of(text: Message, wording: Wording) -> When | None:
    """The first moment among a message's facts, in words; None when it has none."""
    for fact in text.facts.values():
        if isinstance(fact, Moment):
            return _when(fact, wording)
    return None


def _when(moment: Moment, wording: Wording) -> When:
    local = moment.at.astimezone(wording.zone)
    weekday, clock = wording.weekday(local.date()), clock_of(local)
    return When(
        weekday=weekday,
        date=wording.day(local.date()).removeprefix(weekday).strip(),
        time=wording.clock(clock),
        at_time=wording.say(message("kiosk-clock", clock=clock)),
    )


def lines_of(facts: tuple[FactLine, ...], wording: Wording) -> tuple[FactText, ...]:
    """The lines of a check or a receipt in words; those that can be changed are counted from 0."""
    changeable = [fact for fact in facts if fact.change]
    return tuple(
        _line(fact, changeable.index(fact) if fact.change else None, wording) for fact in facts
    )


def _line(fact: FactLine, change: int | None, wording: Wording) -> FactText:
    before, strong, after = _around_number(fact.text, wording)
    return FactText(
        icon=fact.icon or "",
        text=Text(wording.say(fact.text), fact.text),
        before=before,
        strong=strong,
        after=after,
        is_number=any(isinstance(each, Digits) for each in fact.text.facts.values()),
        when=when_of(fact.text, wording),
        change=change,
        change_words=_change(fact, wording),
    )


def _change(fact: FactLine, wording: Wording) -> Text:
    return Text(wording.say(fact.change_text), fact.change_text) if fact.change_text else NOTHING


def _around_number(text: Message, wording: Wording) -> tuple[str, str, str]:
    """A message's words before, in and after its first number (digits or a telephone)."""
    words = wording.say(text)
    for fact in text.facts.values():
        if isinstance(fact, Digits | Telephone):
            return words.partition(wording.say(message("kiosk-number", number=fact)))
    return words, "", ""
