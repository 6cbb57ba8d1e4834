"""Whether citizens move their meeting by themselves: a table of the house's rules."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from shared.appointments import Centre
from shared.appointments.rules import MoveRule, move_rule

AARS = Centre(
    id=1,
    slug="aars",
    name="Jobcenter Aars",
    address="Himmerlandsgade 27",
    telephone="+4599889900",
    transfer_to=None,
    zone=ZoneInfo("Europe/Copenhagen"),
    languages=("da",),
    bus="",
    window_days=28,
    notice_minutes=120,
    extra_minutes=15,
    same_day_moves=True,
    most_moves=3,
    move_notice_minutes=0,
    holidays=frozenset(),
)
STRICT = replace(AARS, same_day_moves=False, most_moves=1, move_notice_minutes=24 * 60)
NOT_TODAY = replace(AARS, same_day_moves=False)
AN_HOUR = replace(AARS, move_notice_minutes=60)
NEVER = replace(AARS, most_moves=0)

NINE = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))


@pytest.mark.parametrize(
    ("house", "ahead", "moves", "says"),
    [
        (AARS, timedelta(days=1), 0, MoveRule.FREELY),
        (AARS, timedelta(days=1), 2, MoveRule.FREELY),
        (AARS, timedelta(days=1), 3, MoveRule.TOO_OFTEN),
        (AARS, timedelta(minutes=1), 0, MoveRule.WITH_REASON),
        (AARS, timedelta(hours=14, minutes=59), 0, MoveRule.WITH_REASON),
        (AARS, timedelta(hours=15), 0, MoveRule.FREELY),
        (NOT_TODAY, timedelta(hours=14, minutes=59), 0, MoveRule.NOT_SAME_DAY),
        (NOT_TODAY, timedelta(hours=15), 0, MoveRule.FREELY),
        (AN_HOUR, timedelta(minutes=59), 0, MoveRule.TOO_CLOSE),
        (AN_HOUR, timedelta(minutes=60), 0, MoveRule.WITH_REASON),
        (STRICT, timedelta(hours=23, minutes=59), 0, MoveRule.TOO_CLOSE),
        (STRICT, timedelta(hours=24), 0, MoveRule.FREELY),
        (STRICT, timedelta(hours=24), 1, MoveRule.TOO_OFTEN),
        (STRICT, timedelta(minutes=1), 1, MoveRule.TOO_OFTEN),
        (NEVER, timedelta(days=9), 0, MoveRule.TOO_OFTEN),
    ],
)
def test_what_the_house_says(house: Centre, ahead: timedelta, moves: int, says: MoveRule) -> None:
    assert move_rule(house, NINE, NINE + ahead, moves) is says


def test_today_is_the_day_on_the_wall_of_the_house() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert move_rule(AARS, late, late + timedelta(hours=10), 0) is MoveRule.WITH_REASON


def test_only_some_need_a_person() -> None:
    alone = {MoveRule.FREELY, MoveRule.WITH_REASON}
    assert {rule for rule in MoveRule if not rule.needs_a_person} == alone
