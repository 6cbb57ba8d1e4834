"""What else is told of a meeting: who takes part or helps, and the citizen's own point."""

from shared.appointments import AgendaTopic, Meeting
from shared.content import Message, message
from shared.dialogue import FactLine, Icon
from shared.followups import about_a_kasse, about_ease
from shared.unit_of_work import UnitOfWork

TOLD_TOPICS = frozenset({AgendaTopic.MONEY, AgendaTopic.JOB})
"""Points that are named on paper and screen; of others it is told that there is one."""


def also_of(work: UnitOfWork, meeting: Meeting) -> tuple[FactLine, ...]:
    """A line for the a-kasse, one for what makes the meeting easier and one for the citizen's
    point, each where there is one."""
    lines = (
        (about_a_kasse(work, meeting), Icon.COMPANION),
        (about_ease(work, meeting), Icon.PERSON),
        (own_point(meeting), Icon.TOPIC),
    )
    return tuple(FactLine(text, icon, aside=True) for text, icon in lines if text is not None)


def own_point(meeting: Meeting) -> Message | None:
    """What the citizen wants to talk about, without a word on their health; None for no point."""
    if meeting.topic is None:
        return None
    return message(f"own-point-{meeting.topic if meeting.topic in TOLD_TOPICS else 'kept'}")
