"""Nobody changes a meeting in silence: whoever does says so to what follows from it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT

MOVED, CHANGED_NOW = {"moved", "rearranged"}, {"changed", "rearranged"}
FOLLOWED_BY: dict[str, set[str]] = {
    "book": {"booked"},
    "move": MOVED,
    "accept": MOVED,
    "reschedule_for_absence": {"rearranged"},
    "alter": CHANGED_NOW,
    "change_form": CHANGED_NOW,
    "change_needs": CHANGED_NOW,
    "note_topic": CHANGED_NOW,
    "apply_closed_house": CHANGED_NOW,
    "mark_held": {"held"},
    "mark_not_come": {"not_come"},
    "mark_came_and_left": {"came_and_left"},
    "mark_our_delay": {"our_delay"},
    "arrive": {"arrival_recorded"},
    "undo_arrival": {"arrival_undone"},
    "undo_outcome": {"attendance_undone"},
    "cancel": set(),
}
"""What changes a meeting in the core -> what must be said of it in the same file; a meeting is
cancelled by `followups.cancel_meeting` alone."""

CALLERS = ("shared/services", "shared/jobs", "frontdesk", "kiosk", "ivr")


def test_whoever_changes_a_meeting_says_so_to_what_follows() -> None:
    files = [file for folder in CALLERS for file in (ROOT / folder).rglob("*.py")]
    of_the_core = [file for file in files if "shared.appointments" in file.read_text()]
    changing = {file: calls for file in of_the_core if (calls := _calls(file)) & FOLLOWED_BY.keys()}
    silent = [
        f"{file.relative_to(ROOT)}: {call}"
        for file, calls in changing.items()
        for call in calls & FOLLOWED_BY.keys()
        if not calls & FOLLOWED_BY[call]
    ]
    assert silent == []
    assert len(changing) >= 9


def _calls(file: Path) -> set[str]:
    """Names of functions that are called, where they come from the core; and of `followups`."""
    tree = ast.parse(file.read_text())
    core = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "shared.appointments"
        for alias in node.names
    }
    return set(_names_called(tree, core))


def _names_called(tree: ast.Module, core: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in core:
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="followups"), attr=name)):
                yield name
