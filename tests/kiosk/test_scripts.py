"""The kiosk's scripts share one page, and so one set of names."""

import re
from collections import Counter

from tests.browser.serving import ROOT

SCRIPTS = ("presses", "aloud", "connection", "keypad", "kiosk")
GLOBAL = re.compile(r"^(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)


def test_no_name_of_one_script_is_anothers() -> None:
    """A function would take the other's place without a word."""
    sources = [(ROOT / "static" / f"{script}.js").read_text() for script in SCRIPTS]
    names = Counter(name for source in sources for name in GLOBAL.findall(source))
    assert len(names) > 100
    assert [name for name, count in names.items() if count > 1] == []
