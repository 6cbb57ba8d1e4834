"""Which of the engines speaks on this machine."""

import platform
from functools import cache

from shared.speech.espeak import EspeakEngine
from shared.speech.system_engine import SystemEngine
from shared.speech.voices import Engine


@cache
def engine_of_this_machine() -> Engine:
    """espeak-ng on Linux; elsewhere the voices that come with the system."""
    return EspeakEngine() if platform.system() == "Linux" else SystemEngine()
