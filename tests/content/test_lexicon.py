"""Names are said as the lexicon has them, in every voice, and by nobody otherwise."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from ivr.reading import Phrase
from ivr.voice import hang_up_after
from shared.content import (
    Lexicon,
    Message,
    Name,
    Register,
    SaidAs,
    Wording,
    as_said,
    message,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
OWN = Lexicon((SaidAs("Vrå", "Vro", "vrO"), SaidAs("Vrå Torv", "Vro Torv"), SaidAs("Ib", "Ip")))
GREETING: Message = message("letter-adviser", name=Name("Ib fra Vrå"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Kom til Vrå kl. 9.", "Kom til Vro klokken ni."),
        ("Vrå Torv 5A", "Vro Torv fem A"),
        ("Vrågård og Ibsen", "Vrågård og Ibsen"),
        ("Ib, Ib og Ib", "Ip, Ip og Ip"),
        ("Bus til Aabenraa", "Bus til Åbenrå"),
    ],
)
def test_a_whole_word_is_said_anew(written: str, said: str) -> None:
    assert as_said(written, "da", OWN) == said


def test_a_centres_word_goes_before_ours_and_ours_is_danish() -> None:
    own = Lexicon((SaidAs("Aabenraa", "Obenro"),))
    assert as_said("Aabenraa", "da", own) == "Obenro"
    assert as_said("Aabenraa", "en") == "Aabenraa"
    assert as_said("Aabenraa", "en", own) == "Obenro"


def test_the_eye_reads_what_is_written() -> None:
    ear = Wording("da", Register.SPOKEN, COPENHAGEN, OWN)
    eye = replace(ear, register=Register.SHOWN)
    assert ear.say(GREETING) == "Du taler med Ip fra Vro."
    assert eye.say(GREETING) == "Du taler med Ib fra Vrå."


def test_twilios_voice_is_given_the_sounds() -> None:
    phrase = Phrase("Kom til Vrå, Ib.", "da").said_by(OWN)
    assert phrase.said_by(OWN) == phrase
    assert phrase.sentence.words == "Kom til Vro, Ip."
    said = hang_up_after([phrase])
    assert '<phoneme alphabet="ipa" ph="vrO">Vro</phoneme>, Ip.' in said
