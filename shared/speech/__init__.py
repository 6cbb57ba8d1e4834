"""Sentences become sound: synthetic or recorded, kept, and ready before anybody waits for them."""

from shared.speech.catalogue import fixed_lines, fixed_sentences, piece_lines
from shared.speech.deliveries import (
    LARGEST_DELIVERY,
    MOST_FILES,
    AcceptedFile,
    Delivered,
    RefusedFile,
    check_delivery,
)
from shared.speech.hold import HOLD_SECONDS, hold_sound
from shared.speech.intake import Wrong
from shared.speech.recordings import Recordings
from shared.speech.renaming import rename_recordings
from shared.speech.sentences import Sentence
from shared.speech.shelf import SoundFormat
from shared.speech.sound import (
    Waveform,
    read_sound,
    silence_for_a_telephone,
)
from shared.speech.speech import Speech
from shared.speech.takes import RecordingState, Take, takes, takes_by_id
from shared.speech.voices import Engine, NoRoom, NoVoice

__all__ = [
    "HOLD_SECONDS",
    "LARGEST_DELIVERY",
    "MOST_FILES",
    "AcceptedFile",
    "Delivered",
    "Engine",
    "NoRoom",
    "NoVoice",
    "RecordingState",
    "Recordings",
    "RefusedFile",
    "Sentence",
    "SoundFormat",
    "Speech",
    "Take",
    "Waveform",
    "Wrong",
    "check_delivery",
    "fixed_lines",
    "fixed_sentences",
    "hold_sound",
    "piece_lines",
    "read_sound",
    "rename_recordings",
    "silence_for_a_telephone",
    "takes",
    "takes_by_id",
]
