"""Lead times and due times at their boundaries, and into what a promise can turn."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.content import ANOTHER_LANGUAGE, INTERPRETED_LANGUAGES, SEEN_OR_FELT
from shared.followups.rules import (
    NEXT_STATES,
    Decision,
    InterpreterNews,
    LeadTime,
    PromiseKind,
    PromiseState,
    Way,
    before_meeting,
    decision_due,
    interpreter_sentence,
    is_short_notice,
    order_by,
    order_due,
    state_when_held,
    usual_lead_time,
)
from tests.drivers import COPENHAGEN

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CHRISTMAS = {date(2026, 12, day) for day in (24, 25, 26)}


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN)


def is_working(day: date) -> bool:
    return day.weekday() < 5 and day not in CHRISTMAS


@pytest.mark.parametrize(
    ("starts_at", "lead", "last"),
    [
        ("2026-12-03 10:00", LeadTime(2, True), "2026-12-01 10:00"),
        ("2026-12-01 10:00", LeadTime(2, True), "2026-11-27 10:00"),
        ("2026-11-30 10:00", LeadTime(1, True), "2026-11-27 10:00"),
        ("2026-12-28 09:00", LeadTime(2, True), "2026-12-22 09:00"),
        ("2026-12-15 10:00", LeadTime(14, False), "2026-12-01 10:00"),
        ("2026-12-03 10:00", LeadTime(0, True), "2026-12-03 10:00"),
        ("2026-10-30 10:00", LeadTime(14, False), "2026-10-16 10:00"),
        ("2027-04-02 10:00", LeadTime(14, False), "2027-03-19 10:00"),
    ],
)
def test_the_last_order_is_the_same_clock_time_so_many_days_before(
    starts_at: str, lead: LeadTime, last: str
) -> None:
    assert order_by(local(starts_at), lead, is_working) == local(last)


def test_over_the_end_of_summer_time_fourteen_days_are_an_hour_longer() -> None:
    starts_at = local("2026-10-30 10:00")
    last = order_by(starts_at, LeadTime(14, False), is_working)
    assert starts_at.astimezone(UTC) - last.astimezone(UTC) == 14 * DAY + HOUR


@pytest.mark.parametrize(
    ("earlier", "is_short"), [(MINUTE, False), (timedelta(0), False), (-MINUTE, True)]
)
def test_a_lead_time_exactly_met_is_enough_and_a_minute_less_is_not(
    earlier: timedelta, is_short: bool
) -> None:
    last = local("2026-12-01 10:00")
    assert is_short_notice(last - earlier, last) is is_short


NOW = local("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("last", "starts_at", "due_at"),
    [
        (NOW + 20 * DAY, NOW + 34 * DAY, NOW + DAY),
        (NOW + DAY + MINUTE, NOW + 3 * DAY, NOW + DAY),
        (NOW + 5 * HOUR, NOW + 2 * DAY, NOW + 5 * HOUR),
        (NOW, NOW + 2 * DAY, NOW),
        (NOW + 3 * HOUR, NOW + 3 * HOUR, NOW + 2 * HOUR),
    ],
)
def test_an_order_is_due_soon_and_before_the_lead_time_begins_to_run_out(
    last: datetime, starts_at: datetime, due_at: datetime
) -> None:
    assert order_due(NOW, NOW + DAY, last, starts_at) == due_at


@pytest.mark.parametrize(
    ("now", "opens", "starts_at", "due_at"),
    [
        ("2026-12-01 10:00", "2026-12-01 10:00", "2026-12-01 12:00", "2026-12-01 10:00"),
        ("2026-12-01 03:04", "2026-12-01 09:00", "2026-12-01 12:00", "2026-12-01 09:00"),
        ("2026-12-01 10:00", "2026-12-01 10:00", "2026-12-02 10:00", "2026-12-01 11:00"),
        ("2026-12-01 20:00", "2026-12-02 09:00", "2026-12-02 09:30", "2026-12-02 08:30"),
        ("2026-12-01 20:00", "2026-12-02 09:00", "2026-12-03 09:30", "2026-12-02 10:00"),
        ("2026-12-01 08:50", "2026-12-01 09:00", "2026-12-01 09:00", "2026-12-01 09:00"),
    ],
)
def test_a_decision_is_due_at_once_for_today_and_never_after_the_meeting(
    now: str, opens: str, starts_at: str, due_at: str
) -> None:
    at, meeting = local(now), local(starts_at)
    is_today = at.date() == meeting.date()
    due = decision_due(at, local(opens), meeting, is_today=is_today)
    assert due == local(due_at)
    assert at <= due <= meeting


@pytest.mark.parametrize("hours", [0, 0.5, 1, 2, 24, 25, 200])
def test_what_is_due_before_a_meeting_is_never_due_after_it(hours: float) -> None:
    starts_at = NOW + hours * HOUR
    assert NOW <= before_meeting(NOW, NOW + DAY, starts_at) <= max(NOW, starts_at)


def test_who_interprets_for_the_deaf_takes_fourteen_days_and_others_two_working_days() -> None:
    assert {usual_lead_time(it) for it in SEEN_OR_FELT} == {LeadTime(14, working=False)}
    assert usual_lead_time(ANOTHER_LANGUAGE) == LeadTime(5, working=True)
    spoken = set(INTERPRETED_LANGUAGES) - {*SEEN_OR_FELT, ANOTHER_LANGUAGE}
    assert {usual_lead_time(code) for code in spoken} == {LeadTime(2, working=True)}


def test_only_what_is_booked_is_said_to_come() -> None:
    """And of what is no longer wanted nothing is said."""
    for state in PromiseState:
        for is_short in (False, True):
            news = InterpreterNews(state, Way.HERE, None, is_short, "call")
            comes = interpreter_sentence(news) == "interpreter-here"
            assert comes is (state in (PromiseState.ARRANGED, PromiseState.KEPT))
    gone = InterpreterNews(PromiseState.NOT_NEEDED, Way.HERE, None, False, "call")
    assert interpreter_sentence(gone) == ""


@pytest.mark.parametrize(
    ("news", "sentence"),
    [
        (InterpreterNews(PromiseState.PROMISED, Way.HERE, None, False, "call"), "seeks"),
        (InterpreterNews(PromiseState.PROMISED, Way.HERE, None, True, "call"), "short-call"),
        (InterpreterNews(PromiseState.PROMISED, Way.HERE, None, True, "told"), "short-told"),
        (InterpreterNews(PromiseState.PROMISED, Way.HERE, None, True, "ask"), "short-ask"),
        (InterpreterNews(PromiseState.ARRANGED, Way.PHONE, None, True, "call"), "phone"),
        (InterpreterNews(PromiseState.ARRANGED, Way.VIDEO, None, False, "call"), "video"),
        (
            InterpreterNews(PromiseState.UNABLE, Way.HERE, Decision.MOVE, True, "call"),
            "none-move",
        ),
        (
            InterpreterNews(PromiseState.TOLD, Way.HERE, Decision.WITHOUT, True, "call"),
            "none-without",
        ),
    ],
)
def test_each_state_has_its_sentence(news: InterpreterNews, sentence: str) -> None:
    assert interpreter_sentence(news) == f"interpreter-{sentence}"


@pytest.mark.parametrize(
    ("kind", "state", "becomes"),
    [
        (PromiseKind.INTERPRETER, PromiseState.ARRANGED, PromiseState.KEPT),
        (PromiseKind.INTERPRETER, PromiseState.PROMISED, PromiseState.PROMISED),
        (PromiseKind.INTERPRETER, PromiseState.UNABLE, PromiseState.UNABLE),
        (PromiseKind.CHAIR, PromiseState.PROMISED, PromiseState.KEPT),
        (PromiseKind.DOOR, PromiseState.PROMISED, PromiseState.KEPT),
        (PromiseKind.VIDEO, PromiseState.PROMISED, PromiseState.KEPT),
        (PromiseKind.ROOM, PromiseState.ARRANGED, PromiseState.KEPT),
        (PromiseKind.ROOM, PromiseState.PROMISED, PromiseState.PROMISED),
    ],
)
def test_a_meeting_that_was_held_keeps_what_was_arranged_and_asks_about_the_rest(
    kind: PromiseKind, state: PromiseState, becomes: PromiseState
) -> None:
    assert state_when_held(kind, state) is becomes


def test_a_promise_that_cannot_be_kept_ends_only_by_telling_or_by_keeping_it_after_all() -> None:
    assert PromiseState.KEPT not in NEXT_STATES[PromiseState.UNABLE]
    assert PromiseState.TOLD in NEXT_STATES[PromiseState.UNABLE]
    others = set(PromiseState) - {PromiseState.UNABLE, PromiseState.NOT_NEEDED}
    assert all(PromiseState.TOLD not in NEXT_STATES[state] for state in others)
