"""Rules of the safety net: what counts as a next step, and whose a task is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from shared.accounts import Colleague, TeamCode, is_on_duty

LONGEST_PAUSE = timedelta(days=92)
"""Three months, the longest that nobody looks at a citizen's course. Asked for by the mission."""

LOOKS_AHEAD = timedelta(days=14)
"""How far ahead something should lie before a citizen, for the page of the safety net."""

DEADLINE_NEAR = timedelta(days=7)
"""So long before the day by which a meeting has to be booked, somebody helps to book it: a letter
takes five working days."""

STANDS_IN = (TeamCode.FRONT_DESK, TeamCode.LEADERS, TeamCode.ADVISERS)
"""Whose a task becomes, in this order, when nobody of its own team is at work."""


class NextStep(StrEnum):
    """What lies ahead of a citizen. NONE: they are about to be lost."""

    MEETING = "meeting"
    TASK = "task"
    PAUSED = "paused"
    CLOSED = "closed"
    NONE = "none"


@dataclass(frozen=True)
class Situation:
    """What is known of a citizen whose course was opened: whether it is closed, the last local day
    of a pause, whether a booked meeting is not over, and whether a task of theirs is in the hands
    of somebody at work."""

    is_closed: bool
    paused_until: date | None
    has_meeting: bool
    has_task: bool


def next_step(it: Situation, today: date) -> NextStep:
    """What keeps this citizen from being lost on that local day."""
    if it.is_closed:
        return NextStep.CLOSED
    if it.has_meeting:
        return NextStep.MEETING
    if it.has_task:
        return NextStep.TASK
    is_paused = it.paused_until is not None and today <= it.paused_until
    return NextStep.PAUSED if is_paused else NextStep.NONE


def may_pause_until(until: date, today: date) -> bool:
    """Whether a pause may last until that local day: from today on, and not for too long."""
    return today <= until <= today + LONGEST_PAUSE


def responsible(
    colleagues: Sequence[Colleague], team: TeamCode, owner_id: int | None
) -> tuple[TeamCode, int | None]:
    """The team and the member whose a task is, out of the staff of a centre.

    Nobody owns a task who has left or is away. A team without anybody at work hands its tasks to
    the next one; when nobody at all is at work they stay where they are.
    """
    here = {each.id for each in colleagues if not each.is_away}
    owner = owner_id if owner_id in here else None
    teams = (team, *STANDS_IN)
    return next((it for it in teams if is_on_duty(colleagues, it)), team), owner


def is_in_hands(colleagues: Sequence[Colleague], team: TeamCode, owner_id: int | None) -> bool:
    """Whether somebody at work has this task: its owner, or anybody of its team."""
    here = {each.id for each in colleagues if not each.is_away}
    return owner_id in here or is_on_duty(colleagues, team)
