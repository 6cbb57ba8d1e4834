"""What a text asks of us, by its words alone: a few words in Danish and English, else a person."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_KEYWORDS = 40
"""Longer texts are for a person, whatever words are in them."""


class TextWish(StrEnum):
    """What a text asks for. The first four answer a reminder of ours; OTHER: a person reads it."""

    YES = "yes"
    NO = "no"
    CANCEL = "cancel"
    MOVE = "move"
    CALL = "call"
    STOP = "stop"
    START = "start"
    HELP = "help"
    OTHER = "other"


ANSWERS = frozenset({TextWish.YES, TextWish.NO, TextWish.CANCEL, TextWish.MOVE})
"""What only means something as the answer to a reminder."""

WORDS: Mapping[str, Mapping[TextWish, tuple[str, ...]]] = {
    "": {
        TextWish.YES: ("1",),
        TextWish.NO: ("2",),
        TextWish.STOP: ("stop",),
        TextWish.START: ("start",),
    },
    "da": {
        TextWish.YES: ("ja", "ja tak", "jeg kommer"),
        TextWish.NO: ("nej", "nej tak", "jeg kommer ikke"),
        TextWish.CANCEL: ("aflys", "aflyse", "afbestil", "afbud"),
        TextWish.MOVE: ("flyt", "flytte", "ny tid"),
        TextWish.CALL: ("ring", "ring op", "ring til mig"),
        TextWish.HELP: ("hjælp", "hjaelp"),
    },
    "en": {
        TextWish.YES: ("yes", "yes please"),
        TextWish.NO: ("no", "no thanks", "no thank you"),
        TextWish.CANCEL: ("cancel",),
        TextWish.MOVE: ("move", "new time"),
        TextWish.CALL: ("call", "call me"),
        TextWish.HELP: ("help",),
    },
}
"""The words for each wish, by language (ISO 639); '' for those that are the same in both."""

MEANINGS = {
    word: (wish, language)
    for language, wishes in WORDS.items()
    for wish, words in wishes.items()
    for word in words
}

BY_THE_CARRIER = {"STOP": TextWish.STOP, "START": TextWish.START, "HELP": TextWish.HELP}
"""What a carrier may say that it has read in a text, and has seen to by itself."""


@dataclass(frozen=True)
class ReadText:
    """What a text asks for, and the language (ISO 639) of its words; '' where they don't tell."""

    wish: TextWish
    language: str = ""


def read_text(words: str) -> ReadText:
    """What a text asks for: one of the known words by itself, in capitals or not, with anything
    around it that is neither letter nor digit. Who asks back is answered by a person."""
    if len(words) > LONGEST_KEYWORDS or "?" in words:
        return ReadText(TextWish.OTHER)
    plain = unicodedata.normalize("NFKC", words).casefold()
    bare = re.sub(r"[\W_]+", " ", plain).strip()
    wish, language = MEANINGS.get(bare, (TextWish.OTHER, ""))
    return ReadText(wish, language)
