"""Reads Danish personal numbers (CPR) without ever refusing one."""

import unicodedata
from datetime import date

from stdnum.dk import cpr
from stdnum.exceptions import ValidationError

LENGTH = 10


def birth_date_of_cpr(text: str) -> date | None:
    """The birth date in a personal number.

    None where it has none, as 0000000000 or administrative ones. The checksum is not checked: since
    2007 valid numbers are issued without one.
    """
    digits = compact(text)
    if len(digits) != LENGTH:
        return None
    try:
        return cpr.get_birth_date(digits)
    except ValidationError:
        return None


def compact(text: str) -> str:
    """The decimal digits of a text as 0-9, so that numbers compare equal however they are typed."""
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
