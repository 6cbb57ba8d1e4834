"""The desk's sentences, as templates say them."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from shared.content import Fact, Message, Register, Wording, message

LANGUAGE = "da"
"""Spoken to whoever has not signed in, and whenever we do not know better."""

DANISH_DIGITS = 8

Say = Callable[..., str]
"""`say("desk-since", at=Clock(...))` or `say(message)`: the words, with their facts."""


def words(language: str = LANGUAGE, zone: ZoneInfo = ZoneInfo("UTC")) -> Say:  # noqa: B008
    """`zone` is the house's, for sentences that tell a time."""
    wording = Wording(language, Register.SHOWN, zone)

    def say(sentence: str | Message, **facts: Fact) -> str:
        return wording.say(message(sentence, **facts) if isinstance(sentence, str) else sentence)

    return say


def telephone_as_written(telephone: str | None) -> str:
    """An E.164 number as somebody in the house would type it: "98 62 12 34"."""
    local = (telephone or "").removeprefix("+45")
    if len(local) != DANISH_DIGITS:
        return telephone or ""
    return " ".join(local[index : index + 2] for index in range(0, DANISH_DIGITS, 2))
