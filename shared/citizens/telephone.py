"""Reads telephone numbers as people write, press and paste them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from urllib.parse import unquote

import phonenumbers

from shared.content import HOME

LONGEST_PASTED = 200
"""Characters: no note of a number or two is longer."""

SCHEME = re.compile(r"(?:tel|callto|sms|whatsapp)(?:;[^:]*)?:/{0,2}", re.IGNORECASE)
"""How a link begins, or the line of a visiting card."""

AFTER_LINK = re.compile(r"\?|;phone-context", re.IGNORECASE)

LABEL = (
    r"(?<![a-z])(?:telefon(?:nummer|nr)?|tlf|tel|mobil(?:nummer|nr|tlf)?|mobile|mob|phone|cell"
    r"|fastnet|hjem|privat|arbejde|home|work|nummer|nr|no|[mtp])(?![a-z])[\s.:]*"
)
"""What mails and lists of contacts write beside a number."""

BETWEEN_TWO = re.compile(
    rf"[,;|&\n\r/]|\s\s+|(?<![a-z])(?:eller|og|or|and)(?![a-z])|{LABEL}", re.IGNORECASE
)
IN_BRACKETS = re.compile(r"\([^\d()]*\)")
"""A remark such as '(mobil)' or '(Anna)'."""

EXTENSION = re.compile(
    r"[;,]?\s*(?:ext(?:ension)?|x|lok(?:al)?[\s.]*(?:nummer|nr)?|int)[\s.:=]*\d{1,7}$|#\d{1,7}$",
    re.IGNORECASE,
)
TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")
"""'(0)' after a country code: a zero that is dialled within the country alone."""

NUMBER = re.compile(r"[(\s]*\+{0,2}[\d\s().\-/·•_,']+")
AROUND = frozenset('\t[]<>{}"“”„«»')


class TelephoneProblem(StrEnum):
    """Why a text is no number to call."""

    NO_NUMBER = "no-number"
    TWO_NUMBERS = "two-numbers"
    EXTENSION = "extension"


@dataclass(frozen=True)
class ReadTelephone:
    """What was read: a `number` in E.164, or the `problem` with the text; one of them is None."""

    number: str | None
    problem: TelephoneProblem | None


def read_telephone(text: str, country: str = HOME) -> ReadTelephone:
    """The one number that stands in a text. Without + or 00 it is one of the country (ISO 3166).

    Two different numbers are refused, since nobody knows which of them to call; so is an extension,
    which no machine of ours can dial.
    """
    plain = plain_signs(text)
    if EXTENSION.search(plain) and any(_numbers(EXTENSION.sub("", plain), country)):
        return ReadTelephone(None, TelephoneProblem.EXTENSION)
    found = list(dict.fromkeys(_numbers(plain, country)))
    if len(found) == 1:
        return ReadTelephone(found[0], None)
    return ReadTelephone(
        None, TelephoneProblem.TWO_NUMBERS if found else TelephoneProblem.NO_NUMBER
    )


def readable_telephone(text: str, country: str = HOME) -> str | None:
    """The number in E.164; None where `read_telephone` finds a problem."""
    return read_telephone(text, country).number


def is_doubtful(number: str) -> bool:
    """Whether a number in E.164 looks like one typed to get on: 12345678, 11111111, 87654321.

    So is one that no network has given out. Whoever types one is asked whether it is right.
    """
    read = phonenumbers.parse(number)
    digits = phonenumbers.national_significant_number(read)
    steps = {int(after) - int(before) for before, after in pairwise(digits)}
    is_pattern = len(digits) > 1 and steps in ({0}, {1}, {-1})
    return is_pattern or not phonenumbers.is_valid_number(read)


def plain_signs(text: str) -> str:
    """The text in ASCII digits, spaces and hyphens, without invisible signs, link and remarks."""
    composed = unicodedata.normalize("NFKC", text[:LONGEST_PASTED])
    plain = "".join(map(_plain_sign, composed)).strip()
    if link := SCHEME.match(plain):
        plain = AFTER_LINK.split(unquote(plain[link.end() :]), maxsplit=1)[0]
    return IN_BRACKETS.sub(" ", plain).strip()


def _plain_sign(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Cf":
        return ""
    if sign == "\N{MINUS SIGN}" or category == "Pd":
        return "-"
    return " " if sign in AROUND or category in {"Zs", "So"} else sign


def _numbers(plain: str, country: str) -> Iterator[str]:
    """The numbers on both sides of a comma, a slash, a label or a gap; else the text as one."""
    for parts in (BETWEEN_TWO.split(plain), plain.split()):
        numbers = [_number(it, country) for it in parts if it.strip()]
        if numbers and all(numbers):
            yield from filter(None, numbers)
            return
    if whole := _number(plain, country):
        yield whole


def _number(text: str, country: str) -> str | None:
    if not NUMBER.fullmatch(text):
        return None
    return _possible(_dialled(TRUNK_ZERO.sub("", text)), country) or _possible(
        _dialled(text), country
    )


def _dialled(text: str) -> str:
    """The digits, with a + before a country code."""
    digits = re.sub(r"\D", "", text)
    if "+" in text or digits.startswith("00"):
        return f"+{digits.removeprefix('00')}"
    return digits


def _possible(dialled: str, country: str) -> str | None:
    try:
        number = phonenumbers.parse(dialled, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
