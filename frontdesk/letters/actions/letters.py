"""A meeting as a letter: all that a citizen needs who has nothing but the paper."""

from dataclasses import dataclass
from datetime import date

from frontdesk.citizens.actions.details import is_known_today
from frontdesk.citizens.actions.proofs import new_code
from frontdesk.citizens.actions.records import record_access
from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meetings import own_meeting
from frontdesk.now.actions.tasks import finish_task_of
from shared import audit
from shared.appointments import (
    FIRST_MEETING,
    Form,
    Meeting,
    MeetingState,
    Offer,
    get_centre,
    has_met,
    offer_of,
    upcoming,
)
from shared.citizens import NO_SUPPORT, Support, get_citizen, support_of, written_as
from shared.content import Message, languages, message
from shared.followups import about_interpreter
from shared.safetynet import TaskKind, open_for_meeting
from shared.services import (
    KINDS_WITH_WORDS,
    LANGUAGE_KEY,
    also_of,
    has_other_needs,
    needs_in_words,
    other_language,
    telephone_menu,
)
from shared.unit_of_work import UnitOfWork

ANY_KIND = "other"
"""Ending of the sentence for kinds of meeting that have none of their own."""


@dataclass(frozen=True)
class Key:
    """A key of the telephone menu and what it does; `language` (ISO 639) is its sentence's."""

    digit: str
    what: Message
    language: str


@dataclass(frozen=True)
class Letter:
    """A letter about a meeting.

    `name` is empty for a protected citizen, whom no paper names; `needs` is what we see to, and how
    it stands with an interpreter. `earlier` is an earlier time that is kept for them; `also` is
    whether the a-kasse takes part, and the citizen's point.
    `may_have_code`: staff have seen their identity today. `is_owed`: a task to send it is open.
    `more_ahead`: the citizen has several meetings ahead, which one letter can list.
    """

    centre: str
    address: str
    telephone: str
    bus: str
    day: date
    language: str
    languages: tuple[str, ...]
    name: str
    first_name: str
    meeting: Meeting
    why: Message
    needs: tuple[Message, ...]
    support: Support
    keys: tuple[Key, ...]
    may_have_code: bool
    is_owed: bool
    earlier: Offer | None = None
    also: tuple[Message, ...] = ()
    more_ahead: bool = False

    @property
    def is_cancelled(self) -> bool:
        return self.meeting.state is MeetingState.CANCELLED

    @property
    def is_in_the_house(self) -> bool:
        return self.meeting.form is Form.IN_PERSON


def letter(work: UnitOfWork, clerk: Clerk, meeting_id: int, language: str = "") -> Letter:
    """The letter in this language (ISO 639), else in the citizen's; the access is recorded.

    Raises `NoSuchMeeting`.
    """
    meeting = own_meeting(work, clerk, meeting_id)
    record_access(work, clerk, audit.AuditAction.OPENED_LETTER, meeting.citizen_id)
    return letter_about(work, clerk, meeting, language)


def letter_about(work: UnitOfWork, clerk: Clerk, meeting: Meeting, language: str) -> Letter:
    """The letter about a meeting of the clerk's centre; nothing is recorded."""
    here, who = get_centre(work, meeting.centre_id), get_citizen(work, meeting.citizen_id)
    spoken = _spoken(language or who.language, here.languages)
    return Letter(
        centre=here.name,
        address=here.address,
        telephone=here.telephone,
        bus=here.bus,
        day=here.day_of(work.now),
        language=spoken,
        languages=languages(),
        name="" if who.silent else written_as(who.first_name, who.last_name),
        first_name="" if who.silent else who.first_name or "",
        meeting=meeting,
        why=_purpose(work, meeting),
        needs=() if who.silent else _needs(work, meeting),
        support=NO_SUPPORT if who.silent else support_of(work, who.id),
        keys=_keys(spoken, here.languages),
        may_have_code=not who.silent and is_known_today(work, clerk, who.id),
        is_owed=open_for_meeting(work, meeting.id, TaskKind.LETTER) is not None,
        earlier=offer_of(work, meeting.id),
        more_ahead=len(upcoming(work, who.id)) > 1,
        also=() if who.silent else tuple(line.text for line in also_of(work, meeting)),
    )


def _purpose(work: UnitOfWork, meeting: Meeting) -> Message:
    """What the meeting is about; nobody is told that it is their first who has had one."""
    is_another = meeting.kind == FIRST_MEETING and has_met(work, meeting.citizen_id)
    has_words = meeting.kind in KINDS_WITH_WORDS and not is_another
    return message(f"letter-why-{meeting.kind if has_words else ANY_KIND}")


def code_for_letter(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> str:
    """A new booking code for the letter; an earlier one stops working.

    Raises `NoSuchMeeting`, `NotShown`, `IsProtected`.
    """
    return new_code(work, clerk, own_meeting(work, clerk, meeting_id).citizen_id)


def letter_is_sent(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> None:
    """Closes the task of sending the letter, if there is one. Raises `NoSuchMeeting`."""
    own_meeting(work, clerk, meeting_id)
    task = open_for_meeting(work, meeting_id, TaskKind.LETTER)
    if task is not None:
        finish_task_of(work, clerk, task.id)


def _needs(work: UnitOfWork, meeting: Meeting) -> tuple[Message, ...]:
    told = about_interpreter(work, meeting)
    said = [] if told is None else [told]
    if has_other_needs(meeting.needs):
        said.append(needs_in_words(meeting.needs))
    return tuple(said)


def _spoken(wanted: str, offered: tuple[str, ...]) -> str:
    """The wanted language if it has sentences, else the centre's first."""
    return wanted if wanted in languages() else offered[0]


def _keys(language: str, offered: tuple[str, ...]) -> tuple[Key, ...]:
    """The first menu that a caller hears, with the key of another language."""
    menu = [Key(str(option.digit), option.text, language) for option in telephone_menu()]
    other = other_language(offered[0], offered)
    if other is not None and other in languages():
        menu.append(Key(LANGUAGE_KEY, message("phone-language"), other))
    return tuple(menu)
