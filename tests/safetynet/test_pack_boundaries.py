"""The packs of the law at each boundary of the calendar, worked out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from shared.safetynet import TalkHolder
from shared.safetynet.pack_rules import CourseFacts, TalkHandover, advise
from tests.safetynet.test_pack_rules import day, held, next_talk, pack, some_months


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        # 181 days: to 28 February.
        ("2026-08-31", ["2026-10-15", "2026-11-29", "2027-01-13", "2027-02-28"]),
        # 182 days: to the leap day.
        ("2027-08-31", ["2027-10-15", "2027-11-30", "2028-01-14", "2028-02-29"]),
        # 182 days from the leap day.
        ("2028-02-29", ["2028-04-14", "2028-05-30", "2028-07-14", "2028-08-29"]),
        # 181 days over the year's end.
        ("2026-12-31", ["2027-02-14", "2027-03-31", "2027-05-15", "2027-06-30"]),
        # 182 days, into winter time on 25 October.
        ("2026-10-24", ["2026-12-08", "2027-01-23", "2027-03-09", "2027-04-24"]),
        # 184 days from the night of summer time.
        ("2026-03-29", ["2026-05-14", "2026-06-29", "2026-08-14", "2026-09-29"]),
    ],
)
def test_the_days_of_cash_benefit_at_each_boundary(since: str, expected: list[str]) -> None:
    """Four talks spread over half a year: quarters of its days, rounded down."""
    facts = CourseFacts(day(since), is_since_known=True)
    found: list[date] = []
    for number, due in enumerate(expected, 1):
        talks = advise(pack("2026-07-job-ready"), facts, day(since)).talks
        it = next(each for each in talks if each.of == 4)
        assert (it.number, it.last_by) == (number, day(expected[-1]))
        found.append(it.by)
        facts = replace(facts, talks=facts.talks + held(due, kind="first"))
    assert found == [day(each) for each in expected]


@pytest.mark.parametrize(
    ("today", "is_overdue"),
    [("2027-02-28", False), ("2027-03-01", True), ("2028-02-29", True)],
)
def test_six_months_from_31_august_are_over_in_march(today: str, is_overdue: bool) -> None:
    facts = CourseFacts(day("2026-08-31"), is_since_known=True)
    found = next_talk(some_months(6), facts, today)
    assert (found.last_by, found.is_overdue) == (day("2027-02-28"), is_overdue)


@pytest.mark.parametrize(
    ("id", "since", "today", "on"),
    [
        ("2024-insured", "2025-11-30", "2025-12-01", "2026-03-01"),
        ("2024-insured", "2027-11-30", "2028-02-28", "2028-03-01"),
        ("2024-insured", "2026-12-31", "2027-01-01", "2027-04-01"),
        ("2024-insured", "2025-12-29", "2026-03-29", "2026-03-30"),
        ("2024-insured", "2026-07-25", "2026-10-25", "2026-10-26"),
    ],
)
def test_the_handover_at_each_boundary(id: str, since: str, today: str, on: str) -> None:
    """Three months from 30 November end with February, leap year or not; the day after is ours."""
    facts = CourseFacts(day(since), is_since_known=True)
    handover = advise(pack(id), facts, day(today)).handover
    assert handover == TalkHandover(day(on), TalkHolder.CENTRE, is_estimated=True)
