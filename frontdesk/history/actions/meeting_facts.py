"""The facts about one meeting, without a conclusion: before staff say how it went, and on paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from frontdesk.citizens.actions.contacts import Contacted, contacts
from frontdesk.citizens.actions.records import own_citizen, record_access
from frontdesk.clerks import Clerk
from frontdesk.history.actions.entries import Actors, HistoryEntry, actors_of
from frontdesk.history.actions.of_contacts import call_entries, contact_entries, message_entries
from frontdesk.history.actions.of_meetings import meeting_entries
from frontdesk.meetings.actions.meetings import MeetingAction, TheirMeeting, own_meeting
from shared import audit
from shared.appointments import Centre, Meeting, Reason, get_centre
from shared.citizens import Citizen, mandates_of
from shared.content import Message, Name, Term, message
from shared.followups import about_everything
from shared.notifications import sent_messages
from shared.safetynet import CALLS_TO_MAKE, PastTask, TaskKind, all_tasks_of
from shared.unit_of_work import UnitOfWork

ARRIVALS = ("desk-event-arrived", "desk-event-arrival-undone")
OUTCOME = (
    "desk-event-held",
    "desk-event-not-come",
    "desk-event-left",
    "desk-event-our-delay",
    "desk-event-undone",
)


@dataclass(frozen=True)
class MeetingFacts:
    """What is written down about a meeting, each part in the order of time.

    `booked` is its booking and what was changed; `sent` are messages about it; `contacts` the times
    when the citizen was in touch, and what became of calls that staff were to make; `arrivals` with
    those that were taken back; `reasons` what was said in reason; `outcome` how it went, as staff
    recorded it.
    """

    meeting: Meeting
    booked: tuple[HistoryEntry, ...]
    sent: tuple[HistoryEntry, ...]
    contacts: tuple[HistoryEntry, ...]
    arrivals: tuple[HistoryEntry, ...]
    reasons: tuple[Message, ...]
    outcome: tuple[HistoryEntry, ...]

    @property
    def not_arrived(self) -> tuple[HistoryEntry, ...]:
        """Messages that did not get through."""
        return tuple(it for it in self.sent if it.is_trouble)


def meeting_facts(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> MeetingFacts:
    """The facts about a meeting; companions of a protected citizen are not named.

    Raises `NoSuchMeeting`.
    """
    meeting = own_meeting(work, clerk, meeting_id)
    is_protected = own_citizen(work, clerk, meeting.citizen_id).silent
    mandates = () if is_protected else mandates_of(work, meeting.citizen_id)
    actors = actors_of(work, clerk.centre_id, mandates)
    happened = meeting_entries(work, [meeting], actors)
    sent = message_entries(sent_messages(work, about_everything([meeting.id])))
    apart = {*ARRIVALS, *OUTCOME}
    return MeetingFacts(
        meeting=meeting,
        booked=tuple(it for it in happened if it.what.id not in apart),
        sent=tuple(sorted(sent, key=lambda it: it.at)),
        contacts=_contacts(work, meeting, actors),
        arrivals=tuple(it for it in happened if it.what.id in ARRIVALS),
        reasons=_reasons(meeting),
        outcome=tuple(it for it in happened if it.what.id in OUTCOME),
    )


def facts_before_saying(
    work: UnitOfWork, clerk: Clerk, meetings: Iterable[TheirMeeting]
) -> dict[int, MeetingFacts]:
    """The facts about those of the meetings of which it can be said now that the citizen did not
    come, by the meeting's id."""
    return {
        it.meeting.id: meeting_facts(work, clerk, it.meeting.id)
        for it in meetings
        if MeetingAction.NOT_COME in it.actions
    }


def facts_for_case(work: UnitOfWork, clerk: Clerk, meeting_id: int) -> tuple[MeetingFacts, Citizen]:
    """The facts to be printed, and the citizen they are about; the access is recorded.

    Raises `NoSuchMeeting`.
    """
    found = meeting_facts(work, clerk, meeting_id)
    record_access(work, clerk, audit.AuditAction.OPENED_FACTS, found.meeting.citizen_id)
    return found, own_citizen(work, clerk, found.meeting.citizen_id)


def _contacts(work: UnitOfWork, meeting: Meeting, actors: Actors) -> tuple[HistoryEntry, ...]:
    centre = get_centre(work, meeting.centre_id)
    been_in_touch = contacts(work, meeting.citizen_id)[::-1]
    entries = contact_entries(_of_its_time(been_in_touch, meeting, centre))
    tasks = all_tasks_of(work, meeting.citizen_id)
    entries += call_entries([it for it in tasks if _is_call(it, meeting, centre)], actors)
    return tuple(sorted(entries, key=lambda it: it.at))


def _is_call(task: PastTask, meeting: Meeting, centre: Centre) -> bool:
    """A call about the meeting, or one that was promised while it was ahead."""
    if task.meeting_id is not None:
        return task.kind in CALLS_TO_MAKE and task.meeting_id == meeting.id
    was_ahead = centre.day_of(task.opened_at) <= centre.day_of(meeting.starts_at)
    since = meeting.booked_at or task.opened_at
    return task.kind is TaskKind.CALL_BACK and since <= task.opened_at and was_ahead


def _of_its_time(
    been_in_touch: list[Contacted], meeting: Meeting, centre: Centre
) -> list[Contacted]:
    """From the booking to the end of the day of the meeting, and the first contact after that: when
    the citizen was in touch again."""
    since, day = meeting.booked_at, centre.day_of(meeting.starts_at)
    theirs = [it for it in been_in_touch if since is None or it.at >= since]
    until_then = [it for it in theirs if centre.day_of(it.at) <= day]
    return until_then + theirs[len(until_then) :][:1]


def _reasons(meeting: Meeting) -> tuple[Message, ...]:
    given = (("cancelled", meeting.cancel_reason), ("moved", meeting.move_reason))
    return tuple(_reason(why, text) for why, text in given if text)


def _reason(why: str, text: str) -> Message:
    """A reason from the list has words of its own; what staff wrote stands as they wrote it."""
    is_listed = text in frozenset(Reason)
    reason = Term(f"desk-because-{text}") if is_listed else Name(f"»{text}«")
    return message(f"desk-reason-{why}", reason=reason)
