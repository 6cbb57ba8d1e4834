"""Tells a citizen what became of a meeting, and reminds them of it, as they wish."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from shared.appointments import (
    UNDO_FOR,
    Centre,
    Form,
    Meeting,
    get_centre,
    get_meeting,
    upcoming,
)
from shared.citizens import Citizen, RemindBy, get_citizen
from shared.content import Digits, Fact, Message, Moment, Name, Telephone, languages, message
from shared.notifications import Channel, Notice, Recipient, post, withdraw
from shared.unit_of_work import UnitOfWork

EARLIEST, THE_DAY_BEFORE, LATEST = time(7), time(16), time(21)
"""By the clock on the wall; at four in the afternoon most people can take a call."""

TWO_HOURS = timedelta(hours=2)

REMINDER = "told-reminder"

AWAY = {Form.PHONE: "away", Form.VIDEO: "video"}
"""How the ids end of the sentences about a meeting to which nobody comes: which form it has, and
who calls whom."""

JUST_TOLD = timedelta(hours=1)
"""So soon after it nobody needs a reminder, except those who have just asked to be called."""


@dataclass(frozen=True)
class Reminder:
    """When it is sent, and until when it is of use."""

    due_at: datetime
    until: datetime


def about_meeting(meeting_id: int) -> str:
    """The subject of messages about a booked meeting, by which they are withdrawn."""
    return f"meeting:{meeting_id}"


def about_cancelled(meeting_id: int) -> str:
    """The subject of the message that a meeting is cancelled."""
    return f"cancelled:{meeting_id}"


def about_earlier(meeting_id: int) -> str:
    """The subject of the message that offers an earlier time for a meeting."""
    return f"earlier:{meeting_id}"


def about_apology(meeting_id: int) -> str:
    """The subject of the message that we could not hold the meeting."""
    return f"apology:{meeting_id}"


def notify_first_booked(work: UnitOfWork, meeting: Meeting, who: Citizen) -> None:
    """Confirms a new meeting, of which nothing was told before, and reminds of it."""
    _tell(work, meeting, who, "told-booked")


def about_everything(meeting_ids: Iterable[int]) -> list[str]:
    """The subjects of all messages about these meetings."""
    kinds = (about_meeting, about_cancelled, about_earlier, about_apology)
    return [about(id) for id in meeting_ids for about in kinds]


def notify_again(work: UnitOfWork, citizen_id: int) -> None:
    """Posts anew what is still to be sent about a citizen's meetings ahead: they are reached in
    another way, or language, from now on."""
    for meeting in upcoming(work, citizen_id):
        notify_booked(work, meeting.id)


def notify_booked(work: UnitOfWork, meeting_id: int) -> None:
    """Confirms the meeting as it is now, in place of all that was still to be sent about it."""
    _tell_instead(work, meeting_id, "told-booked")


def notify_moved(work: UnitOfWork, meeting_id: int) -> None:
    """Tells the new time and reminds of it, in place of all that was still to be sent about the
    meeting."""
    _tell_instead(work, meeting_id, "told-moved")


def notify_cancelled(work: UnitOfWork, meeting_id: int) -> None:
    """Tells in writing that a meeting is cancelled, in place of all that was still to be sent about
    it. A citizen who is called, not written to, is not called for that."""
    withdraw(work, about_meeting(meeting_id))
    withdraw(work, about_cancelled(meeting_id))
    meeting = get_meeting(work, meeting_id)
    centre = get_centre(work, meeting.centre_id)
    to = recipient(get_citizen(work, meeting.citizen_id), centre.zone)
    if to is not None and to.channel is not Channel.CALL:
        told = message(
            "told-cancelled",
            house=Name(centre.name),
            at=Moment(meeting.starts_at),
            telephone=Telephone(centre.telephone),
        )
        post(work, centre.id, to, [Notice(told)], about=about_cancelled(meeting_id))


def notify_no_interpreter(work: UnitOfWork, meeting: Meeting, *, is_moved: bool) -> None:
    """Tells a citizen who gets texts that there is no interpreter for a meeting, and what is done:
    a new time is found with them (`is_moved`), or it is held without. Staff call in any case."""
    centre = get_centre(work, meeting.centre_id)
    to = recipient(get_citizen(work, meeting.citizen_id), centre.zone)
    if to is not None and to.channel is Channel.TEXT:
        what = "told-no-interpreter-move" if is_moved else "told-no-interpreter"
        told = message(
            what,
            house=Name(centre.name),
            at=Moment(meeting.starts_at),
            telephone=Telephone(centre.telephone),
        )
        notice = Notice(told, until=meeting.starts_at)
        post(work, centre.id, to, [notice], about=about_meeting(meeting.id))


def apologise(work: UnitOfWork, meeting: Meeting) -> None:
    """Says sorry, in a text, for a meeting that we could not hold; sent when staff can no longer
    take back that it was so. A citizen who is called hears it from whoever finds them a new time.
    """
    withdraw(work, about_apology(meeting.id))
    centre = get_centre(work, meeting.centre_id)
    to = recipient(get_citizen(work, meeting.citizen_id), centre.zone)
    if to is not None and to.channel is Channel.TEXT:
        told = message(
            "told-our-delay",
            at=Moment(meeting.starts_at),
            house=Name(centre.name),
            telephone=Telephone(centre.telephone),
        )
        notice = Notice(told, due_at=work.now + UNDO_FOR)
        post(work, centre.id, to, [notice], about=about_apology(meeting.id))


def take_apology_back(work: UnitOfWork, meeting_id: int) -> None:
    """Stops an apology that is not sent yet; nothing happens where there is none."""
    withdraw(work, about_apology(meeting_id))


def recipient(who: Citizen, zone: ZoneInfo) -> Recipient | None:
    """None: they look after it themselves. A text needs a yes; a call is what the number is for,
    but for a citizen who is never called: who has not asked for texts gets letters.

    We keep no addresses: a letter is written at the desk.
    """
    language = who.language if who.language in languages() else languages()[0]
    match who.remind_by or RemindBy.CALL:
        case _ if who.silent:
            return None
        case RemindBy.CALL if who.never_called:
            return Recipient(Channel.LETTER, "", language, zone)
        case RemindBy.LETTER:
            return Recipient(Channel.LETTER, "", language, zone)
        case RemindBy.TEXT if who.telephone:
            return Recipient(Channel.TEXT, who.telephone, language, zone)
        case RemindBy.CALL if who.callable_telephone:
            return Recipient(Channel.CALL, who.callable_telephone, language, zone)
        case _:
            return None


def reminders(since: datetime, starts_at: datetime, zone: ZoneInfo) -> Iterator[Reminder]:
    """The day before, and two hours before; by the clock on the wall, never at night."""
    start = starts_at.astimezone(zone)
    before = start.date() - timedelta(days=1)
    early = datetime.combine(start.date(), EARLIEST, zone)
    both = (
        Reminder(
            datetime.combine(before, THE_DAY_BEFORE, zone), datetime.combine(before, LATEST, zone)
        ),
        Reminder(max(starts_at - TWO_HOURS, early), starts_at),
    )
    return (it for it in both if since <= it.due_at < starts_at)


def is_reminder(told: Message) -> bool:
    return told.id.startswith(REMINDER)


def remind(work: UnitOfWork, meeting: Meeting, who: Citizen) -> None:
    """Posts the reminders of a meeting as the citizen wishes; by letter there are none, as they
    would come too late."""
    centre = get_centre(work, meeting.centre_id)
    to = recipient(who, centre.zone)
    if to is not None:
        post(
            work, centre.id, to, _to_remind(work, meeting, who, to), about=about_meeting(meeting.id)
        )


def _tell_instead(work: UnitOfWork, meeting_id: int, what: str) -> None:
    withdraw(work, about_meeting(meeting_id))
    meeting = get_meeting(work, meeting_id)
    _tell(work, meeting, get_citizen(work, meeting.citizen_id), what)


def _tell(work: UnitOfWork, meeting: Meeting, who: Citizen, what: str) -> None:
    """In writing at once, and the reminders; who is called has heard it already, and is not called
    for that."""
    centre = get_centre(work, meeting.centre_id)
    to = recipient(who, centre.zone)
    if to is None:
        return
    notices = _to_remind(work, meeting, who, to)
    if to.channel is not Channel.CALL:
        notices.insert(0, Notice(_words(what, centre, meeting), until=meeting.starts_at))
    post(work, centre.id, to, notices, about=about_meeting(meeting.id))


def _to_remind(work: UnitOfWork, meeting: Meeting, who: Citizen, to: Recipient) -> list[Notice]:
    if to.channel is Channel.LETTER:
        return []
    centre = get_centre(work, meeting.centre_id)
    reminder = _words(REMINDER, centre, meeting)
    has_asked = who.remind_by is RemindBy.CALL
    since = work.now if has_asked else work.now + JUST_TOLD
    return [
        Notice(reminder, it.due_at, it.until)
        for it in reminders(since, meeting.starts_at, centre.zone)
    ]


def _words(what: str, here: Centre, meeting: Meeting) -> Message:
    """When, where, the number, and whom to call. Nobody comes to the house for a telephone call."""
    facts: dict[str, Fact] = {
        "house": Name(here.name),
        "at": Moment(meeting.starts_at),
        "telephone": Telephone(here.telephone),
    }
    if meeting.form is not Form.IN_PERSON:
        return Message(f"{what}-{AWAY[meeting.form]}", facts)
    facts["address"] = Name(here.address)
    if what != REMINDER:
        facts["number"] = Digits(meeting.number)
    return Message(what, facts)
