"""Messages to citizens about what the centre changed about a meeting: they do not expect it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from shared.appointments import Centre, Form, Meeting, get_centre, get_meeting
from shared.citizens import Citizen, get_citizen
from shared.content import Message, Moment, Name, Telephone, languages, message
from shared.followups.messages import AWAY, about_meeting, recipient, remind
from shared.notifications import Channel, Notice, Recipient, at_decent_hour, post, withdraw
from shared.unit_of_work import UnitOfWork

LETTER_TAKES = timedelta(days=5)
"""How long a letter takes from the desk to a letter box, with a weekend in between."""

LAST_CHANCE = timedelta(minutes=30)
"""How long before a meeting a message is still of use: later the citizen is on the way."""


def notify_moved_by_us(work: UnitOfWork, meeting_id: int, was_at: datetime) -> bool:
    """Tells the citizen, before the old time `was_at`, that it is off, and the new time. False when
    no message reaches them by then: a person has to tell them."""
    meeting = get_meeting(work, meeting_id)
    centre = get_centre(work, meeting.centre_id)
    if meeting.form is Form.IN_PERSON:
        told = _where("told-moved-by-us", centre, meeting)
    else:
        told = _when(f"told-moved-by-us-{AWAY[meeting.form]}", centre, meeting)
    return _tell(work, meeting, Message(told.id, told.facts | {"was": Moment(was_at)}), was_at)


def notify_by_telephone_instead(work: UnitOfWork, meeting_id: int) -> bool:
    """Tells the citizen that the centre is closed and calls them at the time of the meeting. False
    when no message reaches them by then: a person has to tell them."""
    meeting = get_meeting(work, meeting_id)
    told = _when("told-by-telephone", get_centre(work, meeting.centre_id), meeting)
    return _tell(work, meeting, told, meeting.starts_at)


def notify_in_person_again(work: UnitOfWork, meeting_id: int) -> bool:
    """Tells the citizen to come, as the centre is open again. False when no message reaches them
    before the meeting: a person has to tell them."""
    meeting = get_meeting(work, meeting_id)
    told = _where("told-here-again", get_centre(work, meeting.centre_id), meeting)
    return _tell(work, meeting, told, meeting.starts_at)


def notify_stand_in(work: UnitOfWork, meeting_id: int) -> None:
    """Tells a citizen who gets texts that another adviser holds the meeting; nobody is rung up for
    that."""
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
    """How a message reaches a citizen before an instant; None when none can.

    A citizen who wished for no reminders is called: this they could not know. One who is never
    called gets a letter, where one comes in time.
    """
    to = recipient(who, zone)
    is_late = to is not None and to.channel is Channel.LETTER and now + LETTER_TAKES > before
    language = who.language if who.language in languages() else languages()[0]
    if (to is None or is_late) and who.callable_telephone:
        to, is_late = Recipient(Channel.CALL, who.callable_telephone, language, zone), False
    if to is None and who.never_called:
        to, is_late = Recipient(Channel.LETTER, "", language, zone), now + LETTER_TAKES > before
    if to is None or to.channel is Channel.LETTER:
        return None if is_late else to
    return to if at_decent_hour(to.channel, now, zone) <= before - LAST_CHANCE else None


def _tell(work: UnitOfWork, meeting: Meeting, told: Message, before: datetime) -> bool:
    """Posts the message and the reminders in place of all that was still to be sent about the
    meeting. False when nothing reaches the citizen before that instant."""
    about = about_meeting(meeting.id)
    withdraw(work, about)
    centre, who = get_centre(work, meeting.centre_id), get_citizen(work, meeting.citizen_id)
    to = way_to(who, centre.zone, work.now, before)
    if to is not None:
        post(work, centre.id, to, [Notice(told, until=before)], about=about)
    remind(work, meeting, who)
    return to is not None


def _when(what: str, centre: Centre, meeting: Meeting) -> Message:
    return message(
        what,
        house=Name(centre.name),
        at=Moment(meeting.starts_at),
        telephone=Telephone(centre.telephone),
    )


def _where(what: str, centre: Centre, meeting: Meeting) -> Message:
    told = _when(what, centre, meeting)
    return Message(told.id, told.facts | {"address": Name(centre.address)})
