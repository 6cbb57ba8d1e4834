"""The daily comparison with a file from the case system, kept until the next one."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update

from shared.appointments import Centre, all_meetings_between, get_centre
from shared.backlog import UNREADABLE, open_sealed_text, read_each
from shared.casesystem.comparing import FactDiffers, FindingKind, differences, should_be_there
from shared.casesystem.entries import case_lines
from shared.casesystem.export import INSTANT
from shared.casesystem.import_models import CaseFindingRow, CaseImportRow
from shared.casesystem.matching import Known, Pairs, pair_up
from shared.casesystem.reading import CaseFile, MeetingThere
from shared.casesystem.rules import TYPES
from shared.citizens import citizens_by_id, find_by_cpr
from shared.unit_of_work import UnitOfWork

FURTHEST = timedelta(days=366)
"""How far outside of the days compared a row's own meeting is looked for."""

MOST_WRONG_KEPT = 200
"""Wrong rows that are kept, each with its line; all are counted."""

FINDINGS = select(*CaseFindingRow.__table__.columns).where(
    CaseFindingRow.centre_id == bindparam("centre_id")
)
OF_KIND = FINDINGS.where(CaseFindingRow.what == bindparam("what")).order_by(
    CaseFindingRow.done_at.is_not(None), CaseFindingRow.id
)
ALL_BEFORE = delete(CaseFindingRow).where(
    CaseFindingRow.centre_id == bindparam("of"), CaseFindingRow.what.in_(sorted(FindingKind))
)
TO_SEE_TO = (FindingKind.ONLY_HERE, FindingKind.ONLY_THERE, FindingKind.DIFFERENT)


@dataclass(frozen=True)
class FindingDetails:
    """What is kept sealed of a finding: of a meeting that only they have, its number there, time
    and type, in words; the facts that differ; of a wrong row, why."""

    reference: str = ""
    starts: str = ""
    title: str = ""
    differs: tuple[FactDiffers, ...] = ()
    fault: str = ""


@dataclass(frozen=True)
class CaseFinding:
    """Something that differed in the last file. `line` is the line of the file, `meeting_id` our
    meeting; `done_at` is when staff ("staff:3") had seen to it."""

    id: int
    centre_id: int
    what: FindingKind
    line: int | None
    meeting_id: int | None
    details: FindingDetails
    done_at: datetime | None
    done_by: str


@dataclass(frozen=True)
class CaseImport:
    """The last comparison: when, by whom ("staff:3"), over which local days, how many rows the file
    had, how many of them could not be read, and how many meetings were equal."""

    at: datetime
    by: str
    first_day: date
    last_day: date
    rows_read: int
    equal: int
    wrong: int


@dataclass(frozen=True)
class _Found:
    what: FindingKind
    line: int | None = None
    meeting_id: int | None = None
    details: FindingDetails = field(default_factory=FindingDetails)


WithAKasse = Callable[[UnitOfWork, Sequence[int]], Mapping[int, bool]]
"""By the ids of meetings whether the a-kasse is wanted at each; without those of which nobody has
said."""


def nobody_has_said(_work: UnitOfWork, _meeting_ids: Sequence[int]) -> Mapping[int, bool]:
    return {}


def compare_with(
    work: UnitOfWork,
    centre_id: int,
    file: CaseFile,
    first: date,
    last: date,
    by: str,
    with_a_kasse: WithAKasse = nobody_has_said,
) -> CaseImport:
    """Compares the centre's meetings of these local days, both inclusive, with the case system's
    file, and keeps what differs in place of what the last comparison found. `with_a_kasse` looks
    up at which meetings the a-kasse is wanted, and at which not."""
    centre = get_centre(work, centre_id)
    pairs = _pairs(work, centre, file, first, last)
    wanted = with_a_kasse(work, [meeting.id for meeting, _ in pairs.both])
    found = [*_findings(pairs, wanted, centre, first, last)]
    wrong = [
        _Found(FindingKind.WRONG_ROW, it.line, None, FindingDetails(fault=it.fault))
        for it in file.problems[:MOST_WRONG_KEPT]
    ]
    different = sum(it.what is FindingKind.DIFFERENT for it in found)
    row = CaseImportRow(
        centre_id=centre_id,
        at=work.now,
        by=by,
        first_day=first,
        last_day=last,
        rows_read=len(file.meetings) + len(file.problems),
        equal=len(pairs.both) - different,
        wrong=len(file.problems),
    )
    work.session.execute(ALL_BEFORE, {"of": centre_id})
    work.session.merge(row)
    work.session.add_all(_as_row(work, centre_id, it) for it in (*found, *wrong))
    work.session.flush()
    return _as_import(row)


def last_import(work: UnitOfWork, centre_id: int) -> CaseImport | None:
    """None before the first comparison."""
    row = work.session.get(CaseImportRow, centre_id, populate_existing=True)
    return _as_import(row) if row else None


def case_findings(
    work: UnitOfWork, centre_id: int, what: FindingKind, start: int, most: int
) -> list[CaseFinding]:
    """What the last comparison found of this kind, from the `start`-th on, at most `most`; what
    nobody has seen to first."""
    wanted = OF_KIND.offset(start).limit(most)
    asked = {"centre_id": centre_id, "what": what}
    return read_each(
        work, wanted, CaseFindingRow.id, lambda row: _as_finding(work, row), asked
    ).found


def find_case_finding(work: UnitOfWork, finding_id: int) -> CaseFinding | None:
    """None for an unknown id, or one of a comparison before the last."""
    row = work.session.get(CaseFindingRow, finding_id, populate_existing=True)
    return _as_finding(work, row) if row else None


def count_findings(work: UnitOfWork, centre_id: int) -> dict[FindingKind, tuple[int, int]]:
    """How many the last comparison found of each kind, and how many of them nobody has seen to."""
    rows = work.session.execute(
        select(CaseFindingRow.what, func.count(), func.count(CaseFindingRow.done_at))
        .where(CaseFindingRow.centre_id == centre_id, CaseFindingRow.what.in_(sorted(FindingKind)))
        .group_by(CaseFindingRow.what)
    )
    counted = {FindingKind(what): (many, many - done) for what, many, done in rows}
    return {kind: counted.get(kind, (0, 0)) for kind in FindingKind}


def mark_finding(work: UnitOfWork, finding_id: int, by: str, *, is_done: bool) -> bool:
    """Notes that staff have seen to what differed, or takes that back. False where a colleague was
    first, or another file was compared since."""
    was_open = CaseFindingRow.done_at.is_(None)
    marked = work.session.execute(
        update(CaseFindingRow)
        .where(CaseFindingRow.id == finding_id, was_open if is_done else ~was_open)
        .values(done_at=work.now if is_done else None, done_by=by if is_done else None)
        .returning(CaseFindingRow.id)
    )
    return marked.scalar() is not None


def _pairs(work: UnitOfWork, centre: Centre, file: CaseFile, first: date, last: date) -> Pairs:
    """Of our meetings also those outside of these days that rows of the file may be about."""
    days = [first, last, *(centre.day_of(it.starts_at) for it in file.meetings)]
    earliest = max(min(days), first - FURTHEST)
    latest = min(max(*days, centre.day_of(work.now) + FURTHEST), last + FURTHEST)
    ours = all_meetings_between(work, centre.id, earliest, latest)
    lines = case_lines(work, (it.id for it in ours))
    people = citizens_by_id(work, {it.citizen_id for it in ours})
    known = Known(
        {id: line.reference for id, line in lines.items()},
        {it.id: people[it.citizen_id].birth_date for it in ours},
        _citizens(work, centre.id, file.meetings),
    )
    return pair_up(ours, file.meetings, known, centre)


def _citizens(work: UnitOfWork, centre_id: int, rows: Iterable[MeetingThere]) -> dict[int, int]:
    """The citizens of rows with a personal number, by line; without those whom we don't know."""
    found: dict[int, int] = {}
    for row in rows:
        known = find_by_cpr(work, centre_id, row.cpr, 2) if row.cpr else []
        if len(known) == 1:
            found[row.line] = known[0].id
    return found


def _findings(
    pairs: Pairs, wanted: Mapping[int, bool], centre: Centre, first: date, last: date
) -> Iterator[_Found]:
    for meeting, row in pairs.both:
        if differs := differences(meeting, row, centre, with_a_kasse=wanted.get(meeting.id)):
            details = FindingDetails(row.reference, differs=tuple(differs))
            yield _Found(FindingKind.DIFFERENT, row.line, meeting.id, details)
    for meeting in pairs.only_ours:
        if should_be_there(meeting) and first <= centre.day_of(meeting.starts_at) <= last:
            yield _Found(FindingKind.ONLY_HERE, None, meeting.id)
    for row in pairs.only_theirs:
        if row.is_there:
            yield _Found(FindingKind.ONLY_THERE, row.line, None, _told(row, centre))


def _told(row: MeetingThere, centre: Centre) -> FindingDetails:
    """Without the person: who is protected here must not be named because a file names them."""
    starts = f"{centre.local(row.starts_at):{INSTANT}}"
    return FindingDetails(row.reference, starts, TYPES.get(row.type_code or 0, ""))


def _as_row(work: UnitOfWork, centre_id: int, it: _Found) -> CaseFindingRow:
    told = json.dumps(asdict(it.details), ensure_ascii=False)
    return CaseFindingRow(
        centre_id=centre_id,
        what=it.what,
        line=it.line,
        meeting_id=it.meeting_id,
        details_sealed=work.vault.seal(told.encode()),
    )


def _as_finding(work: UnitOfWork, row: CaseFindingRow | Row[Any]) -> CaseFinding:
    return CaseFinding(
        row.id,
        row.centre_id,
        FindingKind(row.what),
        row.line,
        row.meeting_id,
        _opened(open_sealed_text(work, row.details_sealed)),
        row.done_at,
        row.done_by or "",
    )


def _opened(told: str) -> FindingDetails:
    """For a damaged one, that something was and nobody knows what."""
    try:
        read = json.loads(told)
        differs = tuple(FactDiffers(**it) for it in read.pop("differs"))
        return FindingDetails(**read, differs=differs)
    except (ValueError, TypeError, KeyError, AttributeError):
        return FindingDetails(reference=UNREADABLE)


def _as_import(row: CaseImportRow) -> CaseImport:
    return CaseImport(
        row.at, row.by, row.first_day, row.last_day, row.rows_read, row.equal, row.wrong
    )
