"""A meeting that is not ahead any more, or not when its slip says: that is told, and leads on."""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from shared.appointments import FIRST_MEETING, FOLLOW_UP, Meeting, MeetingFate, fate_of
from shared.content import Message, Moment, message
from shared.dialogue import Choose, Icon, Option, Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.mine import Mine
from shared.services.steps.rebook import rebook


class AfterAll(StrEnum):
    """What a citizen wants whose meeting is not ahead."""

    NEW_TIME = "new-time"
    PERSON = "person"
    FINISH = "finish"


def fate_when_found(talk: Talk, meeting: Meeting) -> MeetingFate:
    """What had become of the meeting when the citizen found it: one that they cancel, or that
    begins, in the midst of the conversation is talked of as before."""
    found = talk.note(f"mine.fate.{meeting.id}", lambda: fate_of(meeting, talk.work.now).value)
    return MeetingFate(found)


def tell_what_became(talk: Talk, mine: Mine, fate: MeetingFate) -> Question | None:
    """The last word, after a new time or a person; None when the citizen goes back to the menu."""
    match talk.ask("mine.after-all", AfterAll, lambda: _choose(mine.meeting, fate)):
        case AfterAll.NEW_TIME:
            return rebook(talk, _following(mine, fate))
        case AfterAll.PERSON:
            return person(talk)
        case AfterAll.FINISH:
            return Tell(message("goodbye"), icon=Icon.DONE)


def said_before(talk: Talk, mine: Mine) -> Message | None:
    """What is said before a meeting ahead is shown: that it is not today, though they have come,
    that it was moved, or that it is tomorrow."""
    day, today = (mine.centre.day_of(at) for at in (mine.meeting.starts_at, talk.work.now))
    is_tomorrow = day == today + timedelta(days=1)
    if talk.remembers("here") and day != today:
        return message("became-tomorrow" if is_tomorrow else "became-another-day")
    if mine.meeting.moves:
        return message("became-moved")
    return message("became-tomorrow") if is_tomorrow else None


def _choose(meeting: Meeting, fate: MeetingFate) -> Choose:
    new_time = Option(AfterAll.NEW_TIME, message("became-new-time"), Icon.BOOK, likely=True)
    a_person = Option(AfterAll.PERSON, message("became-person"), Icon.PERSON)
    return Choose(
        message(f"became-{fate}", at=Moment(meeting.starts_at)),
        (a_person,) if fate is MeetingFate.BEGUN else (new_time, a_person),
        otherwise=Option(AfterAll.FINISH, message("finish"), Icon.DONE),
    )


def _following(mine: Mine, fate: MeetingFate) -> Mine:
    """What is booked after it: the same once more, and after a first meeting that was held the
    next."""
    if fate is MeetingFate.HELD and mine.meeting.kind == FIRST_MEETING:
        return replace(mine, meeting=replace(mine.meeting, kind=FOLLOW_UP))
    return mine
