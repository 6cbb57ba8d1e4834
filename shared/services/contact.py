"""Proof that somebody was in touch: money can depend on the minute."""

from shared.dialogue import Talk
from shared.safetynet import stamp


def note_contact(talk: Talk, citizen_id: int | None = None) -> None:
    """Stamps the conversation, once; also at three at night, also when nothing comes of it."""
    about = talk.about
    talk.note(
        "stamp",
        lambda: stamp(talk.work, about.centre_id, about.conversation_id, about.via, citizen_id),
    )
