"""A question becomes what a clerk sees of it: in the desk's words, and in the citizen's."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, repeat

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
)

KEYS = "123456789"
"""The keys that press the first nine buttons."""

_KINDS: dict[type[Question], str] = {
    Choose: "choose",
    Enter: "enter",
    Confirm: "confirm",
    Leave: "leave",
    Tell: "tell",
    Receipt: "receipt",
    HandOver: "hand-over",
}


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
    '' where there is none. `their_language` is '' when it is ours."""

    kind: str
    turn: int
    title: str
    hint: str
    theirs: str
    their_language: str
    because: str
    passages: tuple[str, ...]
    facts: tuple[Fact, ...]
    presses: tuple[AnswerButton, ...]
    typing: str
    can_go_back: bool


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
    keys = chain(KEYS, repeat(""))
    first = _first(question)
    presses = tuple(
        replace(
            voices.press("choice", index, next(keys), option.text, option.likely),
            is_first=index == first,
        )
        for index, option in enumerate(question.choices)
    )
    return View(
        kind=_KINDS[type(question)],
        turn=prompt.turn,
        title=voices.ours.say(question.text),
        hint=voices.ours.say(question.text, "hint"),
        theirs=voices.their(question.text),
        their_language=prompt.language if voices.theirs else "",
        because=voices.ours.say(prompt.because) if prompt.because else "",
        passages=_passages(question, voices),
        facts=_facts(question, voices, keys),
        presses=presses,
        typing=question.typing if isinstance(question, Enter) else "",
        can_go_back=prompt.can_go_back,
    )


def _first(question: Question) -> int:
    likely = (index for index, option in enumerate(question.choices) if option.likely)
    return next(likely, 0)


def _voices(prompt: Prompt, centre: Centre) -> Voices:
    ours = Wording(centre.language, Register.SHOWN, centre.zone)
    if prompt.language == centre.language:
        return Voices(ours, None)
    return Voices(ours, Wording(prompt.language, Register.SHOWN, centre.zone))


def _passages(question: Question, voices: Voices) -> tuple[str, ...]:
    """The whole of a longer text: a clerk does not turn pages."""
    parts = question.parts if isinstance(question, Tell) else ()
    return tuple(voices.ours.say(part) for part in parts)


def _facts(question: Question, voices: Voices, keys: Iterator[str]) -> tuple[Fact, ...]:
    lines = question.facts if isinstance(question, Confirm | Receipt) else ()
    changeable = [line for line in lines if line.change]
    return tuple(_fact(line, changeable, voices, keys) for line in lines)


def _fact(line: FactLine, changeable: list[FactLine], voices: Voices, keys: Iterator[str]) -> Fact:
    words = voices.ours.say(line.text)
    if not line.change or line.change_text is None:
        return Fact(words, None)
    index = changeable.index(line)
    return Fact(words, voices.press("change", index, next(keys), line.change_text, False))
