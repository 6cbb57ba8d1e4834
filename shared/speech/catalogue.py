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
"""How the names of files begin that hold what staff and testers read: that is never heard."""

NOT_HEARD = {"message", "language"}
"""Parts of a message that are only written, or that name a language."""


@dataclass(frozen=True)
class ScriptLine:
    """One thing to read out: a sentence, or a piece of one.

    `id` names its recording: the message, which part of it, which piece. `part_of` is the whole
    sentence where this is a piece, with … for what differs; else ''. `said_in` is what the
    sentences around it are about.
    """

    id: str
    words: str
    part_of: str = ""
    said_in: str = ""


@cache
def fixed_lines(language: str) -> tuple[ScriptLine, ...]:
    """The sentences that are always the same, in the order of their files."""
    return tuple(line for line in _lines(language) if not line.part_of)


@cache
def piece_lines(language: str) -> tuple[ScriptLine, ...]:
    """What stands before, between and after the facts of sentences that differ by those facts."""
    return tuple(line for line in _lines(language) if line.part_of)


@cache
def fixed_words(language: str) -> frozenset[str]:
    """The words of all sentences that are always the same."""
    return frozenset(line.words for line in fixed_lines(language))


def fixed_sentences(language: str) -> list[Sentence]:
    """The sentences that are made at set-up, each once."""
    return [Sentence.plain(words, language) for words in sorted(fixed_words(language))]


def piece(words: str) -> str:
    """The words of a piece as they are read out, and as a recording of them is looked up: without
    the stops, brackets and spaces at its ends."""
    return " ".join(words.split()).lstrip(" .,:;?!()").rstrip(" ,()")


def _lines(language: str) -> Iterator[ScriptLine]:
    for name, text in sorted(sentences_of(language).items()):
        if name.startswith(STAFF):
            continue
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, Message):
                for line in _lines_of(entry, language):
                    yield replace(line, said_in=_heading(text))


def _heading(text: str) -> str:
    """What a file of sentences is about: its first comment up to a colon; '' without a comment."""
    first = text.partition("\n")[0]
    return first[2:].partition(":")[0] if first.startswith("# ") else ""


def _lines_of(entry: Message, language: str) -> Iterator[ScriptLine]:
    parts = {attribute.id.name for attribute in entry.attributes}
    if entry.value and "language" not in parts:
        yield from _lines_in(entry.id.name, entry.value, language)
    for attribute in entry.attributes:
        if _is_heard(attribute):
            yield from _lines_in(f"{entry.id.name}.{attribute.id.name}", attribute.value, language)


def _is_heard(attribute: Attribute) -> bool:
    return attribute.id.name not in NOT_HEARD


def _lines_in(id: str, pattern: Pattern, language: str) -> Iterator[ScriptLine]:
    texts = [element.value for element in pattern.elements if isinstance(element, TextElement)]
    if len(texts) == len(pattern.elements):
        whole = "".join(texts)
        yield from _forms(id, whole, language)
    elif chosen := _only_choice(pattern):
        for variant in chosen.variants:
            yield from _lines_in(f"{id}.{_name(variant.key)}", variant.value, language)
    elif not any(_chooses(element) for element in pattern.elements):
        yield from _pieces_of(id, pattern, language)


def _forms(id: str, words: str, language: str) -> Iterator[ScriptLine]:
    said = canonical(as_said(words, language))
    if said:
        yield ScriptLine(id, said)


def _pieces_of(id: str, pattern: Pattern, language: str) -> Iterator[ScriptLine]:
    written = "".join(getattr(element, "value", "…") for element in pattern.elements)
    whole = as_said(written, language)
    number = 0
    for element in pattern.elements:
        if isinstance(element, TextElement) and any(map(str.isalpha, element.value)):
            number += 1
            words = piece(as_said(element.value, language))
            yield ScriptLine(f"{id}.{number}", words, canonical(whole))


def _only_choice(pattern: Pattern) -> SelectExpression | None:
    """The choice, where all of the words depend on one number: each variant is a whole sentence."""
    match pattern.elements:
        case [Placeable(expression=SelectExpression() as chosen)]:
            return chosen
    return None


def _name(key: Identifier | NumberLiteral) -> str:
    return key.name if isinstance(key, Identifier) else key.value


def _chooses(element: TextElement | Placeable) -> bool:
    """Whether its words depend on a number, and so are not the same piece each time."""
    return isinstance(element, Placeable) and isinstance(element.expression, SelectExpression)
