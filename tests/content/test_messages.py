"""Messages fit into one text, can be shown by every telephone, and say whom to call."""

from datetime import UTC, date, datetime
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
    Weekday,
    Wording,
    languages,
)
from tests.fluent_files import messages_of

GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
ONE_TEXT = 160
COPENHAGEN = ZoneInfo("Europe/Copenhagen")

FACTS: dict[str, Fact] = {
    "at": Moment(datetime(2026, 9, 23, 8, 30, tzinfo=UTC)),
    "house": Name("Jobcenter Aars"),
    "address": Name("Himmerlandsgade 27"),
    "number": Digits("482917"),
    "telephone": Telephone("+4599889900"),
    "interpreter": Term("interpreter-seeks"),
}
"""The day and month with the longest names."""


def told() -> list[str]:
    ids = [each.id.name for each in messages_of("da")["messages.ftl"]]
    return [id for id in ids if id.startswith("told-")]


def words(id: str, language: str) -> str:
    return Wording(language, Register.MESSAGE, COPENHAGEN).say(Message(id, dict(FACTS)))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", told())
def test_a_message_is_one_text_without_a_link_and_with_a_number(id: str, language: str) -> None:
    said = words(id, language)
    assert set(said) <= GSM_7
    assert len(said) <= ONE_TEXT
    assert "99 88 99 00" in said
    assert "http" not in said
    assert "www" not in said


def test_there_are_messages() -> None:
    assert len(told()) == 17


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


def answers() -> list[str]:
    return [each.id.name for each in messages_of("da")["texts.ftl"]]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("id", answers())
def test_an_answer_to_a_text_is_one_text_without_a_link_and_with_a_number(
    id: str, language: str
) -> None:
    facts = FACTS | {"day": Weekday(date(2026, 9, 23))}
    said = Wording(language, Register.MESSAGE, COPENHAGEN).say(Message(id, dict(facts)))
    assert set(said) <= GSM_7
    assert len(said) <= ONE_TEXT
    assert ("99 88 99 00" in said) is (id != "text-trouble-alone")
    assert "http" not in said
