"""Staff tick off that a meeting stands in the case system, take it back, or correct its number."""

from dataclasses import dataclass

from frontdesk.clerks import Clerk, record_audit
from frontdesk.meetings.actions.meetings import own_meeting
from shared import audit
from shared.casesystem import (
    CaseAction,
    CaseStep,
    ReferenceProblem,
    case_lines,
    correct_case,
    find_case_step,
    reference_problem,
    settle_case,
    undo_case,
)
from shared.citizens import get_citizen, lock_citizen
from shared.unit_of_work import NotFound, UnitOfWork


class NoSuchCaseStep(NotFound):
    """The clerk's centre has no such step."""


@dataclass(frozen=True)
class Ticked:
    """What became of a tick: `problem` is what is wrong with the number; `is_noted` is False too
    where something has changed since, or a colleague was first."""

    is_noted: bool
    problem: ReferenceProblem | None = None


def tick_case(work: UnitOfWork, clerk: Clerk, meeting_id: int, reference: str, seen: int) -> Ticked:
    """Notes that all about the meeting until the event `seen` stands in the case system, under that
    number; without one where nothing had to be written. Raises `NoSuchMeeting`."""
    citizen_id = own_meeting(work, clerk, meeting_id).citizen_id
    # Locked before it is read: else two clerks would both act on what they saw.
    lock_citizen(work, citizen_id)
    line = case_lines(work, [meeting_id]).get(meeting_id)
    if line is None or not line.open_ones:
        return Ticked(is_noted=False)
    is_nothing = line.action is CaseAction.NOTHING and not line.reference
    if not is_nothing and (problem := _problem(work, citizen_id, reference)):
        return Ticked(is_noted=False, problem=problem)
    kept = "" if is_nothing else reference
    if settle_case(work, meeting_id, seen, kept, clerk.via) is None:
        return Ticked(is_noted=False)
    record_audit(work, clerk, audit.AuditAction.ENTERED_CASE, f"meeting:{meeting_id}")
    return Ticked(is_noted=True)


def untick_case(work: UnitOfWork, clerk: Clerk, step_id: int, reason: str) -> bool:
    """Takes a tick back, and notes why. False where that was done before.

    Raises `NoSuchCaseStep`.
    """
    step = _own_step(work, clerk, step_id)
    return undo_case(work, step_id, reason, clerk.via) and _noted(
        work, clerk, audit.AuditAction.UNDID_CASE, step
    )


def correct_number(
    work: UnitOfWork, clerk: Clerk, step_id: int, reference: str, reason: str
) -> Ticked:
    """Gives what was ticked off another number, and notes why. Raises `NoSuchCaseStep`."""
    step = _own_step(work, clerk, step_id)
    citizen_id = own_meeting(work, clerk, step.meeting_id).citizen_id
    if problem := _problem(work, citizen_id, reference):
        return Ticked(is_noted=False, problem=problem)
    is_noted = correct_case(work, step_id, reference, reason, clerk.via)
    return Ticked(is_noted and _noted(work, clerk, audit.AuditAction.CORRECTED_CASE, step), None)


def _problem(work: UnitOfWork, citizen_id: int, reference: str) -> ReferenceProblem | None:
    return reference_problem(reference, get_citizen(work, citizen_id).birth_date)


def _own_step(work: UnitOfWork, clerk: Clerk, step_id: int) -> CaseStep:
    step = find_case_step(work, step_id)
    if step is None or step.centre_id != clerk.centre_id:
        raise NoSuchCaseStep(step_id)
    return step


def _noted(work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, step: CaseStep) -> bool:
    record_audit(work, clerk, action, f"meeting:{step.meeting_id}")
    return True
