"""Where the controls of the kiosk are, whatever the look."""

import pytest

from tests.browser.glass import SIZES, Glass, Look
from tests.browser.portraits import CONTROLS
from tests.browser.states import STATES


@pytest.mark.slow
def test_the_five_controls_never_move(glass: Glass) -> None:
    places = []
    for size in SIZES:
        for lower in (False, True):
            glass.show(STATES[0], Look(size=size, lower=lower))
            places.append(glass.ask(CONTROLS))
    assert len(places) == 2 * len(SIZES)
    for place in places:
        assert place == [pytest.approx(control, abs=1) for control in places[0]]
