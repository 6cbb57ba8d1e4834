"""Which reading of which question a caller hears: it travels with the key that they press."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from shared.dialogue import Prompt

SLOWER_FROM = 2
"""The second time that somebody wants to hear it again, it comes slower, and stays so."""


class RepeatReason(Enum):
    """Why a question is read once more without having been answered."""

    SILENCE = "silence"
    OTHER_KEY = "other key"
    NO_WAY_BACK = "no way back"
    NOT_READABLE = "not readable"


@dataclass(frozen=True)
class PromptReading:
    """Which reading of which question somebody hears: a key means what they heard.

    It travels in the address that the key is sent to. `page` counts from 0, `tries` the readings
    without an answer, `again` the wishes to hear it again.
    """

    turn: int
    language: str
    page: int = 0
    tries: int = 0
    again: int = 0
    missed: RepeatReason | None = None

    @property
    def slower(self) -> bool:
        return self.again >= SLOWER_FROM

    def address(self) -> dict[str, str]:
        """Only letters and digits, so that no signature depends on how they are escaped."""
        numbers = {"turn": self.turn, "page": self.page, "tries": self.tries, "again": self.again}
        return {name: str(number) for name, number in numbers.items()} | {"in": self.language}


def heard_at(address: Mapping[str, str]) -> PromptReading:
    """The reverse of `Heard.address`; whatever cannot be read belongs to no turn."""
    return PromptReading(
        turn=small_number_in(address, "turn", -1),
        language=address.get("in", ""),
        page=small_number_in(address, "page"),
        tries=small_number_in(address, "tries"),
        again=small_number_in(address, "again"),
    )


def first_reading(prompt: Prompt, before: PromptReading | None = None) -> PromptReading:
    """Whoever wanted it slower gets all the rest slower too."""
    again = SLOWER_FROM if before is not None and before.slower else 0
    return PromptReading(prompt.turn, prompt.language, again=again)


def small_number_in(address: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    """A small number as we write it into addresses; `otherwise` for anything else."""
    text = address.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
