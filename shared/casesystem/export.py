"""Meetings as a CSV file that Danish Excel and case systems open as it is."""

import csv
from collections.abc import Iterable
from datetime import date, datetime
from io import StringIO

from shared.appointments import Centre
from shared.casesystem.columns import ACTION_WORDS, FORM_WORDS, OURS, STATE_WORDS, Column
from shared.casesystem.vocabulary import RegisterEntry

SEPARATOR = ";"
"""Danish Excel takes a comma for the decimal sign."""

ENCODING = "utf-8-sig"
"""With its mark (BOM): without one Excel reads UTF-8 as Latin-1, and breaks every æ, ø and å."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins so is run as a formula by spreadsheets."""

GUARD = "'"

DAY, INSTANT = "%d-%m-%Y", "%d-%m-%Y %H:%M"
"""As Danish Excel reads dates, by the clock on the centre's wall."""


def as_csv(entries: Iterable[RegisterEntry], centre: Centre) -> bytes:
    """One row for each meeting, below a row of headings."""
    written = StringIO(newline="")
    rows = csv.writer(written, delimiter=SEPARATOR, lineterminator="\r\n")
    rows.writerow(OURS)
    for entry in entries:
        cells = cells_of(entry, centre)
        rows.writerow([guarded(cells[column]) for column in OURS])
    return written.getvalue().encode(ENCODING)


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it, where a spreadsheet would run it as a formula."""
    return GUARD + cell if cell.startswith(FORMULA_SIGNS) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    is_ours = cell.startswith(GUARD) and cell[1:].startswith(FORMULA_SIGNS)
    return cell[1:] if is_ours else cell


def cells_of(entry: RegisterEntry, centre: Centre) -> dict[Column, str]:
    """What stands in each column; '' where there is nothing to say."""
    return {
        Column.ID: str(entry.meeting_id),
        Column.NUMBER: entry.number,
        Column.REFERENCE: entry.reference,
        Column.ACTION: ACTION_WORDS[entry.action] if entry.action else "",
        Column.DUE: _instant(entry.due_at, centre),
        Column.STATE: STATE_WORDS[entry.state],
        Column.PERSON: entry.person,
        Column.BIRTH_DATE: _day(entry.birth_date),
        Column.START: _instant(entry.starts_at, centre),
        Column.END: _instant(entry.ends_at, centre),
        Column.FORM: FORM_WORDS[entry.form],
        Column.TYPE_CODE: str(entry.type_code),
        Column.TITLE: entry.title,
        Column.PLACE: entry.place,
        Column.ADDRESS: entry.address,
        Column.TELEPHONE: entry.telephone,
        Column.STAFF: entry.adviser,
        Column.REBOOKABLE: yes_no_cell(entry.rebook_until is not None),
        Column.REBOOK_UNTIL: _instant(entry.rebook_until, centre),
        Column.A_KASSE: yes_no_cell(entry.with_a_kasse),
    }


def yes_no_cell(told: bool | None) -> str:
    """'' for what is unknown."""
    return "" if told is None else "Ja" if told else "Nej"


def _day(day: date | None) -> str:
    return f"{day:{DAY}}" if day else ""


def _instant(at: datetime | None, centre: Centre) -> str:
    return f"{centre.local(at):{INSTANT}}" if at else ""
