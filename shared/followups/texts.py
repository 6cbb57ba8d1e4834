"""A text that somebody sent us: what it asks for is done, or a person reads it.

A number is a hint. What a text says is the answer to a reminder only from a number that is one
citizen's alone, and nothing about anybody is told to any other.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import IntegrityError

from shared.appointments import (
    Centre,
    centre_called,
    centres,
    is_open,
    next_opening,
    only_centre,
)
from shared.citizens import Citizen
from shared.content import Message, Moment, Telephone, Weekday, languages, message
from shared.followups.events import cancel_meeting
from shared.followups.messages import about_cancelled
from shared.followups.reminded import Reminded, only_owner, reminded_meeting
from shared.followups.reminder_answers import confirmed, declined
from shared.followups.text_words import BY_THE_CARRIER, ReadText, TextWish, read_text
from shared.notifications import (
    IncomingText,
    StopSource,
    allow_texts,
    keep_text,
    latest_task_of_sender,
    note_answer,
    received_text,
    stop_texts,
    texts_since,
    withdraw,
)
from shared.safetynet import (
    ContactLink,
    TaskKind,
    find_task,
    join_contact,
    keep_caller,
    open_task,
    stamp,
)
from shared.unit_of_work import UnitOfWork

VIA = "text"
"""The face, as records name it."""

AN_HOUR = timedelta(hours=1)

MOST_KEPT, MOST_ANSWERED = 30, 10
"""Texts of one number that are kept, and answered, within an hour: enough for anybody who writes,
and too few for two machines that answer each other. Our own choice."""

READ_WITHIN, CALLED_WITHIN = timedelta(hours=4), timedelta(hours=1)
"""How long after the centre opens a person has read a text, or called whoever asked for it."""

SAME_THREAD = timedelta(days=30)
"""So long a new text joins the open task of the earlier ones from its number."""


@dataclass(frozen=True)
class _Heard:
    """A text as it was understood: the centre it is for, whose number it came from (None: nobody's
    alone), what it asks for, and the meeting that it answers about."""

    it: IncomingText
    centre: Centre
    who: Citizen | None
    read: ReadText
    reminded: Reminded | None


@dataclass(frozen=True)
class _Done:
    """What was answered (None: nothing), about which meeting, and the task of the person."""

    answer: Message | None
    meeting_id: int | None = None
    task_id: int | None = None


def text_received(work: UnitOfWork, it: IncomingText, seen_to: str = "") -> str:
    """Does what a text asks for, once; the words of the answer, '' for none.

    `seen_to` is what the carrier has read in it and answered by itself: "STOP", "START", "HELP". A
    repeat of the same text changes nothing, and gets the same answer.
    """
    known = received_text(work, it.sid)
    if known is not None:
        return known.answer
    heard = _hear(work, it)
    by_carrier = BY_THE_CARRIER.get(seen_to)
    if heard is None:
        return ""
    _note_wish_for_texts(work, it.sender, {heard.read.wish, by_carrier})
    sent_before = texts_since(work, it.sender, work.now - AN_HOUR)
    text_id = _keep(work, heard) if sent_before < MOST_KEPT else None
    if text_id is None:
        return ""
    done = _do(work, heard)
    is_answered = by_carrier is None and sent_before < MOST_ANSWERED and it.sender != ""
    answer = done.answer if is_answered else None
    note_answer(work, text_id, answer, meeting_id=done.meeting_id, task_id=done.task_id)
    kept = received_text(work, it.sid)
    return kept.answer if kept else ""


def _hear(work: UnitOfWork, it: IncomingText) -> _Heard | None:
    """None where there is no centre at all."""
    centre = _centre_of(work, it)
    if centre is None:
        return None
    who = only_owner(work, centre.id, it.sender) if it.sender else None
    reminded = reminded_meeting(work, who, it.sender) if who else None
    return _Heard(it, centre, who, read_text(it.words), reminded)


def _centre_of(work: UnitOfWork, it: IncomingText) -> Centre | None:
    """The centre whose number it was sent to. Where several send from one number, the first that
    knows the sender, else the first."""
    found = centre_called(work, it.called) or only_centre(work)
    if found is not None:
        return found
    all_centres = centres(work)
    knows = (each for each in all_centres if it.sender and only_owner(work, each.id, it.sender))
    return next(knows, None) or next(iter(all_centres), None)


def _note_wish_for_texts(work: UnitOfWork, number: str, wishes: set[TextWish | None]) -> None:
    """However often it is written, and however many texts came before."""
    if number and TextWish.STOP in wishes:
        stop_texts(work, number, StopSource.WRITTEN)
    elif number and TextWish.START in wishes:
        allow_texts(work, number)


def _keep(work: UnitOfWork, heard: _Heard) -> int | None:
    """Keeps the text, and stamps the contact; None where another request has done so just now."""
    it, centre, who = heard.it, heard.centre, heard.who
    try:
        with work.savepoint():
            text_id = keep_text(
                work,
                it,
                centre.id,
                heard.read.wish,
                _language(heard),
                centre.zone,
                who.id if who else None,
            )
    except IntegrityError:
        return None
    stamped = stamp(work, centre.id, it.sid, VIA)
    if it.sender:
        keep_caller(work, stamped.id, it.sender)
    if who is not None:
        join_contact(work, it.sid, who.id, ContactLink.IDENTIFIED, VIA)
    return text_id


def _language(heard: _Heard) -> str:
    """The citizen's, else that of the words, else the centre's."""
    known = heard.who.language if heard.who else ""
    wanted = (known, heard.read.language, *heard.centre.languages)
    return next((it for it in wanted if it in languages()), languages()[0])


def _do(work: UnitOfWork, heard: _Heard) -> _Done:
    wish, reminded = heard.read.wish, heard.reminded
    match wish:
        case TextWish.STOP | TextWish.START | TextWish.HELP:
            return _Done(_say(heard, f"text-{wish}"))
        case TextWish.CALL if heard.who is None or not heard.who.never_called:
            return _call_back(work, heard)
        case TextWish.YES | TextWish.NO | TextWish.MOVE | TextWish.CANCEL if reminded:
            return _answer_reminder(work, heard, wish, reminded)
        case _:
            return _for_a_person(work, heard, "text-read")


def _answer_reminder(work: UnitOfWork, heard: _Heard, wish: TextWish, reminded: Reminded) -> _Done:
    meeting = reminded.meeting
    is_gone = not reminded.stands
    if is_gone and wish in (TextWish.NO, TextWish.CANCEL):
        return _Done(_about(heard, "text-cancelled", meeting.starts_at), meeting.id)
    if is_gone:
        return _for_a_person(work, heard, "text-read", meeting.id)
    match wish:
        case TextWish.YES:
            confirmed(work, meeting, VIA)
            return _Done(_about(heard, "text-confirmed", meeting.starts_at), meeting.id)
        case TextWish.CANCEL:
            return _cancel(work, heard, reminded)
        case TextWish.NO:
            declined(work, meeting, VIA, heard.it.sid)
    return _for_a_person(work, heard, f"text-{wish}", meeting.id)


def _cancel(work: UnitOfWork, heard: _Heard, reminded: Reminded) -> _Done:
    meeting = cancel_meeting(work, reminded.meeting.id, VIA, conversation_id=heard.it.sid)
    # Our answer tells it: a second text with the same news would follow at once.
    withdraw(work, about_cancelled(meeting.id))
    return _Done(_about(heard, "text-cancelled", meeting.starts_at), meeting.id)


def _call_back(work: UnitOfWork, heard: _Heard) -> _Done:
    opens = next_opening(work, heard.centre.id)
    task = open_task(
        work,
        heard.centre.id,
        TaskKind.CALL_BACK,
        opens + CALLED_WITHIN,
        citizen_id=heard.who.id if heard.who else None,
        conversation_id=heard.it.sid,
        telephone=heard.it.sender or None,
        language=_language(heard),
    )
    if is_open(work, heard.centre.id):
        return _Done(_say(heard, "text-call"), task_id=task.id)
    if heard.centre.day_of(opens) == heard.centre.day_of(work.now):
        return _Done(_say(heard, "text-call-today"), task_id=task.id)
    day = Weekday(heard.centre.day_of(opens))
    told = message("text-call-later", day=day, telephone=Telephone(heard.centre.telephone))
    return _Done(told, task_id=task.id)


def _for_a_person(
    work: UnitOfWork, heard: _Heard, answer: str, meeting_id: int | None = None
) -> _Done:
    """A person reads it in the open task of earlier texts from this number, or in a new one."""
    it, centre = heard.it, heard.centre
    said = _say(heard, answer) if meeting_id is None else _about_meeting(heard, answer)
    latest = latest_task_of_sender(work, it.sender, work.now - SAME_THREAD)
    task = find_task(work, latest) if latest else None
    if task is None or task.done_at is not None or task.kind is not TaskKind.TEXT:
        task = open_task(
            work,
            centre.id,
            TaskKind.TEXT,
            next_opening(work, centre.id) + READ_WITHIN,
            citizen_id=heard.who.id if heard.who else None,
            meeting_id=meeting_id,
            conversation_id=it.sid,
            telephone=it.sender or None,
            language=_language(heard),
        )
    return _Done(said, meeting_id, task.id)


def _about_meeting(heard: _Heard, id: str) -> Message:
    reminded = heard.reminded
    return _about(heard, id, reminded.meeting.starts_at) if reminded else _say(heard, id)


def _about(heard: _Heard, id: str, starts_at: datetime) -> Message:
    return message(id, at=Moment(starts_at), telephone=Telephone(heard.centre.telephone))


def _say(heard: _Heard, id: str) -> Message:
    return message(id, telephone=Telephone(heard.centre.telephone))
