"""What a clerk asks of a meeting, as the fields of a form and as the core understands it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from werkzeug.datastructures import MultiDict

from frontdesk.meetings.actions.slot_search import MeetingRequest
from shared.appointments import Form, SlotFilter
from shared.citizens import Needs
from shared.content import INTERPRETED_LANGUAGES

HOURS = tuple(time(hour) for hour in range(8, 18))
"""Before or after which a meeting may not suit."""

LONGER = (0, 15, 30, 45, 60)
"""Minutes more."""

Fields = MultiDict[str, str]


def wanted_in(fields: Fields, likely: MeetingRequest) -> MeetingRequest:
    """What is `likely` until the form was sent; a field that makes no sense is as if left empty."""
    if "asked" not in fields:
        return likely
    return MeetingRequest(
        kind=fields.get("kind") or likely.kind,
        form=_form(fields.get("form", "")),
        needs=_needs(fields),
        slot_filter=SlotFilter(
            earliest=_time(fields.get("earliest", "")),
            latest=_time(fields.get("latest", "")),
            day=_day(fields.get("day", "")),
            adviser_id=_number(fields.get("adviser", "")) or None,
        ),
        longer=longer if (longer := _number(fields.get("longer", ""))) in LONGER else 0,
        beyond="beyond" in fields,
    )


def fields_of(wanted: MeetingRequest) -> dict[str, str]:
    """The same fields once more; what is not asked for has none."""
    needs, slot_filter = wanted.needs, wanted.slot_filter
    fields: dict[str, Any] = {
        "asked": 1,
        "kind": wanted.kind,
        "form": wanted.form,
        "interpreter": needs.interpreter,
        "companion": _on(needs.companion),
        "wheelchair": _on(needs.wheelchair),
        "more_time": _on(needs.more_time),
        "quiet_room": _on(needs.quiet_room),
        "adviser": slot_filter.adviser_id,
        "earliest": f"{slot_filter.earliest:%H:%M}" if slot_filter.earliest else None,
        "latest": f"{slot_filter.latest:%H:%M}" if slot_filter.latest else None,
        "day": slot_filter.day,
        "longer": wanted.longer or None,
        "beyond": _on(wanted.beyond),
    }
    return {name: str(value) for name, value in fields.items() if value is not None}


def without_day(wanted: MeetingRequest) -> MeetingRequest:
    return replace(wanted, slot_filter=replace(wanted.slot_filter, day=None))


def instant(text: str) -> datetime | None:
    """ISO 8601 with its offset; None for anything else."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo is None or not date(2000, 1, 1) < at.date() < date(2200, 1, 1):
        return None
    return at.astimezone(UTC)


def _on(chosen: bool) -> int | None:
    return 1 if chosen else None


def _needs(fields: Fields) -> Needs:
    language = fields.get("interpreter", "")
    return Needs(
        interpreter=language if language in INTERPRETED_LANGUAGES else None,
        companion="companion" in fields,
        wheelchair="wheelchair" in fields,
        more_time="more_time" in fields,
        quiet_room="quiet_room" in fields,
    )


def _form(text: str) -> Form:
    return Form(text) if text in frozenset(Form) else Form.IN_PERSON


def _time(text: str) -> time | None:
    return next((hour for hour in HOURS if f"{hour:%H:%M}" == text), None)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if date(2000, 1, 1) < day < date(2200, 1, 1) else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
