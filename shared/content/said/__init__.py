"""Any text as one says it: what is written for the eye becomes words that a voice reads right.

Each file knows one kind of writing in both languages; their rules are tried in this order.
"""

from functools import lru_cache

from shared.content.said import (
    abbreviations,
    amounts,
    clock,
    dates,
    electronic,
    floors,
    plain_numbers,
    rooms,
    telephones,
)
from shared.content.said.clock import clock_time
from shared.content.said.lexicon import EMPTY_LEXICON, MOST_ENTRIES, Lexicon, SaidAs, with_ours

__all__ = [
    "EMPTY_LEXICON",
    "MOST_ENTRIES",
    "Lexicon",
    "SaidAs",
    "as_said",
    "clock_time",
    "with_ours",
]

TEXTS_KEPT = 4096

_KINDS = (
    electronic,
    dates,
    clock,
    rooms,
    amounts,
    telephones,
    floors,
    abbreviations,
    plain_numbers,
)
_RULES = {
    language: tuple(it for kind in _KINDS for it in kind.RULES[language])
    for language in ("da", "en")
}


@lru_cache(maxsize=TEXTS_KEPT)
def as_said(words: str, language: str, lexicon: Lexicon = EMPTY_LEXICON) -> str:
    """'Ikke før kl. 9.30' -> 'Ikke før klokken ni tredive'; words stay as they are, but for names
    that `lexicon`, or our own list for all centres, says how to say.

    Of two rules that fit, the one that begins first in the text goes before, then the one that
    stands first in the list; what a rule has said no other reads again.
    """
    said: list[str] = []
    at = 0
    found = [it.pattern.search(words) for it in _RULES[language]]
    while there := [(it.start(), rank) for rank, it in enumerate(found) if it]:
        _, rank = min(there)
        match = found[rank]
        assert match is not None
        said += words[at : match.start()], _RULES[language][rank].say(match)
        at = match.end()
        for other, it in enumerate(found):
            if it and it.start() < at:
                found[other] = _RULES[language][other].pattern.search(words, at)
    return with_ours(lexicon, language).respell("".join([*said, words[at:]]))
