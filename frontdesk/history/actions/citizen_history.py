"""A citizen's history: who did what for whom, in one list."""

from dataclasses import replace

from frontdesk.citizens.actions.records import CitizenRecord
from frontdesk.clerks import Clerk
from frontdesk.history.actions.entries import HistoryEntry, actors_of, latest_first
from frontdesk.history.actions.of_contacts import contact_entries, message_entries, task_entries
from frontdesk.history.actions.of_meetings import meeting_entries
from frontdesk.history.actions.of_record import record_entries
from shared.safetynet import all_tasks_of
from shared.unit_of_work import UnitOfWork


def citizen_history(
    work: UnitOfWork, clerk: Clerk, record: CitizenRecord
) -> tuple[HistoryEntry, ...]:
    """All that happened with the citizen of this record, the newest first; nothing where the record
    hides who they are."""
    if record.hides:
        return ()
    actors = actors_of(work, clerk.centre_id, record.mandates)
    conversations = [it.conversation_id for it in record.contacts]
    meetings = {it.id: it.starts_at for it in (*record.coming, *record.past)}
    entries = [
        *meeting_entries(work, (*record.coming, *record.past), actors),
        *message_entries(reversed(record.messages)),
        *task_entries(all_tasks_of(work, record.citizen_id, conversations), actors),
        *contact_entries(reversed(record.contacts)),
        *record_entries(work, record, actors),
    ]
    return tuple(
        replace(it, meeting_at=meetings.get(it.meeting_id or 0)) for it in latest_first(entries)
    )
