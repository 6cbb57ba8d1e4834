"""Which of the engines speaks on this machine."""

import platform
from functools import cache

from shared.speech.espeak import Espeak
from shared.speech.of_the_system import OfTheSystem
from shared.speech.voices import Engine


@cache
def engine_of_this_machine() -> Engine:
    """espeak-ng on Linux; elsewhere the voices that come with the system."""
    return Espeak() if platform.system() == "Linux" else OfTheSystem()
