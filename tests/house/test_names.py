"""One name for one thing: no public class or function is called like another one."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT

WATCHED = ("app.py", "bench", "demo", "frontdesk", "ivr", "kiosk", "shared")

ALIKE = {
    "answer": "the address that takes an answer, at the kiosk and on the telephone",
    "main": "what a command of bench/ runs",
    "sorry": "how each face says that something of ours broke: app.py asks every face for it",
}
"""Functions that may be called alike, each with the reason."""

MOST_ALIKE = 15


def sources() -> Iterator[Path]:
    for name in WATCHED:
        path = ROOT / name
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def twice(
    files: Iterable[Path], kind: type[ast.ClassDef] | type[ast.FunctionDef]
) -> dict[str, list[str]]:
    """Public top-level names that are defined in more than one place, and where."""
    places = defaultdict(list)
    for file in files:
        for node in ast.parse(file.read_text()).body:
            if isinstance(node, kind) and not node.name.startswith("_"):
                places[node.name].append(str(file))
    return {name: found for name, found in places.items() if len(found) > 1}


def test_no_public_class_has_the_name_of_another() -> None:
    assert twice(sources(), ast.ClassDef) == {}


def test_functions_are_called_alike_only_where_a_reason_stands_here() -> None:
    assert set(twice(sources(), ast.FunctionDef)) == set(ALIKE)
    assert len(ALIKE) <= MOST_ALIKE


@pytest.mark.parametrize(
    ("kind", "line"), [(ast.ClassDef, "class Twin: ..."), (ast.FunctionDef, "def twin(): ...")]
)
def test_a_second_one_is_noticed(
    tmp_path: Path, kind: type[ast.ClassDef] | type[ast.FunctionDef], line: str
) -> None:
    files = [tmp_path / "one.py", tmp_path / "other.py"]
    for file in files:
        file.write_text(f"{line}\n")
    assert {name.lower() for name in twice(files, kind)} == {"twin"}
