"""The code on a slip: what is printed for a scanner, and what a scanner types."""

import re

PREFIX = "FM"
"""So that no other bar code is taken for one of ours."""

_CODE = re.compile(rf"{PREFIX}(\d{{6}})", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"\d{6}", re.ASCII)


def code_of(number: str) -> str:
    """'482917' -> 'FM482917'; '' for what is no booking number, such as a number in a queue."""
    return f"{PREFIX}{number}" if _NUMBER.fullmatch(number) else ""


def number_on(code: str) -> str:
    """'FM482917' -> '482917'; '' for any other code."""
    found = _CODE.fullmatch(code.strip()) if len(code) < 24 else None
    return found[1] if found else ""
