"""Numbers in words, for the ear: our own small tables, because libraries get Danish wrong."""

_ONES = {
    "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten "
    "seksten sytten atten nitten".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split(),
}
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


def cardinal(number: int, language: str) -> str:
    """A number from 0 to 59 in words; larger ones stay digits, which every voice reads well
    enough."""
    return _two_digits(number, language) if 0 <= number <= 59 else str(number)


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


def _two_digits(number: int, language: str) -> str:
    ones, tens = _ONES[language], _TENS[language]
    if number < 20:
        return ones[number]
    ten, one = number - number % 10, number % 10
    if one == 0:
        return tens[ten]
    return f"{ones[one]}og{tens[ten]}" if language == "da" else f"{tens[ten]}-{ones[one]}"


def ordinal(number: int, language: str) -> str:
    """The ordinal of 1 to 31 in words, as days of the month need."""
    return _ORDINALS[language][number - 1]


def digit_by_digit(digits: str, language: str) -> str:
    """'482917' -> 'fire, otte, to, ni, en, syv'; what is no digit is left out."""
    return ", ".join(_ONES[language][int(d)] for d in digits if d.isascii() and d.isdigit())
