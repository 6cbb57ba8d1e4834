"""What follows from a rule pack at each boundary, worked out by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from shared.safetynet import FREE, TalkHolder, rule_packs
from shared.safetynet.pack_facts import PackClock, RulePack, StartEvent, Sureness, TalkCount
from shared.safetynet.pack_rules import (
    CountedTalk,
    CourseFacts,
    PackAdvice,
    PauseDays,
    TalkDue,
    TalkHandover,
    advise,
)

A_DAY = timedelta(days=1)
CENTRE, A_KASSE, TOGETHER = TalkHolder.CENTRE, TalkHolder.A_KASSE, TalkHolder.TOGETHER


def day(text: str) -> date:
    return date.fromisoformat(text)


def pack(id: str) -> RulePack:
    return rule_packs()[id]


def some_months(months: int, talks: int = 1, from_month: int = 0) -> RulePack:
    """A pack of the calendar's with one count, and nothing else."""
    count = TalkCount(talks, frozenset({"first"}), CENTRE, from_month, months, Sureness.HIGH)
    return replace(pack(FREE), counts=(count,))


def held(*days: str, kind: str = "followup") -> tuple[CountedTalk, ...]:
    return tuple(CountedTalk(day(each), kind, is_held=True) for each in days)


def booked(*days: str, kind: str = "followup") -> tuple[CountedTalk, ...]:
    return tuple(CountedTalk(day(each), kind, is_held=False) for each in days)


def next_talk(pack: RulePack, it: CourseFacts, today: str) -> TalkDue:
    return advise(pack, it, day(today)).talks[0]


@pytest.mark.parametrize(
    ("since", "months", "last"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2027-08-30", 6, "2028-02-29"),
        ("2027-08-29", 6, "2028-02-29"),
        ("2026-08-28", 6, "2027-02-28"),
        ("2028-02-29", 6, "2028-08-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2027-02-28", 12, "2028-02-28"),
        ("2026-12-31", 6, "2027-06-30"),
        ("2026-10-31", 6, "2027-04-30"),
        ("2026-07-01", 6, "2027-01-01"),
        ("2026-06-30", 6, "2026-12-30"),
        ("2026-01-01", 12, "2027-01-01"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-03-29", 6, "2026-09-29"),
        ("2026-04-25", 6, "2026-10-25"),
        ("2026-10-25", 6, "2027-04-25"),
        ("2026-09-28", 6, "2027-03-28"),
    ],
)
def test_a_window_ends_on_the_same_day_of_a_later_month(since: str, months: int, last: str) -> None:
    """Or on the last one of a shorter month; changes to summer time alter nothing."""
    found = next_talk(some_months(months), CourseFacts(day(since), is_since_known=True), since)
    assert (found.by, found.last_by) == (day(last), day(last))


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2026-07-01", ["2026-08-16", "2026-10-01", "2026-11-16", "2027-01-01"]),
        ("2026-01-01", ["2026-02-15", "2026-04-01", "2026-05-16", "2026-07-01"]),
    ],
)
def test_talks_are_spread_evenly_over_their_window(since: str, expected: list[str]) -> None:
    facts = CourseFacts(day(since), is_since_known=True)
    found: list[date] = []
    for number, due in enumerate(expected, 1):
        it = next_talk(pack("2024-others"), facts, since)
        assert (it.number, it.of, it.last_by) == (number, 4, day(expected[-1]))
        found.append(it.by)
        facts = replace(facts, talks=facts.talks + held(due))
    assert found == [day(each) for each in expected]
    assert advise(pack("2024-others"), facts, day(since)) == PackAdvice()


@pytest.mark.parametrize(
    ("id", "clock", "start", "percent", "first", "counts"),
    [
        ("2020-insured", PackClock.PAID_HOURS, StartEvent.REGISTERED, None, None,
         [(4, CENTRE, 0, 6), (2, TOGETHER, 0, 6)]),
        ("2020-others", PackClock.UNBROKEN, StartEvent.FIRST_CONTACT, None, (7, CENTRE, False),
         [(4, CENTRE, 0, 6)]),
        ("2024-insured", PackClock.PAID_HOURS, StartEvent.REGISTERED, None, (14, A_KASSE, False),
         [(3, A_KASSE, 0, 3), (3, CENTRE, 3, 6)]),
        ("2024-others", PackClock.UNBROKEN, StartEvent.BENEFIT, None, None, [(4, CENTRE, 0, 6)]),
        ("2026-07-insured", PackClock.PAID_HOURS, StartEvent.REGISTERED, 25, (14, A_KASSE, True),
         [(2, A_KASSE, 0, 6), (2, CENTRE, 0, 6)]),
        ("2026-07-job-ready", PackClock.UNBROKEN, StartEvent.BENEFIT, 25, (7, CENTRE, True),
         [(4, CENTRE, 0, 6)]),
        ("trial", PackClock.CALENDAR, StartEvent.FIRST_CONTACT, None, None, [(1, CENTRE, 0, 1)]),
        ("free", PackClock.CALENDAR, StartEvent.FIRST_CONTACT, None, None, []),
        ("2027-01", PackClock.CALENDAR, StartEvent.FIRST_CONTACT, None, None, []),
    ],
)  # fmt: skip
def test_the_packs_have_the_numbers_of_the_law(
    id: str,
    clock: PackClock,
    start: StartEvent,
    percent: int | None,
    first: tuple[int, TalkHolder, bool] | None,
    counts: list[tuple[int, TalkHolder, int, int]],
) -> None:
    it = pack(id)
    talk = it.first_talk
    assert (it.clock, it.start_event, it.exempt_percent) == (clock, start, percent)
    assert (talk and (talk.within_days, talk.held_by, talk.everyone)) == first
    assert [(c.talks, c.held_by, c.from_month, c.to_month) for c in it.counts] == counts
    assert (it.lawyer, it.verified_on) == ("", None), "no lawyer has confirmed any of them"


def test_several_packs_are_in_force_at_once_and_each_only_in_its_time() -> None:
    in_force = {
        today: {it.id for it in rule_packs().values() if it.is_in_force(day(today))}
        for today in ("2019-12-31", "2023-12-31", "2024-01-01", "2026-06-30", "2026-07-01",
                      "2026-12-31", "2027-01-01")
    }  # fmt: skip
    assert in_force == {
        "2019-12-31": {"free"},
        "2023-12-31": {"free", "2020-insured", "2020-others"},
        "2024-01-01": {"free", "2024-insured", "2024-others"},
        "2026-06-30": {"free", "trial", "2024-insured", "2024-others"},
        "2026-07-01": {"free", "trial", "2026-07-insured", "2026-07-job-ready"},
        "2026-12-31": {"free", "trial", "2026-07-insured", "2026-07-job-ready"},
        "2027-01-01": {"free", "trial", "2027-01"},
    }


@pytest.mark.parametrize(
    ("pauses", "last"),
    [
        ([], "2026-12-02"),
        ([("2026-11-10", "2026-11-16", "holiday")], "2026-12-09"),
        ([("2026-11-10", "2026-11-16", "job")], "2026-12-02"),
        ([("2026-12-02", "2026-12-04", "leave")], "2026-12-05"),
        ([("2026-12-03", "2026-12-09", "leave")], "2026-12-02"),
        ([("2026-10-20", "2026-11-03", "leave")], "2026-12-04"),
        ([("2026-10-20", "2026-11-01", "leave")], "2026-12-02"),
        ([("2026-11-10", "2026-11-16", "holiday"), ("2026-12-08", "2026-12-09", "leave")],
         "2026-12-11"),
    ],
)  # fmt: skip
def test_time_stands_still_in_the_pauses_that_the_pack_names(
    pauses: list[tuple[str, str, str]], last: str
) -> None:
    told = tuple(PauseDays(day(first), day(end), why) for first, end, why in pauses)
    facts = CourseFacts(day("2026-11-02"), is_since_known=True, pauses=told)
    assert next_talk(pack("trial"), facts, "2026-11-02").last_by == day(last)


@pytest.mark.parametrize(
    ("talks", "number", "is_overdue", "booked_on"),
    [
        ((), 1, True, None),
        (held("2026-08-16"), 2, False, None),
        (held("2026-07-01"), 2, False, None),
        (held("2026-06-30"), 1, True, None),
        (held("2026-08-01", kind="cv"), 1, True, None),
        (held("2026-08-01", kind="akasse"), 1, True, None),
        (booked("2026-08-20"), 1, True, "2026-08-20"),
        (held("2026-08-01") + booked("2026-08-20"), 2, False, "2026-08-20"),
        (held("2026-08-01", "2026-08-02", "2026-08-03"), 4, False, None),
    ],
)
def test_what_was_held_and_booked_goes_towards_the_count(
    talks: tuple[CountedTalk, ...], number: int, is_overdue: bool, booked_on: str | None
) -> None:
    facts = CourseFacts(day("2026-07-01"), is_since_known=True, talks=talks)
    found = next_talk(pack("2024-others"), facts, "2026-08-17")
    assert (found.number, found.is_overdue) == (number, is_overdue)
    assert found.booked_on == (day(booked_on) if booked_on else None)


def test_a_talk_is_overdue_the_day_after_it_was_due() -> None:
    facts = CourseFacts(day("2026-07-01"), is_since_known=True)
    by_day = [next_talk(pack("2024-others"), facts, it) for it in ("2026-08-16", "2026-08-17")]
    assert [it.is_overdue for it in by_day] == [False, True]


@pytest.mark.parametrize(
    ("booked_on", "needs_booking"),
    [(None, True), ("2026-08-30", False), ("2027-01-01", False), ("2027-01-02", True)],
)
def test_a_meeting_after_the_last_day_of_the_window_is_not_enough(
    booked_on: str | None, needs_booking: bool
) -> None:
    talks = booked(booked_on) if booked_on else ()
    facts = CourseFacts(day("2026-07-01"), is_since_known=True, talks=talks)
    assert next_talk(pack("2024-others"), facts, "2026-07-02").needs_booking is needs_booking


@pytest.mark.parametrize(
    ("on", "left"), [("2026-04-10", 3), ("2026-04-11", 2), ("2026-07-10", 2), ("2026-08-01", 2)]
)
def test_a_talk_counts_in_the_window_of_its_day_and_one_that_came_late_still_does(
    on: str, left: int
) -> None:
    """From 10 January: the fund's three months end on 10 April, ours begin on the 11th."""
    facts = CourseFacts(day("2026-01-10"), is_since_known=True, talks=held(on))
    ours = [it for it in advise(pack("2024-insured"), facts, day(on)).talks if it.of == 3]
    of_centre = next(it for it in ours if it.held_by is CENTRE)
    assert of_centre.of - of_centre.number + 1 == left


@pytest.mark.parametrize("today", ["2026-01-10", "2026-04-11", "2026-06-01"])
def test_a_pack_says_from_when_somebody_else_holds_the_talks(today: str) -> None:
    facts = CourseFacts(day("2026-01-10"), is_since_known=True)
    handover = advise(pack("2024-insured"), facts, day(today)).handover
    assert handover == TalkHandover(day("2026-04-11"), CENTRE, is_estimated=True)


@pytest.mark.parametrize(
    ("id", "with_a_kasse", "holders"),
    [
        ("2020-insured", None, [CENTRE, TOGETHER]),
        ("2020-insured", True, [CENTRE, TOGETHER]),
        ("2020-insured", False, [CENTRE]),
        ("2024-insured", None, [A_KASSE, A_KASSE, CENTRE]),
        ("2024-insured", False, [CENTRE]),
        ("2026-07-insured", True, [A_KASSE, A_KASSE, CENTRE]),
        ("2026-07-insured", False, [CENTRE]),
        ("2026-07-job-ready", False, [CENTRE, CENTRE]),
    ],
)
def test_the_fund_holds_no_talks_with_those_whom_it_leaves_to_us(
    id: str, with_a_kasse: bool | None, holders: list[TalkHolder]
) -> None:
    facts = CourseFacts(day("2026-08-01"), is_since_known=True, with_a_kasse=with_a_kasse)
    found = advise(pack(id), facts, day("2026-08-01")).talks
    assert sorted(it.held_by for it in found) == sorted(holders)


@pytest.mark.parametrize(
    ("id", "since", "by"),
    [
        ("2020-others", "2026-12-28", "2027-01-04"),
        ("2024-insured", "2026-02-20", "2026-03-06"),
        ("2024-insured", "2028-02-20", "2028-03-05"),
        ("2026-07-job-ready", "2026-10-22", "2026-10-29"),
    ],
)
def test_the_first_talk_is_due_some_days_after_the_start(id: str, since: str, by: str) -> None:
    found = next_talk(pack(id), CourseFacts(day(since), is_since_known=True), since)
    assert (found.by, found.number, found.of) == (day(by), 1, 0)


@pytest.mark.parametrize(
    ("id", "is_known", "are_hours_known", "first", "others"),
    [
        ("2026-07-insured", True, False, False, True),
        ("2026-07-insured", True, True, False, False),
        ("2026-07-insured", False, True, True, True),
        ("2024-insured", False, False, True, True),
        ("2026-07-job-ready", True, False, False, False),
        ("2026-07-job-ready", False, False, True, True),
        ("2020-others", False, False, False, False),
    ],
)
def test_days_are_estimates_while_the_clock_or_the_start_is_not_known(
    id: str, is_known: bool, are_hours_known: bool, first: bool, others: bool
) -> None:
    """We know our own first contact, and neither paid hours nor when a benefit began. The first
    talk is due so many days after the start: no hours are counted for it."""
    facts = CourseFacts(day("2026-08-01"), is_known, are_hours_known=are_hours_known)
    found = advise(pack(id), facts, day("2026-08-01")).talks
    assert [it.is_estimated for it in found if not it.of] == [first]
    assert {it.is_estimated for it in found if it.of} == {others}


@pytest.mark.parametrize(
    ("id", "expected"), [("2026-07-job-ready", [0]), ("2020-others", []), ("trial", [])]
)
def test_an_exempt_citizen_has_the_first_talk_where_it_is_everyones(
    id: str, expected: list[int]
) -> None:
    facts = CourseFacts(day("2026-08-01"), is_since_known=True, is_exempt=True)
    found = advise(pack(id), facts, day("2026-08-01"))
    assert [it.of for it in found.talks] == expected
    assert found.handover is None


@pytest.mark.parametrize("id", [FREE, "2027-01"])
def test_a_pack_without_numbers_suggests_nothing(id: str) -> None:
    facts = CourseFacts(day("2026-08-31"), is_since_known=True, talks=held("2026-09-01"))
    assert advise(pack(id), facts, day("2028-02-29")) == PackAdvice()
