"""The vocabulary of the outbox: channels, states, a message to send, and its outcome."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.content import Message, Register, Wording


class Channel(StrEnum):
    """How a message reaches its recipient."""

    TEXT = "text"
    CALL = "call"
    LETTER = "letter"


class DeliveryState(StrEnum):
    """What became of a message.

    It only moves forward, but for an attempt that has certainly sent nothing: then it is WAITING
    again. CLAIMED: a worker is sending it. UNKNOWN: perhaps sent; it is looked up before another
    attempt. The last three are final.
    """

    WAITING = "waiting"
    CLAIMED = "claimed"
    UNKNOWN = "unknown"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


UNSENT = (DeliveryState.WAITING, DeliveryState.CLAIMED, DeliveryState.UNKNOWN)
FINAL = (DeliveryState.DELIVERED, DeliveryState.FAILED, DeliveryState.WITHDRAWN)


@dataclass(frozen=True)
class Dispatch:
    """A message that a worker has claimed. `to` is E.164 or a postal address, '' for none.

    `due_at` is when it was first to be sent; `claim` identifies this attempt. With `look_first` an
    earlier attempt may have got through, but not before `since`, by the wall clock as it is now or
    as it was then.
    """

    id: int
    claim: str
    look_first: bool
    channel: Channel
    to: str
    language: str
    zone: ZoneInfo
    content: Message
    about: str
    centre_id: int
    due_at: datetime
    since: datetime

    @property
    def words(self) -> str:
        return Wording(self.language, Register.MESSAGE, self.zone).say(self.content)


@dataclass(frozen=True)
class Failed:
    """A message that will reach nobody any more; `until` is when it would have lost its use."""

    id: int
    centre_id: int
    channel: Channel
    about: str
    problem: str
    until: datetime


@dataclass(frozen=True)
class Sent:
    """The gateway has accepted the message; `reference` is the gateway's id of it."""

    reference: str


@dataclass(frozen=True)
class NotSent:
    """Certainly nothing was sent.

    `again`: another attempt may help, though not before `wait`, which the gateway asked for.
    `instead`: another channel may. `has_stopped`: the number wants no texts from us.
    """

    problem: str
    again: bool = False
    instead: Channel | None = None
    wait: timedelta = timedelta(0)
    has_stopped: bool = False


@dataclass(frozen=True)
class Unsure:
    """The gateway gave no answer that can be trusted: perhaps the message was sent.

    It is asked again no sooner than `wait`, where it said so.
    """

    problem: str
    wait: timedelta = timedelta(0)


Outcome = Sent | NotSent | Unsure

IsAnothers = Callable[[str], bool]
"""Whether a gateway's id of a message is known already as that of another message of ours."""
