"""The days that a file is about, as they are typed."""

from dataclasses import dataclass
from datetime import date, timedelta

from flask import request

from shared.appointments import Centre
from shared.unit_of_work import UnitOfWork

MOST_DAYS = timedelta(days=366)


@dataclass(frozen=True)
class ChosenDays:
    """From one local day to another, both inclusive; `problem` is the id of a sentence, '' where
    the days are possible."""

    first: date
    last: date
    problem: str = ""


def chosen_days(work: UnitOfWork, centre: Centre) -> ChosenDays:
    """The days typed in the form; where nothing was, from today to the last that can be booked."""
    today = centre.day_of(work.now)
    usual = ChosenDays(today, today + timedelta(days=centre.window_days))
    typed = [request.form.get(name, "").strip() for name in ("first", "last")]
    if not any(typed):
        return usual
    try:
        first, last = (date.fromisoformat(it) for it in typed)
    except ValueError:
        return ChosenDays(usual.first, usual.last, "desk-cases-days-wrong")
    is_possible = first <= last <= first + MOST_DAYS and 2000 < first.year < 2200
    return ChosenDays(first, last, "" if is_possible else "desk-cases-days-wrong")
