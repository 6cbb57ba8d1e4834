"""Messages fit into one text, can be shown by every telephone, and say whom to call."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.content import (
    Digits,
    Fact,
    Message,
    Moment,
    Name,
    Register,
    Telephone,
    Term,
    Wording,
    languages,
)
from shared.content.gsm import (
    GSM_7,
    LONGEST_CENTRE_ADDRESS,
    LONGEST_CENTRE_NAME,
    LONGEST_FIRST_NAME,
    ONE_TEXT,
)
from tests.fluent_files import messages_of

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

FACTS: dict[str, Fact] = {
    "at": Moment(datetime(2026, 9, 23, 8, 30, tzinfo=UTC)),
    "house": Name("J" * LONGEST_CENTRE_NAME),
    "address": Name("H" * LONGEST_CENTRE_ADDRESS),
    "name": Name("K" * LONGEST_FIRST_NAME),
    "was": Moment(datetime(2026, 9, 23, 8, 30, tzinfo=UTC)),
    "number": Digits("482917"),
    "telephone": Telephone("+4599889900"),
    "interpreter": Term("interpreter-seeks"),
}
"""The day and month with the longest names, and all that a centre sets up at its longest."""

INTERPRETERS = ("seeks", "short-call", "short-told", "short-ask", "here", "phone", "video")


def told() -> list[str]:
    files = [file for file in messages_of("da") if not file.startswith("desk")]
    ids = [each.id.name for file in files for each in messages_of("da")[file]]
    return [id for id in ids if id.startswith("told-")]


def words(id: str, language: str) -> str:
    return Wording(language, Register.MESSAGE, COPENHAGEN).say(Message(id, dict(FACTS)))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", told())
def test_a_message_is_one_text_without_a_link_and_with_a_number(id: str, language: str) -> None:
    said = words(id, language)
    assert set(said) <= GSM_7
    assert len(said) <= ONE_TEXT
    assert said.startswith("J" * LONGEST_CENTRE_NAME + ": ")
    assert "99 88 99 00" in said
    assert "http" not in said
    assert "www" not in said


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", [it for it in told() if it.endswith("-interpreter")])
@pytest.mark.parametrize("interpreter", INTERPRETERS)
def test_what_is_said_about_an_interpreter_fits_as_well(
    interpreter: str, id: str, language: str
) -> None:
    facts = FACTS | {"interpreter": Term(f"interpreter-{interpreter}")}
    said = Wording(language, Register.MESSAGE, COPENHAGEN).say(Message(id, facts))
    assert len(said) <= ONE_TEXT, said


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Zoë", "Zoe"),
        ("Łucja", "Lucja"),
        ("Søren Ærø", "Søren Ærø"),
        ("André Müller", "André Müller"),
        ("Олена", "Olena"),
        ("Şehnaz", "Sehnaz"),
    ],
)
def test_a_name_is_written_in_letters_that_every_telephone_has(name: str, written: str) -> None:
    told = Message("told-stand-in", dict(FACTS) | {"name": Name(name)})
    said = Wording("da", Register.MESSAGE, COPENHAGEN).say(told)
    assert f"med {written}." in said
    assert set(said) <= GSM_7


def test_what_was_posted_before_messages_said_who_writes_is_still_sent() -> None:
    old = {name: fact for name, fact in FACTS.items() if name != "house"}
    said = Wording("da", Register.MESSAGE, COPENHAGEN).say(Message("told-cancelled", old))
    assert said.startswith("Dit møde onsdag")


def test_there_are_messages() -> None:
    assert len(told()) == 28


def test_a_name_with_a_long_dash_and_curly_quotes_is_written_plainly() -> None:
    facts = dict(FACTS) | {"house": Name("Jobcenter – “Syd”s")}
    said = Wording("da", Register.MESSAGE, COPENHAGEN).say(Message("told-booked", facts))
    assert 'Jobcenter - "Syd"s' in said
    assert set(said) <= GSM_7


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("what", ["told-booked", "told-moved", "told-reminder"])
def test_a_message_says_which_it_is_telephone_or_video(language: str, what: str) -> None:
    assert "video" not in words(f"{what}-away", language)
    assert "video" in words(f"{what}-video", language)
