"""Typed digits: grouped so that one can read them, kept when they can't be read."""

from typing import assert_never

from shared.dialogue import Typing

LONGEST_KEPT = 24
"""Of what was typed, so much is shown again."""

DELETE = "delete"


def groups_of(typing: Typing) -> tuple[tuple[int, ...], ...]:
    """How a number is grouped: the first row that is long enough. A CPR number is longer."""
    match typing:
        case Typing.BIRTH | Typing.BIRTH_OR_NUMBER:
            return ((2, 2, 4), (6, 4))
        case Typing.BIRTH_DATE:
            return ((2, 2, 4),)
        case Typing.TELEPHONE:
            return ((2, 2, 2, 2),)
        case Typing.CODE | Typing.NUMBER:
            return ((3, 3),)
        case _:
            assert_never(typing)


def grouped(text: str, typing: Typing) -> str:
    """'0101' -> '01 01'; what is not made of digits stays as it was typed."""
    plain = text.replace(" ", "")
    rows = groups_of(typing)
    row = next((row for row in rows if sum(row) >= len(plain)), None)
    if row is None or not (plain.isascii() and plain.isdigit()):
        return text.strip()[:LONGEST_KEPT]
    groups, rest = [], plain
    for length in row:
        groups.append(rest[:length])
        rest = rest[length:]
    return " ".join(filter(None, groups))


def after_key(text: str, key: str, typing: Typing) -> str:
    """What stands there after a key of the pad: one of ten digits, or delete."""
    plain = text.replace(" ", "")
    if key == DELETE:
        return grouped(plain[:-1], typing)
    if key.isascii() and key.isdigit() and len(key) == 1:
        return grouped(plain + key, typing)
    return grouped(plain, typing)
