"""Two judges from outside look at every screen, in every size and colour: axe-core and Nu."""

from pathlib import Path

import pytest

from tests.browser.glass import CONTRASTS, SIZES, Glass, Look
from tests.browser.judges import axe, nu
from tests.browser.states import STATES, State

BAD = """<!doctype html><html><head><title></title></head><body>
<h1>Bad</h1><h3>Worse</h3><img src="x.png"><p style="color: #666; background: #fff">Hardly seen</p>
<button style="width: 9px; height: 9px; padding: 0"></button><button style="width: 9px"></button>
<p id="twice"><div id="twice"></div></p></body></html>"""


@pytest.mark.slow
def test_axe_finds_nothing_on_any_screen(glass: Glass) -> None:
    """The colours are changed where the page stands: they are a class, and nothing else differs."""
    found: dict[str, list[str]] = {}
    for state in STATES:
        for size in SIZES:
            glass.show(state, Look(size)) if size else glass.reach(state)
            for contrast in CONTRASTS:
                glass.recolour(contrast)
                if wrong := axe(glass.page):
                    found[f"{state.name} {size} {contrast}"] = wrong
            if state.wipes:
                break
    assert found == {}


@pytest.mark.slow
def test_axe_finds_a_bad_page_bad(glass: Glass) -> None:
    glass.page.goto("about:blank")
    glass.page.set_content(BAD)
    told = " ".join(axe(glass.page))
    for rule in ("color-contrast-enhanced", "target-size", "button-name", "html-has-lang"):
        assert rule in told


@pytest.mark.slow
def test_nu_finds_nothing_in_any_screen_and_much_in_a_bad_one(glass: Glass, tmp_path: Path) -> None:
    for state in STATES:
        for size in SIZES:
            for contrast in CONTRASTS:
                name = f"{state.name}-{size}-{contrast}.html"
                (tmp_path / name).write_text(source(glass, state, Look(size, contrast)))
    (tmp_path / "bad.html").write_text(BAD)
    told = nu(tmp_path)
    assert {Path(each["url"]).name for each in told} == {"bad.html"}, told[:20]
    assert len(told) > 3


def source(glass: Glass, state: State, look: Look) -> str:
    """The HTML as it comes from the server."""
    if look == Look():
        glass.begin(state)
    glass.wear(look)
    if state.wipes and look != Look():
        return glass.html
    for move in state.over:
        glass.send(move)
    if state.touched:
        return glass.send(state.touched)
    return glass.context.request.get(state.address).text()
