"""What a clerk is shown before and after a change that affects many meetings."""

from collections.abc import Callable
from datetime import date
from itertools import groupby

from flask import flash

from frontdesk.absences.actions.affected import AffectedMeeting, AffectedPlan, ChangeSummary
from shared.appointments import Centre

Days = Callable[[AffectedPlan], list[tuple[date, list[AffectedMeeting]]]]


def days_in(centre: Centre) -> Days:
    """A function that groups a plan's affected meetings by local day, in order of time."""

    def day(affected: AffectedMeeting) -> date:
        return centre.day_of(affected.starts_at)

    return lambda plan: [(each, list(hits)) for each, hits in groupby(plan.affected, day)]


def tell_what_was_done(done: ChangeSummary) -> None:
    """Tells the clerk how many meetings were changed, and how many citizens have to be called."""
    if done.known:
        flash("", "desk-hit-known")
        return
    flash(str(done.changed), "desk-hit-done" if done.changed else "desk-hit-saved")
    if done.calls:
        flash(str(done.calls), "desk-hit-calls")
