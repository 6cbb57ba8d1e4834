"""Every sentence that is always the same: what is made at set-up, and read out in a studio."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Attribute,
    Identifier,
    Message,
    NumberLiteral,
    Pattern,
    Placeable,
    SelectExpression,
    TextElement,
)

from shared.content import as_said, sentences_of
from shared.speech.sentences import Sentence, canonical

STAFF = ("desk", "handset")
"""Files that begin so hold what staff and testers read; nobody hears that."""

NOT_HEARD = {"message", "language"}
"""Parts of a message that are written or that name a language."""


@dataclass(frozen=True)
class Line:
    """One thing to read out. `id` names its recording: the message, which part of it, which piece.

    `part_of` is the whole sentence where this is a piece of one, with … for what differs. `said_in`
    is what the sentences around it are about.
    """

    id: str
    words: str
    part_of: str = ""
    said_in: str = ""


@cache
def fixed_lines(language: str) -> tuple[Line, ...]:
    """Sentences that are always the same, by id."""
    return tuple(line for line in _lines(language) if not line.part_of)


@cache
def piece_lines(language: str) -> tuple[Line, ...]:
    """What stands before, between and after the facts of sentences that differ."""
    return tuple(line for line in _lines(language) if line.part_of)


@cache
def fixed_words(language: str) -> frozenset[str]:
    return frozenset(line.words for line in fixed_lines(language))


def fixed_sentences(language: str) -> list[Sentence]:
    """Each once, as they are made at set-up."""
    return [Sentence.plain(words, language) for words in sorted(fixed_words(language))]


def piece(words: str) -> str:
    """A piece of a sentence, as it is read out and as a recording of it is looked up: without what
    belongs to the words before it."""
    return " ".join(words.split()).lstrip(" .,:;?!)").rstrip(" ,(")


def _lines(language: str) -> Iterator[Line]:
    for name, text in sorted(sentences_of(language).items()):
        if name.startswith(STAFF):
            continue
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, Message):
                for line in _lines_of(entry, language):
                    yield replace(line, said_in=_heading(text))


def _heading(text: str) -> str:
    """A file of sentences begins with a comment that says what they are about, and perhaps more."""
    first = text.partition("\n")[0]
    return first[2:].partition(":")[0] if first.startswith("# ") else ""


def _lines_of(entry: Message, language: str) -> Iterator[Line]:
    parts = {attribute.id.name for attribute in entry.attributes}
    if entry.value and "language" not in parts:
        yield from _lines_in(entry.id.name, entry.value, language)
    for attribute in entry.attributes:
        if _is_heard(attribute):
            yield from _lines_in(f"{entry.id.name}.{attribute.id.name}", attribute.value, language)


def _is_heard(attribute: Attribute) -> bool:
    return attribute.id.name not in NOT_HEARD


def _lines_in(id: str, pattern: Pattern, language: str) -> Iterator[Line]:
    texts = [element.value for element in pattern.elements if isinstance(element, TextElement)]
    if len(texts) == len(pattern.elements):
        whole = "".join(texts)
        yield from _forms(id, whole, language)
    elif chosen := _only_choice(pattern):
        for variant in chosen.variants:
            yield from _lines_in(f"{id}.{_name(variant.key)}", variant.value, language)
    elif not any(_chooses(element) for element in pattern.elements):
        yield from _pieces_of(id, pattern)


def _forms(id: str, words: str, language: str) -> Iterator[Line]:
    """A telephone says it as it is written for the ear, a kiosk reads out what is for the eye."""
    said = canonical(as_said(words, language))
    if canonical(words):
        yield Line(id, canonical(words))
    if said and said != canonical(words):
        yield Line(f"{id}.aloud", said)


def _pieces_of(id: str, pattern: Pattern) -> Iterator[Line]:
    whole = "".join(getattr(element, "value", "…") for element in pattern.elements)
    number = 0
    for element in pattern.elements:
        if isinstance(element, TextElement) and any(map(str.isalpha, element.value)):
            number += 1
            yield Line(f"{id}.{number}", piece(element.value), canonical(whole))


def _only_choice(pattern: Pattern) -> SelectExpression | None:
    """All of the words depend on a number: each of them is a sentence of its own."""
    match pattern.elements:
        case [Placeable(expression=SelectExpression() as chosen)]:
            return chosen
    return None


def _name(key: Identifier | NumberLiteral) -> str:
    return key.name if isinstance(key, Identifier) else key.value


def _chooses(element: TextElement | Placeable) -> bool:
    """Words that depend on a number are not the same pieces each time."""
    return isinstance(element, Placeable) and isinstance(element.expression, SelectExpression)
