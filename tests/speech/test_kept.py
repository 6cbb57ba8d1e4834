"""What is always said stays, and what could not be made is known."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shared.speech import Engine, NoVoice, Sentence, SoundFormat, Speech, Waveform
from tests.speech.conftest import speech_in

KEY = Sentence.plain("Tryk et.", "da")
IN_A_FAR_FUTURE = datetime(2100, 1, 1, tzinfo=UTC)


class Moody:
    """Speaks when it wants to."""

    name = "moody"

    def __init__(self) -> None:
        self.wants_to = False
        self.asked = 0

    def speaks(self, language: str) -> bool:
        self.asked += 1
        return True

    def say(self, words: str, language: str) -> Waveform:
        if not self.wants_to:
            raise NoVoice("not today")
        return Waveform(b"\x00\x30" * 20_000)


def test_what_was_heard_before_stays_once_it_is_kept(speech: Speech) -> None:
    speech.make(KEY, SoundFormat.PHONE)
    assert not speech.stays_ready(KEY)
    speech.keep(KEY, SoundFormat.PHONE, SoundFormat.PHONE_SLOWER)
    speech.tidy(IN_A_FAR_FUTURE)
    assert all(speech.stays_ready(KEY, form) for form in SoundFormat)


def test_what_is_only_made_goes_again(speech: Speech) -> None:
    speech.make(KEY)
    speech.tidy(IN_A_FAR_FUTURE)
    assert not speech.is_ready(KEY)


def test_it_becomes_ready_in_the_forms_that_it_is_wanted_in(speech: Speech) -> None:
    speech.prepare([KEY], SoundFormat.PHONE)
    until = time.monotonic() + 20
    while not speech.is_ready(KEY, SoundFormat.PHONE) and time.monotonic() < until:
        time.sleep(0.01)
    assert (speech.is_ready(KEY, SoundFormat.PHONE), speech.is_ready(KEY)) == (True, True)


def test_what_could_not_be_made_is_known_until_it_can(tmp_path: Path) -> None:
    engine = Moody()
    speech = speech_in(tmp_path, engine)
    with pytest.raises(NoVoice):
        speech.make(KEY)
    assert speech.has_failed(KEY)
    engine.wants_to = True
    speech.make(KEY)
    assert not speech.has_failed(KEY)


def test_a_telephones_form_that_fails_is_known_too(
    speech: Speech, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(NoVoice):
        speech.make(KEY, SoundFormat.PHONE)
    assert (speech.is_ready(KEY), speech.has_failed(KEY, SoundFormat.PHONE)) == (True, True)


def test_a_language_is_asked_for_once(speech_with: Callable[[Engine], Speech]) -> None:
    engine = Moody()
    speech = speech_with(engine)
    assert [speech.speaks("da"), speech.speaks("da")] == [True, True]
    assert engine.asked == 1


def test_a_postcode_takes_longer_to_say_than_to_write(speech: Speech) -> None:
    address = Sentence.plain("Jobcenter Aars, Himmerlandsgade 59, 9600 Aars.", "da")
    speech.make(address)
    assert speech.is_ready(address)
