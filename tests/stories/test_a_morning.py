"""A whole morning at the house: everybody ends well, or in a human's list."""

import pytest

from tests.stories.errands import AT_THE_KIOSK, ON_THE_TELEPHONE, End
from tests.stories.morning import demonstration, spend


def test_sixty_visitors_and_forty_callers_are_what_a_morning_has() -> None:
    assert (sum(AT_THE_KIOSK.values()), sum(ON_THE_TELEPHONE.values())) == (60, 40)


@pytest.mark.slow
def test_nobody_is_lost_in_three_hours_of_a_morning(sqlite_url: str) -> None:
    with demonstration(sqlite_url) as (app, house):
        ends = spend(app, house)
    assert sum(sum(each.values()) for each in ends.values()) == 100
    assert {who: each for who, each in ends.items() if each[End.LOST]} == {}
