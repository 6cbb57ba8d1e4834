"""A docstring speaks of names that there are."""

import ast
import builtins
import re
from collections.abc import Iterator

from tests.house.structure import sources
from tests.house.tree import ROOT, python_files

NAMED = re.compile(r"`([A-Za-z_]\w{3,})(?:\([^`]*\))?`")
ELSEWHERE = {"OIDC_ISSUER", "https", "playbackRate", "webcal"}
"""An environment variable, schemes of addresses, and a property in the browser."""


def names_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.keyword(arg=str(name)):
                yield name
            case ast.alias(name=name, asname=other):
                yield from (other or name).split(".")


def test_no_docstring_names_what_is_no_more() -> None:
    known, ours = {*dir(builtins), *ELSEWHERE}, set(sources(ROOT))
    spoken: list[tuple[str, str]] = []
    for file in python_files():
        tree = ast.parse(file.read_text())
        known.update(names_in(tree))
        if file in ours:
            spoken += ((file.name, text) for text in words_of(tree))
    assert len(spoken) > 1000
    assert [
        (file, it) for file, said in spoken for it in NAMED.findall(said) if it not in known
    ] == []


def words_of(tree: ast.AST) -> Iterator[str]:
    """Docstrings, of whatever they are: a text that stands as a statement."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield text
