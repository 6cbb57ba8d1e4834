"""How names are said: what a voice reads wrongly is spelled anew, or given as sounds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

MOST_ENTRIES = 300
"""Of one centre; each is looked for in every sentence that is said."""


@dataclass(frozen=True)
class SaidAs:
    """A word as it is written, and as it is said: `respelt` for every voice, and `ipa`, where it
    is not '', for those voices that read the International Phonetic Alphabet."""

    written: str
    respelt: str
    ipa: str = ""


@dataclass(frozen=True)
class Lexicon:
    """Words that are said otherwise than a voice would read them, in any language."""

    entries: tuple[SaidAs, ...] = ()

    def respell(self, words: str) -> str:
        """The same words as every voice reads them; a part of a longer word is left alone."""
        if not self.entries:
            return words
        return self._pattern.sub(lambda it: self._by_written[it[0]].respelt, words)

    def sounds_in(self, words: str) -> list[tuple[str, str]]:
        """Words that were respelt, in stretches: each with its IPA, or '' where it has none."""
        with_ipa = {it.respelt: it.ipa for it in self.entries if it.ipa}
        if not with_ipa:
            return [(words, "")]
        pieces = _any_of(with_ipa).split(words)
        return [(it, with_ipa.get(it, "")) for it in pieces if it]

    @cached_property
    def _by_written(self) -> Mapping[str, SaidAs]:
        return {it.written: it for it in self.entries}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _any_of(self._by_written)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Whole words, a longer one before one that it begins with."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")


EMPTY_LEXICON = Lexicon()

OURS = Lexicon(
    (
        SaidAs("Aabenraa", "Åbenrå"),
        SaidAs("Faaborg", "Fåborg"),
        SaidAs("Nørager", "Nør-ager"),
        SaidAs("Løgstør", "Løgs-tør"),
        SaidAs("Vestergaard", "Vestergård"),
        SaidAs("Nørgaard", "Nørgård"),
        SaidAs("Søndergaard", "Søndergård"),
        SaidAs("Kierkegaard", "Kirkegård"),
        SaidAs("Østergaard", "Østergård"),
        SaidAs("Hovgaard", "Hovgård"),
        SaidAs("Kjær", "Kær"),
        SaidAs("Kjeld", "Kel"),
        SaidAs("Køge", "Køje"),
        SaidAs("Hobro", "Ho-bro"),
        SaidAs("Grenaa", "Grenå"),
        SaidAs("Aakirkeby", "Åkirkeby"),
        SaidAs("Kerteminde", "Kerte-minde"),
        SaidAs("Middelfart", "Middel-fart"),
        SaidAs("Thisted", "Tisted"),
        SaidAs("Thy", "Ty"),
        SaidAs("Thyborøn", "Tyborøn"),
        SaidAs("Hjørring", "Jørring"),
        SaidAs("Hjallerup", "Jallerup"),
        SaidAs("Hvorslev", "Vorslev"),
        SaidAs("Hvide Sande", "Vide Sande"),
    )
)
"""Common names that Danish voices read wrongly as they are spelled. Drafts of ours that nobody has
heard on Twilio's voices yet: a native speaker has to go through them."""

KNOWN = 64


@lru_cache(maxsize=KNOWN)
def with_ours(own: Lexicon, language: str) -> Lexicon:
    """A centre's own entries, before ours where both have a word; ours are of Danish names as
    Danish is spelled, so that other languages get the centre's own alone."""
    if language != "da":
        return own
    taken = {it.written for it in own.entries}
    return Lexicon((*own.entries, *(it for it in OURS.entries if it.written not in taken)))
