"""What a citizen was doing when they stopped or asked for a person, for staff to read."""

from dataclasses import dataclass
from enum import StrEnum

from shared.dialogue import ConversationProgress, answer_in
from shared.services.registry import CHOSEN, service_called
from shared.services.steps.so_far import WITH_CHILD
from shared.unit_of_work import UnitOfWork


class ConversationPart(StrEnum):
    """The part of the conversation in which they stopped."""

    WHO = "who"
    NEEDS = "needs"
    WHEN = "when"
    SURE = "sure"
    DONE = "done"


_PARTS = frozenset(ConversationPart)


@dataclass(frozen=True)
class SoFar:
    """`doing` is the id of the sentence about their service. Each is None where there is nothing
    to tell. `child_helps`: a child helps them."""

    doing: str | None = None
    step: ConversationPart | None = None
    child_helps: bool = False


def stopped_in(work: UnitOfWork, course: ConversationProgress) -> SoFar:
    """What they are doing in a conversation that is not over."""
    chosen = answer_in(work, course.id, CHOSEN, str) or ""
    return read_so_far(f"{chosen}/{course.key.split('.')[0]}")


def read_so_far(note: str) -> SoFar:
    """Reads what `so_far` wrote; a service that there is no longer is left out."""
    chosen, part, child = [*note.split("/"), "", ""][:3]
    service = service_called(chosen)
    return SoFar(
        service.label if service else None,
        ConversationPart(part) if part in _PARTS else None,
        child == WITH_CHILD,
    )
