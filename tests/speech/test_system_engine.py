"""pyttsx3's public interface, as Windows and a Mac need it; here it drives espeak-ng, too."""

import pytest

from shared.speech import NoVoice
from shared.speech.system_engine import SystemEngine
from shared.speech.voices import expected_seconds

WORDS = "Tag dig god tid. Vi ringer til dig i morgen."


@pytest.mark.slow
def test_a_process_of_its_own_says_a_sentence_to_its_end() -> None:
    sound = SystemEngine().say(WORDS, "da")
    assert not sound.is_silent
    assert 0.4 < sound.seconds / expected_seconds(WORDS) < 1.6


@pytest.mark.slow
def test_it_says_so_where_it_has_no_voice() -> None:
    assert not SystemEngine().speaks("xx")
    with pytest.raises(NoVoice):
        SystemEngine().say(WORDS, "xx")
