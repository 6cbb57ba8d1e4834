"""What stands on a screen, as a Dane and a Briton say it."""

from datetime import UTC, date, datetime, time
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


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("da", "Ikke før kl. 10", "Ikke før klokken ti"),
        ("da", "Kl. er lidt over 9.", "Kl. er lidt over ni."),
        ("da", "I dag har vi åbent til kl. 15.00.", "I dag har vi åbent til klokken femten."),
        ("da", "kl. 9.05", "klokken ni nul fem"),
        ("da", "kl. 0.15", "klokken nul femten"),
        ("da", "kl. 23.59", "klokken treogtyve nioghalvtreds"),
        ("da", "Det tager ca. 20 minutter.", "Det tager cirka tyve minutter."),
        (
            "da",
            "Tag fx pas, f.eks. et cv, osv.",
            "Tag for eksempel pas, for eksempel et cv, og så videre",
        ),
        ("da", "nr. 4", "nummer fire"),
        ("da", "Lokale 12, tlf. i hallen", "Lokale tolv, telefon i hallen"),
        ("da", "Maxi er ikke fxet", "Maxi er ikke fxet"),
        ("da", "1250 kroner", "1250 kroner"),
        ("en", "The shop opens at 9:30.", "The shop opens at nine thirty."),
        ("en", "at 9:00", "at nine o'clock"),
        ("en", "No. 4, e.g. a passport", "number four, for example a passport"),
        ("en", "No, not today.", "No, not today."),
    ],
)
def test_abbreviations_times_and_numbers(language: str, written: str, said: str) -> None:
    assert as_said(written, language) == said


@pytest.mark.parametrize(
    ("fact", "danish", "english"),
    [
        (ClockTime(time(9, 30)), "ni tredive", "nine thirty"),
        (ClockTime(time(13, 5)), "tretten nul fem", "thirteen zero five"),
        (Day(date(2026, 12, 1)), "tirsdag den første december", "Tuesday the first of December"),
        (Digits("482917"), "fire, otte, to, ni, en, syv", "four, eight, two, nine, one, seven"),
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
