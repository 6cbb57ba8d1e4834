"""The meetings that a citizen has already: staff see them before they book another one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from frontdesk.citizens.actions.records import own_citizen
from frontdesk.clerks import Clerk
from shared.appointments import Centre, Meeting, get_centre, upcoming
from shared.followups import affected_meetings
from shared.unit_of_work import UnitOfWork


class ExistingState(StrEnum):
    """How a booked meeting stands. CANNOT_BE_HELD: the adviser is away, the room shut, or the
    centre closed. BEGUN: it is not over yet, and can't be moved any more."""

    AHEAD = "ahead"
    TODAY = "today"
    BEGUN = "begun"
    CANNOT_BE_HELD = "cannot-be-held"


@dataclass(frozen=True)
class ExistingMeeting:
    """A booked meeting that is not over."""

    meeting: Meeting
    state: ExistingState

    @property
    def can_be_moved(self) -> bool:
        return self.state is not ExistingState.BEGUN


class HasMeeting(Exception):
    """The citizen has a meeting ahead that the clerk has not said to be beside the new one."""


def existing_meetings(
    work: UnitOfWork, clerk: Clerk, citizen_id: int
) -> tuple[ExistingMeeting, ...]:
    """The citizen's booked meetings that are not over, in order of time. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    found = upcoming(work, citizen_id)
    if not found:
        return ()
    centre = get_centre(work, clerk.centre_id)
    unheld = {each.id for each in affected_meetings(work, centre.id)}
    return tuple(
        ExistingMeeting(each, _state(each, centre, work.now, is_unheld=each.id in unheld))
        for each in found
    )


def has_kind_ahead(existing: Iterable[ExistingMeeting], kind: str) -> bool:
    """Whether one of this kind is ahead: there is never a second one, that one is moved."""
    return any(it.can_be_moved and it.meeting.kind == kind for it in existing)


def check_another(existing: Iterable[ExistingMeeting], kind: str, said: Iterable[int]) -> None:
    """Raises `HasMeeting` unless the clerk has `said` of each meeting ahead, by its id, that one of
    this kind comes beside it. Beside one of the same kind the core allows no second one."""
    ahead = [it.meeting for it in existing if it.can_be_moved]
    is_of_kind = any(each.kind == kind for each in ahead)
    if not is_of_kind and {each.id for each in ahead} - set(said):
        raise HasMeeting


def _state(meeting: Meeting, centre: Centre, now: datetime, *, is_unheld: bool) -> ExistingState:
    if meeting.starts_at <= now:
        return ExistingState.BEGUN
    if is_unheld:
        return ExistingState.CANNOT_BE_HELD
    is_today = centre.day_of(meeting.starts_at) == centre.day_of(now)
    return ExistingState.TODAY if is_today else ExistingState.AHEAD
