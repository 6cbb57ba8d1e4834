"""All that the desk's first page shows at this moment."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby

from frontdesk.citizens.actions.pairs import waiting_pairs
from frontdesk.conversations.actions import languages_spoken
from frontdesk.now.actions.agenda import Agenda, meetings_of_the_day
from frontdesk.now.actions.cases import CasesToEnter, cases_to_enter
from frontdesk.now.actions.faults import Fault, faults
from frontdesk.now.actions.waiting import ToDo, Waiting, waiting
from frontdesk.signed_in import clerk
from frontdesk.voice import without_voice
from shared.appointments import Centre, get_centre
from shared.web import workplace


@dataclass(frozen=True)
class DayLater:
    """What is due on a later local day."""

    day: date
    to_dos: tuple[ToDo, ...]


@dataclass(frozen=True)
class Board:
    """The content of the desk's first page; `pairs` are records that may be of one person."""

    centre: Centre
    today: date
    agenda: Agenda
    waiting: Waiting
    faults: tuple[Fault, ...]
    cases: CasesToEnter
    pairs: int

    @property
    def version(self) -> str:
        """A fingerprint of the content: it differs when anything shown differs."""
        return sha256(repr(self).encode()).hexdigest()[:16]

    @property
    def need_somebody(self) -> int:
        """How many tasks nobody has taken."""
        waiting = self.waiting
        taken_by = [
            *(call.taken_by for call in waiting.help_calls),
            *(each.taken_by for each in waiting.at_the_door),
            *(ticket.taken_by for ticket in waiting.tickets),
            *(to_do.taken_by for to_do in waiting.to_dos),
        ]
        return taken_by.count(None)

    def due_now(self, name: str) -> tuple[ToDo, ...]:
        """What has to be done today or is late, and what the colleague of that name has taken."""
        return tuple(it for it in self.waiting.to_dos if self._is_due_now(it, name))

    def due_later(self, name: str) -> tuple[DayLater, ...]:
        """All the rest, by the local day on which it is due."""
        later = (it for it in self.waiting.to_dos if not self._is_due_now(it, name))
        by_day = groupby(later, key=lambda it: self.centre.day_of(it.due_at))
        return tuple(DayLater(day, tuple(to_dos)) for day, to_dos in by_day)

    def _is_due_now(self, to_do: ToDo, name: str) -> bool:
        return self.centre.day_of(to_do.due_at) <= self.today or to_do.taken_by == name

    @property
    def longest_wait(self) -> int:
        """Minutes that the citizen who has been due longest has waited; 0 without one."""
        return max((meeting.waits for meeting in self.agenda.here), default=0)

    @property
    def sounding(self) -> list[int]:
        """Ids of the tasks that make a sound: help calls, and arrivals to meet at the door."""
        calls = [call.task_id for call in self.waiting.help_calls]
        return calls + [each.task_id for each in self.waiting.at_the_door]

    @property
    def unclaimed(self) -> int:
        """How many help calls nobody has taken."""
        return sum(call.taken_by is None for call in self.waiting.help_calls)


def read_board(centre_id: int) -> Board:
    """Reads the content of the centre's first page."""
    with workplace().read() as work:
        centre = get_centre(work, centre_id)
        return Board(
            centre=centre,
            today=centre.day_of(work.now),
            agenda=meetings_of_the_day(work, centre_id),
            waiting=waiting(work, centre_id),
            cases=cases_to_enter(work, centre_id),
            pairs=len(waiting_pairs(work, centre_id)),
            faults=(
                *faults(work, centre_id),
                *without_voice(languages_spoken(work, clerk())),
            ),
        )
