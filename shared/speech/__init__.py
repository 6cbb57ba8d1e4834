"""Sentences become sound: synthetic or recorded, kept, and ready before anybody waits for them."""

from shared.speech.catalogue import Line, fixed_lines, fixed_sentences, piece_lines
from shared.speech.recordings import Recordings
from shared.speech.sentences import Sentence
from shared.speech.shelf import Form
from shared.speech.sound import (
    BadSound,
    Sound,
    in_our_form,
    read_sound,
    silence_for_a_telephone,
)
from shared.speech.speech import Speech
from shared.speech.voices import Engine, NoVoice

__all__ = [
    "BadSound",
    "Engine",
    "Form",
    "Line",
    "NoVoice",
    "Recordings",
    "Sentence",
    "Sound",
    "Speech",
    "fixed_lines",
    "fixed_sentences",
    "in_our_form",
    "piece_lines",
    "read_sound",
    "silence_for_a_telephone",
]
