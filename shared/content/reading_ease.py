"""How hard a Danish text is (LIX), and how it is cut into pieces that are read at once."""

import re

LONG = 6
"""Letters; a longer word counts as long (Björnsson 1968)."""

_DATE = re.compile(
    r"(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)( (den )?\d+)?"
    r"|(januar|februar|april|august|september|oktober|november|december)",
    re.IGNORECASE,
)
"""Names that everybody knows, however long they are: a date is no hard word."""

_SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)")
_SHORTENED = "kl Kl nr Nr ca tlf Tlf hr Hr fr Fr evt inkl Sdr Gl Skt Chr Dr Mr Mrs Ms No tel Tel"
_GOES_ON = "".join(rf"(?<!\b{it})" for it in (*_SHORTENED.split(), "[A-ZÆØÅ]"))
_SENTENCE = re.compile(rf".+?(?:{_GOES_ON}\.(?=\s+[^\s\da-zæøå]|$)|[!?]+(?=\s|$)|$)")
"""A full stop ends a sentence where a small letter or a digit does not follow, and no word that is
always shortened or a single letter stands before it: 'kl. 10', 'Hr. Hansen', 'J. Hansen'."""

_UNIT = re.compile(r"(?:[Kk]l\.? )?\+?\d+(?:\.? \d+)*\S*|\S+")
"""What is never cut: a word, a telephone number, 'kl. 10'."""

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)


def lix(text: str) -> float:
    """The LIX of a Danish text: words per sentence + 100 x the share of long words. Up to 24 is
    very easy.

    The marks of dates and hours are taken out first.
    """
    plain = _DATE.sub("dag", re.sub(r"\bkl\. ", "kl ", re.sub(r"(\d)\.", r"\1", text)))
    words = _WORD.findall(plain)
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE_END.findall(plain)))
    return len(words) / sentences + 100 * sum(len(w) > LONG for w in words) / len(words)


def longest_sentence(text: str) -> int:
    """The length of the longest sentence, in words."""
    return max(len(_WORD.findall(part)) for part in re.split(r"[.!?:…]+(?:\s|$)", text))


def portions(text: str, most: int) -> list[str]:
    """A text cut into portions of whole sentences, at most `most` words each; only a sentence that
    is longer itself is cut."""
    cut: list[list[str]] = [[]]
    for sentence in _SENTENCE.findall(" ".join(text.split())):
        words = _UNIT.findall(sentence)
        if cut[-1] and len(cut[-1]) + len(words) > most:
            cut.append([])
        cut[-1] += words
        while len(cut[-1]) > most:
            cut.append(cut[-1][most:])
            cut[-2] = cut[-2][:most]
    return [" ".join(words) for words in cut if words]
