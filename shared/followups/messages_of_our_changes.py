"""Tells a citizen what we have changed about a meeting of theirs: they do not expect it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from shared.appointments import Centre, Form, Meeting, get_centre, get_meeting
from shared.citizens import Citizen, get_citizen
from shared.content import Message, Moment, Name, Telephone, languages, message
from shared.followups.messages import about_meeting, recipient, remind
from shared.notifications import Channel, Notice, Recipient, at_decent_hour, post, withdraw
from shared.unit_of_work import UnitOfWork

LETTER_TAKES = timedelta(days=5)
"""From our desk to a letter box, a weekend in between."""

LAST_CHANCE = timedelta(minutes=30)
"""Before a meeting: whoever is told later is on the way already."""


def notify_moved_by_us(work: UnitOfWork, meeting_id: int, was_at: datetime) -> bool:
    """We say sorry, the new time, and how to get another, before the old one. False: a person has
    to."""
    meeting = get_meeting(work, meeting_id)
    centre = get_centre(work, meeting.centre_id)
    if meeting.form is Form.IN_PERSON:
        told = _where("told-moved-by-us", centre, meeting)
    else:
        told = _when("told-moved-by-us-away", centre, meeting)
    return _tell(work, meeting, Message(told.id, told.facts | {"was": Moment(was_at)}), was_at)


def notify_by_telephone_instead(work: UnitOfWork, meeting_id: int) -> bool:
    """Nobody has to come: we call. False: a person has to say so."""
    meeting = get_meeting(work, meeting_id)
    told = _when("told-by-telephone", get_centre(work, meeting.centre_id), meeting)
    return _tell(work, meeting, told, meeting.starts_at)


def notify_in_person_again(work: UnitOfWork, meeting_id: int) -> bool:
    """The house is open again. False: a person has to say so."""
    meeting = get_meeting(work, meeting_id)
    told = _where("told-here-again", get_centre(work, meeting.centre_id), meeting)
    return _tell(work, meeting, told, meeting.starts_at)


def notify_stand_in(work: UnitOfWork, meeting_id: int) -> None:
    """Somebody else holds it, when it was to be. Nobody is rung up for that."""
    meeting = get_meeting(work, meeting_id)
    centre, who = get_centre(work, meeting.centre_id), get_citizen(work, meeting.citizen_id)
    to = recipient(who, centre.zone)
    if to is not None and to.channel is Channel.TEXT:
        told = _when("told-stand-in", centre, meeting)
        told = Message(told.id, told.facts | {"name": Name(meeting.adviser)})
        post(
            work,
            centre.id,
            to,
            [Notice(told, until=meeting.starts_at)],
            about=about_meeting(meeting.id),
        )


def way_to(who: Citizen, zone: ZoneInfo, now: datetime, before: datetime) -> Recipient | None:
    """What reaches somebody in time; None: nothing that we have.

    Who looks after reminders themselves could not know: they are called.
    """
    to = recipient(who, zone)
    is_late = to is not None and to.channel is Channel.LETTER and now + LETTER_TAKES > before
    if (to is None or is_late) and who.telephone and not who.silent:
        language = who.language if who.language in languages() else languages()[0]
        to, is_late = Recipient(Channel.CALL, who.telephone, language, zone), False
    if to is None or to.channel is Channel.LETTER:
        return None if is_late else to
    return to if at_decent_hour(to.channel, now, zone) <= before - LAST_CHANCE else None


def _tell(work: UnitOfWork, meeting: Meeting, told: Message, before: datetime) -> bool:
    """By what reaches them before then, in place of all that was still to be told; and the
    reminders that they wish."""
    about = about_meeting(meeting.id)
    withdraw(work, about)
    centre, who = get_centre(work, meeting.centre_id), get_citizen(work, meeting.citizen_id)
    to = way_to(who, centre.zone, work.now, before)
    if to is not None:
        post(work, centre.id, to, [Notice(told, until=before)], about=about)
    remind(work, meeting, who)
    return to is not None


def _when(what: str, centre: Centre, meeting: Meeting) -> Message:
    return message(what, at=Moment(meeting.starts_at), telephone=Telephone(centre.telephone))


def _where(what: str, centre: Centre, meeting: Meeting) -> Message:
    told = _when(what, centre, meeting)
    return Message(
        told.id, told.facts | {"house": Name(centre.name), "address": Name(centre.address)}
    )
