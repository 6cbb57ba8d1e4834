"""Two judges from outside: axe-core, in the browser, and the Nu HTML checker."""

import json
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.serving import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()
NU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

FOR_A_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
"""Java compiles quickly, and no better than a few seconds are worth; that needs more stack."""

ALL_RULES = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ON_COLOURS = ("cat.color",)
"""Tags of rules: those of axe-core, and those that look at colours."""

ASK_AXE = """async (tags) => {
    const values = axe.getRules(tags).map((rule) => rule.ruleId);
    const found = await axe.run(document, {
        runOnly: { type: "rule", values },
        resultTypes: ["violations"],  // of what passes, axe would else describe every element
    });
    return found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`);
}"""


def axe(page: Page, rules: tuple[str, ...] = ALL_RULES) -> list[str]:
    """What axe-core finds wrong on the page as it stands."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(ASK_AXE, rules)
    return found


def nu(folder: Path) -> list[dict[str, Any]]:
    """Every error and warning in the files of a folder."""
    pages = sorted(map(str, folder.glob("*.html")))
    command = ["java", *FOR_A_SHORT_RUN, "-jar", str(NU), "--format", "json"]
    command += ["--exit-zero-always", *pages]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    told: list[dict[str, Any]] = json.loads(answer.stderr)["messages"]
    return told
