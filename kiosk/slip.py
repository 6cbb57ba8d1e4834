"""A receipt as it stands on paper: line by line, in Danish and in the citizen's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kiosk.facts import When, when_of
from shared.content import Digits, Message, Name, Register, Telephone, Wording, message
from shared.dialogue import Receipt
from shared.services import House, telephone_menu


class Size(Enum):
    """How large a line stands: what somebody looks for is the largest."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


@dataclass(frozen=True)
class Line:
    words: str
    size: Size = Size.NORMAL


@dataclass(frozen=True)
class Block:
    """The same facts once, in one language (ISO 639)."""

    language: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Slip:
    """`number` is of the booking, or of the queue; '' where there is none."""

    house: str
    blocks: tuple[Block, ...]
    number: str
    menus: tuple[Block, ...]


def slip_of(receipt: Receipt, house: House, language: str) -> Slip:
    """The house's own language, and the one that the citizen reads."""
    languages = dict.fromkeys((house.languages[0], language))
    wordings = [Wording(each, Register.SHOWN, house.zone) for each in languages]
    return Slip(
        house.name,
        tuple(Block(w.language, tuple(_facts(receipt, w))) for w in wordings),
        _number(receipt),
        tuple(Block(w.language, tuple(_menu(house, w))) for w in wordings),
    )


def words_of(slip: Slip) -> str:
    """All of it, for whoever hears what others see."""
    blocks = (*slip.blocks, *slip.menus)
    return " ".join((slip.house, *(line.words for block in blocks for line in block.lines)))


def _facts(receipt: Receipt, wording: Wording) -> Iterator[Line]:
    yield Line(_on_paper(receipt.text, wording), Size.LARGE)
    for fact in receipt.facts:
        when = when_of(fact.text, wording)
        yield from _moment(when) if when else _fact(fact.text, wording)


def _moment(when: When) -> Iterator[Line]:
    yield Line(when.weekday, Size.HUGE)
    yield Line(when.date, Size.LARGE)
    yield Line(when.at_time, Size.HUGE)


def _fact(text: Message, wording: Wording) -> Iterator[Line]:
    """A number stands alone, as large as the time."""
    words = _on_paper(text, wording)
    digits = next((fact for fact in text.facts.values() if isinstance(fact, Digits)), None)
    if digits is None:
        yield Line(words)
        return
    number = wording.say(message("kiosk-number", number=digits))
    before, _, after = words.partition(number)
    yield from (Line(part.strip()) for part in (before,) if part.strip())
    yield Line(number, Size.HUGE)
    yield from (Line(part.strip()) for part in (after,) if part.strip(" ."))


def _on_paper(text: Message, wording: Wording) -> str:
    """Paper has room: a message may say more there than on the screen."""
    return wording.say(text, "slip") or wording.say(text)


def _menu(house: House, wording: Wording) -> Iterator[Line]:
    """What can be pressed on the telephone: without it, older callers get lost."""
    yield Line(wording.say(message("slip-call", number=Telephone(house.telephone))), Size.NORMAL)
    yield Line(wording.say(message("slip-person")), Size.SMALL)
    for option in telephone_menu():
        what = Name(wording.say(option.text))
        key = Name(str(option.digit))
        yield Line(wording.say(message("slip-key", what=what, key=key)), Size.SMALL)


def _number(receipt: Receipt) -> str:
    facts = (fact for line in receipt.facts for fact in line.text.facts.values())
    return next((fact.digits for fact in facts if isinstance(fact, Digits)), "")
