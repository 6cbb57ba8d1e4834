"""The vocabulary of the backlog: queues, and a row of one that could not be worked off."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class WorkQueue(StrEnum):
    """What the worker goes through row by row. The key of a row is its id, unless said otherwise.

    MESSAGES: due messages. DELIVERIES: messages that failed, to be told to the desk. CALLED:
    citizens whom a person calls before a meeting; REMINDER_CALLS: meetings for which that is a
    task. AFFECTED: meetings that can't be held. OFFERS: meetings of the waitlist. RECORDINGS: by
    the network's reference. SWEEP: citizens with an open course; HANDING_ON: open tasks; COUNTED:
    centres. CONVERSATIONS: those that fell silent; OLD_CONVERSATIONS: those to be erased;
    OLD_ANSWERS: answers about a meeting to be erased. CALENDARS: what advisers follow. CASES: what
    is to be written into the case system.
    """

    MESSAGES = "messages"
    DELIVERIES = "deliveries"
    CALLED = "called"
    REMINDER_CALLS = "reminder_calls"
    AFFECTED = "affected"
    OFFERS = "offers"
    RECORDINGS = "recordings"
    SWEEP = "sweep"
    HANDING_ON = "handing_on"
    COUNTED = "counted"
    CONVERSATIONS = "conversations"
    OLD_CONVERSATIONS = "old_conversations"
    OLD_ANSWERS = "old_answers"
    CALENDARS = "calendars"
    CASES = "cases"


@dataclass(frozen=True)
class RowSetAside:
    """A row that is not tried any more; `reason` is the kind of error, without any value."""

    queue: str
    key: str
    centre_id: int | None
    reason: str
    at: datetime


@dataclass(frozen=True)
class JobRun:
    """A job that was not done for longer than it may take; `reason` is why its last run failed."""

    name: str
    since: datetime
    minutes: int
    reason: str
