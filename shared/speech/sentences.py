"""What is to be said: words in one language, in the pieces that somebody may have recorded."""

from collections.abc import Iterable
from dataclasses import dataclass

from shared.content import Message, Piece, Wording


@dataclass(frozen=True)
class Sentence:
    """`language` is an ISO 639 code."""

    language: str
    pieces: tuple[Piece, ...]

    @staticmethod
    def plain(words: str, language: str) -> "Sentence":
        """Words of which nobody says what in them varies."""
        return Sentence(language, (Piece(words),))

    @staticmethod
    def of(message: Message, wording: Wording, part: str = "") -> "Sentence":
        """In the wording's register; empty when the message lacks that part."""
        return Sentence(wording.language, wording.pieces(message, part))

    @property
    def words(self) -> str:
        """As one utters them: whatever stands around it, the same words sound the same."""
        return canonical("".join(piece.words for piece in self.pieces))


def canonical(words: str) -> str:
    """'for at bestille et møde,' and 'For at bestille et møde.' are one sentence."""
    words = " ".join(words.split()).rstrip(".,")
    if not words:
        return ""
    whole = words if words[-1] in "?!" else f"{words}."
    return whole[:1].upper() + whole[1:]


def spoken_by(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those that hold words, each once, in their order."""
    once = {(it.language, it.words): it for it in sentences if it.words}
    return list(once.values())
