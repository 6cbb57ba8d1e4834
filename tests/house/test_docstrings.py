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
    known = {*dir(builtins), *ELSEWHERE}
    for file in python_files():
        known.update(names_in(ast.parse(file.read_text())))
    stale, read = [], 0
    for file in sources(ROOT):
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    read += 1
                    stale += [f"{file.name}: {it}" for it in NAMED.findall(text) if it not in known]
    assert read > 1000
    assert stale == []
