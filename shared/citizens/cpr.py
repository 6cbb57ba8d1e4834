"""Reads Danish personal numbers without ever refusing one."""

import unicodedata
from datetime import date

from stdnum.dk import cpr
from stdnum.exceptions import ValidationError

LENGTH = 10


def birth_date_of_cpr(text: str) -> date | None:
    """None where the number tells no date (0000000000, administrative numbers, anything else).

    The checksum is not looked at: since 2007 valid numbers are issued without one.
    """
    digits = compact(text)
    if len(digits) != LENGTH:
        return None
    try:
        return cpr.get_birth_date(digits)
    except ValidationError:
        return None


def compact(text: str) -> str:
    """The digits alone, as 0-9, so that spaces and dashes make no other person."""
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
