"""When a citizen may be called back, and in what words: today is called today."""

from datetime import datetime, timedelta

from shared.appointments import get_centre, next_opening
from shared.content import Fact, Message, Moment, clock_of, message
from shared.dialogue import Choose, Icon, Option, Talk

TO_GET_READY = timedelta(minutes=15)
"""A call is promised so long ahead at least: not for the minute in which nobody was free."""

HALF_AN_HOUR = 30
LATER, NEXT_DAY = timedelta(hours=3), timedelta(hours=16)
DAYS = {0: "-today", 1: "-tomorrow"}
"""How a sentence's id ends that says the day in another way, by the days from now to then."""


def choose_call_time(talk: Talk, why: Message) -> Choose:
    """Up to three times in the centre's opening hours: soon, some hours later, the next day."""
    work, centre_id = talk.work, talk.about.centre_id
    soon = next_opening(work, centre_id, _half_hour(work.now + TO_GET_READY))
    later = next_opening(work, centre_id, soon + LATER)
    next_day = next_opening(work, centre_id, soon + NEXT_DAY)
    return Choose(
        why,
        tuple(
            Option(at, on_the_day("call-at", talk, at), Icon.TELEPHONE)
            for at in dict.fromkeys((soon, later, next_day))
        ),
        heard_at_once=2,
    )


def on_the_day(id: str, talk: Talk, at: datetime, **facts: Fact) -> Message:
    """The sentence with this id and a moment; its variant for today or tomorrow, where it is."""
    centre = get_centre(talk.work, talk.about.centre_id)
    kind = DAYS.get((centre.day_of(at) - centre.day_of(talk.work.now)).days, "")
    clock = clock_of(centre.local(at))
    return message(f"{id}{kind}", at=Moment(at), clock=clock, **facts)


def closed_now(talk: Talk) -> Message:
    """That the desk is closed, and whether we may call: tomorrow, where it opens then."""
    centre = get_centre(talk.work, talk.about.centre_id)
    opens = next_opening(talk.work, centre.id)
    is_tomorrow = (centre.day_of(opens) - centre.day_of(talk.work.now)).days == 1
    return message("closed-till-tomorrow" if is_tomorrow else "closed-now")


def _half_hour(at: datetime) -> datetime:
    """The next full or half hour."""
    missing = -at.minute % HALF_AN_HOUR
    is_over = missing == 0 and (at.second or at.microsecond)
    rounded = at.replace(second=0, microsecond=0)
    return rounded + timedelta(minutes=HALF_AN_HOUR if is_over else missing)
