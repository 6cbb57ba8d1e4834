"""Reads a CSV file from a case system; each row that can't be read fails by itself."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from shared.appointments import Centre, Form, MeetingState
from shared.casesystem.columns import (
    FORMS_SAID,
    HEADINGS,
    STATES_SAID,
    WHO,
    YES_OR_NO,
    Column,
    plain_heading,
)
from shared.casesystem.export import unguarded
from shared.casesystem.texts import FileFault, UnreadableFile, rows_of_text, separator_of
from shared.citizens import birth_date_of_cpr

T = TypeVar("T")

DAYS = ("%d-%m-%Y", "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%Y%m%d")
CLOCKS = ("%H:%M", "%H.%M", "%H:%M:%S")
LONGEST_CELL = 500
"""Signs: what is longer is no cell of ours, but the rest of a file behind a lost quotation mark."""

MOST_ROWS = 50_000


class RowFault(StrEnum):
    """What is wrong with a row. NOBODY: nothing says whose meeting it is. TWICE: the same meeting
    stands in a row before. CELLS: there are more cells than headings, or one is far too long."""

    CELLS = "cells"
    QUOTE = "quote"
    NOBODY = "nobody"
    BIRTH_DATE = "birth-date"
    START = "start"
    END = "end"
    FORM = "form"
    TYPE_CODE = "type"
    STATE = "state"
    A_KASSE = "a-kasse"
    TWICE = "twice"


class WrongRow(ValueError):
    """A row that can't be read; `fault` says why."""

    def __init__(self, fault: RowFault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True)
class MeetingThere:
    """A meeting as the case system has it; of what its file does not say, None or ''.

    `line` is its line in the file, counted from 1. `meeting_id` and `number` are ours, `reference`
    is the case system's. `starts_at` and `ends_at` are aware, by the clock of the centre.
    """

    line: int
    meeting_id: int | None
    number: str
    reference: str
    cpr: str
    birth_date: date | None
    starts_at: datetime
    ends_at: datetime | None
    form: Form | None
    type_code: int | None
    staff: str
    state: MeetingState | None
    with_a_kasse: bool | None

    @property
    def is_there(self) -> bool:
        """Whether the case system expects, or has held, this meeting."""
        return self.state is not MeetingState.CANCELLED


@dataclass(frozen=True)
class RowProblem:
    """A row that could not be read: its line in the file, counted from 1, and why."""

    line: int
    fault: RowFault


@dataclass(frozen=True)
class CaseFile:
    """What stands in a file from the case system."""

    meetings: tuple[MeetingThere, ...]
    problems: tuple[RowProblem, ...]


def read_case_file(data: bytes, centre: Centre) -> CaseFile:
    """Reads UTF-8 or Latin-1, with semicolons, commas or tabs; times in it are those of
    the centre's clock.

    Raises `UnreadableFile` for what is no such file, and where no column says when a meeting is,
    or whose.
    """
    lines = rows_of_text(data)
    _, heading = next(lines, (0, ""))
    if not heading:
        raise UnreadableFile(FileFault.EMPTY)
    separator = separator_of(heading)
    columns = _columns(heading, separator)
    meetings, problems, seen = list[MeetingThere](), list[RowProblem](), set[object]()
    for line, text in lines:
        try:
            it = _read_row(line, _cells(text, separator, columns), centre)
            _mark_seen(it, seen)
            meetings.append(it)
        except WrongRow as wrong:
            problems.append(RowProblem(line, wrong.fault))
        if len(meetings) + len(problems) > MOST_ROWS:
            raise UnreadableFile(FileFault.TOO_BIG)
    return CaseFile(tuple(meetings), tuple(problems))


def _columns(heading: str, separator: str) -> list[Column | None]:
    """Which column each cell of a row belongs to; None for one that we don't know."""
    told = next(csv.reader([heading], delimiter=separator))
    found = [HEADINGS.get(plain_heading(unguarded(each))) for each in told]
    if Column.START not in found:
        raise UnreadableFile(FileFault.NO_START)
    if not set(WHO) & set(found):
        raise UnreadableFile(FileFault.NO_PERSON)
    return found


def _cells(text: str, separator: str, columns: list[Column | None]) -> dict[Column, str]:
    if text.count('"') % 2:
        raise WrongRow(RowFault.QUOTE)
    try:
        told = next(csv.reader([text], delimiter=separator))
    except csv.Error:
        raise WrongRow(RowFault.CELLS) from None
    too_many = any(each.strip() for each in told[len(columns) :])
    if too_many or any(len(each) > LONGEST_CELL for each in told):
        raise WrongRow(RowFault.CELLS)
    pairs = zip(columns, told, strict=False)
    return {column: unguarded(cell.strip()) for column, cell in pairs if column is not None}


def _read_row(line: int, cells: Mapping[Column, str], centre: Centre) -> MeetingThere:
    def told(column: Column) -> str:
        return cells.get(column, "")

    if not any(told(column) for column in WHO):
        raise WrongRow(RowFault.NOBODY)
    starts_at = _instant(told(Column.START), centre.zone)
    if starts_at is None:
        raise WrongRow(RowFault.START)
    return MeetingThere(
        line=line,
        meeting_id=_number(told(Column.ID)),
        number="".join(sign for sign in told(Column.NUMBER) if sign.isdecimal()),
        reference=told(Column.REFERENCE),
        cpr=told(Column.CPR),
        birth_date=_birth_date(told(Column.BIRTH_DATE), told(Column.CPR)),
        starts_at=starts_at,
        ends_at=_end(told(Column.END), starts_at, centre),
        form=_one_of(FORMS_SAID, told(Column.FORM), RowFault.FORM),
        type_code=_type_code(told(Column.TYPE_CODE)),
        staff=told(Column.STAFF),
        state=_one_of(STATES_SAID, told(Column.STATE), RowFault.STATE),
        with_a_kasse=_one_of(YES_OR_NO, told(Column.A_KASSE), RowFault.A_KASSE),
    )


def _mark_seen(it: MeetingThere, seen: set[object]) -> None:
    """Raises `WrongRow` for a meeting that stands in a row before."""
    names = {("id", it.meeting_id), ("number", it.number), ("reference", it.reference)}
    names -= {("id", None), ("number", ""), ("reference", "")}
    if names & seen:
        raise WrongRow(RowFault.TWICE)
    seen |= names


def _birth_date(told: str, cpr: str) -> date | None:
    if not told:
        return birth_date_of_cpr(cpr) if cpr else None
    found = next(_parsed(told, DAYS), None)
    if found is None:
        raise WrongRow(RowFault.BIRTH_DATE)
    return found.date()


def _end(told: str, starts_at: datetime, centre: Centre) -> datetime | None:
    """An end may be a clock time alone, on the day of the start."""
    if not told:
        return None
    clock = next(_parsed(told, CLOCKS), None)
    day = centre.day_of(starts_at)
    on_that_day = datetime.combine(day, clock.time(), centre.zone) if clock else None
    ends_at = on_that_day or _instant(told, centre.zone)
    if ends_at is None or ends_at <= starts_at:
        raise WrongRow(RowFault.END)
    return ends_at


def _instant(told: str, zone: ZoneInfo) -> datetime | None:
    """A local time as it is written, or an instant with its offset (ISO 8601)."""
    try:
        at = datetime.fromisoformat(told)
        if at.tzinfo is not None:
            return at
    except ValueError:
        pass
    plain = " ".join(told.replace("kl.", " ").replace("T", " ").split())
    shapes = [f"{day} {clock}" for day in DAYS for clock in CLOCKS]
    found = next(_parsed(plain, shapes), None)
    return found.replace(tzinfo=zone) if found else None


def _parsed(told: str, shapes: list[str] | tuple[str, ...]) -> Iterator[datetime]:
    for shape in shapes:
        try:
            yield datetime.strptime(told, shape)  # noqa: DTZ007 - the caller adds the zone
        except ValueError:
            continue


def _number(told: str) -> int | None:
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else None


def _type_code(told: str) -> int | None:
    """The code in front, as in "17 Jobsamtale med a-kasse"."""
    if not told:
        return None
    code = _number(told.split(maxsplit=1)[0])
    if code is None:
        raise WrongRow(RowFault.TYPE_CODE)
    return code


def _one_of(known: Mapping[str, T], told: str, fault: RowFault) -> T | None:
    word = " ".join(told.casefold().split())
    if not word:
        return None
    if word not in known:
        raise WrongRow(fault)
    return known[word]
