"""The lists from which a clerk chooses in forms, in words, and words for a value on no list."""

from collections.abc import Callable, Iterable, Sequence

from babel import Locale

from frontdesk.words import Say, words
from shared.appointments import Centre
from shared.content import INTERPRETED_LANGUAGES, SPOKEN_LANGUAGES, Name


def spoken_languages(centre: Centre) -> list[tuple[str, str]]:
    """All languages that people speak."""
    return languages_in_words(SPOKEN_LANGUAGES, centre)


def interpreted_languages(centre: Centre) -> list[tuple[str, str]]:
    """All languages for which there are interpreters."""
    return languages_in_words(INTERPRETED_LANGUAGES, centre)


def languages_in_words(codes: Iterable[str], centre: Centre) -> list[tuple[str, str]]:
    say = words(centre.language)
    return [(code, say("desk-speaks", language=Name(code))) for code in codes]


def name_stored_language(centre: Centre) -> Callable[[str], str]:
    """Names a language that is on no list."""
    return lambda code: _off_list(words(centre.language), _language(code, centre.language))


def name_stored_adviser(centre: Centre, names: Sequence[tuple[int, str]]) -> Callable[[str], str]:
    """Names an adviser who is not on the list, by their number where the name is not known."""
    known = {str(id): name for id, name in names}
    return lambda id: _off_list(words(centre.language), known.get(id, id))


def _off_list(say: Say, value: str) -> str:
    return say("desk-off-list", value=Name(value))


def _language(code: str, language: str) -> str:
    """The language's name, for example "kurdisk"; the code where it has none."""
    named = words(language)("desk-speaks", language=Name(code))
    known = Locale.parse(language).languages
    return named if named != code else str(known.get(code.replace("-", "_"), code))
