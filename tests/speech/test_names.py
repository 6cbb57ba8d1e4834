"""A sound is found by what it says, and by nobody who does not know the installation's secret."""

from datetime import timedelta
from pathlib import Path

from shared.clock import SystemClock
from shared.content import Piece
from shared.speech import Sentence, SoundFormat, Speech, fixed_sentences
from shared.speech.shelf import KEPT
from tests.speech.conftest import speech_in

NUMBER = Sentence("da", (Piece("Dit mødenummer er "), Piece("fire, otte, to", varies=True)))


def test_the_same_words_have_one_sound_whatever_stands_around_them(speech: Speech) -> None:
    spellings = ("for at bestille et møde,", "For at  bestille et møde.", "For at bestille et møde")
    assert len({speech.name_of(Sentence.plain(words, "da")) for words in spellings}) == 1


def test_other_words_or_another_language_have_another(speech: Speech) -> None:
    sentences = (
        Sentence.plain("Ja.", "da"),
        Sentence.plain("Ja?", "da"),
        Sentence.plain("Ja.", "en"),
    )
    assert len({speech.name_of(sentence) for sentence in sentences}) == len(sentences)


def test_nobody_who_guesses_the_words_can_guess_the_name(tmp_path: Path) -> None:
    """Six digits are soon tried out; with another secret they lead nowhere."""
    ours, other = speech_in(tmp_path), speech_in(tmp_path, secret="another one")
    assert ours.name_of(NUMBER) != other.name_of(NUMBER)


def test_sentences_about_somebody_go_after_a_day_and_the_others_stay(speech: Speech) -> None:
    always = fixed_sentences("da")[0]
    for sentence in (NUMBER, always):
        speech.make(sentence, SoundFormat.PHONE)
    speech.tidy(SystemClock().now())
    assert speech.is_ready(NUMBER)
    speech.tidy(SystemClock().now() + KEPT + timedelta(hours=1))
    assert not speech.is_ready(NUMBER)
    assert not speech.is_ready(NUMBER, SoundFormat.PHONE)
    assert speech.is_ready(always, SoundFormat.PHONE)


def test_what_a_killed_process_left_goes_too(speech: Speech, tmp_path: Path) -> None:
    speech.make(NUMBER)
    left = tmp_path / "speech" / "said" / "half.abcd.part"
    left.write_bytes(b"RI")
    speech.tidy(SystemClock().now())
    assert left.exists(), "somebody may be writing it right now"
    speech.tidy(SystemClock().now() + timedelta(hours=2))
    assert not left.exists()
