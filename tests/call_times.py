"""The words in which times are offered and calls promised, as they depend on the day."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Flask

from shared.content import Message, Moment, Telephone, clock_of, message
from shared.web.place import installed_in

AARS = ZoneInfo("Europe/Copenhagen")


def moments(app: Flask, at: datetime) -> list[Message]:
    """The ways in which a time is offered: with its date, and as a call back on a day so near."""
    with installed_in(app)[1].read() as work:
        today = work.now.astimezone(AARS).date()
    local = at.astimezone(AARS)
    near = {0: "call-at-today", 1: "call-at-tomorrow"}.get((local.date() - today).days)
    clock = clock_of(local)
    return [message("at", at=Moment(at)), *([message(near, clock=clock)] if near else [])]


def call_promised(app: Flask, at: datetime, number: str) -> Message:
    """What is said when a call at a time is promised."""
    offered = moments(app, at)[-1]
    day = offered.id.removeprefix("call-at") if len(moments(app, at)) > 1 else ""
    facts = {**offered.facts, "number": Telephone(number)}
    return message(f"we-call{day}", **facts)
