"""How long a sound lasts."""

import io
import struct
import wave

import pytest

from ivr.simulator.waves import RATE, seconds_of_wave, tone

MU_LAW = 7


def mu_law(seconds: int) -> bytes:
    """As the telephone plays it, which Python's own reader does not know; with a chunk between."""
    samples = bytes(seconds * RATE)
    chunks = (
        b"fmt " + struct.pack("<IHHIIHH", 16, MU_LAW, 1, RATE, RATE, 1, 8),
        b"fact" + struct.pack("<II", 4, len(samples)),
        b"LIST" + struct.pack("<I", 3) + b"odd\0",
        b"data" + struct.pack("<I", len(samples)) + samples,
    )
    body = b"WAVE" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_a_tone_is_as_long_as_it_was_asked_for() -> None:
    with wave.open(io.BytesIO(tone(3))) as file:
        assert file.getnframes() / file.getframerate() == 3
    assert seconds_of_wave(tone(3)) == 3


def test_it_can_be_heard() -> None:
    samples = struct.unpack(f"<{RATE}h", tone(1)[44:])
    assert max(samples) > 5000


def test_the_form_of_the_telephone_can_be_measured() -> None:
    assert seconds_of_wave(mu_law(2)) == 2


def test_what_was_cut_short_is_as_long_as_what_is_there() -> None:
    assert seconds_of_wave(mu_law(2)[:-RATE]) == 1


@pytest.mark.parametrize("data", [b"", b"RIFF", b"<html>" + bytes(40), mu_law(1)[:20]])
def test_what_is_no_sound_lasts_no_time(data: bytes) -> None:
    assert seconds_of_wave(data) == 0
