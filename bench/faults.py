"""Faults that the code could hold, drawn by a seed: another operator, value or way through it."""

import ast
import difflib
import random
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = (
    "shared/*/rules.py",
    "shared/dialogue/*.py",
    "shared/safetynet/*.py",
    "shared/notifications/*.py",
    "shared/accounts/*.py",
    "shared/web/security.py",
    "shared/web/staff.py",
    "shared/web/cookies.py",
    "shared/vault.py",
    "frontdesk/roles.py",
    "frontdesk/signed_in.py",
)
"""Rules, engine, safety net, outbox, accounts, security, roles."""

LEFT_OUT = ("__init__.py", "models.py")
"""What is passed on, and what tests/database holds against the migrations."""

SWAPS: dict[type[ast.AST], tuple[str, str]] = {
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.In: (" in ", " not in "),
    ast.NotIn: (" not in ", " in "), ast.Is: (" is ", " is not "), ast.IsNot: (" is not ", " is "),
    ast.And: (" and ", " or "), ast.Or: (" or ", " and "), ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"), ast.Mult: ("*", "//"), ast.FloorDiv: ("//", "*"), ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}  # fmt: skip

VALUES = ast.Attribute, ast.Constant, ast.Name


@dataclass(frozen=True)
class CodeFault:
    """`start` and `end` are bytes of the file, which `text` takes the place of."""

    file: str
    line: int
    start: int
    end: int
    text: str


class Finder(ast.NodeVisitor):
    """All faults that a file can hold, but those that mypy sees, and `flush()` left out: the next
    query flushes as well."""

    def __init__(self, file: str) -> None:
        self.file, self.source = file, (ROOT / file).read_bytes()
        lengths = [len(line) for line in self.source.splitlines(keepends=True)]
        self.begins = [sum(lengths[:n]) for n in range(len(lengths) + 1)]
        self.found: list[CodeFault] = []
        self.gives = ""
        self.visit(ast.parse(self.source))

    def at(self, line: int, column: int) -> int:
        return self.begins[line - 1] + column

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        end = self.at(node.end_lineno or 0, node.end_col_offset or 0)
        return self.at(node.lineno, node.col_offset), end

    def code(self, node: ast.expr | ast.stmt) -> str:
        start, end = self.span(node)
        return self.source[start:end].decode()

    def put(self, node: ast.expr | ast.stmt, text: str) -> None:
        if text != self.code(node):
            self.found.append(CodeFault(self.file, node.lineno, *self.span(node), text))

    def swap(self, operator: ast.AST, left: ast.expr, right: ast.expr) -> None:
        """Only what stands between two operands changes."""
        start, end = self.span(left)[1], self.span(right)[0]
        old, new = SWAPS.get(type(operator), ("", ""))
        between = self.source[start:end].decode()
        if old.strip() and old.strip() in between:
            text = between.replace(old.strip(), new.strip(), 1)
            line = self.source[:start].count(b"\n") + 1
            self.found.append(CodeFault(self.file, line, start, end, text))

    def visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
            return
        if isinstance(node, ast.FunctionDef):
            self.gives = ast.unparse(node.returns) if node.returns else ""
        self.change(node)
        self.turn(node)
        for name, child in ast.iter_fields(node):
            if name not in {"annotation", "returns", "decorator_list"}:
                for it in child if isinstance(child, list) else [child]:
                    if isinstance(it, ast.AST):
                        self.visit(it)

    def change(self, node: ast.AST) -> None:
        """Other operators, other values."""
        match node:
            case ast.Compare(left=left, ops=ops, comparators=others):
                for before, operator, after in zip([left, *others], ops, others, strict=False):
                    self.swap(operator, before, after)
            case ast.BoolOp(op=operator, values=[first, second, *_]):
                self.swap(operator, first, second)
            case ast.BinOp(left=left, op=operator, right=right) if not is_type(right):
                self.swap(operator, left, right)
            case ast.Constant(value=bool(value)):
                self.put(node, str(not value))
            case ast.Constant(value=int(value)):
                self.put(node, str(value + 1))
            case ast.Set(elts=them) | ast.Tuple(elts=them, ctx=ast.Load()) if are_values(them):
                self.put(them[-1], self.code(them[0]))
            case ast.Dict(values=rows) if are_values(rows):
                for row in rows:
                    for other in [it for it in rows if self.code(it) != self.code(row)][:1]:
                        self.put(row, self.code(other))

    def turn(self, node: ast.AST) -> None:
        """Other ways through the code."""
        match node:
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                self.put(node, f"({self.code(operand)})")
            case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
                self.put(test, f"(not ({self.code(test)}))")
            case ast.Return(value=ast.expr() as value) if self.gives == "bool":
                self.put(value, f"not ({self.code(value)})")
            case ast.Return(value=ast.expr() as value) if self.gives.endswith("| None"):
                self.put(value, "None")
            case ast.Expr(value=ast.Call() as call) if not self.code(call).endswith(".flush()"):
                self.put(node, "pass")
            case ast.Call(func=ast.Attribute(attr="where"), args=arguments):
                for argument in arguments:
                    self.put(argument, "True")


def is_type(operand: ast.expr) -> bool:
    return ast.unparse(operand)[0].isupper() or ast.unparse(operand) == "None"


def are_values(them: list[ast.expr]) -> bool:
    """Such as members of an enum, of which the last one can be taken for the first."""
    return len(them) > 1 and all(isinstance(it, VALUES) for it in them)


def draw_faults(seed: int, number: int) -> list[CodeFault]:
    """Each line is as likely as any other."""
    paths = sorted({path for pattern in FILES for path in ROOT.glob(pattern)})
    by_line: dict[tuple[str, int], list[CodeFault]] = {}
    for path in paths:
        if path.name not in LEFT_OUT:
            for fault in Finder(str(path.relative_to(ROOT))).found:
                by_line.setdefault((fault.file, fault.line), []).append(fault)
    print(f"Seed {seed}: {number} of {len(by_line)} lines.", flush=True)
    chance = random.Random(seed)
    return [chance.choice(by_line[it]) for it in chance.sample(sorted(by_line), number)]


def difference(fault: CodeFault) -> str:
    whole = (ROOT / fault.file).read_bytes()
    faulty = whole[: fault.start] + fault.text.encode() + whole[fault.end :]
    texts = whole.decode().splitlines(), faulty.decode().splitlines()
    return "\n".join(list(difflib.unified_diff(*texts, n=1, lineterm=""))[3:])
