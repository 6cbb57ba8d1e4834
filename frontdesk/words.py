"""The desk's sentences, as templates say them."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from shared.appointments import Centre
from shared.content import Fact, Message, Register, Wording, message

LANGUAGE = "da"
"""The language of pages without a centre, such as the sign-in."""

Say = Callable[..., str]
"""Puts a sentence into words: `say("desk-since", at=ClockTime(...))`, or `say(message)`."""


def words(language: str = LANGUAGE, zone: ZoneInfo = ZoneInfo("UTC")) -> Say:  # noqa: B008
    """A function that says sentences in this language; `zone` is the centre's, for times."""
    wording = Wording(language, Register.SHOWN, zone)

    def say(sentence: str | Message, **facts: Fact) -> str:
        return wording.say(message(sentence, **facts) if isinstance(sentence, str) else sentence)

    return say


def exactly(centre: Centre) -> Callable[[datetime], str]:
    """Writes an instant down to the second by the centre's clock, as "23.11.2026 kl. 16.00.12". In
    the hour that the end of summer time repeats, it says which of the two: "(+0200)"."""

    def written(at: datetime) -> str:
        local = centre.local(at)
        is_repeated = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
        return f"{local:%d.%m.%Y kl. %H.%M.%S}" + (f" ({local:%z})" if is_repeated else "")

    return written
