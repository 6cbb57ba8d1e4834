"""What the outbox tells: channels, states, a message to be sent now, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from shared.content import Message, Register, Wording


class Channel(StrEnum):
    """How a message reaches somebody."""

    TEXT = "text"
    CALL = "call"
    LETTER = "letter"


class DeliveryState(StrEnum):
    """What became of a message: it only moves forward.

    CLAIMED: a worker has it in hand. UNKNOWN: perhaps sent; it is looked up before another try.
    The last three are final. A try of which it is certain that nothing was sent leaves it WAITING.
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
    """A message in a worker's hand. `to` is E.164, or a postal address, '' for none.

    `due_at` is when it was wanted first; `claim` names this try. With `look_first` an earlier try
    may have got through.
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

    @property
    def words(self) -> str:
        return Wording(self.language, Register.MESSAGE, self.zone).say(self.content)


@dataclass(frozen=True)
class Failed:
    """A message that will not reach anybody any more; after `until` it would have been no use."""

    id: int
    centre_id: int
    channel: Channel
    to: str
    about: str
    problem: str
    until: datetime


@dataclass(frozen=True)
class Sent:
    """The gateway has taken it; `reference` is the gateway's name of it."""

    reference: str


@dataclass(frozen=True)
class NotSent:
    """It is certain that nobody got it. `again`: another try may help; `instead`: another way."""

    problem: str
    again: bool = False
    instead: Channel | None = None


@dataclass(frozen=True)
class Unsure:
    """No answer, or none that can be trusted: perhaps it was sent."""

    problem: str


Outcome = Sent | NotSent | Unsure
