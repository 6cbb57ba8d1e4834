"""What we use of pyttsx3 without its promise (docs/decisions/0090): a new version may lose it."""

import pytest
from pyttsx3.drivers import _espeak

NEEDED = (
    "AUDIO_OUTPUT_SYNCHRONOUS",
    "CHARS_UTF8",
    "EE_OK",
    "RATE",
    "Initialize",
    "SetParameter",
    "SetSynthCallback",
    "SetVoiceByName",
    "Synth",
)


@pytest.mark.parametrize("name", NEEDED)
def test_pyttsx3_still_binds(name: str) -> None:
    assert hasattr(_espeak, name), f"pyttsx3 has lost {name}: bind espeak-ng's speak_lib.h instead"
