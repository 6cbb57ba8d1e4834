"""The code on a slip, for scanners: written from a booking number, and read back."""

import re

PREFIX = "FM"
"""Stands before the booking number, so that no other bar code is taken for one of ours."""

_CODE = re.compile(rf"{PREFIX}(\d{{6}})", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"\d{6}", re.ASCII)


def code_of(number: str) -> str:
    """The code of a booking number: '482917' -> 'FM482917'.

    '' for any other number, such as one of the queue.
    """
    return f"{PREFIX}{number}" if _NUMBER.fullmatch(number) else ""


def number_on(code: str) -> str:
    """The booking number in a scanned code: 'FM482917' -> '482917'; '' for any other code."""
    found = _CODE.fullmatch(code.strip()) if len(code) < 24 else None
    return found[1] if found else ""
