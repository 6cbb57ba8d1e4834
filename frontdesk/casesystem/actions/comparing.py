"""Comparing with a file from the case system, and seeing to what differs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from frontdesk.casesystem.actions.lines import note_who_was_seen, wanted_a_kasse
from frontdesk.clerks import Clerk, record_audit
from frontdesk.names import name_shown
from shared import audit
from shared.accounts import colleague
from shared.appointments import Meeting, get_centre, meetings_by_id
from shared.casesystem import (
    CaseFinding,
    CaseImport,
    FindingKind,
    case_findings,
    compare_with,
    count_findings,
    find_case_finding,
    last_import,
    mark_finding,
    read_case_file,
)
from shared.citizens import citizens_by_id
from shared.unit_of_work import NotFound, UnitOfWork

MOST_LISTED = 100
"""How many differences of one kind the page lists; open ones come before those seen to."""


class NoSuchFinding(NotFound):
    """The last comparison of the clerk's centre has not found it."""


@dataclass(frozen=True)
class FindingSeen:
    """Something that differs; `meeting` is ours, `first_name` its citizen's: None for a protected
    one, or where it is unknown. `done_by` is a colleague's name."""

    finding: CaseFinding
    meeting: Meeting | None
    first_name: str | None
    is_protected: bool
    done_by: str


@dataclass(frozen=True)
class ComparisonSeen:
    """The last comparison, by whom it was made, and what it found, by kind: how much in all, how
    much nobody has seen to, and the first of it."""

    last: CaseImport
    by: str
    counts: Mapping[FindingKind, tuple[int, int]]
    listed: Mapping[FindingKind, tuple[FindingSeen, ...]]


def compare_file(work: UnitOfWork, clerk: Clerk, data: bytes, first: date, last: date) -> None:
    """Holds a CSV file from the case system (`data`) against the centre's meetings from one local
    day to another, both inclusive, and stores the differences in place of the last ones.

    Raises `UnreadableFile`.
    """
    centre = get_centre(work, clerk.centre_id)
    file = read_case_file(data, centre)
    compare_with(work, centre.id, file, first, last, clerk.via, wanted_a_kasse)
    record_audit(work, clerk, audit.AuditAction.COMPARED_CASES, f"centre:{centre.id}")


def comparison(work: UnitOfWork, clerk: Clerk) -> ComparisonSeen | None:
    """None before the first. That the clerk saw whose meetings these are is recorded."""
    last = last_import(work, clerk.centre_id)
    if last is None:
        return None
    found = {
        what: case_findings(work, clerk.centre_id, what, 0, MOST_LISTED) for what in FindingKind
    }
    ids = {it.meeting_id for them in found.values() for it in them if it.meeting_id is not None}
    meetings = meetings_by_id(work, ids)
    note_who_was_seen(work, clerk, (it.citizen_id for it in meetings.values()))
    return ComparisonSeen(
        last,
        colleague(work, clerk.centre_id, last.by),
        count_findings(work, clerk.centre_id),
        {what: _seen(work, them, meetings) for what, them in found.items()},
    )


def see_to_finding(work: UnitOfWork, clerk: Clerk, finding_id: int, *, is_done: bool) -> bool:
    """Notes that what differs is seen to, or takes that back. False where a colleague was first.
    Raises `NoSuchFinding`."""
    finding = find_case_finding(work, finding_id)
    if finding is None or finding.centre_id != clerk.centre_id:
        raise NoSuchFinding(finding_id)
    if not mark_finding(work, finding_id, clerk.via, is_done=is_done):
        return False
    action = audit.AuditAction.SAW_TO_FINDING if is_done else audit.AuditAction.REOPENED_FINDING
    record_audit(work, clerk, action, f"case_finding:{finding_id}")
    return True


def _seen(
    work: UnitOfWork, them: list[CaseFinding], meetings: Mapping[int, Meeting]
) -> tuple[FindingSeen, ...]:
    ours = {it.id: meetings.get(it.meeting_id or 0) for it in them}
    people = citizens_by_id(work, {it.citizen_id for it in ours.values() if it is not None})
    seen = []
    for each in them:
        meeting = ours[each.id]
        citizen = people[meeting.citizen_id] if meeting is not None else None
        seen.append(
            FindingSeen(
                each,
                meeting,
                name_shown(citizen) if citizen else None,
                is_protected=citizen is not None and citizen.silent,
                done_by=colleague(work, each.centre_id, each.done_by),
            )
        )
    return tuple(seen)
