"""Who asks to hear it again hears it slower, and louder, without a sample that is cut off."""

import math
from array import array

import pytest

from shared.speech.sound import FULL_SCALE, RATE, Waveform, for_a_telephone, in_our_form


def hum(level: float) -> Waveform:
    """A second of 440 hertz, as loud as this share of full scale."""
    peak = level * (FULL_SCALE - 1)
    wave = (round(peak * math.sin(2 * math.pi * 440 * at / RATE)) for at in range(RATE))
    return Waveform(array("h", wave).tobytes())


@pytest.mark.parametrize(("level", "times"), [(0.1, 1.5), (0.3, 1.4), (0.6, 1.15)])
def test_the_slower_sound_is_louder_and_a_soft_one_the_most(level: float, times: float) -> None:
    usual, slower = (
        in_our_form(for_a_telephone(hum(level), slower=it)).level for it in (False, True)
    )
    assert usual == pytest.approx(level, rel=0.05)
    assert slower / usual == pytest.approx(times, rel=0.08)


def test_the_loudest_sound_stays_below_full_scale() -> None:
    assert in_our_form(for_a_telephone(hum(0.95), slower=True)).level < 1
