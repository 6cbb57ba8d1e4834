"""Numbers in words, for the ear: our own small tables, because libraries get Danish wrong."""

from itertools import islice

_ONES = {
    "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten "
    "seksten sytten atten nitten".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split(),
}
_DIGITS = {"da": ["nul", "et", *islice(_ONES["da"], 2, 10)], "en": _ONES["en"][:10]}
"""A digit by itself: in Danish one is 'et', which also tells it from 'en' before a noun."""

_TENS = {
    "da": dict(
        zip(
            range(20, 100, 10),
            "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".split(),
            strict=True,
        )
    ),
    "en": dict(
        zip(
            range(20, 100, 10),
            "twenty thirty forty fifty sixty seventy eighty ninety".split(),
            strict=True,
        )
    ),
}
_ORDINALS = {
    "da": "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte "
    "trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende "
    "toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende "
    "otteogtyvende niogtyvende tredivte enogtredivte".split(),
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
}
LARGEST_ORDINAL = 31
LARGEST_CARDINAL = 999_999


def cardinal(number: int, language: str) -> str:
    """A number from 0 to 999,999 in words: 'to hundrede og fjorten'; larger ones stay digits."""
    if not 0 <= number <= LARGEST_CARDINAL:
        return str(number)
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, language)
    before = "" if thousands == 1 and language == "da" else f"{cardinal(thousands, language)} "
    words = f"{before}{'tusind' if language == 'da' else 'thousand'}"
    if not rest:
        return words
    joined = (" og" if language == "da" else " and") if rest < 100 else ""
    return f"{words}{joined} {_below_thousand(rest, language)}"


def standing_alone(number: int, language: str) -> str:
    """A number that counts no noun, as in 'lokale et': Danish says 'et' and not 'en'."""
    return _DIGITS[language][1] if number == 1 else cardinal(number, language)


def year_in_words(year: int, language: str) -> str:
    """The years 1900 to 2099: 'nitten hundrede fireogfirs', 'two thousand and seven'.

    Others stay digits.
    """
    century, rest = divmod(year, 100)
    if century not in (19, 20):
        return str(year)
    if language == "da":
        joined = " og" if 0 < rest <= 12 else ""
        words = "et" if rest == 1 else _two_digits(rest, language) if rest else ""
        return f"{'nitten hundrede' if century == 19 else 'to tusind'}{joined} {words}".rstrip()
    if rest == 0:
        return "nineteen hundred" if century == 19 else "two thousand"
    oh = "oh " if rest < 10 else ""
    words = _two_digits(rest, language)
    return f"nineteen {oh}{words}" if century == 19 else f"two thousand and {words}"


def ordinal(number: int, language: str) -> str:
    """The ordinal of 1 to 31 in words, as days of the month need.

    Raises `IndexError` for larger ones.
    """
    return _ORDINALS[language][number - 1]


def digit_by_digit(digits: str, language: str) -> str:
    """'482917' -> 'fire, otte, to, ni, et, syv'; what is no digit is left out."""
    return ", ".join(_DIGITS[language][int(d)] for d in digits if d.isascii() and d.isdigit())


def _below_thousand(number: int, language: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _two_digits(rest, language)
    if language == "da":
        words = "hundrede" if hundreds == 1 else f"{_ONES['da'][hundreds]} hundrede"
        return f"{words} og {standing_alone(rest, language)}" if rest else words
    words = f"{_ONES['en'][hundreds]} hundred"
    return f"{words} and {_two_digits(rest, language)}" if rest else words


def _two_digits(number: int, language: str) -> str:
    ones, tens = _ONES[language], _TENS[language]
    if number < 20:
        return ones[number]
    ten, one = number - number % 10, number % 10
    if one == 0:
        return tens[ten]
    return f"{ones[one]}og{tens[ten]}" if language == "da" else f"{tens[ten]}-{ones[one]}"
