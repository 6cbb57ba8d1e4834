"""How a visitor hears the screen: whether at all, from where, how loud, and how fast."""

from dataclasses import dataclass, replace
from enum import StrEnum

PACES = (50, 65, 80, 100, 125, 160, 200)
"""Per cent of the pace in which the voice speaks by itself; the pitch stays."""

VOLUMES = tuple(range(-21, 1, 3))
"""Decibels below the sound as it is kept."""


@dataclass(frozen=True)
class AudioSettings:
    """`is_open` from the first time that somebody asks to have a screen read, until they go.

    `pace` and `volume` are places in `PACES` and `VOLUMES`; `ticks`: a touch makes a small sound.
    """

    is_open: bool = False
    headphones: bool = False
    pace: int = PACES.index(100)
    volume: int = VOLUMES.index(-6)
    ticks: bool = True

    @property
    def rate(self) -> float:
        """As a browser understands it: 1 is the voice's own."""
        return PACES[self.pace] / 100

    @property
    def gain(self) -> float:
        """What each sample is multiplied by."""
        return round(10 ** (VOLUMES[self.volume] / 20), 4)


class AudioCommand(StrEnum):
    """What can be pressed on the screen about the sound."""

    OPEN = "open"
    HEADPHONES = "headphones"
    SPEAKER = "speaker"
    LOUDER = "louder"
    SOFTER = "softer"
    FASTER = "faster"
    SLOWER = "slower"
    TICKS = "ticks"
    NO_TICKS = "no-ticks"
    STOP = "stop"
    DONE = "done"


CLOSES = {AudioCommand.STOP, AudioCommand.DONE}


def change_audio(audio: AudioSettings, by: AudioCommand) -> AudioSettings:
    """One step; at either end nothing changes."""
    match by:
        case AudioCommand.HEADPHONES | AudioCommand.SPEAKER:
            return replace(audio, headphones=by is AudioCommand.HEADPHONES)
        case AudioCommand.LOUDER:
            return replace(audio, volume=min(audio.volume + 1, len(VOLUMES) - 1))
        case AudioCommand.SOFTER:
            return replace(audio, volume=max(audio.volume - 1, 0))
        case AudioCommand.FASTER:
            return replace(audio, pace=min(audio.pace + 1, len(PACES) - 1))
        case AudioCommand.SLOWER:
            return replace(audio, pace=max(audio.pace - 1, 0))
        case AudioCommand.TICKS | AudioCommand.NO_TICKS:
            return replace(audio, ticks=by is AudioCommand.TICKS)
        case AudioCommand.STOP:
            return AudioSettings()
        case AudioCommand.OPEN | AudioCommand.DONE:
            return audio
