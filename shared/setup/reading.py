"""Reads a set-up file and finds everything that is wrong with it at once."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from shared.setup.centre_reading import read_centre
from shared.setup.facts import PlannedAdministrator, PlannedCentre, SetUpFlaw, SetUpPlan, WrongPlan
from shared.setup.lines import lines_of_keys
from shared.setup.values import Values

LONGEST_NAME = 60
"""Characters of a name or login of staff."""


def read_plan(text: str) -> SetUpPlan:
    """The plan in the text of a TOML file. Raises `WrongPlan` with all that is wrong."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise WrongPlan((SetUpFlaw("the file", 0, f"This is no TOML: {problem}."),)) from None
    return checked_plan(told, lines_of_keys(text))


def checked_plan(told: Mapping[str, Any], lines: Mapping[str, int]) -> SetUpPlan:
    """The plan that these values make; `lines` tells where each key stands. Raises `WrongPlan`."""
    flaws: list[SetUpFlaw] = []
    values = Values(told, "", lines, flaws)
    municipality = values.table("municipality")
    name = municipality.text("name", 80) if municipality else ""
    if municipality:
        municipality.nothing_else()
    centres = tuple(read_centre(each) for each in values.tables("centres", is_needed=True))
    administrator = _administrator(values.table("administrator", is_needed=False), centres)
    values.nothing_else()
    _all_different(values, centres)
    if flaws:
        raise WrongPlan(tuple(sorted(flaws, key=lambda it: (it.line, it.key))))
    return SetUpPlan(name, centres, administrator)


def _administrator(
    values: Values | None, centres: tuple[PlannedCentre, ...]
) -> PlannedAdministrator | None:
    if values is None:
        return None
    name, login = values.text("name", LONGEST_NAME), values.text("login", LONGEST_NAME)
    usual = centres[0].slug if centres else ""
    centre = values.text("centre", LONGEST_NAME, usual)
    known = [it.slug for it in centres]
    if centre and known and centre not in known:
        values.flaw("centre", f"There is no centre '{centre}': write one of {', '.join(known)}.")
    sees_all = values.flag("all_centres", True)
    values.nothing_else()
    return PlannedAdministrator(name, login, centre, sees_all)


def _all_different(values: Values, centres: tuple[PlannedCentre, ...]) -> None:
    """No two centres may have the same id, name or number."""
    for key, told in (
        ("id", [it.slug for it in centres]),
        ("name", [it.settings.name for it in centres]),
    ):
        for n, value in _repeated(told):
            values.flaw(f"centres[{n}].{key}", f"Another centre has '{value}', too.")
    seen: Counter[str] = Counter()
    for n, centre in enumerate(centres, 1):
        numbers = {"telephone": centre.settings.telephone, "calls_come_in_on": centre.settings.line}
        for key, number in numbers.items():
            if number and seen[number]:
                values.flaw(f"centres[{n}].{key}", f"{number} is the number of another centre.")
        seen.update(number for number in set(numbers.values()) if number)


def _repeated(told: Iterable[str]) -> Iterable[tuple[int, str]]:
    seen: set[str] = set()
    for n, value in enumerate(told, 1):
        if value and value in seen:
            yield n, value
        seen.add(value)
