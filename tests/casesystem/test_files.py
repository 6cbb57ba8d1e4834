"""Files from case systems: what is written is read back, and a wrong row fails by itself."""

import csv
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.appointments import Form, MeetingState
from shared.casesystem import (
    LARGEST_FILE,
    CaseAction,
    CaseFile,
    FileFault,
    RegisterEntry,
    RowFault,
    UnreadableFile,
    as_csv,
    read_case_file,
)
from shared.casesystem.export import guarded, unguarded
from tests.appointments.houses import at, december
from tests.casesystem.centre import aars

HEAD = "Mødenummer;Start;Slut;Mødeform;Typekode;Medarbejder;Tilstand"
ROW = "482917;01-12-2026 09:00;01-12-2026 09:45;Fremmøde;7;Karen;Bestilt"


def read(*rows: str, encoding: str = "utf-8") -> CaseFile:
    return read_case_file("\r\n".join(rows).encode(encoding), aars())


def faults(*rows: str) -> list[tuple[int, RowFault]]:
    return [(it.line, it.fault) for it in read(*rows).problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_each_encoding_and_separator_is_read(encoding: str, separator: str) -> None:
    file = read(*(it.replace(";", separator) for it in (HEAD, ROW)), encoding=encoding)
    [it] = file.meetings
    assert (it.number, it.starts_at, it.ends_at) == (
        "482917",
        at("09:00", december(1)),
        at("09:45", december(1)),
    )
    assert (it.form, it.type_code, it.staff, it.state) == (
        Form.IN_PERSON,
        7,
        "Karen",
        MeetingState.BOOKED,
    )
    assert file.problems == ()


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (ROW.replace("482917", ""), RowFault.NOBODY),
        (ROW.replace("01-12-2026 09:00", "31-02-2026 09:00"), RowFault.START),
        (ROW.replace("01-12-2026 09:00", "1. december"), RowFault.START),
        (ROW.replace("01-12-2026 09:45", "01-12-2026 08:45"), RowFault.END),
        (ROW.replace("Fremmøde", "Brevdue"), RowFault.FORM),
        (ROW.replace(";7;", ";syv;"), RowFault.TYPE_CODE),
        (ROW.replace("Bestilt", "Måske"), RowFault.STATE),
        (f"{ROW};mere", RowFault.CELLS),
        (ROW.replace("Karen", "K" * 600), RowFault.CELLS),
        (ROW.replace("Karen", '"Karen'), RowFault.QUOTE),
        (ROW.replace("482917", "482 917"), RowFault.TWICE),
    ],
)
def test_a_wrong_row_fails_by_itself_with_its_line(row: str, fault: RowFault) -> None:
    other = ROW.replace("482917", "112233")
    assert faults(HEAD, ROW, "", row, other) == [(4, fault)]
    assert len(read(HEAD, ROW, "", row, other).meetings) == 2


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", FileFault.EMPTY),
        (b"\r\n\r\n", FileFault.EMPTY),
        (b"PK\x03\x04\0\0", FileFault.BINARY),
        ("Start;Nummer".encode("utf-16"), FileFault.BINARY),
        ("Mødenummer;Slut".encode(), FileFault.NO_START),
        (b"Start;Slut", FileFault.NO_PERSON),
        (b" " * (LARGEST_FILE + 1), FileFault.TOO_BIG),
    ],
)
def test_what_is_no_such_file_is_said_plainly(data: bytes, fault: FileFault) -> None:
    with pytest.raises(UnreadableFile) as no:
        read_case_file(data, aars())
    assert no.value.fault is fault


def test_headings_dates_and_words_of_others_are_known() -> None:
    file = read(
        "CPR-nr.,Navn,Starttidspunkt,Sluttid,Type,Kontaktform,Status,A-kasse,Andet",
        "120365-1234,Bent,2026-12-01T09:00,09.45,17 Jobsamtale med a-kasse,telefonisk,booket,nej,x",
        '120365-1234,"Bent\nHansen",1.12.2026 kl. 11.00,,,Digitalt,Afholdt,,',
    )
    assert file.problems == ()
    [first, second] = file.meetings
    assert first.birth_date == date(1965, 3, 12)
    assert (first.starts_at, first.ends_at) == (
        at("09:00", december(1)),
        at("09:45", december(1)),
    )
    assert (first.form, first.type_code, first.with_a_kasse) == (Form.PHONE, 17, False)
    assert (second.starts_at, second.form, second.state) == (
        at("11:00", december(1)),
        Form.VIDEO,
        MeetingState.HELD,
    )


@pytest.mark.parametrize(
    "cell", ["=1+1", "+4520304050", "-1", "@SUM(A1)", "\tx", "'", "'=1", "Bent"]
)
def test_no_cell_is_run_as_a_formula(cell: str) -> None:
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(cell)) in (cell, cell.removeprefix("'"))


names = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)
instants = st.integers(0, 60 * 24 * 4 * 15).map(
    lambda n: datetime(2026, 11, 2, tzinfo=UTC) + timedelta(minutes=15 * n)
)


@st.composite
def entries(draw: Any) -> RegisterEntry:
    starts_at = draw(instants)
    return RegisterEntry(
        meeting_id=draw(st.integers(1, 10**8)),
        number=draw(st.from_regex(r"\d{6}", fullmatch=True)),
        reference=draw(st.from_regex(r"[A-Z][0-9-]{0,12}", fullmatch=True)),
        person=draw(names),
        birth_date=draw(st.none() | st.dates(date(1930, 1, 1), date(2010, 1, 1))),
        is_protected=False,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=draw(st.integers(1, 120))),
        form=draw(st.sampled_from(Form)),
        kind="first",
        type_code=draw(st.sampled_from([4, 7, 10, 12, 17, 19])),
        title=draw(names),
        place=draw(names),
        address=draw(names),
        telephone=draw(st.sampled_from(["", "+4598621234"])),
        adviser=draw(names),
        rebook_until=draw(st.none() | instants),
        with_a_kasse=draw(st.sampled_from([True, False, None])),
        state=draw(st.sampled_from([it for it in MeetingState if it is not MeetingState.OFFERED])),
        action=draw(st.none() | st.sampled_from(CaseAction)),
        due_at=draw(st.none() | instants),
    )


@settings(max_examples=20, deadline=None)
@given(st.lists(entries(), max_size=5, unique_by=(lambda it: it.meeting_id, lambda it: it.number)))
def test_what_is_written_is_read_back(written: list[RegisterEntry]) -> None:
    unique = list({it.reference: it for it in written}.values())
    data = as_csv(unique, aars())
    file = read_case_file(data, aars())
    assert file.problems == ()
    assert [
        (it.meeting_id, it.number, it.reference, it.birth_date, it.starts_at, it.ends_at)
        for it in file.meetings
    ] == [
        (it.meeting_id, it.number, it.reference, it.birth_date, it.starts_at, it.ends_at)
        for it in unique
    ]
    assert [(it.form, it.type_code, it.state, it.with_a_kasse) for it in file.meetings] == [
        (it.form, it.type_code, it.state, it.with_a_kasse) for it in unique
    ]
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [
        each
        for row in csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";")
        for each in row
    ]
    assert not [it for it in cells if it.startswith(("=", "+", "-", "@", "\t"))]
