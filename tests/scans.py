"""Notices statements that read a growing table from one end to the other, whatever runs them."""

import re
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from shared.database import Base
from tests.databases import PACK
from tests.house.tree import ROOT

SMALL = {
    "centre": "a row for each house",
    "kind": "a few kinds of meeting for each centre",
    "adviser": "a row for each adviser",
    "room": "a row for each room",
    "counter": "a row for each counter of the front desk",
    "kiosk": "a row for each touch screen",
    "display": "a row for each screen in the hall",
    "lead_time": "a row for each language with an interpreter",
    "staff": "a row for each colleague",
    "team": "a few for each centre",
    "team_member": "a row for each colleague in a team",
    "feed": "a row for each adviser",
    "followed_calendar": "a few rows for each adviser",
    "closed_house": "a row for each closing of a house",
    "hold": "the times that are kept for two minutes: each new one takes the lapsed ones away",
    "wait": "a row for each citizen who waits for an earlier time; it goes when the wait is over",
    "sign_in_try": "the tries of an hour: each new one takes the older ones away",
    "sweep": "a row for each centre",
    "rule_pack": "a row for each version of a rule pack",
    "centre_pack": "a row for each target group of a centre",
    "pack_end": "a row for each rule pack that ends",
    "case_import": "a row for each centre",
    "case_setting": "a row for each centre",
    "screening_setting": "a row for each centre",
    "centre_text": "a few rows for each topic of a centre",
    "topic_check": "a row for each topic of a centre",
    "worker": "one row",
    "bad_row": "a row for each that could not be worked off, until the operator has seen to it",
    "job_run": "a row for each job of the worker",
}
"""Tables that are set up by hand and do not grow with the citizens who come, each with why."""

BY_THE_PAGE = {
    "ix_unknown_contact_of_centre": "read in its order, and no further than a page",
    "ix_case_step_of_centre": "read in its order, and no further than a page",
}
"""Indexes by which a centre's rows are read until a page is full, each with why that is soon."""

OURS = ("shared", "frontdesk", "kiosk", "ivr", "app.py")
LISTS = re.compile(r"\?(?:, \?)+")
"""Lists of values, whose length makes no other plan."""

WHOLE_TABLE = re.compile(r"\bSCAN (?:TABLE )?(\w+)(?: USING (?:COVERING )?INDEX (\w+))?")
WHOLE_CENTRE = re.compile(r"\bSEARCH (\w+) USING (?:COVERING )?INDEX (\w+) \(centre_id=\?\)$")


@dataclass
class Scans:
    """Explains each statement once, and keeps those that scan: what they read, by statement."""

    found: dict[str, str] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _shapes: set[str] = field(default_factory=set)

    def take(self) -> dict[str, str]:
        """What was found since it was taken last."""
        taken, self.found = self.found, {}
        return taken

    def look(
        self, connection: Any, cursor: Any, statement: str, parameters: Any, _: Any, many: bool
    ) -> None:
        """To be called before a statement is executed."""
        if statement in self._seen or connection.dialect.name != "sqlite":
            return
        if PACK and statement.startswith("INSERT INTO centre "):
            return  # The plan is that of the tests' own trigger.
        self._seen.add(statement)
        if (shape := LISTS.sub("?", statement)) in self._shapes:
            return
        self._shapes.add(shape)
        given = parameters[0] if many and parameters else parameters
        scanned = list(whole_tables(cursor.connection, statement, given))
        if scanned and (where := _line_of_ours()):
            self.found[statement] = f"{where}: {'; '.join(scanned)}"
        elif scanned:
            self._seen.remove(statement)
            self._shapes.remove(shape)


def whole_tables(
    sqlite: sqlite3.Connection, statement: str, parameters: Sequence[Any] | Mapping[str, Any]
) -> Iterator[str]:
    """The steps of SQLite's plan for a statement that read all of a growing table."""
    names = dict(re.findall(r"\b(\w+) AS (\w+)", statement))
    tables = {alias: table for table, alias in names.items()}
    partial = _partial_indexes()
    try:
        plan = sqlite.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
    except sqlite3.Error:
        return
    for *_, step in plan:
        if scan := WHOLE_TABLE.search(step) or WHOLE_CENTRE.search(step):
            table = tables.get(scan[1], scan[1])
            is_bounded = table in SMALL or scan[2] in partial or scan[2] in BY_THE_PAGE
            if table in Base.metadata.tables and not is_bounded:
                yield step


@cache
def _partial_indexes() -> frozenset[str]:
    return frozenset(
        str(index.name)
        for table in Base.metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    )


def _line_of_ours() -> str:
    """The innermost line of the program that asked; '' where a test did."""
    frame: Any = sys._getframe()
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ROOT):
            inside = file.relative_to(ROOT)
            if inside.parts[0] in OURS:
                return f"{inside}:{frame.f_lineno}"
            if inside.name != "scans.py":
                return ""
        frame = frame.f_back
    return ""


@contextmanager
def watching() -> Iterator[Scans]:
    """Looks at each statement that any engine of this process executes within the block."""
    scans = Scans()
    event.listen(Engine, "before_cursor_execute", scans.look)
    try:
        yield scans
    finally:
        event.remove(Engine, "before_cursor_execute", scans.look)
