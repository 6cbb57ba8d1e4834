"""The keypad of the page on which a device is told its code."""

LONGEST = 20
"""Characters of a code as it is typed, with spaces."""


def with_key(typed: str, key: str) -> str:
    """What stands in the field after a key of the screen: a digit, or "delete"."""
    if key == "delete":
        return typed.rstrip()[:-1]
    return (typed + key[:1])[:LONGEST]
