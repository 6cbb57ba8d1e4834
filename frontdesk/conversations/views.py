"""A question becomes what a clerk sees of it: in the desk's words, and in the citizen's."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, repeat
from typing import Literal, assert_never

from shared.appointments import Centre
from shared.content import Message, Register, Wording
from shared.dialogue import (
    Choose,
    Confirm,
    Enter,
    FactLine,
    HandOver,
    Leave,
    Prompt,
    Question,
    Receipt,
    Tell,
    Typing,
)

KEYS = "123456789"
"""The keys that press the first nine buttons."""

Kind = Literal["choose", "enter", "confirm", "leave", "tell", "receipt", "hand-over"]


@dataclass(frozen=True)
class AnswerButton:
    """A button: it sends `name=value`, and `key` presses it. `theirs` is the same in the citizen's
    language; '' when that is ours. `is_first` has the focus: what most people want."""

    name: str
    value: int
    key: str
    words: str
    hint: str
    theirs: str
    is_likely: bool
    is_first: bool = False


@dataclass(frozen=True)
class Fact:
    """A line to read out; `change` leads back to it, where that can be done."""

    words: str
    change: AnswerButton | None


@dataclass(frozen=True)
class View:
    """What the template needs. `kind` is the question's; `typing` is what is typed into its field,
    None where there is none. `their_language` is '' when it is ours."""

    kind: Kind
    turn: int
    title: str
    hint: str
    theirs: str
    their_language: str
    because: str
    passages: tuple[str, ...]
    facts: tuple[Fact, ...]
    presses: tuple[AnswerButton, ...]
    typing: Typing | None
    can_go_back: bool


@dataclass(frozen=True)
class _Own:
    """What a kind of question has of its own, beside a text and choices."""

    kind: Kind
    facts: tuple[FactLine, ...] = ()
    passages: tuple[Message, ...] = ()
    typing: Typing | None = None


@dataclass(frozen=True)
class Voices:
    """The clerk's words, and the citizen's when these are others."""

    ours: Wording
    theirs: Wording | None

    def press(self, name: str, value: int, key: str, text: Message, likely: bool) -> AnswerButton:
        return AnswerButton(
            name,
            value,
            key,
            words=self.ours.say(text),
            hint=self.ours.say(text, "hint"),
            theirs=self.their(text),
            is_likely=likely,
        )

    def their(self, text: Message) -> str:
        return self.theirs.say(text) if self.theirs else ""


def view(prompt: Prompt, centre: Centre) -> View:
    question, voices = prompt.question, _voices(prompt, centre)
    own, keys = _own(question), chain(KEYS, repeat(""))
    first = _first(question)
    presses = tuple(
        replace(
            voices.press("choice", index, next(keys), option.text, option.likely),
            is_first=index == first,
        )
        for index, option in enumerate(question.choices)
    )
    return View(
        kind=own.kind,
        turn=prompt.turn,
        title=voices.ours.say(question.text),
        hint=voices.ours.say(question.text, "hint"),
        theirs=voices.their(question.text),
        their_language=prompt.language if voices.theirs else "",
        because=voices.ours.say(prompt.because) if prompt.because else "",
        passages=tuple(voices.ours.say(it) for it in own.passages),
        facts=_facts(own.facts, voices, keys),
        presses=presses,
        typing=own.typing,
        can_go_back=prompt.can_go_back,
    )


def _own(question: Question) -> _Own:
    """The whole of a longer text: a clerk does not turn pages."""
    match question:
        case Choose():
            return _Own("choose")
        case Enter():
            return _Own("enter", typing=question.typing)
        case Confirm():
            return _Own("confirm", question.facts)
        case Leave():
            return _Own("leave")
        case Tell():
            return _Own("tell", passages=question.parts)
        case Receipt():
            return _Own("receipt", question.facts)
        case HandOver():
            return _Own("hand-over")
        case _:
            assert_never(question)


def _first(question: Question) -> int:
    likely = (index for index, option in enumerate(question.choices) if option.likely)
    return next(likely, 0)


def _voices(prompt: Prompt, centre: Centre) -> Voices:
    ours = Wording(centre.language, Register.SHOWN, centre.zone)
    if prompt.language == centre.language:
        return Voices(ours, None)
    return Voices(ours, Wording(prompt.language, Register.SHOWN, centre.zone))


def _facts(lines: tuple[FactLine, ...], voices: Voices, keys: Iterator[str]) -> tuple[Fact, ...]:
    changeable = [line for line in lines if line.change]
    return tuple(_fact(line, changeable, voices, keys) for line in lines)


def _fact(line: FactLine, changeable: list[FactLine], voices: Voices, keys: Iterator[str]) -> Fact:
    words = voices.ours.say(line.text)
    if not line.change or line.change_text is None:
        return Fact(words, None)
    index = changeable.index(line)
    return Fact(words, voices.press("change", index, next(keys), line.change_text, False))
