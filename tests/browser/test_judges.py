"""Two judges from outside look at every screen, in every size and colour: axe-core and Nu."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.glass import CONTRASTS, SIZES, Glass, Look
from tests.browser.serving import ROOT
from tests.browser.states import STATES, State

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
NU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

ASK_AXE = """async () => {
    const rules = axe.getRules(["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa",
        "best-practice"]).map((rule) => [rule.ruleId, { enabled: true }]);
    const found = await axe.run(document, { rules: Object.fromEntries(rules) });
    return found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`);
}"""

WEAR = """(contrast) => {
    const glass = document.getElementById("screen");
    glass.classList.remove("warm", "light", "dark", "dusk");
    glass.classList.add(contrast);
}"""

BAD = """<!doctype html><html><head><title></title></head><body>
<h1>Bad</h1><h3>Worse</h3><img src="x.png"><p style="color: #666; background: #fff">Hardly seen</p>
<button style="width: 9px; height: 9px; padding: 0"></button><button style="width: 9px"></button>
<p id="twice"><div id="twice"></div></p></body></html>"""


def axe(glass: Glass) -> list[str]:
    found: list[str] = glass.ask(ASK_AXE)
    return found


@pytest.mark.slow
def test_axe_finds_nothing_on_any_screen(glass: Glass) -> None:
    """The colours are changed where the page stands: they are a class, and nothing else differs."""
    glass.context.add_init_script(path=AXE)
    found: dict[str, list[str]] = {}
    for state in STATES:
        for size in SIZES:
            glass.show(state, Look(size)) if size else glass.reach(state)
            for contrast in CONTRASTS:
                glass.ask(WEAR, contrast)
                if wrong := axe(glass):
                    found[f"{state.name} {size} {contrast}"] = wrong
            if state.wipes:
                break
    assert found == {}


@pytest.mark.slow
def test_axe_finds_a_bad_page_bad(glass: Glass) -> None:
    glass.context.add_init_script(path=AXE)
    glass.page.goto("about:blank")
    glass.page.set_content(BAD)
    told = " ".join(axe(glass))
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
    if state.touched:
        return glass.send(state.touched)
    return glass.context.request.get(state.address).text()


def nu(folder: Path) -> list[dict[str, Any]]:
    """Every error and warning in the files of a folder."""
    pages = sorted(map(str, folder.iterdir()))
    command = ["java", "-jar", str(NU), "--format", "json", "--exit-zero-always", *pages]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    told: list[dict[str, Any]] = json.loads(answer.stderr)["messages"]
    return told
