"""Names made comparable: without case, accents, or the different spellings of æ, ø and å."""

import re
import unicodedata

LONGEST = 60
"""Characters of a word that are compared."""

_DANISH = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa"})
_BETWEEN = re.compile(r"[\W_]+")


def words_of(name: str) -> list[bytes]:
    """The comparable words of a name, each once, in UTF-8.

    'Åse-Marie Sørensen' gives b'aase', b'marie' and b'soerensen'.
    """
    plain = _without_accents(_composed(name).casefold().translate(_DANISH))
    words = dict.fromkeys(filter(None, _BETWEEN.split(plain)))
    return list(dict.fromkeys(word[:LONGEST].encode() for word in words))


def after(word: bytes) -> bytes:
    """A key that sorts after every word beginning with `word`: no UTF-8 contains the byte 0xff."""
    return word + b"\xff"


def written_as(first: str | None, last: str | None) -> str:
    """The full name as it is written, with a space between; '' when both parts are missing."""
    return " ".join(filter(None, (first, last)))


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
