"""My meeting: see or hear it, move it, cancel it."""

from datetime import datetime
from enum import StrEnum
from functools import partial

from shared.appointments import (
    Centre,
    Meeting,
    Refusal,
    Refused,
    cancel,
    centre,
    free_times,
    meeting,
    meeting_with_number,
    move,
)
from shared.citizens import citizen
from shared.content import Moment, message
from shared.dialogue import (
    Birth,
    Confirm,
    Enter,
    FactLine,
    Icon,
    Option,
    Printed,
    Question,
    Receipt,
    Talk,
    Tell,
    Typing,
)
from shared.services.arrange import arrange
from shared.services.asking import yes_or_no
from shared.services.contact import note_contact
from shared.services.identify import TRIES, Who, count_a_miss
from shared.services.person import person, promise_call_back
from shared.services.pick_a_time import NothingFree, pick_a_time, pick_again
from shared.services.receipts import FINISH, facts_of, goodbye, short_facts_of


class Want(StrEnum):
    """What somebody wants with their meeting."""

    KEEP = "keep"
    MOVE = "move"
    CANCEL = "cancel"


def my_meeting(talk: Talk) -> Question | None:
    """Who has the number and the birth date hears of this one meeting, and of nothing else."""
    found = _find(talk)
    if found is None:
        return person(talk)
    here, mine = centre(talk.work, talk.about.centre_id), meeting(talk.work, found)
    match talk.ask("mine.want", Want, lambda: _show(here, mine)):
        case Want.MOVE:
            return _move(talk, here, mine)
        case Want.CANCEL:
            return _cancel(talk, mine)
        case Want.KEEP:
            return goodbye(here, mine)


def _find(talk: Talk) -> int | None:
    """The meeting's id; None when it did not work out, and a person has to help."""
    number = talk.ask("mine.number", str, lambda: Enter(message("number"), Typing.NUMBER))
    birth = talk.ask("mine.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    known_by = f"mine.found.{number}.{birth.day}"
    found = talk.note(known_by, lambda: _look_up(talk, number, birth))
    if found:
        note_contact(talk, meeting(talk.work, found).citizen_id)
        return found
    if talk.note("mine.missed", lambda: count_a_miss(talk)) >= TRIES:
        return None
    talk.ask_again("mine", because=message("unknown-meeting"))


def _look_up(talk: Talk, number: str, birth: Birth) -> int:
    """0 for an unknown number, another birth date, and somebody who is protected, all alike."""
    found = meeting_with_number(talk.work, talk.about.centre_id, number)
    if found is None:
        return 0
    owner = citizen(talk.work, found.citizen_id)
    if owner.silent or birth.day is None or owner.birth_date != birth.day:
        return 0
    return found.id


def _show(here: Centre, mine: Meeting) -> Receipt:
    return Receipt(
        message("mine"),
        short_facts_of(here, mine),
        (
            Option(Want.MOVE, message("mine-move"), Icon.CHANGE),
            Option(Want.CANCEL, message("mine-cancel"), Icon.NO),
            Option(Want.KEEP, message("finish"), Icon.DONE, likely=True),
        ),
        Printed.IF_WISHED,
    )


def _move(talk: Talk, here: Centre, mine: Meeting) -> Question | None:
    """The old time is kept until the new one is had."""
    free = partial(free_times, talk.work, here.id, mine.kind, mine.needs, mine.citizen_id)
    try:
        at = pick_a_time(talk, here.zone, free)
    except NothingFree:
        return promise_call_back(talk, message("nothing-free"))
    talk.confirm("mine.sure", lambda: _check(at))
    try:
        talk.once("mine.moved", lambda: move(talk.work, mine.id, at, talk.about.via).id)
    except Refused as no:
        return _not_moved(talk, no)
    moved = meeting(talk.work, mine.id)
    talk.ask("mine.done", str, lambda: _moved(here, moved))
    return goodbye(here, moved)


def _not_moved(talk: Talk, no: Refused) -> Question:
    """Somebody was quicker: to take the time, or, elsewhere, to cancel this very meeting."""
    if no.refusal is Refusal.UNKNOWN:
        return Tell(message("mine-gone"), icon=Icon.MEETING)
    pick_again(talk, no)


def _check(at: datetime) -> Confirm:
    line = FactLine(message("at-full", at=Moment(at)), Icon.CLOCK, "when", message("change-time"))
    yes = Option(True, message("mine-move-yes"), Icon.YES, 1, likely=True)
    return Confirm(message("mine-move-sure"), (line,), yes)


def _moved(here: Centre, moved: Meeting) -> Receipt:
    finish = Option(FINISH, message("finish"), Icon.DONE, likely=True)
    return Receipt(message("mine-moved"), facts_of(here, moved), (finish,))


def _cancel(talk: Talk, mine: Meeting) -> Question | None:
    """Asked first; afterwards a new time is offered, always."""
    sure = yes_or_no(
        message("undo-sure", at=Moment(mine.starts_at)), message("undo-yes"), message("undo-no")
    )
    if not talk.ask("mine.cancel-sure", bool, lambda: sure):
        talk.ask_again("mine.want", "mine.cancel-sure")
    try:
        talk.once("mine.cancelled", lambda: cancel(talk.work, mine.id, talk.about.via).id)
    except Refused:
        return Tell(message("mine-gone"), icon=Icon.MEETING)
    anew = yes_or_no(message("cancelled"), message("new-time"))
    if talk.ask("mine.anew", bool, lambda: anew):
        return arrange(talk, mine.kind, Who(citizen_id=mine.citizen_id), mine.needs)
    return Tell(message("goodbye"))
