"""Every screen of the kiosk in every look, before a ruler and two judges: axe-core and Nu. The
browser's console has nothing to complain of, and nothing moves after it was drawn.

Whoever comes to a screen looks at all of it: the way there takes longer than the looking.
"""

from pathlib import Path

import pytest

from tests.browser.complaints import moved
from tests.browser.conftest import DESIGNED_FOR
from tests.browser.glass import CONTRASTS, SIZES, Glass, Look
from tests.browser.in_each_look import in_each_look
from tests.browser.judges import ALL_RULES, ON_COLOURS, axe, nu
from tests.browser.portraits import CONTROLS, is_what_it_is_said_to_be, portray
from tests.browser.states import STATES, State
from tests.browser.test_judges import BAD
from tests.browser.test_numbers import RULER, rules

PARTS = 4
ENDS = (SIZES[0], SIZES[-1])
"""Sizes of letters at which axe-core looks at every colour."""


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_every_screen_satisfies_the_ruler_and_the_judges(
    glass: Glass, tmp_path: Path, part: int
) -> None:
    """The Nu HTML checker is also shown a bad page, so that its silence means something."""
    glass.reach(STATES[0])
    controls = glass.ask(CONTROLS)
    wrong: list[str] = []
    for state in STATES[part::PARTS]:
        for look, html in in_each_look(glass, state):
            if html:
                (tmp_path / f"{state.name}-{look.size}-{look.lower}.html").write_text(html)
            found = strange(glass, state, controls)
            if html:  # before axe-core, of which the browser complains
                found += [*glass.complaints, *itself_moved(glass)]
            found += faults(glass, look)
            wrong += [f"{state.name}, {look}: {it}" for it in found]
    assert wrong == []
    (tmp_path / "bad.html").write_text(BAD)
    told = nu(tmp_path)
    assert {Path(each["url"]).name for each in told} == {"bad.html"}, told[:20]
    assert len(told) > 3


def strange(glass: Glass, state: State, controls: list[list[float]]) -> list[str]:
    """Another screen than the list says, or one whose five controls are elsewhere."""
    it = portray(glass)
    found = [] if is_what_it_is_said_to_be(it, state) else [f"{it}"]
    if it.controls != [pytest.approx(control, abs=1) for control in controls]:
        found.append(f"controls at {it.controls}")
    return found


def itself_moved(glass: Glass) -> list[str]:
    """Since the page was loaded, and not because somebody chose another look."""
    far = moved(glass.page)
    return [f"moved by {far}"] if far else []


def faults(glass: Glass, look: Look) -> list[str]:
    """Of axe-core all rules in one colour, and at `ENDS` those about colours in the other three.

    Small letters need the most contrast, and the ruler asks for more than axe-core in each look.
    """
    found: list[str] = glass.ask(RULER, rules(look, DESIGNED_FOR))
    if not look.lower:
        for contrast in CONTRASTS if look.size in ENDS else CONTRASTS[:1]:
            glass.recolour(contrast)
            found += axe(glass.page, ALL_RULES if contrast == CONTRASTS[0] else ON_COLOURS)
    return found
