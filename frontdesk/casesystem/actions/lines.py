"""The list of meetings that have to stand in the case system, with the facts to be typed there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from frontdesk.citizens.actions.records import record_access_once
from frontdesk.clerks import Clerk
from frontdesk.safety.actions import name_of_owner
from shared import audit
from shared.accounts import TeamCode, colleague
from shared.appointments import Centre, Meeting, all_meetings_between, get_centre, meetings_by_id
from shared.casesystem import (
    CaseCount,
    CaseFilter,
    CaseLine,
    ConfirmationSetting,
    FindingKind,
    RegisterEntry,
    as_csv,
    case_lines,
    confirmation_setting,
    count_cases,
    count_findings,
    find_cases,
    register_entry,
)
from shared.citizens import citizens_by_id
from shared.followups import has_confirmation, number_to_call
from shared.safetynet import TaskKind, had_task_about_meeting, open_for_meeting
from shared.unit_of_work import UnitOfWork
from shared.wishes import Participation, participations_of

ON_A_PAGE = 25
"""Meetings."""

MOST_EXPORTED = 5_000
"""Meetings of one file: more than a large centre has in a month."""


TAKES_PART = {Participation.YES: True, Participation.NO: False}
"""What the case system is told of the a-kasse: it takes part, or not. Where the citizen is unsure,
nothing is told."""


@dataclass(frozen=True)
class CaseSeen:
    """A meeting on the list: what to type, what is to be done, and by whom.

    `seen` is the id of the last event shown. `owner` is a colleague's name, '' for the whole team.
    `letter` is how it stands with the letter that confirms it: "ordered", "sent" or ''.
    `entered_by` is who settled it last.
    """

    entry: RegisterEntry
    line: CaseLine
    citizen_id: int
    seen: int
    is_late: bool
    owner: str
    team: TeamCode
    letter: str
    entered_by: str


@dataclass(frozen=True)
class CasesSeen:
    """One page of the list. `to_see_to` is how much of the last comparison nobody has seen to;
    `next_start` is None on the last page."""

    rows: tuple[CaseSeen, ...]
    count: CaseCount
    to_see_to: int
    next_start: int | None
    confirmation: ConfirmationSetting | None


def cases(
    work: UnitOfWork, clerk: Clerk, shown: CaseFilter, start: int, *, only_mine: bool
) -> CasesSeen:
    """One page of the list; that the clerk saw whose meetings these are is recorded."""
    owner_id = clerk.id if only_mine else None
    found = find_cases(work, clerk.centre_id, shown, owner_id, start, ON_A_PAGE)
    setting = confirmation_setting(work, clerk.centre_id)
    rows = cases_of(work, clerk, found.meeting_ids, setting)
    note_who_was_seen(work, clerk, (it.citizen_id for it in rows))
    return CasesSeen(
        rows,
        count_cases(work, clerk.centre_id),
        findings_to_see_to(work, clerk.centre_id),
        start + ON_A_PAGE if found.has_more else None,
        setting,
    )


def cases_of(
    work: UnitOfWork,
    clerk: Clerk,
    meeting_ids: Iterable[int],
    setting: ConfirmationSetting | None,
) -> tuple[CaseSeen, ...]:
    """These meetings in their order, without those that can't be read."""
    centre, ids = get_centre(work, clerk.centre_id), list(meeting_ids)
    lines, meetings = case_lines(work, ids), meetings_by_id(work, ids)
    entries = register_entries(work, centre, [meetings[id] for id in ids if id in meetings], lines)
    return tuple(
        _seen(work, entry, lines[entry.meeting_id], meetings[entry.meeting_id], setting)
        for entry in entries
        if entry.meeting_id in lines
    )


def register_entries(
    work: UnitOfWork,
    centre: Centre,
    meetings: Sequence[Meeting],
    lines: dict[int, CaseLine],
) -> list[RegisterEntry]:
    """The meetings in the register's vocabulary, in their order."""
    people = citizens_by_id(work, {it.citizen_id for it in meetings})
    wanted = wanted_a_kasse(work, [it.id for it in meetings])
    return [
        register_entry(
            centre,
            it,
            people[it.citizen_id],
            lines.get(it.id),
            number_to_call(people[it.citizen_id], it),
            with_a_kasse=wanted.get(it.id),
        )
        for it in meetings
    ]


def wanted_a_kasse(work: UnitOfWork, meeting_ids: Sequence[int]) -> dict[int, bool]:
    """Whether the a-kasse takes part, by meeting; without those of which the citizen is unsure or
    nobody has said."""
    told = participations_of(work, meeting_ids)
    return {id: TAKES_PART[it] for id, it in told.items() if it in TAKES_PART}


def export_open(work: UnitOfWork, clerk: Clerk) -> bytes:
    """A file of all that is still to be written; who was in it is recorded."""
    every = find_cases(work, clerk.centre_id, CaseFilter.OPEN, None, 0, MOST_EXPORTED)
    found = meetings_by_id(work, every.meeting_ids)
    return _export(work, clerk, [found[id] for id in every.meeting_ids if id in found])


def export_days(work: UnitOfWork, clerk: Clerk, first: date, last: date) -> bytes:
    """A file of all meetings of these local days, both inclusive, cancelled ones too."""
    found = all_meetings_between(work, clerk.centre_id, first, last)
    return _export(work, clerk, found[:MOST_EXPORTED])


def note_who_was_seen(work: UnitOfWork, clerk: Clerk, citizen_ids: Iterable[int]) -> None:
    """Records that the clerk saw whose meetings these are."""
    for citizen_id in dict.fromkeys(citizen_ids):
        record_access_once(work, clerk, audit.AuditAction.SAW_CASE, citizen_id)


def findings_to_see_to(work: UnitOfWork, centre_id: int) -> int:
    """How much of the last comparison differs, and nobody has seen to it."""
    counted = count_findings(work, centre_id)
    return sum(left for what, (_, left) in counted.items() if what is not FindingKind.WRONG_ROW)


def _export(work: UnitOfWork, clerk: Clerk, meetings: Sequence[Meeting]) -> bytes:
    centre = get_centre(work, clerk.centre_id)
    lines = case_lines(work, (it.id for it in meetings))
    for citizen_id in dict.fromkeys(it.citizen_id for it in meetings):
        about = f"citizen:{citizen_id}"
        audit.record(work, clerk.via, audit.AuditAction.EXPORTED_CASE, about)
    return as_csv(register_entries(work, centre, meetings, lines), centre)


def _seen(
    work: UnitOfWork,
    entry: RegisterEntry,
    line: CaseLine,
    meeting: Meeting,
    setting: ConfirmationSetting | None,
) -> CaseSeen:
    open_ones = line.open_ones
    owner, team = name_of_owner(work, open_ones[-1] if open_ones else line.last)
    return CaseSeen(
        entry,
        line,
        meeting.citizen_id,
        line.last.id,
        is_late=bool(open_ones) and line.due_at < work.now,
        owner=owner,
        team=team,
        letter=_letter(work, meeting, setting),
        entered_by=colleague(work, meeting.centre_id, line.last.entered_by),
    )


def _letter(work: UnitOfWork, meeting: Meeting, setting: ConfirmationSetting | None) -> str:
    if setting is None or not setting.needs_confirmation or not has_confirmation(meeting):
        return ""
    if open_for_meeting(work, meeting.id, TaskKind.LETTER) is not None:
        return "ordered"
    since = meeting.booked_at or setting.set_at
    return "sent" if had_task_about_meeting(work, meeting.id, TaskKind.LETTER, since) else ""
