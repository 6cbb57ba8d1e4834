"""How easy a text of a centre's is to read: in whole, and sentence by sentence."""

import re

from frontdesk.reading_ease import ease_of
from shared.content import Message, Name, longest_sentence, message

MOST_SEEN, MOST_HEARD = 26, 45
"""Words: what a screen holds beside its title and buttons, and what is said in 25 seconds."""

MOST_IN_A_SENTENCE, LONG_WORD = 12, 12
"""Words of a sentence, and letters of a word, from which on a reader stumbles; our own choice."""

_WORD = re.compile(r"[^\W\d_]+")


def count_words(text: str) -> int:
    return len(text.split())


def ease_in_words(text: str) -> list[Message]:
    """What to tell who types it; nothing of an empty text."""
    told = [it for it in (ease_of(text),) if it is not None]
    if longest_sentence(text) > MOST_IN_A_SENTENCE:
        told.append(message("desk-texts-long-sentence"))
    if long := sorted({it for it in _WORD.findall(text) if len(it) > LONG_WORD}):
        told.append(message("desk-texts-long-words", words=Name(", ".join(long))))
    return told
