"""Reads telephone numbers as people write and press them."""

import re

import phonenumbers

WRITTEN = re.compile(r"\+?[\d\s().\-/]{1,40}")


def readable_telephone(text: str) -> str | None:
    """The number in E.164, or None when it is no possible number.

    Without + or 00 it is taken for a Danish one.
    """
    written = text.strip()
    if not WRITTEN.fullmatch(written):
        return None
    if written.startswith("00"):
        written = "+" + written[2:]
    try:
        number = phonenumbers.parse(written, "DK")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
