"""What else is told of a meeting: who takes part or helps, and the citizen's own point."""

from shared.appointments import AgendaTopic, Meeting
from shared.content import Message, message
from shared.dialogue import FactLine, Icon, Talk
from shared.followups import about_a_kasse, about_ease
from shared.services.steps.child import child_helps
from shared.unit_of_work import UnitOfWork

TOLD_TOPICS = frozenset({AgendaTopic.MONEY, AgendaTopic.JOB})
"""Points that are named on paper and screen; of others it is told that there is one."""


def also_of(work: UnitOfWork, meeting: Meeting) -> tuple[FactLine, ...]:
    """A line for the a-kasse, one for what makes the meeting easier and one for the citizen's
    point, each where there is one."""
    their_own = ((about_ease(work, meeting), Icon.PERSON), (own_point(meeting), Icon.TOPIC))
    return _takes_part(work, meeting) + _lines(*their_own)


def also_told(talk: Talk, meeting: Meeting) -> tuple[FactLine, ...]:
    """What else is told in this conversation: where a child helps, only who takes part."""
    told = _takes_part if child_helps(talk) else also_of
    return told(talk.work, meeting)


def _takes_part(work: UnitOfWork, meeting: Meeting) -> tuple[FactLine, ...]:
    return _lines((about_a_kasse(work, meeting), Icon.COMPANION))


def _lines(*told: tuple[Message | None, Icon]) -> tuple[FactLine, ...]:
    return tuple(FactLine(text, icon, aside=True) for text, icon in told if text is not None)


def own_point(meeting: Meeting) -> Message | None:
    """What the citizen wants to talk about, without a word on their health; None for no point."""
    if meeting.topic is None:
        return None
    return message(f"own-point-{meeting.topic if meeting.topic in TOLD_TOPICS else 'kept'}")
