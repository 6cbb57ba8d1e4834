"""The daily comparison: only here, only there, different, equal; kept until the next."""

from itertools import product

import pytest
from sqlalchemy import text

from shared.appointments import FIRST_MEETING, Meeting, add_kind
from shared.casesystem import (
    CaseFinding,
    FindingKind,
    case_findings,
    count_findings,
    last_import,
    mark_finding,
)
from shared.citizens import protect
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.appointments.houses import TODAY, at, december
from tests.casesystem.register import LENE, Register, register_of

HEAD = "Mødenummer;Fagsystemets nummer;Fødselsdato;Start;Mødeform;Tilstand"
PERIOD = TODAY, december(10)


@pytest.fixture
def register(workplace: Workplace, clock: SetClock) -> Register:
    clock.at = at("10:00")
    return register_of(workplace)


def found(register: Register, what: FindingKind) -> list[CaseFinding]:
    with register.workplace.read() as work:
        return case_findings(work, register.house.id, what, 0, 50)


def counts(register: Register) -> dict[FindingKind, tuple[int, int]]:
    with register.workplace.read() as work:
        return count_findings(work, register.house.id)


def test_our_own_export_is_equal_in_all(register: Register) -> None:
    people = register.house.citizens(4)
    clocks = ("08:00", "09:00", "10:00", "11:00")
    meetings = [
        register.books(who, clock, december(1)) for who, clock in zip(people, clocks, strict=True)
    ]
    register.enters(meetings[0], "-1")
    register.moves(meetings[1], "12:00", december(2))
    register.cancels(meetings[2])
    with register.workplace.work() as work:
        protect(work, people[3])
    done = register.compares(register.export(*PERIOD), *PERIOD)
    assert (done.rows_read, done.equal, done.wrong) == (4, 4, 0)
    assert set(counts(register).values()) == {(0, 0)}


def test_one_of_each_is_found_kept_and_ticked_off(register: Register) -> None:
    alone, moved, same = register.house.citizens(3)
    only_here = register.books(alone, "08:00", december(1))
    different = register.books(moved, "09:00", december(1))
    register.enters(different, "F-2")
    equal = register.books(same, "10:00", december(1))
    file = "\n".join(
        [
            HEAD,
            ";F-2;;02-12-2026 09:00;Telefon;",
            f"{equal.number};;;01-12-2026 10:00;Fremmøde;Bestilt",
            ";F-9;12-03-1965;03-12-2026 11:00;Telefon;",
            ";F-10;12-03-1965;i morgen;Telefon;",
            ";F-11;12-03-1965;04-12-2026 11:00;Telefon;Annulleret",
        ]
    )
    done = register.compares(file.encode("latin-1"), *PERIOD)
    assert (done.rows_read, done.equal, done.wrong, done.by) == (5, 1, 1, LENE)
    assert [it.meeting_id for it in found(register, FindingKind.ONLY_HERE)] == [only_here.id]
    [differs] = found(register, FindingKind.DIFFERENT)
    assert differs.meeting_id == different.id
    assert [(it.column, it.ours, it.theirs) for it in differs.details.differs] == [
        ("Start", "01-12-2026 09:00", "02-12-2026 09:00"),
        ("Mødeform", "Personligt", "Telefon"),
    ]
    [there] = found(register, FindingKind.ONLY_THERE)
    assert (there.line, there.details.reference, there.details.starts) == (
        4,
        "F-9",
        "03-12-2026 11:00",
    )
    [wrong] = found(register, FindingKind.WRONG_ROW)
    assert (wrong.line, wrong.details.fault) == (5, "start")
    with register.workplace.work() as work:
        assert mark_finding(work, there.id, LENE, is_done=True)
        assert not mark_finding(work, there.id, LENE, is_done=True)
    assert counts(register)[FindingKind.ONLY_THERE] == (1, 0)
    register.compares(register.export(*PERIOD), *PERIOD)
    assert counts(register)[FindingKind.ONLY_THERE] == (0, 0)
    with register.workplace.read() as work:
        last = last_import(work, register.house.id)
    assert last is not None
    assert last.equal == 3


def test_cancelled_here_and_standing_there_is_different(register: Register) -> None:
    meeting = register.books(register.house.citizen(), "08:00", december(1))
    register.cancels(meeting)
    register.compares(f"{HEAD}\n;;01-01-1990;01-12-2026 08:00;;".encode(), *PERIOD)
    [differs] = found(register, FindingKind.DIFFERENT)
    assert [(it.column, it.ours, it.theirs) for it in differs.details.differs] == [
        ("Tilstand", "Aflyst", "Bestilt")
    ]


def test_a_birth_date_that_two_share_pairs_nobody(register: Register) -> None:
    """Both were born on the same day; only one of them has a meeting at eight."""
    one, other = register.house.citizens(2)
    register.books(one, "08:00", december(1))
    register.books(other, "09:00", december(1))
    row = ";;01-01-1990;01-12-2026 08:00;;"
    register.compares("\n".join([HEAD, row]).encode(), *PERIOD)
    assert counts(register)[FindingKind.ONLY_THERE] == (0, 0)
    row = ";;01-01-1990;01-12-2026 14:00;;"
    register.compares("\n".join([HEAD, row]).encode(), *PERIOD)
    assert counts(register)[FindingKind.ONLY_THERE] == (1, 1)
    assert counts(register)[FindingKind.ONLY_HERE] == (2, 2)


def test_whether_the_a_kasse_takes_part_is_compared_for_every_talk(register: Register) -> None:
    """Where nobody here has said so, only that it takes part; help with a CV is no talk."""
    talks = (FIRST_MEETING, "followup", "akasse", "joint")
    meetings = {
        kind: register.books(who, "08:00", december(day))
        for day, (kind, who) in enumerate(
            zip((*talks, "cv"), register.house.citizens(5), strict=True), start=1
        )
    }
    with register.workplace.work() as work:
        for kind, meeting in meetings.items():
            if kind != FIRST_MEETING:
                add_kind(work, register.house.id, kind, 30)
            changed = {"kind": kind, "id": meeting.id}
            work.session.execute(text("UPDATE meeting SET kind = :kind WHERE id = :id"), changed)
    for ours, theirs in product((True, False, None), ("Ja", "Nej", "")):
        wanted = {} if ours is None else dict.fromkeys((it.id for it in meetings.values()), ours)
        rows = [f"{it.number};{day:02}-12-2026 08:00;{theirs}" for day, it in _days(meetings)]
        file = "\n".join(["Mødenummer;Start;A-kasse deltager", *rows])
        register.compares(file.encode("latin-1"), *PERIOD, wanted)
        expected = {
            meetings[kind].id: (named, theirs)
            for kind in talks
            for named in [
                "Ja" if kind in ("akasse", "joint") or ours else "" if ours is None else "Nej"
            ]
            if theirs not in ("", named) and (theirs == "Ja" or named)
        }
        told = {
            each.meeting_id: (it.ours, it.theirs)
            for each in found(register, FindingKind.DIFFERENT)
            for it in each.details.differs
        }
        assert told == expected, (ours, theirs)


def _days(meetings: dict[str, Meeting]) -> list[tuple[int, Meeting]]:
    return list(enumerate(meetings.values(), start=1))
