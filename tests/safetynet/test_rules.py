"""What counts as a next step, and whose a task is, at the edges."""

from datetime import date, timedelta

import pytest

from shared.accounts import Colleague, TeamCode
from shared.safetynet import LONGEST_PAUSE, NextStep, may_pause_until
from shared.safetynet.rules import Situation, is_in_hands, next_step, responsible

TODAY = date(2026, 11, 23)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
DESK, ADVISERS, LEADERS = TeamCode.FRONT_DESK, TeamCode.ADVISERS, TeamCode.LEADERS


@pytest.mark.parametrize(
    ("is_closed", "paused_until", "has_meeting", "has_task", "expected"),
    [
        (False, None, False, False, NextStep.NONE),
        (False, None, True, False, NextStep.MEETING),
        (False, None, False, True, NextStep.TASK),
        (False, None, True, True, NextStep.MEETING),
        (False, YESTERDAY, False, False, NextStep.NONE),
        (False, TODAY, False, False, NextStep.PAUSED),
        (False, TOMORROW, False, False, NextStep.PAUSED),
        (False, TOMORROW, False, True, NextStep.TASK),
        (False, TOMORROW, True, False, NextStep.MEETING),
        (False, YESTERDAY, False, True, NextStep.TASK),
        (True, None, False, False, NextStep.CLOSED),
        (True, TOMORROW, True, True, NextStep.CLOSED),
    ],
)
def test_one_of_four_things_keeps_a_citizen_from_being_lost(
    is_closed: bool,
    paused_until: date | None,
    has_meeting: bool,
    has_task: bool,
    expected: NextStep,
) -> None:
    assert next_step(Situation(is_closed, paused_until, has_meeting, has_task), TODAY) is expected


@pytest.mark.parametrize(
    ("until", "is_allowed"),
    [
        (YESTERDAY, False),
        (TODAY, True),
        (TODAY + timedelta(days=92), True),
        (TODAY + timedelta(days=93), False),
    ],
)
def test_a_pause_lasts_at_least_today_and_at_most_three_months(
    until: date, is_allowed: bool
) -> None:
    assert timedelta(days=92) == LONGEST_PAUSE
    assert may_pause_until(until, TODAY) is is_allowed


def somebody(id: int, team: TeamCode | None, *, is_away: bool = False) -> Colleague:
    return Colleague(id, f"Nr. {id}", team, id, is_away)


LENE, KAREN, INGE = somebody(1, DESK), somebody(2, ADVISERS), somebody(3, LEADERS)
LENE_AWAY, KAREN_AWAY = somebody(1, DESK, is_away=True), somebody(2, ADVISERS, is_away=True)
INGE_AWAY = somebody(3, LEADERS, is_away=True)
OLE = somebody(4, None)
"""An administrator is in no team."""


@pytest.mark.parametrize(
    ("staff", "team", "owner", "expected"),
    [
        ((LENE, KAREN, INGE), ADVISERS, 2, (ADVISERS, 2)),
        ((LENE, KAREN, INGE), ADVISERS, None, (ADVISERS, None)),
        ((LENE, KAREN_AWAY, INGE), ADVISERS, 2, (DESK, None)),
        ((LENE, INGE), ADVISERS, 2, (DESK, None)),
        ((LENE, somebody(5, ADVISERS), KAREN_AWAY), ADVISERS, 2, (ADVISERS, None)),
        ((LENE_AWAY, KAREN, INGE), DESK, None, (LEADERS, None)),
        ((LENE_AWAY, KAREN, INGE_AWAY), DESK, None, (ADVISERS, None)),
        ((LENE_AWAY, KAREN, INGE), DESK, 2, (LEADERS, 2)),
        ((LENE_AWAY, KAREN_AWAY, INGE_AWAY), ADVISERS, 2, (ADVISERS, None)),
        ((OLE,), DESK, None, (DESK, None)),
        ((OLE,), DESK, 4, (DESK, 4)),
        ((), LEADERS, 3, (LEADERS, None)),
    ],
)
def test_a_task_is_never_that_of_a_colleague_who_is_not_there(
    staff: tuple[Colleague, ...],
    team: TeamCode,
    owner: int | None,
    expected: tuple[TeamCode, int | None],
) -> None:
    assert responsible(staff, team, owner) == expected


@pytest.mark.parametrize(
    ("staff", "team", "owner", "expected"),
    [
        ((LENE, KAREN), ADVISERS, 2, True),
        ((LENE, KAREN), ADVISERS, None, True),
        ((LENE, KAREN_AWAY), ADVISERS, 2, False),
        ((LENE, KAREN_AWAY), ADVISERS, 1, True),
        ((LENE,), ADVISERS, 2, False),
        ((LENE, somebody(5, ADVISERS), KAREN_AWAY), ADVISERS, 2, True),
        ((LENE, KAREN), LEADERS, None, False),
        ((), DESK, None, False),
    ],
)
def test_a_task_is_in_hands_while_its_owner_or_anybody_of_its_team_is_at_work(
    staff: tuple[Colleague, ...], team: TeamCode, owner: int | None, expected: bool
) -> None:
    assert is_in_hands(staff, team, owner) is expected
