"""Tells apart citizens who share a birth date and have a meeting today, without any name."""

from collections import Counter
from datetime import datetime, timedelta
from random import Random

from shared.appointments import Meeting, get_centre, opening_today
from shared.content import ClockTime, message
from shared.dialogue import Choose, Enter, Icon, Option, Talk, Typing

TIMES_SHOWN = 4
"""Times to choose from; at least one is nobody's, so that a guess may always be wrong."""

QUARTER = timedelta(minutes=15)

NOBODY, UNSURE = 0, -1
"""Values of an option in place of a meeting's id: a wrong time, and not knowing."""


def tell_apart(talk: Talk, candidates: list[Meeting]) -> Meeting | None:
    """The candidate whose time or number the citizen knows; None for a wrong one, or for none."""
    if not candidates:
        return None
    chosen = UNSURE
    if len({each.starts_at for each in candidates}) < TIMES_SHOWN:
        chosen = talk.ask("here.time", int, lambda: _choose_time(talk, candidates))
    if chosen == UNSURE:
        return _with_their_number(talk, candidates)
    return next((each for each in candidates if each.id == chosen), None)


def _with_their_number(talk: Talk, candidates: list[Meeting]) -> Meeting | None:
    none = Option("", message("here-no-number"), Icon.NO)
    enter = Enter(message("here-number"), Typing.NUMBER, none)
    number = talk.ask("here.number", str, lambda: enter)
    return next((each for each in candidates if number and each.number == number), None)


def _choose_time(talk: Talk, candidates: list[Meeting]) -> Choose:
    """The question which time it was; a time that two candidates have leads to the number."""
    centre = get_centre(talk.work, talk.about.centre_id)
    people_at = Counter(each.starts_at for each in candidates)
    whose = {each.starts_at: each.id for each in candidates if people_at[each.starts_at] == 1}
    times = sorted({*people_at, *_wrong_times(talk, candidates)})
    return Choose(
        message("here-which-time"),
        tuple(
            Option(
                whose.get(at, UNSURE if at in people_at else NOBODY),
                message("here-at", clock=ClockTime(centre.local(at).time())),
                Icon.CLOCK,
            )
            for at in times
        ),
        otherwise=Option(UNSURE, message("here-no-time"), Icon.QUESTION),
    )


def _wrong_times(talk: Talk, candidates: list[Meeting]) -> list[datetime]:
    """Times of today at which no candidate has a meeting.

    The same at every try, or the right ones could be recognised as those that come again.
    """
    right = {each.starts_at for each in candidates}
    times = [at for at in _quarters_of_the_day(talk, right) if at not in right]
    by_lot = Random(",".join(str(each.id) for each in candidates))
    return by_lot.sample(times, min(TIMES_SHOWN - len(right), len(times)))


def _quarters_of_the_day(talk: Talk, right: set[datetime]) -> list[datetime]:
    """Every quarter of an hour while the centre is open.

    Where that is unknown, around the right ones.
    """
    opens, closes = opening_today(talk.work, talk.about.centre_id) or (
        min(right) - 4 * QUARTER,
        max(right) + 4 * QUARTER,
    )
    return [opens + n * QUARTER for n in range((closes - opens) // QUARTER)]
