"""Names as they are compared: without case, accents, or the ways to write æ, ø and å."""

import re
import unicodedata

LONGEST = 60
"""Signs of a word that are compared."""

_DANISH = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa"})
_BETWEEN = re.compile(r"[\W_]+")


def words_of(name: str) -> list[bytes]:
    """'Åse-Marie Sørensen' has three: b'aase', b'marie', b'soerensen'; each stands once."""
    plain = _without_accents(_composed(name).casefold().translate(_DANISH))
    words = dict.fromkeys(filter(None, _BETWEEN.split(plain)))
    return list(dict.fromkeys(word[:LONGEST].encode() for word in words))


def after(word: bytes) -> bytes:
    """Sorts after all that begin with the word: no UTF-8 holds this byte."""
    return word + b"\xff"


def written_as(first: str | None, last: str | None) -> str:
    return " ".join(filter(None, (first, last)))


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
