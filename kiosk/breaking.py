"""Breaks a line into rows; a word that is wider than a row is broken as well."""

import re
import unicodedata
from collections.abc import Callable, Iterator

Fits = Callable[[str], bool]
"""Whether words fit into one row."""

LEAST = 3
"""Letters of a broken word that stand together in a row, at least."""

_BREAKS_AFTER = "-/@._"
_IN_ADDRESSES = "/@_"
_VOWELS = "aeiouyæøåäöü"


_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_SPACE_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")


def in_one_line(words: str) -> str:
    """The words with single spaces, composed letters, and no control characters.

    Between two digits the space is one that no row breaks at.
    """
    spaced = _SPACES.sub(" ", unicodedata.normalize("NFC", words)).strip(" ")
    shown = "".join(each for each in spaced if each.isprintable() or each == "\u00a0")
    return _SPACE_IN_NUMBER.sub("\u00a0", shown)


def rows_of(words: str, fits: Fits) -> list[str]:
    """The rows of a line, each as full as whole words make it; always at least one row.

    A word that is too wide by itself is broken: after a sign that stands in it, else before a
    syllable, with a hyphen. In an address of e-mail a hyphen would be read as a part of it: it gets
    none.
    """
    rows = [""]
    for part in (part for word in words.split(" ") for part in _parts(word, fits)):
        longer = f"{rows[-1]} {part}".strip(" ")
        if rows[-1] and not fits(longer):
            rows.append(part)
        else:
            rows[-1] = longer
    return rows


def _parts(word: str, fits: Fits) -> Iterator[str]:
    hyphen = "" if any(sign in word for sign in _IN_ADDRESSES) else "-"
    while len(word) > 1 and not fits(word):
        end = _end_of_part(word, hyphen, fits)
        goes_on = word[end - 1] in _BREAKS_AFTER or not word[end - 1].isalpha()
        yield word[:end] + ("" if goes_on else hyphen)
        word = word[end:]
    yield word


def _end_of_part(word: str, hyphen: str, fits: Fits) -> int:
    """Where the first row of a broken word ends: as late as it is sensible, at least at 1."""
    most = max((n for n in range(1, len(word)) if fits(word[:n] + hyphen)), default=1)
    ends = range(min(most, len(word) - LEAST), LEAST - 1, -1)
    signs = (end for end in ends if word[end - 1] in _BREAKS_AFTER)
    syllables = (end for end in ends if _begins_syllable(word[end:]))
    return next(signs, 0) or next(syllables, 0) or most


def _begins_syllable(rest: str) -> bool:
    first, second = rest[0].lower(), rest[1].lower()
    return first.isalpha() and first not in _VOWELS and second in _VOWELS
