"""A citizen's course as staff see it, and what they do with it; each change is recorded."""

from dataclasses import dataclass
from datetime import date

from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from shared import audit
from shared.accounts import colleagues
from shared.appointments import local_today
from shared.citizens import lock_citizen
from shared.safetynet import (
    LONGEST_PAUSE,
    Because,
    CloseReason,
    Course,
    CourseChange,
    NextStep,
    PausedWith,
    book_by,
    changes_of_course,
    close_course,
    find_course,
    had_course,
    keep_in_net,
    lookout,
    may_pause_until,
    open_course,
    pause_course,
    readable_course,
    resume_course,
    set_deadline,
    settle_citizen,
)
from shared.unit_of_work import UnitOfWork


class MeetingAhead(Exception):
    """The course can't be closed while a meeting is booked."""


class PauseTooLong(Exception):
    """A pause may last from today until at most `LONGEST_PAUSE` from now."""


@dataclass(frozen=True)
class ListedChange:
    """A change of the course as the page tells it; `by` is the name of a member of staff, '' for
    what nobody of the staff did."""

    it: CourseChange
    by: str


@dataclass(frozen=True)
class CourseView:
    """A citizen's course, what lies ahead of them, and its changes, the latest first. `course` is
    None for a citizen who never had one, or whose can't be read (`is_unreadable`); `longest` is the
    last day until which it may pause. `book_by` is the day by which a meeting has to be booked,
    None once one was held."""

    course: Course | None
    step: NextStep | None
    changes: tuple[ListedChange, ...]
    today: date
    longest: date
    book_by: date | None = None
    is_unreadable: bool = False

    @property
    def is_open(self) -> bool:
        return self.course is not None and self.course.closed_at is None


def course_for(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> CourseView:
    """The course of a citizen of the clerk's centre. Raises `NoSuchCitizen`."""
    own_citizen(work, clerk, citizen_id)
    found = readable_course(work, citizen_id)
    ahead = lookout(work, citizen_id) if found else None
    names = colleagues(work, clerk.centre_id)
    changes = changes_of_course(work, found.id)[::-1] if found else []
    today = local_today(work, clerk.centre_id)
    return CourseView(
        found,
        ahead.step if ahead else None,
        tuple(ListedChange(it, _name(it.by, names)) for it in changes),
        today,
        today + LONGEST_PAUSE,
        book_by(work, [found]).get(citizen_id) if found else None,
        is_unreadable=found is None and had_course(work, citizen_id),
    )


def pause_course_of(
    work: UnitOfWork, clerk: Clerk, citizen_id: int, paused_with: PausedWith, until: date
) -> None:
    """Leaves the citizen in peace until that day: nobody has to ask after them before it.

    Raises `NoSuchCitizen`, `PauseTooLong`.
    """
    _lock(work, clerk, citizen_id)
    if not may_pause_until(until, local_today(work, clerk.centre_id)):
        raise PauseTooLong(until)
    open_course(work, clerk.centre_id, citizen_id, clerk.via)
    pause_course(work, citizen_id, paused_with, until, clerk.via)
    settle_citizen(work, clerk.centre_id, citizen_id, None)
    record_access(work, clerk, audit.AuditAction.PAUSED_COURSE, citizen_id)


def resume_course_of(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """Ends a pause: with nothing else ahead, the next step is a task. Raises `NoSuchCitizen`."""
    _lock(work, clerk, citizen_id)
    if find_course(work, citizen_id) is None:
        return
    resume_course(work, citizen_id, clerk.via)
    keep_in_net(work, citizen_id, Because.PAUSE_OVER)
    record_access(work, clerk, audit.AuditAction.RESUMED_COURSE, citizen_id)


def close_course_of(work: UnitOfWork, clerk: Clerk, citizen_id: int, reason: CloseReason) -> None:
    """Closes the course, for a reason: nobody has to see to the citizen any more.

    Raises `NoSuchCitizen`, `MeetingAhead`.
    """
    _lock(work, clerk, citizen_id)
    it = lookout(work, citizen_id)
    if it is None:
        return
    if it.step is NextStep.MEETING:
        raise MeetingAhead(citizen_id)
    close_course(work, citizen_id, reason, clerk.via)
    settle_citizen(work, clerk.centre_id, citizen_id, None)
    record_access(work, clerk, audit.AuditAction.CLOSED_COURSE, citizen_id)


def open_course_of(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """Opens a course, or a closed one again with all that was; the next step is a task.

    Raises `NoSuchCitizen`.
    """
    _lock(work, clerk, citizen_id)
    known = find_course(work, citizen_id)
    open_course(work, clerk.centre_id, citizen_id, clerk.via)
    keep_in_net(work, citizen_id, Because.REOPENED if known else Because.REGISTERED)
    record_access(work, clerk, audit.AuditAction.OPENED_COURSE, citizen_id)


def set_deadline_of(work: UnitOfWork, clerk: Clerk, citizen_id: int, next_by: date | None) -> None:
    """Sets the day by which a meeting has to be booked; None: there is none.

    Raises `NoSuchCitizen`.
    """
    _lock(work, clerk, citizen_id)
    open_course(work, clerk.centre_id, citizen_id, clerk.via)
    set_deadline(work, citizen_id, next_by, clerk.via)
    keep_in_net(work, citizen_id, Because.DEADLINE)
    record_access(work, clerk, audit.AuditAction.SET_DEADLINE, citizen_id)


def _lock(work: UnitOfWork, clerk: Clerk, citizen_id: int) -> None:
    """Of two clerks who change a course at once, one comes after the other."""
    own_citizen(work, clerk, citizen_id)
    lock_citizen(work, citizen_id)


def _name(by: str, names: dict[int, str]) -> str:
    kind, _, number = by.partition(":")
    return names.get(int(number), "") if kind == "staff" else ""
