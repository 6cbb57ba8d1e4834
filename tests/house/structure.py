"""Figures of the structure, to lay two versions side by side: `python -m tests.house.structure`.

Give the folder of another checkout to count that one: `python -m tests.house.structure FOLDER`.
"""

import ast
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT

OURS = ("app.py", "bench", "demo", "frontdesk", "ivr", "kiosk", "shared")

Imported = tuple[str, str]
"""A module or package, and the name that is taken from it."""


def sources(root: Path) -> Iterator[Path]:
    for name in OURS:
        path = root / name
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def defined_twice(root: Path, kind: type[ast.ClassDef] | type[ast.FunctionDef]) -> int:
    """How many public top-level names are defined in more than one file."""
    names = Counter(
        node.name
        for file in sources(root)
        for node in ast.parse(file.read_text()).body
        if isinstance(node, kind) and not node.name.startswith("_")
    )
    return sum(count > 1 for count in names.values())


def imports(file: Path) -> Iterator[Imported]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, each.name) for each in node.names)
        elif isinstance(node, ast.Import):
            yield from ((each.name, "") for each in node.names)


def front_doors(root: Path) -> dict[str, list[str]]:
    """What each package below shared/ offers in its `__all__`."""
    offered = {}
    for file in sorted(root.glob("shared/*/__init__.py")):
        for node in ast.parse(file.read_text()).body:
            match node:
                case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=names)):
                    offered[f"shared.{file.parent.name}"] = [ast.literal_eval(it) for it in names]
    return offered


def users(root: Path) -> dict[Imported, set[Path]]:
    """By whom each name is taken; by `package.name` of an imported package, too."""
    found: dict[Imported, set[Path]] = defaultdict(set)
    for file in sources(root):
        text = file.read_text()
        for module, name in imports(file):
            found[module, name].add(file)
            whole = f"{module}.{name}"
            for node in ast.walk(ast.parse(text)):
                match node:
                    case ast.Attribute(value=ast.Name(id=taken), attr=attribute) if taken == name:
                        found[whole, attribute].add(file)
    return found


def modules_with_one_importer(root: Path) -> int:
    importers: dict[str, set[Path]] = defaultdict(set)
    modules = {".".join(it.relative_to(root).with_suffix("").parts) for it in sources(root)}
    for file in sources(root):
        for module, name in imports(file):
            for each in (module, f"{module}.{name}"):
                if each in modules:
                    importers[each].add(file)
    return sum(len(found) == 1 for found in importers.values())


def figures(root: Path) -> Iterator[tuple[str, int]]:
    doors, used = front_doors(root), users(root)
    by = [
        len({it for it in used[door, name] if not it.is_relative_to(root / door.replace(".", "/"))})
        for door, names in doors.items()
        for name in names
    ]
    yield "Python files", len(list(sources(root)))
    yield "class names that stand twice", defined_twice(root, ast.ClassDef)
    yield "functions that are called alike", defined_twice(root, ast.FunctionDef)
    yield "names offered by front doors", len(by)
    yield "... used by one file outside", by.count(1)
    yield "... used by none outside", by.count(0)
    yield "modules with one importer", modules_with_one_importer(root)


if __name__ == "__main__":
    where = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    for what, number in figures(where):
        print(f"{number:6}  {what}")
