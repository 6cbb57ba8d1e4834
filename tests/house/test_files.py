"""What a newcomer may count on in every file."""

import ast
import json
import re
from pathlib import Path

from tests.house.tree import ROOT, files, python_files, texts

SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "tools"}
LEFTOVER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
ADDRESS = re.compile(r"https?://(?!github\.com/sponsors/)")
LONGEST = 350
"""Lines: a longer file holds several activities."""


def named(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in python_files() if not ast.get_docstring(ast.parse(path.read_text()))]
    assert named(silent) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert named([path for path in python_files() if path.stem in SAY_NOTHING]) == []


def test_no_module_is_too_long() -> None:
    """A migration is a list, as long as the tables it makes; a front door, of what is offered."""
    ours = [path for path in python_files() if not is_a_list(path)]
    assert named([path for path in ours if len(path.read_text().splitlines()) > LONGEST]) == []


def is_a_list(path: Path) -> bool:
    return path.parent.name == "versions" or path.name == "__init__.py"


def test_nothing_was_left_for_later() -> None:
    assert [name for name, text in texts() if LEFTOVER.search(text)] == []


def test_no_file_knows_somebodys_machine() -> None:
    assert [name for name, text in texts() if SOMEBODYS_FOLDER.search(text)] == []


def test_lock_files_name_no_place_to_download_from() -> None:
    locks = list(ROOT.glob("requirements/*.txt"))
    assert len(locks) == 3
    assert named([lock for lock in locks if ADDRESS.search(lock.read_text())]) == []
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert len(packages) > 5
    told = [{**it, "funding": None} for it in packages.values()]  # whom one may give money to
    assert [it for it in told if ADDRESS.search(json.dumps(it))] == []


def test_everything_locked_has_a_fingerprint() -> None:
    locks = list(ROOT.glob("requirements/*.txt"))
    assert len(locks) == 3
    for lock in locks:
        requirements = re.split(r"\n(?=\w)", lock.read_text())[1:]
        assert requirements
        assert [it for it in requirements if "--hash=sha256:" not in it] == []


def test_no_foreign_code_is_kept_here() -> None:
    foreign = re.compile(r"\.min\.(?:js|css)$|\.woff2?$")
    assert named([path for path in files() if foreign.search(path.name)]) == []
