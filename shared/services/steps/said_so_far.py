"""What citizen and staff have said to each other about a question, piece by piece, in order."""

from collections.abc import Iterator

from shared.content import Listing, Message, Name, message, portions
from shared.inquiries import EntryKind, Inquiry, ThreadEntry

WORDS_AT_ONCE = 25
"""Words of an answer shown at once; with the text around them at most 40 stand on a screen."""


def said_in_pieces(text: str) -> tuple[Message, ...]:
    """A text of staff as the pieces that are shown one at a time."""
    return tuple(message("asking-part", text=Name(it)) for it in portions(text, WORDS_AT_ONCE))


def whole_thread(mine: Inquiry) -> tuple[Message, ...]:
    """All that was asked and answered, from the beginning."""
    return tuple(piece for entry in mine.entries for piece in _pieces(entry))


def _pieces(entry: ThreadEntry) -> Iterator[Message]:
    match entry.kind:
        case EntryKind.TOPIC:
            yield message("asking-you-asked", what=Listing(entry.parts))
        case EntryKind.RECORDING:
            yield message("asking-you-said")
        case EntryKind.CALLED:
            yield message("asking-we-talked")
        case EntryKind.TEXT:
            first, *rest = portions(entry.content, WORDS_AT_ONCE)
            yield message("asking-we-wrote", text=Name(first))
            yield from (message("asking-part", text=Name(it)) for it in rest)
