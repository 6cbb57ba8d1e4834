"""What has to be written, by when, and what is no number of the case system's."""

from datetime import date

import pytest

from shared.casesystem.rules import (
    LONGEST_REFERENCE,
    CaseAction,
    CaseEvent,
    EventSeen,
    ReferenceProblem,
    case_action,
    entry_due,
    reference_problem,
    type_code,
)
from tests.appointments.houses import TODAY, at

B, M, C, X = CaseEvent.BOOKED, CaseEvent.MOVED, CaseEvent.CHANGED, CaseEvent.CANCELLED
H, N, U = CaseEvent.HELD, CaseEvent.NOT_COME, CaseEvent.UNDONE
BORN = date(1965, 3, 12)


@pytest.mark.parametrize(
    ("entered", "nothing", "still_open", "action"),
    [
        ([], [], [B], CaseAction.CREATE),
        ([], [], [B, M, C], CaseAction.CREATE),
        ([], [], [B, X], CaseAction.NOTHING),
        ([], [], [B, M, X], CaseAction.NOTHING),
        ([], [], [B, H], CaseAction.CREATE),
        ([B], [], [M], CaseAction.CHANGE),
        ([B], [], [C, M], CaseAction.CHANGE),
        ([B], [], [M, H], CaseAction.CHANGE),
        ([B], [], [M, X], CaseAction.DELETE),
        ([B], [], [X], CaseAction.DELETE),
        ([B], [], [H], CaseAction.ATTENDANCE),
        ([B], [], [N, U, H], CaseAction.ATTENDANCE),
        ([B], [], [H, U], CaseAction.NOTHING),
        ([B, H], [], [U], CaseAction.ATTENDANCE),
        ([B, H], [], [U, H], CaseAction.NOTHING),
        ([B, H], [], [U, N], CaseAction.ATTENDANCE),
        ([], [], [M], CaseAction.CHANGE),
        ([], [], [X], CaseAction.DELETE),
        ([], [], [H], CaseAction.ATTENDANCE),
        ([], [B, X], [], CaseAction.NOTHING),
    ],
)
def test_several_events_of_a_meeting_are_one_thing_to_do(
    entered: list[CaseEvent],
    nothing: list[CaseEvent],
    still_open: list[CaseEvent],
    action: CaseAction,
) -> None:
    """The last three before the end are of a meeting booked before there was a list."""
    seen = [
        *(EventSeen(it, is_settled=True, is_entered=True) for it in entered),
        *(EventSeen(it, is_settled=True, is_entered=False) for it in nothing),
        *(EventSeen(it, is_settled=False, is_entered=False) for it in still_open),
    ]
    assert case_action(seen) is action


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("F-2026/00417", None),
        ("417", None),
        ("1203651234", ReferenceProblem.CPR),
        ("120365-1234", ReferenceProblem.CPR),
        ("010190-0000", ReferenceProblem.CPR),
        ("0101900000", None),
        ("", ReferenceProblem.MISSING),
        ("9" * (LONGEST_REFERENCE + 1), ReferenceProblem.TOO_LONG),
        ("=1+1", ReferenceProblem.SIGNS),
        ("417;418", ReferenceProblem.SIGNS),
        ("41\x007", ReferenceProblem.SIGNS),
    ],
)
def test_a_number_is_plain_and_never_a_personal_one(
    typed: str, problem: ReferenceProblem | None
) -> None:
    assert reference_problem(typed, BORN) is problem


def test_it_is_due_when_the_next_working_day_ends_or_before_the_deadline() -> None:
    now, tomorrow = at("10:00"), at("16:00", date(2026, 11, 24))
    assert entry_due(now, tomorrow, None) == tomorrow
    assert entry_due(now, tomorrow, at("16:00")) == at("16:00")
    assert entry_due(now, tomorrow, at("16:00", date(2026, 12, 1))) == tomorrow
    assert entry_due(now, tomorrow, at("16:00", date(2026, 11, 20))) == now
    assert at("08:00", TODAY) < now


def test_each_kind_has_the_registers_code() -> None:
    kinds = ("first", "followup", "cv", "akasse", "joint", "digital", "anything")
    assert [type_code(it) for it in kinds] == [7, 4, 10, 17, 19, 12, 12]
