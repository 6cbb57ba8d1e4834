"""Which reading of which question a caller heard, carried in the address their key goes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from shared.dialogue import Prompt

SLOWER_FROM = 2
"""After so many wishes to hear it again, all the rest of the call is said slower."""


class RepeatReason(Enum):
    """Why a question is read once more without having been answered."""

    SILENCE = "silence"
    OTHER_KEY = "other key"
    NO_WAY_BACK = "no way back"
    NOT_READABLE = "not readable"


@dataclass(frozen=True)
class PromptReading:
    """One reading of a question to a caller: a key means what was said in this reading.

    It travels in the address that the key is sent to. `turn` and `language` (ISO 639) are the
    question's. `page` counts from 0, `tries` the readings without an answer, `again` the wishes to
    hear it again; `missed` is why it is read once more.
    """

    turn: int
    language: str
    page: int = 0
    tries: int = 0
    again: int = 0
    missed: RepeatReason | None = None

    @property
    def slower(self) -> bool:
        """Whether this reading is said at the slower pace."""
        return self.again >= SLOWER_FROM

    def address(self) -> dict[str, str]:
        """The reading as parameters of an address.

        They have only letters and digits, so that no signature depends on how a server escapes
        them.
        """
        numbers = {"turn": self.turn, "page": self.page, "tries": self.tries, "again": self.again}
        return {name: str(number) for name, number in numbers.items()} | {"in": self.language}


def heard_at(address: Mapping[str, str]) -> PromptReading:
    """The reading in an address's parameters: the reverse of `PromptReading.address`.

    Whatever cannot be read belongs to turn -1, which no question has.
    """
    return PromptReading(
        turn=small_number_in(address, "turn", -1),
        language=address.get("in", ""),
        page=small_number_in(address, "page"),
        tries=small_number_in(address, "tries"),
        again=small_number_in(address, "again"),
    )


def first_reading(prompt: Prompt, before: PromptReading | None = None) -> PromptReading:
    """The first reading of a question, slower if the one `before` was."""
    again = SLOWER_FROM if before is not None and before.slower else 0
    return PromptReading(prompt.turn, prompt.language, again=again)


def small_number_in(address: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    """A number of up to six digits in an address; `otherwise` for anything else."""
    text = address.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise
