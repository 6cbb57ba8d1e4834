"""Every sentence that we say, held against the rules for how we speak."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from fluent.syntax import ast

from shared.content import languages
from shared.content.reading_ease import lix, longest_sentence
from shared.content.sentences import sentences_of
from tests.fluent_files import messages_of

EASY = 24
"""LIX of all sentences of one file together; single short ones are measured by their words."""

WORDS_IN_A_SENTENCE = 12

FOR_STAFF = "desk"
"""How the files begin whose sentences only staff read."""

OFFICE_WORDS = re.compile(
    r"\b(fremmød\w*|sagsbehandl\w*|registr\w*|annuller\w*|bekræft\w*|ugyldig\w*|indtast venligst"
    r"|henvendel\w*|systemet|venligst)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    file: str
    id: str
    text: str


def sentences(language: str) -> Iterator[Sentence]:
    """All variants of all messages and attributes; a fact stands as one short word."""
    for file, messages in messages_of(language).items():
        for each in messages:
            name = each.id.name
            if each.value:
                yield from (Sentence(file, name, t) for t in _texts(each.value))
            for part in each.attributes:
                id = f"{name}.{part.id.name}"
                yield from (Sentence(file, id, t) for t in _texts(part.value))


@pytest.mark.parametrize("language", languages())
def test_no_message_stands_in_two_files(language: str) -> None:
    ids = [each.id.name for messages in messages_of(language).values() for each in messages]
    assert [id for id, times in Counter(ids).items() if times > 1] == []


def _texts(pattern: ast.Pattern) -> Iterator[str]:
    variants: list[ast.Variant] = []
    text = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            text += element.value
        elif isinstance(element.expression, ast.SelectExpression):
            variants = element.expression.variants
            text += "{}"
        elif not isinstance(element.expression, ast.StringLiteral):
            text += "ord"
    if not variants:
        yield text
    for variant in variants:
        for inner in _texts(variant.value):
            yield text.replace("{}", inner)


def ids(language: str) -> set[tuple[str, str]]:
    return {(s.file, s.id) for s in sentences(language)}


@pytest.mark.parametrize("language", languages())
def test_every_sentence_is_said_in_every_language(language: str) -> None:
    assert ids(language) == ids("da")


@pytest.mark.parametrize("language", languages())
def test_every_sentence_has_the_same_facts_in_every_language(language: str) -> None:
    def facts(of: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for source in sentences_of(of).values():
            for block in re.split(r"\n(?=[a-z])", source):
                found[block.split(" ", 1)[0]] = set(re.findall(r"\$(\w+)", block))
        return found

    assert facts(language) == facts("da")


def test_danish_is_very_easy_to_read() -> None:
    files = list(filter(_is_for_citizens, sentences_of("da")))
    assert len(files) > 5
    for file in files:
        texts = [s.text.strip() for s in sentences("da") if s.file == file and s.text.strip()]
        whole = " ".join(t if t[-1] in ".?!" else f"{t}." for t in texts)
        assert lix(whole) <= EASY, file


@pytest.mark.parametrize("language", languages())
def test_a_sentence_is_short(language: str) -> None:
    long = [
        s
        for s in sentences(language)
        if _is_for_citizens(s.file) and longest_sentence(s.text) > WORDS_IN_A_SENTENCE
    ]
    assert long == []


def test_there_are_no_office_words() -> None:
    assert [s for s in sentences("da") if OFFICE_WORDS.search(s.text)] == []
    told = [s for s in sentences("da") if _is_for_citizens(s.file)]
    assert [s for s in told if re.search(r"\bborger(?!service\b)", s.text, re.IGNORECASE)] == []


def _is_for_citizens(file: str) -> bool:
    return not file.startswith(FOR_STAFF)


def test_what_staff_read_lies_in_their_files_and_nowhere_else() -> None:
    """Citizens hear every sentence of the other files, and somebody reads them out in a studio."""
    astray = [
        s.id for s in sentences("da") if s.id.startswith("desk-") and _is_for_citizens(s.file)
    ]
    assert astray == []


def test_the_measure_itself_tells_easy_from_hard() -> None:
    assert lix("Du har en tid. Tag dig god tid.") < 10
    hard = "Henvendelse vedrørende registrering af fremmøde foretages hos sagsbehandleren."
    assert lix(hard) > 60
    assert longest_sentence("Du har en tid. " + "ord " * 13) == 13
    assert OFFICE_WORDS.search("Indtast venligst dit nummer")
    assert lix("Mødet er 1. december kl. 9.30.") == lix("Mødet er 1 december kl 930.")
