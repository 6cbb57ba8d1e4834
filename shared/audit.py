"""The audit log: who did what to what, and when; written in the action's transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, String, select
from sqlalchemy.orm import Mapped, mapped_column

from shared.database import Base, UtcDateTime
from shared.unit_of_work import UnitOfWork


class AuditAction(StrEnum):
    """Actions that are kept in the audit log, so that they can be traced afterwards."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    TOOK_TASK = "took_task"
    CLOSED_TASK = "closed_task"
    MOVED_MEETING = "moved_meeting"
    SAID_HERE = "said_here"
    SAID_NOT_HERE = "said_not_here"
    SWAPPED_ARRIVALS = "swapped_arrivals"
    ARRIVALS_WERE_ONE = "arrivals_were_one"
    READ_QUESTION = "read_question"
    LISTENED = "listened"
    ANSWERED = "answered"
    CHANGED_MEETING = "changed_meeting"
    OPENED_RECORD = "opened_record"
    SAW_WHOSE_MEETING = "saw_whose_meeting"
    OPENED_ACCOUNT = "opened_account"
    CHANGED_ACCOUNT = "changed_account"
    ENDED_ACCOUNT = "ended_account"
    GAVE_PASSWORD = "gave_password"
    CHOSE_PASSWORD = "chose_password"
    ENDED_SESSIONS = "ended_sessions"
    FORGOT_BROWSER = "forgot_browser"
    REPORTED_ABSENCE = "reported_absence"
    ENDED_ABSENCE = "ended_absence"
    CLOSED_DAYS = "closed_days"
    OPENED_DAY = "opened_day"
    CLOSED_HOUSE = "closed_house"
    OPENED_HOUSE = "opened_house"
    BEGAN_CONVERSATION = "began_conversation"
    READ_CONVERSATION = "read_conversation"
    CARRIED_ON = "carried_on"
    ANSWERED_FOR_THEM = "answered_for_them"
    SAW_DOCUMENT = "saw_document"
    KNEW_WHO = "knew_who"
    CALLED_BACK = "called_back"
    HANDED_BACK = "handed_back"
    CALLED_NUMBER = "called_number"
    CALLED_AGAIN = "called_again"
    SERVED = "served"
    DID_NOT_ANSWER = "did_not_answer"
    PARKED = "parked"
    CAME_BACK = "came_back"
    UNDID = "undid"
    SET_COUNTERS = "set_counters"
    SHOWED_PROTECTED = "showed_protected"
    PRINTED_RECORD = "printed_record"
    OPENED_FACTS = "opened_facts"
    REGISTERED = "registered"
    CHANGED_NAME = "changed_name"
    CHANGED_LANGUAGE = "changed_language"
    CHANGED_TELEPHONE = "changed_telephone"
    CONFIRMED_TELEPHONE = "confirmed_telephone"
    CHANGED_REMINDER = "changed_reminder"
    CHANGED_NEEDS = "changed_needs"
    PROTECTED = "protected"
    UNPROTECTED = "unprotected"
    SAW_IDENTITY = "saw_identity"
    GAVE_CODE = "gave_code"
    LET_TRY_AGAIN = "let_try_again"
    GAVE_MANDATE = "gave_mandate"
    REVOKED_MANDATE = "revoked_mandate"
    WROTE_NOTE = "wrote_note"
    STRUCK_NOTE = "struck_note"
    CHANGED_HOURS = "changed_hours"
    CHANGED_ADVISER = "changed_adviser"
    CHANGED_ROOM = "changed_room"
    ADVISER_LEAVES = "adviser_leaves"
    ADVISER_STAYS = "adviser_stays"
    RENEWED_FEED = "renewed_feed"
    FOLLOWED_CALENDAR = "followed_calendar"
    LEFT_CALENDAR = "left_calendar"
    BOOKED_MEETING = "booked_meeting"
    CANCELLED_MEETING = "cancelled_meeting"
    SAID_HELD = "said_held"
    SAID_NOT_COME = "said_not_come"
    SAID_LEFT = "said_left"
    SAID_OUR_DELAY = "said_our_delay"
    TOOK_BACK = "took_back"
    OPENED_LETTER = "opened_letter"
    GAVE_SUPPORT = "gave_support"
    ENDED_SUPPORT = "ended_support"
    SET_NEVER_CALLED = "set_never_called"
    ENDED_NEVER_CALLED = "ended_never_called"
    READ_EXCEPTIONS = "read_exceptions"
    REACHED_NOBODY = "reached_nobody"
    READ_SAFETY = "read_safety"
    OPENED_COURSE = "opened_course"
    PAUSED_COURSE = "paused_course"
    RESUMED_COURSE = "resumed_course"
    CLOSED_COURSE = "closed_course"
    SET_DEADLINE = "set_deadline"
    SET_TERMS = "set_terms"
    AGREED_CONTACT = "agreed_contact"
    EXEMPTED = "exempted"
    ENDED_EXEMPTION = "ended_exemption"
    SET_DEFAULT_PACKS = "set_default_packs"
    TOOK_IN_RECORDING = "took_in_recording"
    REMOVED_RECORDING = "removed_recording"
    SAW_CONTACT = "saw_contact"
    JOINED_CONTACT = "joined_contact"
    TOOK_CONTACT_BACK = "took_contact_back"
    PRINTED_CONTACT = "printed_contact"
    BOOKED_INTERPRETER = "booked_interpreter"
    DECIDED_INTERPRETER = "decided_interpreter"
    ARRANGED_PROMISE = "arranged_promise"
    GAVE_UP_PROMISE = "gave_up_promise"
    KEPT_PROMISE = "kept_promise"
    BROKE_PROMISE = "broke_promise"
    CHANGED_LEAD_TIMES = "changed_lead_times"
    CHANGED_KIND = "changed_kind"
    CHANGED_TEXT = "changed_text"
    CHECKED_TOPIC = "checked_topic"
    CHANGED_LEXICON = "changed_lexicon"
    SAW_CASE = "saw_case"
    ENTERED_CASE = "entered_case"
    UNDID_CASE = "undid_case"
    CORRECTED_CASE = "corrected_case"
    EXPORTED_CASE = "exported_case"
    COMPARED_CASES = "compared_cases"
    SAW_TO_FINDING = "saw_to_finding"
    REOPENED_FINDING = "reopened_finding"
    SET_CONFIRMATION = "set_confirmation"
    WISHED_FOR_THEM = "wished_for_them"
    ANSWERED_WISH = "answered_wish"
    REQUIRED_ATTENDANCE = "required_attendance"
    TOLD_ANSWER = "told_answer"
    WROTE_AGREED = "wrote_agreed"
    SET_PARTICIPATION = "set_participation"
    DECIDED_SUGGESTION = "decided_suggestion"
    CHANGED_SCREENING = "changed_screening"
    COMPARED_RECORDS = "compared_records"
    MERGED = "merged"
    SAID_TWO = "said_two"
    PARTED = "parted"
    TOOK_TWO_BACK = "took_two_back"
    CHANGED_CENTRE = "changed_centre"
    GAVE_DEVICE_CODE = "gave_device_code"
    SERVED_CENTRE = "served_centre"
    ADDED_DEVICE = "added_device"
    CHANGED_DEVICE = "changed_device"
    REVOKED_DEVICE = "revoked_device"


class AuditRow(Base):
    """One action in the audit log; rows are only ever added."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_at", "at"), Index("ix_audit_about", "about", "id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    who: Mapped[str] = mapped_column(String(80))
    what: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(80))


@dataclass(frozen=True)
class AuditEntry:
    """One recorded action; `who` is a member of staff as "staff:3", or a face. `about` is what it
    was done to, '' where all entries are about the same."""

    at: datetime
    who: str
    what: AuditAction
    about: str = ""


def record(work: UnitOfWork, who: str, what: AuditAction, about: str = "") -> None:
    """Adds an action to the audit log, at the instant of this unit of work.

    `who` is a member of staff as "staff:3", or a face; `about` is what it was done to, as
    "task:17".
    """
    work.session.add(AuditRow(at=work.now, who=who, what=what, about=about))


def was_recorded(
    work: UnitOfWork, who: str, what: AuditAction, about: str, since: datetime
) -> bool:
    """Whether `who` has done this action to `about` at or after the instant `since`."""
    found = work.session.scalar(
        select(AuditRow.id)
        .where(
            AuditRow.about == about,
            AuditRow.who == who,
            AuditRow.what == what,
            AuditRow.at >= since,
        )
        .limit(1)
    )
    return found is not None


def done_to_any(
    work: UnitOfWork, abouts: Iterable[str], actions: Iterable[AuditAction]
) -> list[AuditEntry]:
    """These actions done to any of these ("meeting:17"), the newest first."""
    rows = work.session.execute(
        select(AuditRow.at, AuditRow.who, AuditRow.what, AuditRow.about)
        .where(AuditRow.about.in_(set(abouts)), AuditRow.what.in_(set(actions)))
        .order_by(AuditRow.id.desc())
    )
    return [AuditEntry(at, who, AuditAction(what), about) for at, who, what, about in rows]


def done_to(work: UnitOfWork, about: str, most: int) -> list[AuditEntry]:
    """The latest actions done to `about`, the newest first, at most `most`."""
    rows = work.session.execute(
        select(AuditRow.at, AuditRow.who, AuditRow.what)
        .where(AuditRow.about == about)
        .order_by(AuditRow.id.desc())
        .limit(most)
    )
    return [AuditEntry(at, who, AuditAction(what)) for at, who, what in rows]
