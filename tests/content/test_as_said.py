"""What stands on a screen, as a Dane and a Briton say it."""

import csv
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from shared.content import (
    ClockTime,
    Day,
    Digits,
    Fact,
    Moment,
    Name,
    Piece,
    Register,
    Telephone,
    Wording,
    as_said,
    message,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
ALOUD = {lang: Wording(lang, Register.ALOUD, COPENHAGEN) for lang in ("da", "en")}


TABLE = Path(__file__).parent / "said"
"""What is written and how it is said: made by us, and unchecked until a Dane has signed it."""

KINDS = {
    "abbreviation",
    "amount",
    "clock",
    "count",
    "date",
    "electronic",
    "floor",
    "house number",
    "name",
    "plain",
    "room",
    "telephone",
}


def rows(language: str) -> list[dict[str, str]]:
    with (TABLE / f"{language}.csv").open() as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_each_kind_of_writing_is_said(language: str) -> None:
    table = rows(language)
    assert len(table) >= 150
    assert {it["kind"] for it in table} == KINDS
    wrong = {
        it["written"]: as_said(it["written"], language)
        for it in table
        if as_said(it["written"], language) != it["said"]
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_said_already_stays(language: str) -> None:
    changed = [it["said"] for it in rows(language) if as_said(it["said"], language) != it["said"]]
    assert changed == []


@pytest.mark.parametrize(
    ("fact", "danish", "english"),
    [
        (ClockTime(time(9, 30)), "ni tredive", "nine thirty in the morning"),
        (ClockTime(time(13, 5)), "tretten nul fem", "one oh five in the afternoon"),
        (Day(date(2026, 12, 1)), "tirsdag den første december", "Tuesday the first of December"),
        (Digits("482917"), "fire, otte, to, ni, et, syv", "four, eight, two, nine, one, seven"),
        (
            Telephone("+4599889900"),
            "ni, ni, otte, otte, ni, ni, nul, nul",
            "nine, nine, eight, eight, nine, nine, zero, zero",
        ),
        (Name("Jobcenter Aars"), "Jobcenter Aars", "Jobcenter Aars"),
    ],
)
def test_facts_are_heard_as_on_the_telephone(fact: Fact, danish: str, english: str) -> None:
    for language, heard in (("da", danish), ("en", english)):
        assert ALOUD[language]._fact(fact) == heard
        spoken = Wording(language, Register.SPOKEN, COPENHAGEN)
        assert spoken._fact(fact) == heard


def test_a_moment_on_a_screen() -> None:
    """Not "kl." nor "halv ti"."""
    moment = Moment(datetime(2026, 12, 1, 8, 30, tzinfo=UTC))
    assert ALOUD["da"]._fact(moment) == "tirsdag den første december klokken ni tredive"


def test_the_words_are_those_on_the_screen_and_not_the_telephones() -> None:
    shown = Wording("da", Register.SHOWN, COPENHAGEN).say(message("topic-mitid-and-jobnet"))
    assert (
        ALOUD["da"].say(message("topic-mitid-and-jobnet")) == shown == "Hjælp til MitID og Jobnet"
    )


def test_what_stands_in_other_letters_is_named_in_the_language_that_is_spoken() -> None:
    assert ALOUD["da"].say(message("speak-ti")) == "Tigrinya"


def test_the_pieces_of_a_sentence_know_what_differs() -> None:
    said = ALOUD["da"].pieces(message("here-begins", clock=ClockTime(time(9, 30))))
    assert said == (
        Piece("Dit møde er klokken "),
        Piece("ni tredive", varies=True),
        Piece("."),
    )
