"""Sentences become sound: synthetic or recorded, kept, and ready before anybody waits for them."""

from shared.speech.catalogue import fixed_lines, fixed_sentences, piece_lines
from shared.speech.deliveries import (
    LARGEST_DELIVERY,
    MOST_FILES,
    Delivered,
    Good,
    Refused,
    looked_at,
)
from shared.speech.intake import Wrong
from shared.speech.recordings import Recordings
from shared.speech.renaming import rename_recordings
from shared.speech.sentences import Sentence
from shared.speech.shelf import Form
from shared.speech.sound import Sound, read_sound, silence_for_a_telephone
from shared.speech.speech import Speech
from shared.speech.takes import Standing, Take, takes, takes_by_id
from shared.speech.voices import Engine, NoVoice

__all__ = [
    "LARGEST_DELIVERY",
    "MOST_FILES",
    "Delivered",
    "Engine",
    "Form",
    "Good",
    "NoVoice",
    "Recordings",
    "Refused",
    "Sentence",
    "Sound",
    "Speech",
    "Standing",
    "Take",
    "Wrong",
    "fixed_lines",
    "fixed_sentences",
    "looked_at",
    "piece_lines",
    "read_sound",
    "rename_recordings",
    "silence_for_a_telephone",
    "takes",
    "takes_by_id",
]
