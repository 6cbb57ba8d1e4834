"""What somebody was doing when they asked for a person: told to staff, without what was said."""

from dataclasses import dataclass
from enum import StrEnum

from shared.dialogue import STOPPED_AT, Course, Talk, answer_in
from shared.unit_of_work import UnitOfWork


class Doing(StrEnum):
    """The door that was taken."""

    HERE = "here"
    BOOK = "book"
    MINE = "mine"
    ASK = "ask"
    PERSON = "person"


class ConversationPart(StrEnum):
    """The part of the conversation in which they stopped."""

    WHO = "who"
    NEEDS = "needs"
    WHEN = "when"
    SURE = "sure"
    DONE = "done"


_DOINGS = frozenset(Doing)
_STEPS = frozenset(ConversationPart)


@dataclass(frozen=True)
class SoFar:
    """Either is None where there is nothing to tell."""

    doing: Doing | None = None
    step: ConversationPart | None = None


def so_far(talk: Talk) -> str:
    """As a task keeps it."""
    stopped_at = (talk.answered(STOPPED_AT, str) or "").split(".")[0]
    told = (talk.answered("door", str) or "", stopped_at)
    return "/".join(told)


def stopped_in(work: UnitOfWork, course: Course) -> SoFar:
    """What they are doing in a conversation that is not over."""
    door = answer_in(work, course.id, "door", str) or ""
    return read_so_far(f"{door}/{course.key.split('.')[0]}")


def read_so_far(note: str) -> SoFar:
    """What is no longer known is left out: services come and go."""
    doing, _, step = note.partition("/")
    return SoFar(
        Doing(doing) if doing in _DOINGS else None,
        ConversationPart(step) if step in _STEPS else None,
    )
