"""What is to be said: words in one language, in the pieces that a person may have recorded."""

from collections.abc import Iterable
from dataclasses import dataclass

from shared.content import Message, Piece, Wording


@dataclass(frozen=True)
class Sentence:
    """Words to be heard. `language` is an ISO 639 code."""

    language: str
    pieces: tuple[Piece, ...]

    @staticmethod
    def plain(words: str, language: str) -> "Sentence":
        """A sentence of one piece: recorded whole, or not at all."""
        return Sentence(language, (Piece(words),))

    @staticmethod
    def of(message: Message, wording: Wording, part: str = "") -> "Sentence":
        """A message in the wording's language and register, or one part of it; empty when the
        message lacks that part."""
        return Sentence(wording.language, wording.pieces(message, part))

    @property
    def words(self) -> str:
        """All of them, in the form of `canonical`."""
        return canonical("".join(piece.words for piece in self.pieces))


def canonical(words: str) -> str:
    """The form in which words that sound the same are the same: 'for at bestille et møde,' becomes
    'For at bestille et møde.'; '' when there are none."""
    words = " ".join(words.split()).rstrip(".,")
    if not words:
        return ""
    whole = words if words[-1] in "?!" else f"{words}."
    return whole[:1].upper() + whole[1:]


def spoken_by(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that hold words, each once, in their order."""
    once = {(it.language, it.words): it for it in sentences if it.words}
    return list(once.values())
