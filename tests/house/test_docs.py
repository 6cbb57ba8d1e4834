"""What the guides point to is there."""

import re

import pytest

from tests.house.tree import ROOT, texts

GUIDES = [name for name, _ in texts() if name.endswith(".md") and name != "CHANGELOG.md"]
PATH = re.compile(
    r"`((?:bench|demo|docs|frontdesk|ivr|kiosk|script|shared|static|tests)/[\w./-]+)`"
)
MADE = ("static/vendor", "docs/images")
"""Made at set-up, or pictures."""


@pytest.mark.parametrize("guide", GUIDES)
def test_a_path_in_a_guide_exists(guide: str) -> None:
    named = [path for path in PATH.findall((ROOT / guide).read_text()) if path not in MADE]
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_guides_name_paths() -> None:
    assert sum(len(PATH.findall((ROOT / guide).read_text())) for guide in GUIDES) > 50
