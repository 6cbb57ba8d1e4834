"""A sentence is heard to its end, or not at all."""

import signal
from types import FrameType

import pytest

from shared.speech.engines import engine_of_this_machine

LONG = "Er du der? Tag dig god tid. " * 40
SOON = 0.04
"""Seconds: the voice is chosen by then, and the most of the words are still to be said."""


class Ended(Exception):
    """What a server raises that is told to stop."""


def stop(_: int, __: FrameType | None) -> None:
    raise Ended


def test_a_signal_in_the_middle_gets_through_and_half_a_sentence_is_never_given() -> None:
    engine = engine_of_this_machine()
    whole = engine.say(LONG, "da").seconds
    before = signal.signal(signal.SIGALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, SOON)
        with pytest.raises(Ended):
            engine.say(LONG, "da")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert engine.say(LONG, "da").seconds == pytest.approx(whole, rel=0.02)
