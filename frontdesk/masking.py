"""Masks telephone numbers of a protected citizen, which a clerk need not see."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from shared.content import Message, Name, Telephone

T = TypeVar("T")

HIDDEN = Name("•• •• •• ••")


def mask_phone_numbers(thing: T, shown: frozenset[str]) -> T:
    """A copy with dots for every telephone number in a sentence, except those `shown` (E.164).

    Messages, tuples and dataclasses are copied in depth.
    """
    result: Any = thing
    if isinstance(thing, Message):
        result = Message(thing.id, {k: _fact(it, shown) for k, it in thing.facts.items()})
    elif isinstance(thing, tuple):
        result = tuple(mask_phone_numbers(each, shown) for each in thing)
    elif is_dataclass(thing) and not isinstance(thing, type):
        parts = {
            it.name: mask_phone_numbers(getattr(thing, it.name), shown) for it in fields(thing)
        }
        result = replace(result, **parts)
    return result  # type: ignore[no-any-return]


def _fact(fact: Any, shown: frozenset[str]) -> Any:
    return HIDDEN if isinstance(fact, Telephone) and fact.number not in shown else fact
