"""Every part of the memory that a service uses is claimed by its row, or by what services share."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from shared.dialogue import CHILD
from shared.services.registry import LASTING_MEMORY, memory_of_services
from tests.house.tree import ROOT

SERVICES = ROOT / "shared" / "services"
REMEMBERS = {"ask", "confirm", "made_once", "note", "once"}
"""Methods of `Talk` that write under the key which they are given first."""

PART = "part"
"""A function with this parameter writes into the part that its caller names."""


class Unreadable(Exception):
    """A key that begins with something else than words or a constant."""


def modules() -> list[Path]:
    return sorted(SERVICES.rglob("*.py"))


def used_in(source: str, module: str) -> Iterator[str]:
    """The first part of each key that is written in a module; '' where the caller names it."""
    known = vars(import_module(module))
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            own = {name.arg: "" for name in function.args.args if name.arg == PART}
            own |= {name: _first(value, known | own) for name, value in _assigned(function)}
            for key in _keys(function):
                yield _first(key, known | own)


def _assigned(function: ast.FunctionDef) -> Iterator[tuple[str, ast.expr]]:
    """Names that hold words which are put together in the function."""
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.JoinedStr() as value):
                yield name, value


def _keys(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="talk"), attr=method), args=[key, *_]
            ) if method in REMEMBERS:
                yield key
            case ast.Call(func=ast.Name(), args=[ast.Name(id="talk"), key, *_]) if _is_words(key):
                yield key


def _is_words(node: ast.expr) -> bool:
    is_constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return is_constant or isinstance(node, ast.JoinedStr)


def _first(node: ast.expr, known: dict[str, object]) -> str:
    match node:
        case ast.Constant(value=str() as words):
            return words.partition(".")[0]
        case ast.JoinedStr(values=[first, *_]):
            return _first(first, known)
        case ast.FormattedValue(value=inner):
            return _first(inner, known)
        case ast.Name(id=name) if isinstance(known.get(name), str):
            return str(known[name]).partition(".")[0]
        case _:
            raise Unreadable(ast.unparse(node))


def unclaimed(source: str, module: str) -> set[str]:
    return set(used_in(source, module)) - {"", *memory_of_services(), *LASTING_MEMORY}


def module_at(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", modules(), ids=module_at)
def test_every_part_is_claimed(path: Path) -> None:
    assert unclaimed(path.read_text(), module_at(path)) == set()


def test_no_claim_is_left_behind() -> None:
    used = {part for it in modules() for part in used_in(it.read_text(), module_at(it))}
    assert {*memory_of_services(), *LASTING_MEMORY} - used == {CHILD}, "the engine writes that one"


NEW_SERVICE = """
def show_the_way(talk):
    way = f"way.{talk.about.language}"
    talk.ask("{}", str, lambda: None)
    talk.note(way, lambda: True)
"""


def test_a_part_that_nobody_claims_is_found() -> None:
    module = "shared.services.book"
    assert unclaimed(NEW_SERVICE.replace("{}", "when.1"), module) == {"way"}
    assert unclaimed(NEW_SERVICE.replace('"{}"', 'f"walk.{way}"'), module) == {"way", "walk"}
    with pytest.raises(Unreadable, match="anything"):
        set(used_in(NEW_SERVICE.replace('"{}"', "anything()"), module))
