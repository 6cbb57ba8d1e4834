"""An instant becomes a local day or clock time in one place: `Centre.local` and `Centre.day_of`."""

import re

from tests.house.tree import texts

TO_LOCAL_TIME = re.compile(r"\.astimezone\((?!UTC\))")
SELDOM = {
    "shared/appointments/facts.py": "`Centre.local` itself",
    "shared/appointments/rules.py": "free times are sorted by day and clock in one go",
    "shared/appointments/series.py": "the times of a series are compared by their local days",
    "shared/content/wording.py": "a sentence has the zone of whom it is for, and no centre",
    "shared/followups/messages.py": "a message has the recipient's zone, and no centre",
    "shared/notifications/rules.py": "a message has the recipient's zone, and no centre",
    "shared/services/steps/pick_a_time.py": "times are grouped by the zone that they are asked in",
    "shared/jobs/ask_for_reminder_calls.py": "days are compared in the meeting's zone",
    "shared/ics/wall_times.py": "a stranger's event has the zone that it names",
    "kiosk/facts.py": "a screen has the zone of its wording, and no centre",
    "frontdesk/absences/days.py": "a typed span is local on both ends",
    "frontdesk/calendar/time_grid.py": "the lines of a calendar are quarters of the local day",
    "frontdesk/calendar/templates/desk/calendar_parts.html": "a calendar is drawn with a zone",
    "frontdesk/queue/display_routes.py": "the screen in the hall knows its zone, and no centre",
}
"""Where only a zone is at hand, and why."""


def test_local_time_is_the_centres() -> None:
    ours = [(name, text) for name, text in texts() if not name.startswith(("tests/", "bench/"))]
    code = [(name, text) for name, text in ours if name.endswith((".py", ".html"))]
    found = {name for name, text in code if TO_LOCAL_TIME.search(text)}
    assert sorted(found - SELDOM.keys()) == []
    assert sorted(SELDOM.keys() - found) == []
