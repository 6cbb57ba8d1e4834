"""Words that misled people, sentence by sentence: none comes back."""

import re
from collections.abc import Iterator

import pytest

from shared.content.reading_ease import lix
from tests.content.test_sentences import Sentence, sentences

EASY, WORDS_THAT_TELL = 24, 8
"""LIX of a sentence; a shorter one is measured by its words alone."""

STAFF = ("desk", "handset")
"""How the files begin that no citizen reads or hears."""

HARD_BUT_NEEDED = {
    "screening-money": "'husleje' and 'penge til mad' are what is asked",
    "screening-money.spoken": "'husleje' and 'penge til mad' are what is asked",
}
"""Sentences above the bound, each with why no easier word says it."""

FORBIDDEN = {
    "da": {
        r"\bhuset\b|\bhuse?\b": "a citizen comes to us, not to a house",
        r"\bdu skal ikke\b": "forbids; 'du behøver ikke' frees",
        r"\bi telefonen\b": "'på telefon'",
        r"\b(kiosk|stander|kvittering)": "'skærmen', 'seddel'",
        r"kunne jeg ikke høre": "keys were pressed, nothing was said",
        r"\bsmart telefon\b": "one word",
        r"Dit nummer er|kalder dit nummer|Tag et nummer": "a number always with its kind",
    },
    "en": {
        r"\bneed not\b": "'don't need to'",
        r"wrong with us|in our house|in the house|the house now": "translated",
        r"\bNow comes\b|With nothing,|No more time|o'clock": "translated",
    },
}


def for_citizens(language: str) -> Iterator[Sentence]:
    return (it for it in sentences(language) if not it.file.startswith(STAFF))


@pytest.mark.parametrize("language", FORBIDDEN)
def test_no_word_that_misled_people_is_used(language: str) -> None:
    found = [
        (it.id, pattern)
        for it in for_citizens(language)
        for pattern in FORBIDDEN[language]
        if re.search(pattern, it.text)
    ]
    assert found == []


def test_each_sentence_is_easy_to_read() -> None:
    hard = {it.id for it in for_citizens("da") if any(map(_is_hard, _split(it.text)))}
    assert hard == set(HARD_BUT_NEEDED)


def test_the_measures_find_what_they_are_for() -> None:
    assert _is_hard("Henvendelse vedrørende registrering foretages i dag hos en rådgiver.")
    assert not _is_hard("Tag gerne en ven med til mødet kl. 9.30 i dag.")
    assert re.search(next(iter(FORBIDDEN["da"])), "Kom til huset.")


def _split(text: str) -> list[str]:
    return re.split(r"(?<=[.!?:…])\s+", re.sub(r"\bkl\. ", "kl ", text.strip()))


def _is_hard(sentence: str) -> bool:
    words = re.findall(r"[^\W\d_]+", sentence)
    return len(words) >= WORDS_THAT_TELL and lix(sentence) > EASY
