"""Words on a screen that know what they are made of, so that they can be read out too."""

from dataclasses import dataclass

from shared.content import Message


@dataclass(frozen=True)
class Text:
    """`message` (its `part`) is where the words come from; None for words that nobody wrote down.

    `language` is set where they are in another one than the screen.
    """

    words: str = ""
    message: Message | None = None
    part: str = ""
    language: str = ""

    def __str__(self) -> str:
        return self.words

    def __bool__(self) -> bool:
        return bool(self.words)


NOTHING = Text()
