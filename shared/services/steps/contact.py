"""The contact stamp of a conversation, and whether the kiosk may time out."""

from shared.citizens import support_of
from shared.dialogue import UNHURRIED, Talk
from shared.safetynet import stamp


def note_contact(talk: Talk, citizen_id: int | None = None) -> None:
    """Stamps the conversation once, at any hour: money can depend on the minute.

    At a kiosk, once it knows the citizen, it notes whether their support allows no time-outs.
    """
    about = talk.about
    talk.note(
        "stamp",
        lambda: stamp(talk.work, about.centre_id, about.conversation_id, about.via, citizen_id),
    )
    if citizen_id is not None and about.kiosk_name:
        talk.note(UNHURRIED, lambda: support_of(talk.work, citizen_id).no_time_outs)
