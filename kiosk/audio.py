"""A kiosk visitor's sound settings: read aloud or not, headphones, volume, pace."""

from dataclasses import dataclass, replace
from enum import StrEnum

PACES = (50, 65, 80, 100, 125, 160, 200)
"""Speaking rates to choose from, in per cent of the voice's own; the pitch stays.

After the US voting system guidelines (VVSG 2.0, 7.1-K).
"""

VOLUMES = tuple(range(-21, 1, 3))
"""Volumes to choose from, in dB relative to the stored sound: eight steps of 3 dB.

After the US voting system guidelines (VVSG 2.0, 7.1-K).
"""


@dataclass(frozen=True)
class AudioSettings:
    """The sound settings of one visit, in its cookie; the next visitor starts with the defaults.

    `is_open`: screens are read aloud, from the first press on "Læs højt" until it is stopped or the
    visit ends. `headphones` is what the visitor says; nothing measures it. `pace` and `volume` are
    indexes into `PACES` and `VOLUMES`. `ticks`: a touch makes a small sound.
    """

    is_open: bool = False
    headphones: bool = False
    pace: int = PACES.index(100)
    volume: int = VOLUMES.index(-6)
    ticks: bool = True

    @property
    def rate(self) -> float:
        """The speaking rate as a browser's `playbackRate`: 1 is the voice's own."""
        return PACES[self.pace] / 100

    @property
    def gain(self) -> float:
        """The factor for each sample, made from the volume in dB: 1 is the sound as stored."""
        return round(10 ** (VOLUMES[self.volume] / 20), 4)


class AudioCommand(StrEnum):
    """The buttons of the kiosk's sound screen, by the value that each sends."""

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
"""The buttons that close the sound screen."""


def change_audio(audio: AudioSettings, by: AudioCommand) -> AudioSettings:
    """The sound settings after one press on the sound screen.

    Volume and pace change by one step, and not beyond either end. `STOP` gives the defaults, so
    nothing is read aloud any more.
    """
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
