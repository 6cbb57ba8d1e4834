"""Names made comparable: one plain form for all spellings and scripts in which a name is written.

A Danish keyboard lacks most of the letters that names have, and people write those that it has in
other ways. So all spellings of a letter become one: å, aa and a; æ, ä, ae and a; ø, ö, oe and o;
ü, ue and u; đ, dj and d. Other scripts are compared by their Latin transliteration.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from anyascii import anyascii

LONGEST = 60
"""Characters of a word that are compared."""

LONGEST_RUN = 3
"""Words that may be written as one: 'van der Berg' and 'Vanderberg'."""

MOST_TYPED = 8
"""Words of a search that count; further ones are left out."""

FEW_TYPED = 4
"""Words of a search up to which any of them may be joined; among more only one pair may be."""

NEAR = 0.65
"""Likeness of two words, 0 to 1, from which one may be a misspelling of the other: 'Anna' and
'Anne' have 0.75, 'Mohamed' and 'Muhammad' 0.67."""

_ONE_SPELLING = (
    (re.compile("aa+"), "a"),
    (re.compile("([aou])e"), r"\1"),
    (re.compile("dj"), "d"),
)
"""Each drops a letter by what stands before it, so that the beginning of a name stays one."""

_NO_LETTER = re.compile("[^a-z0-9]")
_SYLLABLES = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]")
"""Chinese characters and Korean syllables: each is a word, since no spaces stand between."""


def words_of(name: str) -> list[bytes]:
    """The comparable words of a name, each once, in UTF-8; also up to three neighbours as one.

    'Åse-Marie Sø' gives b'ase', b'asemarie', b'asemarieso', b'marie', b'marieso' and b'so'.
    """
    single = _single_words(name)
    return _as_keys(
        "".join(single[start:end])
        for start in range(len(single))
        for end in range(start + 1, min(start + LONGEST_RUN, len(single)) + 1)
    )


def readings_of(name: str) -> list[list[bytes]]:
    """The ways to read the words of a search, as they stand first, then with neighbours joined.

    A name is meant when all words of one reading begin words of that name. [] without a word.
    """
    single = _single_words(name)[:MOST_TYPED]
    fewest = 1 if len(single) <= FEW_TYPED else len(single) - 1
    runs = [run for run in _joined(single) if len(run) >= fewest]
    return [_as_keys(run) for run in sorted(runs, key=len, reverse=True)]


def is_like(one: str, other: str) -> bool:
    """Whether two names may be of one person: each word of the shorter is near one of the other.

    Never for a name without words.
    """
    shorter, longer = sorted((_single_words(one), _single_words(other)), key=len)
    return bool(shorter) and all(any(_is_near(it, word) for word in longer) for it in shorter)


def after(word: bytes) -> bytes:
    """A key that sorts after every word beginning with `word`: no UTF-8 contains the byte 0xff."""
    return word + b"\xff"


def written_as(first: str | None, last: str | None) -> str:
    """The full name as it is written, with a space between; '' when both parts are missing."""
    return " ".join(filter(None, (first, last)))


def _single_words(name: str) -> list[str]:
    """The words in the plain form; one that has no Latin letters at all stays as it is written."""
    written = "".join(map(_or_space, unicodedata.normalize("NFC", name)))
    return [_plain(word) or word.casefold() for word in written.split()]


def _or_space(sign: str) -> str:
    """A letter, mark or digit as it is, nothing for an invisible sign, a space for any other."""
    if _SYLLABLES.match(sign):
        return f" {sign} "
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    return sign if category[0] in "LMN" else " "


def _plain(word: str) -> str:
    text = _NO_LETTER.sub("", anyascii(word).lower())
    for spelling, one in _ONE_SPELLING:
        text = spelling.sub(one, text)
    return text


def _as_keys(words: Iterable[str]) -> list[bytes]:
    return list(dict.fromkeys(word[:LONGEST].encode() for word in words))


def _joined(words: list[str]) -> Iterator[list[str]]:
    """The words in order, in all ways to write up to three neighbours as one."""
    if not words:
        yield []
    for length in range(1, min(LONGEST_RUN, len(words)) + 1):
        for rest in _joined(words[length:]):
            yield ["".join(words[:length]), *rest]


def _is_near(one: str, other: str) -> bool:
    begins = one.startswith(other) or other.startswith(one)
    return begins or SequenceMatcher(None, one, other).ratio() >= NEAR
