"""Digits typed at the kiosk: shown in groups, or as typed where they can't be grouped."""

from typing import assert_never

from shared.content import HOME, groups_in_country
from shared.dialogue import Typing

LONGEST_KEPT = 24
"""The most characters shown again of an entry that isn't digits; our own choice."""

DELETE, DELETE_ALL = "delete", "delete-all"
"""The values that the number pad's keys send: without the last digit, without any."""


def groups_of(typing: Typing, country: str = HOME) -> tuple[tuple[int, ...], ...]:
    """The lengths of the groups for each kind of number: the first row with room for all digits.

    The second row of a birth date is for a CPR number (6 + 4). `country` (ISO 3166) is the one
    whose telephone numbers are typed.
    """
    match typing:
        case Typing.BIRTH | Typing.BIRTH_OR_NUMBER:
            return ((2, 2, 4), (6, 4))
        case Typing.BIRTH_DATE:
            return ((2, 2, 4),)
        case Typing.TELEPHONE:
            return (groups_in_country(country),)
        case Typing.CODE | Typing.NUMBER:
            return ((3, 3),)
        case _:
            assert_never(typing)


def grouped(text: str, typing: Typing, country: str = HOME) -> str:
    """Typed digits in groups ('0101' of a date -> '01 01').

    An entry with other characters, or with more digits than the longest row holds, stays as typed,
    cut to `LONGEST_KEPT`.
    """
    plain = text.replace(" ", "")
    rows = groups_of(typing, country)
    row = next((row for row in rows if sum(row) >= len(plain)), None)
    if row is None or not (plain.isascii() and plain.isdigit()):
        return text.strip()[:LONGEST_KEPT]
    groups, rest = [], plain
    for length in row:
        groups.append(rest[:length])
        rest = rest[length:]
    return " ".join(filter(None, groups))


def after_key(
    text: str, key: str, typing: Typing, country: str = HOME, *, afresh: bool = False
) -> str:
    """The digit field's text after one key of the number pad: a digit, `DELETE` or `DELETE_ALL`.

    `afresh`: what stands there was sent before, and the first digit takes its place. Any other
    `key` changes no digit.
    """
    plain = text.replace(" ", "")
    if key == DELETE_ALL or (afresh and key.isdigit()):
        plain = ""
    if key == DELETE:
        return grouped(plain[:-1], typing, country)
    if key.isascii() and key.isdigit() and len(key) == 1:
        return grouped(plain + key, typing, country)
    return grouped(plain, typing, country)
