"""What a person has read out takes the place of what a machine says, whole or in pieces."""

from array import array
from datetime import time
from itertools import pairwise
from math import pi, sin
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from shared.content import ClockTime, Count, Name, Register, Wording, message
from shared.speech import Sentence, Speech, Waveform, fixed_lines, piece_lines, read_sound

DANISH = Wording("da", Register.SPOKEN, ZoneInfo("Europe/Copenhagen"))


def tone(seconds: float) -> Waveform:
    """Nobody's voice; begins and ends in the middle of a wave, as a cut recording does."""
    count = int(22_050 * seconds)
    return Waveform(
        array(
            "h", (int(20_000 * sin(1 + at * 2 * pi * 220 / 22_050)) for at in range(count))
        ).tobytes()
    )


def record(folder: Path, id: str, sound: Waveform) -> None:
    file = folder / "recordings" / "da" / f"{id}.wav"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(sound.as_wav())


def heard(speech: Speech, sentence: Sentence) -> Waveform:
    speech.make(sentence)
    file = speech.sound(speech.name_of(sentence))
    assert file
    return read_sound(file)


def test_a_recorded_sentence_is_heard_and_has_a_name_of_its_own(
    speech: Speech, tmp_path: Path
) -> None:
    """Whoever keeps the old sound for a year is not led to the old words."""
    line = next(it for it in fixed_lines("da") if it.id == "phone-still-there")
    sentence = Sentence.plain(line.words, "da")
    synthetic = heard(speech, sentence)
    before = speech.name_of(sentence)
    record(tmp_path, line.id, tone(1.5))
    assert heard(speech, sentence) == tone(1.5) != synthetic
    assert speech.name_of(sentence) != before


def test_pieces_of_a_sentence_are_joined_with_what_differs_without_a_click(
    speech: Speech, tmp_path: Path
) -> None:
    sentence = Sentence.of(message("here-begins", clock=ClockTime(time(9, 30))), DANISH)
    assert sentence.words == "Dit møde er klokken ni tredive."
    line = next(it for it in piece_lines("da") if it.words == "Dit møde er klokken")
    record(tmp_path, line.id, tone(1.0))
    samples = array("h", heard(speech, sentence).samples)
    assert len(samples) > 22_050 * 1.5, "the tone, and the time after it"

    joint = samples[int(22_050 * 0.99) : int(22_050 * 1.07)]
    steps = [abs(b - a) for a, b in pairwise(joint)]
    loudest_step_of_the_tone = 20_000 * 2 * pi * 220 / 22_050
    assert max(steps) <= loudest_step_of_the_tone
    assert samples[0] == 0, "it begins in the middle of a wave, and would click"


def test_a_key_is_pressed_in_the_voice_that_says_what_it_is_for(
    speech: Speech, tmp_path: Path
) -> None:
    """Half of a menu is "tryk et": a person who has read all lines is not heard with a machine."""
    words = message("phone-press", name=Name(DANISH.say(message("phone-key", key=Count(1)))))
    sentence = Sentence.of(words, DANISH)
    assert sentence.words == "Tryk et."
    for id in ("phone-press.1", "phone-key.1"):
        record(tmp_path, id, tone(0.5))
    assert heard(speech, sentence).seconds == pytest.approx(2 * 0.5 + 0.06, abs=0.01)


def test_a_sentence_is_not_made_of_a_piece_that_was_read_for_another(
    speech: Speech, tmp_path: Path
) -> None:
    """The name would not tell that it is recorded, and the old sound would stay for good."""
    whole = Sentence.plain("Dit møde er klokken", "da")
    line = next(it for it in piece_lines("da") if it.words == "Dit møde er klokken")
    record(tmp_path, line.id, tone(1.0))
    assert heard(speech, whole) != tone(1.0)


def test_each_form_of_a_sentence_that_counts_is_read_out() -> None:
    said = {line.id: line.words for line in fixed_lines("da")}
    assert said["phone-key.3"] == "Tre."
    assert said["phone-key.10"] == "Stjerne."


def test_every_line_to_read_out_has_a_name_of_its_own() -> None:
    for language in ("da", "en"):
        ids = [line.id for line in (*fixed_lines(language), *piece_lines(language))]
        assert len(ids) == len(set(ids))
        assert all(line.words for line in fixed_lines(language))


def test_no_sentence_of_the_staff_is_read_out_in_a_studio() -> None:
    assert [it.id for it in fixed_lines("da") if it.id.startswith("desk-")] == []
