"""What a visitor does at the screen, sent as a form: the quick way to any of them."""

import re
from dataclasses import dataclass, field

TURN = re.compile(r'name="turn" value="(\d+)"')
NUMBER = re.compile(r"<strong[^>]*>(\d{3})\u00a0(\d{3})</strong>")


SOMEBODY_NEW = "somebody new"
"""Typed, it stands for a birth date that nobody has given before."""

THE_SAME = "the same"
"""Typed, it stands for the birth date that was given last."""

THEIR_NUMBER = "their number"
"""Typed, it stands for the number of the meeting that was booked last."""

WAS_EXPECTED, IS_HERE, COMES_LATER = "771199", "772222", "773333"
"""Meeting numbers of somebody whose meeting is over, of one who has come, and of one at noon."""

THEIR_OTHER_BIRTH = "02011940"
"""The birth date of whose meeting is over."""

NOBODYS, NOBODYS_BIRTH = "777777", "05011940"
"""A number that no meeting has, and a birth date that goes with none: always the same wrong ones,
which count as one guess."""

THEIR_CODE, THEIR_BIRTH = "774444", "06011940"
"""The code in the letter of somebody with three meetings ahead, and their birth date."""

WAS_CUT_OFF, CUT_OFF_AT = "04011940", "20304051"
"""The birth date and the telephone of a caller who was cut off while they booked."""


@dataclass(frozen=True)
class Move:
    """One press: the address it goes to, and what it sends."""

    to: str
    sends: dict[str, str] = field(default_factory=dict)


def choose(place: int) -> Move:
    return Move("answer", {"choice": str(place)})


def type_in(digits: str) -> Move:
    return Move("answer", {"typed": digits})


def change(place: int) -> Move:
    return Move("answer", {"change": str(place)})


def more(page: int) -> Move:
    return Move("more", {"page": str(page)})


def look(step: str) -> Move:
    return Move("look", {"step": step})


def tune(step: str) -> Move:
    return Move("sound", {"step": step})


def speak(language: str) -> Move:
    return Move("language", {"language": language})


SEE_SLIP = Move("slip", {"slip": "open"})
HELP = Move("answer", {"move": "help"})
BACK = Move("answer", {"move": "back"})
OVER = Move("over")
ALOUD = Move("aloud")


def number_in(html: str) -> str:
    """The number of a meeting that has just been booked; '' on any other screen."""
    found = NUMBER.search(html)
    return "".join(found.groups()) if found else ""


def turn_in(html: str) -> str:
    """The turn that a screen waits for an answer to."""
    found = TURN.search(html)
    return found.group(1) if found else "0"
