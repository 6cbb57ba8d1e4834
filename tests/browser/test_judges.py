"""What the judges from outside are worth: a contrast is colours alone, and a bad page is found."""

import re
from pathlib import Path

import playwright
import pytest

from tests.browser.glass import CONTRASTS, Glass
from tests.browser.judges import axe
from tests.browser.serving import LEFT_OFF_BY_PLAYWRIGHT, ROOT

BAD = """<!doctype html><html><head><title></title></head><body>
<h1>Bad</h1><h3>Worse</h3><img src="x.png"><p style="color: #666; background: #fff">Hardly seen</p>
<button style="width: 9px; height: 9px; padding: 0"></button><button style="width: 9px"></button>
<p id="twice"><div id="twice"></div></p></body></html>"""


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CLASS = re.compile(r"\.([\w-]+)")
LEFT_OFF = re.compile(r"disabledFeatures = \[(.*?)\]", re.DOTALL)
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


def test_what_playwright_leaves_off_in_chromium_stays_off() -> None:
    """We give a longer list, and Chromium heeds one alone."""
    driver = Path(playwright.__file__).parent / "driver" / "package" / "lib" / "coreBundle.js"
    [theirs] = LEFT_OFF.findall(driver.read_text())
    assert set(re.findall(r'"(\w+)"', theirs)) == set(LEFT_OFF_BY_PLAYWRIGHT)


@pytest.mark.slow
def test_axe_finds_a_bad_page_bad(glass: Glass) -> None:
    glass.page.goto("about:blank")
    glass.page.set_content(BAD)
    told = " ".join(axe(glass.page))
    for rule in ("color-contrast-enhanced", "target-size", "button-name", "html-has-lang"):
        assert rule in told
