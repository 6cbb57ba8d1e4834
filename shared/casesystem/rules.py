"""Rules of the case system's list: what has to be written there, by when, and what is a number."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from shared.appointments import (
    AKASSE,
    CV,
    DIGITAL,
    FIRST_MEETING,
    FOLLOW_UP,
    JOINT,
    Meeting,
)


class CaseEvent(StrEnum):
    """What can happen to a meeting that the case system has to know.

    CHANGED: its form, length or adviser, at the same time. LEFT: the citizen came, and left before
    it was held. OUR_DELAY: the centre was late or could not hold it. UNDONE: what staff said of how
    it went is taken back.
    """

    BOOKED = "booked"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    HELD = "held"
    NOT_COME = "not_come"
    LEFT = "left"
    OUR_DELAY = "our_delay"
    UNDONE = "undone"


OF_ATTENDANCE = frozenset(
    {
        CaseEvent.HELD,
        CaseEvent.NOT_COME,
        CaseEvent.LEFT,
        CaseEvent.OUR_DELAY,
        CaseEvent.UNDONE,
    }
)
"""How a meeting went; all others are about whether, when and how it is to be."""


class CaseAction(StrEnum):
    """What a clerk does in the case system about a meeting.

    CREATE: write it there. CHANGE: correct it. DELETE: take it out. ATTENDANCE: write how it went,
    or take that out. NOTHING: it came and went before anybody had written it.
    """

    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"
    ATTENDANCE = "attendance"
    NOTHING = "nothing"


VOLUNTARY = frozenset({CV, DIGITAL})
"""Codes of kinds whose attendance is nobody's affair but the citizen's: help with the CV, and with
MitID and Jobnet."""

TYPES: Mapping[int, str] = {
    4: "Opfølgningssamtale",
    7: "Jobsamtale",
    9: "Informationsmøde",
    10: "CV-samtale",
    12: "Anden",
    17: "Jobsamtale med a-kasse",
    19: "Fælles jobsamtale",
}
"""The national register's types of talk that are known here, by its code."""

OTHER_TYPE = 12

TYPE_CODES: Mapping[str, int] = {
    FIRST_MEETING: 7,
    FOLLOW_UP: 4,
    CV: 10,
    AKASSE: 17,
    JOINT: 19,
}
"""The national register's code of each kind of meeting; `OTHER_TYPE` for all others."""

WITH_A_KASSE = frozenset({AKASSE, JOINT})
"""Codes of kinds in which the unemployment insurance fund takes part by their very name."""

LONGEST_REFERENCE = 40
_REFERENCE = re.compile(r"[0-9A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå ./_-]*")
_LIKE_CPR = re.compile(r"(\d{6})[ -]?\d{4}")


@dataclass(frozen=True)
class EventSeen:
    """An event of a meeting; `is_entered`: it stands in the case system. `is_settled` without that:
    it had not to be written there."""

    what: CaseEvent
    is_settled: bool
    is_entered: bool


def case_action(events: Sequence[EventSeen]) -> CaseAction:
    """What has to be done about a meeting, by all its events, the first first.

    Several events become one thing to do: a meeting that was booked and moved is written once. One
    whose booking is not among the events was booked before there was a list, and counts as written.
    """
    is_there = _is_there(events)
    if _last(events, of_attendance=False) is CaseEvent.CANCELLED:
        return CaseAction.DELETE if is_there else CaseAction.NOTHING
    if not is_there:
        return CaseAction.CREATE
    if any(not it.is_settled and it.what not in OF_ATTENDANCE for it in events):
        return CaseAction.CHANGE
    entered = [it for it in events if it.is_entered]
    is_same = attendance(events) is attendance(entered)
    return CaseAction.NOTHING if is_same else CaseAction.ATTENDANCE


def attendance(events: Sequence[EventSeen]) -> CaseEvent | None:
    """How the meeting went, as staff said it last; None where nobody has, or it was taken back."""
    last = _last(events, of_attendance=True)
    return None if last is CaseEvent.UNDONE else last


def _is_there(events: Sequence[EventSeen]) -> bool:
    """Whether the case system has the meeting, in whatever state."""
    entered = [it for it in events if it.is_entered]
    if _last(entered, of_attendance=False) is CaseEvent.CANCELLED:
        return False
    return bool(entered) or all(it.what is not CaseEvent.BOOKED for it in events)


def _last(events: Sequence[EventSeen], *, of_attendance: bool) -> CaseEvent | None:
    wanted = (it.what for it in reversed(events) if (it.what in OF_ATTENDANCE) is of_attendance)
    return next(wanted, None)


def is_obligatory(kind: str) -> bool:
    """Whether how a meeting of this kind went has to stand in the case system."""
    return kind not in VOLUNTARY


def type_code(kind: str) -> int:
    """The national register's type code of a kind of meeting."""
    return TYPE_CODES.get(kind, OTHER_TYPE)


def is_told_of_change(before: Meeting, after: Meeting) -> bool:
    """Whether a meeting that keeps its time differs in what the register knows of it."""
    return any(
        (
            before.form is not after.form,
            before.minutes != after.minutes,
            before.adviser_id != after.adviser_id,
        )
    )


def entry_due(now: datetime, next_working_day: datetime, deadline: datetime | None) -> datetime:
    """By when an event has to stand in the case system; never before `now`.

    `next_working_day` is when the centre closes on it. `deadline` is the last closing by which the
    citizen has to have booked a meeting: who has booked must not be taken for one who has not.
    """
    return max(now, next_working_day if deadline is None else min(next_working_day, deadline))


class ReferenceProblem(StrEnum):
    """What is wrong with what was typed as the case system's number of a meeting."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    SIGNS = "signs"
    CPR = "cpr"


def reference_problem(typed: str, birth_date: date | None) -> ReferenceProblem | None:
    """None for a number that can be kept: letters, digits, and a few signs between them. A personal
    number of somebody born on `birth_date`, or one with its hyphen, is none."""
    if not typed:
        return ReferenceProblem.MISSING
    if len(typed) > LONGEST_REFERENCE:
        return ReferenceProblem.TOO_LONG
    if not _REFERENCE.fullmatch(typed):
        return ReferenceProblem.SIGNS
    like = _LIKE_CPR.fullmatch(typed)
    is_theirs = like and birth_date and like[1] == f"{birth_date:%d%m%y}"
    is_written_so = like and not typed.isdecimal()
    return ReferenceProblem.CPR if is_theirs or is_written_so else None
