"""Arrivals that may be another's, and who is never called, as they are asked for by name."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from frontdesk.clerks import Clerk
from frontdesk.now.actions.who_came import who_came
from shared.citizens import RemindBy, never_call
from shared.safetynet import TaskKind, draw_ticket, open_task
from shared.unit_of_work import UnitOfWork

Ids = Mapping[str, Any]
SOON = timedelta(minutes=10)


class MakesArrivals(ABC):
    """Makes them of meetings of today."""

    centre_id: int

    @abstractmethod
    def make_today(self, work: UnitOfWork) -> Ids:
        """A meeting of today."""

    @abstractmethod
    def make_arrived(self, work: UnitOfWork) -> Ids:
        """A meeting of today to which somebody has come."""

    @abstractmethod
    def make_citizen(self, work: UnitOfWork) -> Ids:
        """A citizen with a telephone."""

    def make_never_called(self, work: UnitOfWork) -> Ids:
        """A citizen who gets letters, and no calls."""
        made = self.make_citizen(work)
        never_call(work, made["citizen_id"], RemindBy.LETTER, "desk")
        return made

    def make_swapped(self, work: UnitOfWork) -> Ids:
        """Two meetings of today; somebody has come to the first."""
        made = self.make_arrived(work)
        other = self.make_today(work)
        return {**made, "other_id": other["meeting_id"], "seen": self._seen(work, made)}

    def make_second(self, work: UnitOfWork) -> Ids:
        """A meeting to which two have come."""
        made = self.make_arrived(work)
        second_comes(work, self.centre_id, made["meeting_id"], f"talk {made['meeting_id']}")
        return {**made, "seen": self._seen(work, made)}

    def _seen(self, work: UnitOfWork, made: Ids) -> str:
        return who_came(work, Clerk(0, self.centre_id, "Lene"), made["meeting_id"]).version


def second_comes(work: UnitOfWork, centre_id: int, meeting_id: int, conversation_id: str) -> int:
    """Somebody else comes to this meeting at the kiosk; gives the number that they wait with."""
    open_task(
        work,
        centre_id,
        TaskKind.TWO_ARRIVALS,
        work.now + SOON,
        meeting_id=meeting_id,
        conversation_id=conversation_id,
    )
    return draw_ticket(
        work,
        centre_id,
        work.now + SOON,
        conversation_id,
        topic="here",
        language="da",
        kiosk_name="Kiosk 1",
    ).ticket
