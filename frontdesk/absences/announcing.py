"""What a clerk is shown before and after a change that affects many meetings."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from flask import flash

from frontdesk.absences.actions.affected import AffectedMeeting, AffectedPlan, ChangeSummary

Days = Callable[[AffectedPlan], list[tuple[date, list[AffectedMeeting]]]]


def days_in(zone: ZoneInfo) -> Days:
    """A function that groups a plan's affected meetings by local day, in order of time."""

    def day(affected: AffectedMeeting) -> date:
        return affected.starts_at.astimezone(zone).date()

    return lambda plan: [(each, list(hits)) for each, hits in groupby(plan.affected, day)]


def clock_in(zone: ZoneInfo) -> Callable[[datetime], datetime]:
    """A function that gives an instant in the centre's local time."""
    return lambda at: at.astimezone(zone)


def tell_what_was_done(done: ChangeSummary) -> None:
    """Tells the clerk how many meetings were changed, and how many citizens have to be called."""
    if done.known:
        flash("", "desk-hit-known")
        return
    flash(str(done.changed), "desk-hit-done" if done.changed else "desk-hit-saved")
    if done.calls:
        flash(str(done.calls), "desk-hit-calls")
