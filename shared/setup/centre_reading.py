"""Reads one centre of a set-up file."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from shared.appointments import (
    EVERY_FORM,
    FIRST_MEETING,
    IN_PERSON_ALONE,
    KIND_CODES,
    OF_THE_COURSE,
    CentreSettings,
    Form,
    Holiday,
    Hours,
    HoursFlaw,
    Kind,
    WrongHours,
    read_written_hours,
)
from shared.content import HOME, country_of_zone, languages
from shared.setup.facts import PlannedCentre, PlannedRoom
from shared.setup.rules import BUFFER_MINUTES, KIND_MINUTES, LENGTHS, LIMITS
from shared.setup.values import Values

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,39}")
USUAL: Mapping[str, Any] = {
    each.name: each.default for each in fields(CentreSettings) if each.default is not MISSING
}
KEYS = {
    "line": "calls_come_in_on",
    "transfer_to": "desk",
    "zone": "time_zone",
    "languages": "languages",
    "bus": "bus",
    "holidays": "also_closed_on",
}
"""The keys of settings that may be left out."""

BOOKING = {
    "days_ahead": "window_days",
    "notice_minutes": "notice_minutes",
    "extra_minutes": "extra_minutes",
}
MOVING = {"most": "most_moves", "notice_minutes": "move_notice_minutes"}
"""Settings by the keys of their numbers."""

NOT_READ = {
    HoursFlaw.EMPTY: "There are no hours in it.",
    HoursFlaw.UNKNOWN_WORD: "'{part}' is no weekday and no time.",
    HoursFlaw.NO_DAY: "No weekday stands before '{part}'.",
    HoursFlaw.NO_HOURS: "No hours stand after '{part}': write them, or 'lukket'.",
    HoursFlaw.NO_END: "'{part}' has no end: write it as 8-12.",
    HoursFlaw.NO_CLOCK: "'{part}' is no time on the quarter of an hour, such as 8.15-12.",
    HoursFlaw.BACKWARDS: "'{part}' ends before it begins.",
    HoursFlaw.OVERLAP: "'{part}' overlap.",
}


def read_centre(values: Values) -> PlannedCentre:
    """One centre; what is wrong is noted in the values."""
    slug = values.text("id", 40)
    if slug and not SLUG.fullmatch(slug):
        values.flaw("id", "Write 2 to 40 small letters a to z, digits and hyphens.")
    facts = _facts(values) | _rules(values)
    settings = CentreSettings(**facts)
    opening = _opening(values)
    kinds = tuple(_kind(each) for each in values.tables("kinds"))
    _once(values, "kinds", [it.code for it in kinds])
    rooms = tuple(_room(each) for each in values.tables("rooms"))
    _once(values, "rooms", [it.name for it in rooms])
    values.nothing_else()
    told = frozenset(name for name in facts if name not in KEYS or values.has(KEYS[name]))
    return PlannedCentre(slug, settings, told, opening, kinds, rooms)


def written_flaw(wrong: WrongHours) -> str:
    """What is wrong with written hours, in a sentence for an operator."""
    return NOT_READ[wrong.flaw].format(part=wrong.part)


def _facts(values: Values) -> dict[str, Any]:
    zone = _zone(values)
    country = country_of_zone(zone) or HOME
    languages_known = tuple(languages())
    facts = {
        "name": values.text("name", LENGTHS["name"]),
        "address": values.text("address", LENGTHS["address"]),
        "telephone": values.telephone("telephone", country=country) or "",
        "line": values.telephone("calls_come_in_on", is_needed=False, country=country),
        "transfer_to": values.telephone("desk", is_needed=False, country=country),
        "zone": zone,
        "languages": values.choices("languages", languages_known, USUAL["languages"]),
        "bus": values.text("bus", LENGTHS["bus"], ""),
        "holidays": frozenset(_holidays(values)),
    }
    if not facts["languages"]:
        values.flaw("languages", "Name at least one language; the first is the centre's own.")
    return facts | _business(values.table("business", is_needed=False), country)


def _zone(values: Values) -> str:
    zone = values.text("time_zone", 40, USUAL["zone"])
    if zone not in available_timezones():
        values.flaw("time_zone", f"'{zone}' is no time zone: write Europe/Copenhagen.")
        return str(USUAL["zone"])
    return str(ZoneInfo(zone).key)


def _holidays(values: Values) -> list[Holiday]:
    known = [str(day) for day in Holiday]
    told = values.choices("also_closed_on", known, sorted(USUAL["holidays"]))
    return [Holiday(day) for day in told if day in known]


def _business(values: Values | None, country: str) -> dict[str, Any]:
    if values is None:
        return {}
    name = values.text("name", LENGTHS["business_name"])
    number = values.telephone("telephone", country=country)
    values.nothing_else()
    return {"business_name": name, "business_telephone": number}


def _rules(values: Values) -> dict[str, Any]:
    """The rules of booking and moving, each where it is told."""
    booking, moving = (values.table(it, is_needed=False) for it in ("booking", "moving"))
    rules: dict[str, Any] = {}
    if booking:
        rules |= _numbers(booking, BOOKING)
        booking.nothing_else(*BOOKING)
    if moving:
        rules |= _numbers(moving, MOVING)
        if moving.has("same_day"):
            rules["same_day_moves"] = moving.flag("same_day", USUAL["same_day_moves"])
        moving.nothing_else("same_day", *MOVING)
    return rules


def _numbers(values: Values, keys: Mapping[str, str]) -> dict[str, Any]:
    """The numbers that are told, by the name of the setting."""
    return {
        setting: values.number(key, LIMITS[setting], USUAL[setting])
        for key, setting in keys.items()
        if values.has(key)
    }


def _opening(values: Values) -> Mapping[int, Hours] | None:
    told = values.texts("opening_hours")
    if told is None:
        return None
    read = read_written_hours("\n".join(told))
    for wrong in read.wrong:
        values.flaw("opening_hours", written_flaw(wrong))
    return read.hours


def _kind(values: Values) -> Kind:
    code = values.text("kind", 20)
    if code and code not in KIND_CODES:
        values.flaw("kind", f"'{code}' is unknown: write one of {', '.join(KIND_CODES)}.")
    usual = IN_PERSON_ALONE if code == FIRST_MEETING else EVERY_FORM
    known = {form.value for form in Form}
    forms = values.choices("forms", sorted(known), sorted(usual))
    kind = Kind(
        code,
        values.number("minutes", KIND_MINUTES),
        values.number("buffer_minutes", BUFFER_MINUTES, 0),
        frozenset(Form(it) for it in forms if it in known) | IN_PERSON_ALONE,
        self_booked=values.flag("booked_by_citizens", code in OF_THE_COURSE),
    )
    if code == FIRST_MEETING and kind.forms != IN_PERSON_ALONE:
        values.flaw("forms", "The first meeting is always in person.")
    if code in OF_THE_COURSE and not kind.self_booked:
        values.flaw("booked_by_citizens", "Citizens always book first and followup themselves.")
    values.nothing_else()
    return kind


def _room(values: Values) -> PlannedRoom:
    room = PlannedRoom(
        values.text("name", 60), values.flag("wheelchair", False), values.flag("quiet", False)
    )
    values.nothing_else()
    return room


def _once(values: Values, key: str, told: list[str]) -> None:
    for n, value in enumerate(told):
        if value and value in told[:n]:
            values.flaw(f"{key}[{n + 1}]", f"'{value}' is there already.")
