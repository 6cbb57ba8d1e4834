"""A test says what it expects: one status, and an assertion that is sure to be reached."""

import ast
from pathlib import Path

import pytest

from tests.house.tree import ROOT

STATUS = {"status", "status_code"}
KEEPS_LENGTH = {"enumerate", "list", "product", "reversed", "sorted"}


def accepts_two(node: ast.AST) -> bool:
    """A comparison of a status with several, of which any will do."""
    match node:
        case ast.Compare(left=ast.Attribute(attr=name) | ast.Name(id=name), ops=[ast.In()]):
            return name in STATUS
    return False


def has_something(node: ast.expr, known: set[str]) -> bool:
    """Whether a loop over it runs at least once: what is written out, a constant, an enum, or a
    name that is `known` to have something."""
    match node:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return any(not isinstance(it, ast.Starred) for it in elements)
        case ast.Constant(value=str(text)):
            return bool(text)
        case ast.Name(id=name):
            return name[0].isupper() or name in known
        case ast.Call(func=ast.Attribute(value=value, attr="items" | "keys" | "values")):
            return has_something(value, known)
        case ast.Subscript(value=value) | ast.Attribute(value=value):
            return has_something(value, known)
        case ast.Call(func=ast.Name(id="range"), args=[ast.Constant(value=int(n))]):
            return n > 0
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in KEEPS_LENGTH:
            return all(has_something(it, known) for it in arguments)
    return False


def is_reached(node: ast.AST, known: set[str]) -> bool:
    """Whether something is asserted in the statement that a loop which may be empty can't skip.

    An inner function with a decorator is one to which hypothesis gives all kinds of things.
    """
    match node:
        case ast.Assert():
            return True
        case ast.With(items=items) if any("raises" in ast.unparse(it) for it in items):
            return True
        case ast.For(iter=over) if not has_something(over, known):
            return False
        case ast.FunctionDef(decorator_list=[_, *_]):
            return any(isinstance(it, ast.Assert) for it in ast.walk(node))
        case ast.FunctionDef() | ast.While():
            return False
    return any(is_reached(each, known) for each in ast.iter_child_nodes(node))


def skips_all(test: ast.FunctionDef) -> bool:
    """Whether a test has assertions, and all of them can be skipped."""
    if not any(isinstance(node, ast.Assert) for node in ast.walk(test)):
        return False
    known = {
        target.id
        for node in ast.walk(test)
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and has_something(node.value, set())
    }
    return not any(is_reached(statement, known) for statement in test.body)


def test_a_test_says_which_status_it_expects_and_is_sure_to_assert() -> None:
    several, unsure = [], []
    for file in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if accepts_two(node):
                several.append(where(file, node))
            elif isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                unsure += [where(file, node)] if skips_all(node) else []
    assert several == []
    assert unsure == []


def where(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


@pytest.mark.parametrize(
    ("lines", "is_found"),
    [
        ("for it in them(): assert it", True),
        ("for a in (1, 2):\n  for it in them(): assert it", True),
        ("def inner():\n  assert False\ninner()", True),
        ("them = found()\nfor it in sorted(them): assert it", True),
        ("for it in them(): assert it\nassert them()", False),
        ("for it in (1, 2): assert it", False),
        ("them = [1]\nfor it in them: assert it", False),
        ("for it in range(3): assert it", False),
        ("@given(them)\ndef inner():\n  assert False\ninner()", False),
        ("with pytest.raises(ValueError): it()\nfor it in them(): assert it", False),
        ("call()", False),
    ],
)
def test_a_test_that_may_assert_nothing_is_found(lines: str, is_found: bool) -> None:
    [made] = ast.parse("def test():\n" + "\n".join(f" {it}" for it in lines.split("\n"))).body
    assert isinstance(made, ast.FunctionDef)
    assert skips_all(made) is is_found


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("answer.status_code in (403, 404)", True),
        ("status in {200, 422}", True),
        ("answer.status_code == 404", False),
        ("status not in WRONG", False),
    ],
)
def test_a_test_that_accepts_two_answers_is_found(line: str, is_found: bool) -> None:
    assert accepts_two(ast.parse(line, mode="eval").body) is is_found
