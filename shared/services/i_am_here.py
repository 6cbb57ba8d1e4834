"""Service: "I am here", for a citizen who has come to their meeting.

The number on the slip opens a welcome: when the meeting begins, who comes to fetch the citizen, and
the number they are called by. With a birth date everybody is asked when their meeting is and with
whom, and is given a number, and no more.
"""

from datetime import timedelta
from enum import StrEnum

from shared import followups
from shared.appointments import (
    ArrivalProof,
    Form,
    Meeting,
    Refused,
    arrival_proof,
    arrive,
    get_centre,
    get_meeting,
)
from shared.content import Count, Message, Name, clock_of, message
from shared.dialogue import (
    BirthOrNumber,
    Choose,
    Enter,
    FactLine,
    Icon,
    Option,
    Question,
    Receipt,
    Talk,
    Tell,
    Typing,
)
from shared.safetynet import number_for_meeting
from shared.services.my_meeting import my_meeting
from shared.services.steps.arrive_quietly import AfterArrival, arrive_quietly
from shared.services.steps.at_the_door import meet_at_the_door
from shared.services.steps.contact import note_contact, note_wanted
from shared.services.steps.guesses import (
    CLOSED,
    NOT_TODAY,
    TRIES,
    count_a_miss,
    guess_by_number_alone,
)
from shared.services.steps.receipts import FINISH
from shared.services.steps.second_arrival import note_second_arrival
from shared.services.steps.shut import is_shut
from shared.services.steps.too_late import too_late
from shared.services.ticket import TicketTopic, draw, take_a_ticket

EARLY = timedelta(minutes=20)
"""A citizen who comes this long before the meeting is told how long they will wait."""

AN_HOUR = 60
"""Minutes from which a wait is told by the clock alone: it can no longer be imagined."""

LATE = timedelta(minutes=5)
"""How long after the start a citizen still counts as being in time."""


class Coming(StrEnum):
    """When a citizen has come, compared with the time of their meeting."""

    EARLY = "early"
    IN_TIME = "in-time"
    LATE = "late"
    OVER = "over"
    AGAIN = "again"


class WithoutMeeting(StrEnum):
    """What a citizen can do whose meeting was not found."""

    TRY_AGAIN = "try-again"
    MINE = "mine"
    TICKET = "ticket"


def i_am_here(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    enter = Enter(message("here"), Typing.BIRTH_OR_NUMBER)
    given = talk.ask("here.given", BirthOrNumber, lambda: enter)
    number = given.number
    if number is None or given.birth is not None:
        return _without_a_word(talk, given)
    found = talk.note(f"here.found.{number}", lambda: guess_by_number_alone(talk, number))
    if found == CLOSED:
        return _without_a_word(talk, given)
    if found in (NOT_TODAY, ""):
        return _not_found(talk, number)
    return _with_number(talk, get_meeting(talk.work, int(found)))


def _without_a_word(talk: Talk, given: BirthOrNumber) -> Question | None:
    last_word = arrive_quietly(talk, given)
    return my_meeting(talk) if isinstance(last_word, AfterArrival) else last_word


def _with_number(talk: Talk, found: Meeting) -> Question | None:
    note_contact(talk, found.citizen_id)
    coming = Coming(talk.note("here.coming", lambda: _coming(talk, found).value))
    if coming is not Coming.OVER and is_shut(talk) and found.form is not Form.IN_PERSON:
        return _go_home(talk, found)
    try:
        is_theirs = talk.once("here.arrived", lambda: _arrive(talk, found))
    except Refused:
        return _not_found(talk, found.number)
    if coming is Coming.OVER:
        return too_late(talk, found)
    number = talk.once("here.line", lambda: _number(talk, found, is_theirs=is_theirs))
    is_met = talk.once("here.met", lambda: meet_at_the_door(talk, found))
    talk.ask("here.done", str, lambda: _welcome(talk, found, coming, number, is_met=is_met))
    return Tell(_where(is_met=is_met), icon=Icon.DONE)


def _arrive(talk: Talk, found: Meeting) -> bool:
    """Whether the arrival that stands is theirs: nobody without the number came before them."""
    came = arrive(talk.work, found.id, talk.about.via, ArrivalProof.NUMBER)
    followups.arrival_recorded(talk.work, came, talk.about.via)
    if came.is_first or came.proof is ArrivalProof.NUMBER:
        return True
    note_second_arrival(talk, found)
    return False


def _number(talk: Talk, found: Meeting, *, is_theirs: bool) -> int:
    if is_theirs:
        return number_for_meeting(talk.work, found.id)
    return draw(talk, TicketTopic.HERE).ticket


def _go_home(talk: Talk, found: Meeting) -> Tell:
    """The last word at a closed centre, for a meeting by telephone or video: we call."""
    centre = get_centre(talk.work, talk.about.centre_id)
    clock = clock_of(centre.local(found.starts_at))
    return Tell(message("here-shut", clock=clock), icon=Icon.TELEPHONE)


def _coming(talk: Talk, mine: Meeting) -> Coming:
    now = talk.work.now
    if mine.ends_at <= now:
        return Coming.OVER
    if mine.arrived_at is not None and _came_with_the_number(talk, mine):
        return Coming.AGAIN
    if now < mine.starts_at - EARLY:
        return Coming.EARLY
    return Coming.IN_TIME if now < mine.starts_at + LATE else Coming.LATE


def _came_with_the_number(talk: Talk, mine: Meeting) -> bool:
    return arrival_proof(talk.work, mine.id) is ArrivalProof.NUMBER


def _where(*, is_met: bool) -> Message:
    return message("here-door" if is_met else "here-sit")


def _welcome(talk: Talk, mine: Meeting, coming: Coming, number: int, *, is_met: bool) -> Receipt:
    """The receipt for having come: no name and no booking number, since others see the screen."""
    led = "here-led" if is_met else "here-fetched"
    lines = [
        FactLine(message(led, name=Name(mine.adviser)), Icon.PERSON),
        FactLine(_where(is_met=is_met), Icon.PLACE),
    ]
    if is_met:
        lines.reverse()
    if talk.work.now < mine.starts_at:
        lines.append(_wait_line(talk, mine, coming))
    return Receipt(
        message(f"here-{coming}", number=Count(number)),
        tuple(lines),
        (Option(FINISH, message("finish"), Icon.DONE, likely=True, decides=True),),
    )


def _wait_line(talk: Talk, mine: Meeting, coming: Coming) -> FactLine:
    """When the meeting begins.

    For an early citizen with less than an hour to wait, in how many minutes.
    """
    centre = get_centre(talk.work, talk.about.centre_id)
    clock = clock_of(centre.local(mine.starts_at))
    minutes = (mine.starts_at - talk.work.now) // timedelta(minutes=1)
    if coming is not Coming.EARLY or minutes >= AN_HOUR:
        return FactLine(message("here-begins", clock=clock), Icon.CLOCK)
    text = message("here-begins-in", clock=clock, minutes=Count(minutes))
    return FactLine(text, Icon.CLOCK)


def _not_found(talk: Talk, number: str) -> Question | None:
    """Offers what to do without a meeting today; with the birth date, its number opens it.

    The same words for an unknown or silent citizen, another day and another centre.
    """
    note_wanted(talk)
    missed = talk.note("here.missed", lambda: count_a_miss(talk))
    match talk.ask("here.instead", WithoutMeeting, lambda: _choose_instead(missed)):
        case WithoutMeeting.TRY_AGAIN:
            talk.ask_again("here")
        case WithoutMeeting.MINE:
            return my_meeting(talk, number)
        case WithoutMeeting.TICKET:
            return take_a_ticket(talk)


def _choose_instead(missed: int) -> Choose:
    again = Option(WithoutMeeting.TRY_AGAIN, message("here-try-again"), Icon.AGAIN)
    return Choose(
        message("here-not-found"),
        (
            *((again,) if missed < TRIES else ()),
            Option(WithoutMeeting.MINE, message("here-mine"), Icon.MEETING),
            Option(WithoutMeeting.TICKET, message("here-ticket"), Icon.NUMBER),
        ),
    )
