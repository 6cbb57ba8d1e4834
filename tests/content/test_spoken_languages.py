"""Every language that can be chosen has its name wherever it is shown, and no other has one."""

from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import ast

from shared.content import (
    ANOTHER_LANGUAGE,
    INTERPRETED_LANGUAGES,
    SEEN_OR_FELT,
    SPOKEN_LANGUAGES,
    Name,
    Register,
    Wording,
    languages,
    message,
)
from tests.fluent_files import messages_of

NAMED = {*SPOKEN_LANGUAGES, *SEEN_OR_FELT, ANOTHER_LANGUAGE}


def variants_of(id: str, language: str) -> set[str]:
    """The values that a sentence has words of their own for."""
    [found] = [it for all in messages_of(language).values() for it in all if it.id.name == id]
    assert found.value
    selects = [it.expression for it in found.value.elements if isinstance(it, ast.Placeable)]
    return {
        each.key.name
        for select in selects
        if isinstance(select, ast.SelectExpression)
        for each in select.variants
        if not each.default and isinstance(each.key, ast.Identifier)
    }


@pytest.mark.parametrize("language", languages())
def test_staff_read_the_name_of_every_language(language: str) -> None:
    assert variants_of("desk-speaks", language) == NAMED
    wording = Wording(language, Register.SHOWN, ZoneInfo("UTC"))
    names = {wording.say(message("desk-speaks", language=Name(code))) for code in NAMED}
    assert len(names) == len(NAMED)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("register", [Register.SHOWN, Register.SPOKEN])
def test_citizens_read_and_hear_the_name_of_every_language_that_is_interpreted(
    language: str, register: Register
) -> None:
    wording = Wording(language, register, ZoneInfo("UTC"))
    names = {wording.say(message(f"speak-{code}")) for code in INTERPRETED_LANGUAGES}
    assert len(names) == len(INTERPRETED_LANGUAGES)
    ids = {it.id.name for all in messages_of(language).values() for it in all}
    assert {id for id in ids if id.startswith("speak-")} == {
        f"speak-{code}" for code in INTERPRETED_LANGUAGES
    }


def test_what_can_be_interpreted_is_all_but_danish() -> None:
    assert sorted(INTERPRETED_LANGUAGES) == sorted(NAMED - {"da"})


def test_what_we_have_sentences_in_is_among_the_languages_that_people_speak() -> None:
    assert set(languages()) <= set(SPOKEN_LANGUAGES)
