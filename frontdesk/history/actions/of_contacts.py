"""The lines of a history that tell of messages, tasks and contacts."""

from collections.abc import Iterable, Iterator

from frontdesk.citizens.actions.contacts import Contacted
from frontdesk.history.actions.entries import Actors, HistoryEntry, HistoryKind
from shared.content import Message, Term, message
from shared.notifications import DeliveryState, SentMessage
from shared.safetynet import PastTask, TaskKind

WITH_WORDS = frozenset(
    {
        "told-booked",
        "told-moved",
        "told-reminder",
        "told-cancelled",
        "told-earlier",
        "told-our-delay",
    }
)
"""Messages that have a name of their own in a history; the others are messages."""


def message_entries(messages: Iterable[SentMessage]) -> list[HistoryEntry]:
    """What was sent, on which way, and whether it arrived: at the last instant that is known of
    it."""
    return [
        HistoryEntry(
            it.settled_at or it.due_at,
            HistoryKind.MESSAGE,
            _told(it),
            detail=it.words,
            is_trouble=it.state is DeliveryState.FAILED,
            due_at=it.due_at,
        )
        for it in messages
    ]


def call_entries(calls: Iterable[PastTask], actors: Actors) -> list[HistoryEntry]:
    """What became of calls that staff were to make: each time that nobody answered, and how it
    ended; that it is still to be made, where it did not."""
    shown = {"desk-task-not-reached", "desk-task-done", "desk-task-withdrawn"}
    entries = []
    for task in calls:
        steps = list(_steps(task, actors))
        ended = [it for it in steps if it.what.id in shown]
        entries += ended if task.done_at else [*steps[:1], *ended]
    return entries


def task_entries(tasks: Iterable[PastTask], actors: Actors) -> list[HistoryEntry]:
    """Each task as it was opened, taken and done, or withdrawn."""
    return [entry for task in tasks for entry in _steps(task, actors)]


def contact_entries(contacts: Iterable[Contacted]) -> list[HistoryEntry]:
    return [
        HistoryEntry(
            it.at, HistoryKind.CONTACT, message(f"desk-contact-{it.via}"), detail=it.receipt
        )
        for it in contacts
    ]


def _told(it: SentMessage) -> Message:
    what = it.what.removesuffix("-away").removesuffix("-video")
    return message(
        "desk-told",
        channel=Term(f"desk-channel-{it.channel}"),
        what=Term(f"desk-{what}" if what in WITH_WORDS else "desk-told-other"),
        state=Term(f"desk-message-{it.state}"),
    )


def _steps(task: PastTask, actors: Actors) -> Iterator[HistoryEntry]:
    what = Term("desk-task-ticket" if task.kind is TaskKind.TICKET else f"desk-{task.kind}")
    steps = (
        ("opened", task.opened_at, None),
        ("taken", task.taken_at, task.taken_by),
        *((it.what.replace("_", "-"), it.at, it.by) for it in task.events),
        ("done" if task.done_by else "withdrawn", task.done_at, task.done_by),
    )
    for name, at, by in steps:
        if at is not None:
            said = message(f"desk-task-{name}", what=what)
            yield HistoryEntry(
                at, HistoryKind.TASK, said, actors.named(by), meeting_id=task.meeting_id
            )
