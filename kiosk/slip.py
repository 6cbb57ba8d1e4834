"""A receipt as lines on paper, in the centre's language and in the citizen's."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from types import UnionType

from kiosk.facts import When, when_of
from shared.appointments import Centre
from shared.content import Count, Digits, Message, Name, Register, Telephone, Wording, message
from shared.dialogue import Receipt
from shared.services import telephone_menu


class Size(Enum):
    """How large a line stands: what a reader looks for is the largest."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


@dataclass(frozen=True)
class SlipLine:
    """One line of a slip."""

    words: str
    size: Size = Size.NORMAL


@dataclass(frozen=True)
class SlipBlock:
    """The receipt's facts, or the telephone's menu, in one language (ISO 639)."""

    language: str
    lines: tuple[SlipLine, ...]


@dataclass(frozen=True)
class Slip:
    """A receipt ready to be printed. `number` is the booking's or the queue's; '' without one."""

    centre: str
    blocks: tuple[SlipBlock, ...]
    number: str
    menus: tuple[SlipBlock, ...]


def slip_of(receipt: Receipt, centre: Centre, language: str) -> Slip:
    """The slip of a receipt, in the centre's first language and in `language` (ISO 639)."""
    languages = dict.fromkeys((centre.languages[0], language))
    wordings = [Wording(each, Register.SHOWN, centre.zone) for each in languages]
    return Slip(
        centre.name,
        tuple(SlipBlock(w.language, tuple(_facts(receipt, w))) for w in wordings),
        receipt_number(receipt),
        tuple(SlipBlock(w.language, tuple(_menu(centre, w))) for w in wordings),
    )


def slip_in_words(slip: Slip) -> str:
    """All words of a slip in a row, for a visitor who has the screen read aloud."""
    blocks = (*slip.blocks, *slip.menus)
    return " ".join((slip.centre, *(line.words for block in blocks for line in block.lines)))


def receipt_number(receipt: Receipt) -> str:
    """The number to remember: the booking's among the facts, else the queue's in the title.

    '' for a receipt without one.
    """
    counts = (fact.number for fact in receipt.text.facts.values() if isinstance(fact, Count))
    return number_of_meeting(receipt) or next((str(number) for number in counts), "")


def number_of_meeting(receipt: Receipt) -> str:
    """The number among the facts, which opens what it belongs to; '' without one."""
    facts = (fact for line in receipt.facts for fact in line.text.facts.values())
    return next((fact.digits for fact in facts if isinstance(fact, Digits)), "")


def has_number(text: Message) -> bool:
    """Whether a text tells a number that opens something."""
    return any(isinstance(fact, Digits) for fact in text.facts.values())


def _facts(receipt: Receipt, wording: Wording) -> Iterator[SlipLine]:
    yield from _around_number(receipt.text, wording, Size.LARGE, Digits | Count)
    for fact in receipt.facts:
        when = when_of(fact.text, wording)
        yield from _moment(when) if when else _around_number(fact.text, wording)


def _moment(when: When) -> Iterator[SlipLine]:
    yield SlipLine(when.weekday, Size.HUGE)
    yield SlipLine(when.date, Size.LARGE)
    yield SlipLine(when.at_time, Size.HUGE)


def _around_number(
    text: Message,
    wording: Wording,
    size: Size = Size.NORMAL,
    numbers: UnionType | type = Digits,
) -> Iterator[SlipLine]:
    """The lines of a text; its number stands alone, as large as the time."""
    words = _on_paper(text, wording)
    found = next((fact for fact in text.facts.values() if isinstance(fact, numbers)), None)
    if found is None:
        yield SlipLine(words, size)
        return
    number = wording.say(message("kiosk-number", number=found))
    before, _, after = words.partition(number)
    if before.strip():
        yield SlipLine(before.strip(), size)
    yield SlipLine(number, Size.HUGE)
    if after.strip(" ."):
        yield SlipLine(after.strip(), size)


def _on_paper(text: Message, wording: Wording) -> str:
    """A message in its words for paper, which has room for more than the screen."""
    return wording.say(text, "slip") or wording.say(text)


def _menu(centre: Centre, wording: Wording) -> Iterator[SlipLine]:
    """The telephone's number and what its keys do: without it, older callers get lost."""
    yield SlipLine(
        wording.say(message("slip-call", number=Telephone(centre.telephone))), Size.NORMAL
    )
    yield SlipLine(wording.say(message("slip-person")), Size.SMALL)
    for option in telephone_menu():
        what = Name(wording.say(option.text))
        key = Name(str(option.digit))
        yield SlipLine(wording.say(message("slip-key", what=what, key=key)), Size.SMALL)
