"""All meetings ahead of a citizen in one letter."""

from collections.abc import Collection
from dataclasses import dataclass

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from frontdesk.letters.actions.letters import Letter, letter_about, letter_is_sent
from shared import audit
from shared.appointments import Meeting, upcoming
from shared.unit_of_work import UnitOfWork

MOST = 5
"""Meetings that have room on one page."""


@dataclass(frozen=True)
class LetterOfAll:
    """A letter that lists meetings of one citizen, the next one first. `ahead` are all that could
    stand in it; of more than `MOST` the first ones do."""

    letters: tuple[Letter, ...]
    ahead: tuple[Meeting, ...]

    @property
    def ids(self) -> frozenset[int]:
        """Of the meetings that it lists."""
        return frozenset(it.meeting.id for it in self.letters)

    @property
    def is_owed(self) -> bool:
        """Whether a task to send a letter about any of them is open."""
        return any(it.is_owed for it in self.letters)


def letter_of_all(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, chosen: Collection[int], language: str
) -> LetterOfAll | None:
    """The letter about the `chosen` meetings ahead, without any chosen about all; the access is
    recorded. None where nothing lies ahead. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    ahead = _ahead(work, citizen_id)
    listed = [it for it in ahead if it.id in chosen] or ahead
    if not listed:
        return None
    record_access(work, clerk, audit.AuditAction.OPENED_LETTER, citizen_id)
    letters = (letter_about(work, clerk, it, language) for it in listed[:MOST])
    return LetterOfAll(tuple(letters), tuple(ahead))


def all_are_sent(work: UnitOfWork, clerk: Clerk, citizen_id: int, chosen: Collection[int]) -> None:
    """Closes the tasks of sending letters about these meetings of the citizen.

    Raises `NoSuchCitizen`.
    """
    own_citizen(work, clerk, citizen_id)
    for meeting in _ahead(work, citizen_id):
        if meeting.id in chosen:
            letter_is_sent(work, clerk, meeting.id)


def _ahead(work: UnitOfWork, citizen_id: int) -> list[Meeting]:
    return [it for it in upcoming(work, citizen_id) if it.starts_at > work.now]
