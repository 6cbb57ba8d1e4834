"""Proof that somebody was in touch, since money can depend on the minute; and who may take time."""

from shared.citizens import support_of
from shared.dialogue import UNHURRIED, Talk
from shared.safetynet import stamp


def note_contact(talk: Talk, citizen_id: int | None = None) -> None:
    """Stamps the conversation, once; also at three at night, also when nothing comes of it.

    From the moment in which the kiosk knows who it is, it waits for whom staff have said so.
    """
    about = talk.about
    talk.note(
        "stamp",
        lambda: stamp(talk.work, about.centre_id, about.conversation_id, about.via, citizen_id),
    )
    if citizen_id is not None and about.kiosk_name:
        talk.note(UNHURRIED, lambda: support_of(talk.work, citizen_id).no_time_outs)
