"""What a citizen asks about, in the few parts that they chose: kept as text, read as messages."""

from collections.abc import Iterable
from datetime import date

from shared.content import Day, Message, message

_BETWEEN, _ON = " ", "@"


def as_text(parts: Iterable[Message]) -> str:
    """The ids of the parts, each with its day where it tells one: 'asking-money ask-on-day@...'."""
    return _BETWEEN.join(_written(each) for each in parts)


def read_parts(text: str) -> tuple[Message, ...]:
    """The parts of a text that `as_text` made, in their order."""
    return tuple(_read(each) for each in text.split(_BETWEEN) if each)


def _written(part: Message) -> str:
    day = part.facts.get("day")
    return f"{part.id}{_ON}{day.day.isoformat()}" if isinstance(day, Day) else part.id


def _read(written: str) -> Message:
    id, _, day = written.partition(_ON)
    return message(id, day=Day(date.fromisoformat(day))) if day else Message(id)
