"""Words on a screen together with the message they come from, so they can be read aloud."""

from dataclasses import dataclass

from shared.content import Message


@dataclass(frozen=True)
class Text:
    """Words on a screen; `message` (and its `part`) is where they come from.

    Words without a message are a written answer's, or a slip's. `language` (ISO 639) is set where
    it is not the screen's.
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
