"""What staff have to decide of what a citizen answered once their meeting stood."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from shared.followups import meeting_eased
from shared.screening import Ease, suggestions_of
from shared.unit_of_work import UnitOfWork


class MakesSuggestions(ABC):
    """Makes them for meetings that there are."""

    @abstractmethod
    def make_meeting(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A meeting ahead, with its citizen."""

    def make_suggestion(self, work: UnitOfWork) -> Mapping[str, Any]:
        """A suggestion that waits for a decision."""
        made = self.make_meeting(work)
        meeting_eased(work, made["meeting_id"], Ease.DOOR, "kiosk")
        [found] = suggestions_of(work, made["citizen_id"])
        return {**made, "suggestion_id": found.id, "suggestion_seen": found.version}
