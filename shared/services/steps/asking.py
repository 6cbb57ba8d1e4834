"""Small questions that many services ask."""

from typing import Final

from shared.content import Message, message
from shared.dialogue import Choose, Icon, Option

YES_KEY: Final = 1
NO_KEY: Final = 2
"""The telephone keys for yes and no."""


def yes_or_no(
    text: Message,
    yes: Message | None = None,
    no: Message | None = None,
    *,
    likely: bool | None = None,
    decides: bool | None = None,
) -> Choose:
    """A question answered with a bool.

    `likely` is the answer that most people give, if there is one; `decides` the one that takes
    effect at once (see `Option`).
    """
    return Choose(
        text,
        (
            Option(True, yes or message("yes"), Icon.YES, YES_KEY, likely is True, decides is True),
            Option(False, no or message("no"), Icon.NO, NO_KEY, likely is False, decides is False),
        ),
    )
