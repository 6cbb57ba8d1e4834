"""Two judges from outside look at every screen, in every size and colour: axe-core and Nu."""

import re
from pathlib import Path

import pytest

from tests.browser.glass import CONTRASTS, SIZES, Glass, Look
from tests.browser.judges import ALL_RULES, ON_COLOURS, axe, nu
from tests.browser.serving import ROOT
from tests.browser.states import STATES, State

BAD = """<!doctype html><html><head><title></title></head><body>
<h1>Bad</h1><h3>Worse</h3><img src="x.png"><p style="color: #666; background: #fff">Hardly seen</p>
<button style="width: 9px; height: 9px; padding: 0"></button><button style="width: 9px"></button>
<p id="twice"><div id="twice"></div></p></body></html>"""


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CLASS = re.compile(r"\.([\w-]+)")
COLOUR = re.compile(r"--[a-z-]+: #[0-9a-f]{3,6}")


def test_a_contrast_is_colours_and_nothing_else() -> None:
    """So what does not look at colours finds the same in each of them."""
    found: set[str] = set()
    for sheet in (ROOT / "static").glob("*.css"):
        for selector, declared in RULE.findall(sheet.read_text()):
            if named := set(CONTRASTS) & set(CLASS.findall(selector)):
                each = [it.strip() for it in declared.split(";") if it.strip()]
                assert all(COLOUR.fullmatch(it) for it in each), (sheet.name, named, each)
                found |= named
    assert found == set(CONTRASTS)


@pytest.mark.slow
def test_axe_finds_nothing_on_any_screen(glass: Glass) -> None:
    """The colours are changed where the page stands, and looked at by the rules for colours."""
    found: dict[str, list[str]] = {}
    for state in STATES:
        for size in SIZES:
            glass.show(state, Look(size)) if size else glass.reach(state)
            for contrast in CONTRASTS:
                glass.recolour(contrast)
                rules = ALL_RULES if contrast == CONTRASTS[0] else ON_COLOURS
                if wrong := axe(glass.page, rules):
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
