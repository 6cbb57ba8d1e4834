"""A citizen comes with a birth date: everybody is asked and told the same, expected or not.

A birth date is what a former husband knows, too. So the screen tells nothing that depends on it: a
number to be called by, which nobody else has. Whoever is expected has come, and their adviser calls
the number; anybody else's is called by the desk, and so is whoever comes second to one meeting.
"""

from enum import StrEnum

from shared import followups
from shared.appointments import (
    ArrivalProof,
    Meeting,
    Refused,
    arrive,
    expected_today,
    expected_with_number,
    get_centre,
    get_meeting,
    is_open,
    next_opening,
)
from shared.citizens import find_by_birth_date, wait_for_turn
from shared.content import Count, message
from shared.dialogue import BirthOrNumber, FactLine, Icon, Option, Question, Receipt, Talk, Tell
from shared.safetynet import ContactLink, number_for_meeting
from shared.services.person import promise_call_back
from shared.services.steps.at_the_door import meet_at_the_door
from shared.services.steps.contact import link_contact, note_wanted
from shared.services.steps.second_arrival import note_second_arrival
from shared.services.steps.shut import is_shut
from shared.services.steps.which_arrival import ToldMeeting, ask_which_meeting
from shared.services.ticket import TicketTopic, draw

SEVERAL = 2
"""So many citizens with one birth date are told apart by more than the birth date."""


class AfterArrival(StrEnum):
    """What a visitor does who has been given a number. SEE: they look at their meeting."""

    FINISH = "finish"
    SEE = "see"


def arrive_quietly(talk: Talk, given: BirthOrNumber) -> Question | AfterArrival | None:
    """The last word; `SEE` for a visitor who wants to see their meeting, None for the menu.

    Where nobody is called today any more, a call is promised instead.
    """
    note_wanted(talk)
    told = ask_which_meeting(talk) if given.birth else ToldMeeting()
    expected = talk.once("here.arrived", lambda: _arrive(talk, given, told))
    if not talk.note("here.open", lambda: _is_called_today(talk)):
        return promise_call_back(talk, message("closed-now"))
    number = talk.once("here.line", lambda: _number(talk, expected))
    if talk.ask("here.done", AfterArrival, lambda: _receipt(number)) is AfterArrival.SEE:
        return AfterArrival.SEE
    return Tell(message("here-sit"), icon=Icon.DONE)


def _arrive(talk: Talk, given: BirthOrNumber, told: ToldMeeting) -> int:
    """The id of the meeting to which the citizen has come; 0 where none is certain, it is over, or
    somebody has come to it before them.

    That somebody came after the end is kept all the same, and the desk sees to them.
    """
    wait_for_turn(talk.work, talk.about.centre_id)
    found = _the_one_expected(talk, given, told)
    if found is None:
        return 0
    proof = ArrivalProof.NUMBER if found.number == given.number else ArrivalProof.BIRTH
    try:
        came = arrive(talk.work, found.id, talk.about.via, proof)
    except Refused:
        return 0
    if not came.is_first and {proof, came.proof} != {ArrivalProof.NUMBER}:
        note_second_arrival(talk, found)
        return 0
    followups.arrival_recorded(talk.work, came, talk.about.via)
    link_contact(talk, found.citizen_id, ContactLink.IDENTIFIED)
    return found.id if found.ends_at > talk.work.now else 0


def _the_one_expected(talk: Talk, given: BirthOrNumber, told: ToldMeeting) -> Meeting | None:
    """Today's meeting of the one citizen whom it may be; None for several, and for nobody."""
    work, centre_id = talk.work, talk.about.centre_id
    found = expected_with_number(work, centre_id, given.number) if given.number else []
    if given.birth and given.birth.day:
        found += expected_today(work, centre_id, given.birth.day)
    theirs = [each for each in found if told.fits(each)]
    if len({each.citizen_id for each in theirs}) != 1:
        return None
    if told.starts_at is None and _shares_a_birth_date(talk, given):
        return None
    return _nearest(talk, theirs)


def _shares_a_birth_date(talk: Talk, given: BirthOrNumber) -> bool:
    """Whether the centre knows several citizens who were born that day, expected or not."""
    born = given.birth.day if given.birth else None
    if born is None:
        return False
    known = find_by_birth_date(talk.work, talk.about.centre_id, born, SEVERAL)
    return len(known) == SEVERAL


def _nearest(talk: Talk, theirs: list[Meeting]) -> Meeting:
    """Of a citizen's meetings of today the first that is not over, else the last."""
    return next((each for each in theirs if each.ends_at > talk.work.now), theirs[-1])


def _is_called_today(talk: Talk) -> bool:
    """Whether numbers are called now or later today."""
    work, centre_id = talk.work, talk.about.centre_id
    if is_shut(talk):
        return False
    centre = get_centre(work, centre_id)
    opens = next_opening(work, centre_id)
    is_later = opens > work.now and centre.day_of(opens) == centre.day_of(work.now)
    return is_open(work, centre_id) or is_later


def _number(talk: Talk, expected: int) -> int:
    """The number of the hall by which the visitor is called: of nobody else's."""
    if expected:
        _send_to_the_door(talk, expected)
        return number_for_meeting(talk.work, expected)
    return draw(talk, TicketTopic.HERE).ticket


def _send_to_the_door(talk: Talk, meeting_id: int) -> None:
    meet_at_the_door(talk, get_meeting(talk.work, meeting_id))


def _receipt(number: int) -> Receipt:
    lines = (
        FactLine(message("here-called"), Icon.NUMBER),
        FactLine(message("here-sit"), Icon.PLACE),
    )
    return Receipt(
        message("here-noted", number=Count(number)),
        lines,
        (
            Option(AfterArrival.SEE, message("here-mine"), Icon.MEETING),
            Option(AfterArrival.FINISH, message("finish"), Icon.DONE, likely=True, decides=True),
        ),
    )
