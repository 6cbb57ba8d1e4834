"""What a clerk asks of a meeting, as the fields of a form and as the core understands it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from werkzeug.datastructures import MultiDict
from wtforms import Form

from frontdesk.fields import DayField, NumberField, PickField, TextField, TickField
from frontdesk.meetings.actions.meeting_request import (
    MeetingRequest,
    request_after,
    request_so_far,
)
from shared.appointments import Form as MeetingForm
from shared.appointments import Meeting, SlotFilter
from shared.citizens import Needs
from shared.content import INTERPRETED_LANGUAGES

HOURS = tuple(time(hour) for hour in range(8, 18))
"""Before or after which a meeting may not suit."""

LONGER = (0, 15, 30, 45, 60)
"""Minutes more."""

NEEDS = ("companion", "wheelchair", "more_time", "quiet_room")
"""Needs that are boxes to tick."""

Fields = MultiDict[str, str]


class RequestForm(Form):
    """A meeting's kind, form and needs, and the times that suit. Not protected against forgery: it
    is sent by GET, too, and `is_own_form` guards what is saved."""

    asked = TickField()
    kind = TextField()
    form = PickField()
    interpreter = PickField()
    companion = TickField()
    wheelchair = TickField()
    more_time = TickField()
    quiet_room = TickField()
    adviser = NumberField()
    earliest = PickField()
    latest = PickField()
    day = DayField()
    from_day = DayField()
    another = TickField()
    longer = PickField()
    beyond = TickField()

    def chosen(self, name: str) -> str | None:
        """The chosen option of a field; None for what is not offered."""
        field = self[name]
        return field.data or None if field.validate(self) else None


def wanted_in(fields: Fields, likely: MeetingRequest) -> MeetingRequest:
    """What is `likely` until the form was sent; a field that makes no sense is as if left empty.

    What a meeting has so far can be kept, though no list has it.
    """
    form = _form(fields, likely)
    if not form.asked.data:
        return likely
    return MeetingRequest(
        kind=form.kind.data or likely.kind,
        form=MeetingForm(form.chosen("form") or MeetingForm.IN_PERSON),
        needs=Needs(form.chosen("interpreter"), **{name: form[name].data for name in NEEDS}),
        slot_filter=SlotFilter(
            earliest=_hour(form.chosen("earliest")),
            latest=_hour(form.chosen("latest")),
            from_day=form.from_day.data,
            day=form.day.data,
            adviser_id=form.adviser.data or None,
        ),
        longer=int(form.chosen("longer") or 0),
        beyond=form.beyond.data,
        another=form.another.data,
    )


def fields_of(wanted: MeetingRequest) -> dict[str, str]:
    """The same fields once more; what is not asked for has none."""
    needs, slot_filter = wanted.needs, wanted.slot_filter
    fields: dict[str, Any] = {
        "asked": 1,
        "kind": wanted.kind,
        "form": wanted.form,
        "interpreter": needs.interpreter or "",
        "companion": _on(needs.companion),
        "wheelchair": _on(needs.wheelchair),
        "more_time": _on(needs.more_time),
        "quiet_room": _on(needs.quiet_room),
        "adviser": slot_filter.adviser_id,
        "earliest": f"{slot_filter.earliest:%H:%M}" if slot_filter.earliest else None,
        "latest": f"{slot_filter.latest:%H:%M}" if slot_filter.latest else None,
        "day": slot_filter.day,
        "from_day": slot_filter.from_day,
        "another": _on(wanted.another),
        "longer": wanted.longer,
        "beyond": _on(wanted.beyond),
    }
    return {name: str(value) for name, value in fields.items() if value is not None}


def fields_after(meeting: Meeting, zone: ZoneInfo) -> dict[str, str]:
    """The fields of the page on which one more talk is booked after this one."""
    return fields_of(request_after(meeting, zone))


def ways_to_bring_in(meetings: Iterable[Meeting]) -> list[tuple[Meeting, dict[str, str]]]:
    """Each of the meetings, with the fields of its page for moving on which it is in person."""
    form = MeetingForm.IN_PERSON
    return [(it, fields_of(replace(request_so_far(it), form=form))) for it in meetings]


def without_day(wanted: MeetingRequest) -> MeetingRequest:
    return replace(wanted, slot_filter=replace(wanted.slot_filter, day=None))


def _on(chosen: bool) -> int | None:
    return 1 if chosen else None


def _form(fields: Fields, likely: MeetingRequest) -> RequestForm:
    stored = {
        "form": likely.form,
        "interpreter": likely.needs.interpreter,
        "longer": likely.longer,
    }
    form = RequestForm(fields, data=stored)
    form.form.offer((it, it) for it in MeetingForm)
    form.interpreter.offer((it, it) for it in ("", *INTERPRETED_LANGUAGES))
    form.longer.offer((it, str(it)) for it in LONGER)
    for field in (form.earliest, form.latest):
        field.offer((f"{hour:%H:%M}", "") for hour in HOURS)
    return form


def _hour(chosen: str | None) -> time | None:
    return time.fromisoformat(chosen) if chosen else None
