"""A simulated call as it is between two steps."""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum

from ivr.simulator.verbs import Dial, Enqueue, Gather, RecordVerb, SoundVerb, Verb


class Rings(StrEnum):
    """How it ended when a person's telephone rang: Twilio's DialCallStatus."""

    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    FAILED = "failed"


@dataclass(frozen=True)
class Speaking:
    """Something is said or played outside of a Gather: keys do nothing."""

    sounds: tuple[SoundVerb, ...]


@dataclass(frozen=True)
class Over:
    """The call has ended, or has not begun."""


Doing = Speaking | Gather | Dial | RecordVerb | Over
"""What a call can be at: something that takes time, or waits for the caller."""


@dataclass(frozen=True)
class DocumentRequest:
    """The request that brought the present TwiML; `told` are its own parameters."""

    method: str = "POST"
    url: str = ""
    told: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SimulatedRecording:
    """What was recorded in a call: the address where Twilio would keep it, and its length."""

    address: str
    seconds: int


@dataclass(frozen=True)
class SimulatedCall:
    """One simulated call as it is now.

    `to` and `caller` are numbers, `sid` is Twilio's name for the call. `verbs` are still to be
    carried out; `typed` are keys of a Gather that goes on; `spoken` is seconds into a Record;
    `documents` counts those fetched since a key was last waited for; `problems` is what Twilio's
    debugger would tell. `line` is the queue that the caller waits in; None outside of one.
    """

    to: str
    caller: str
    sid: str = field(default_factory=lambda: f"CA{secrets.token_hex(16)}")
    asked: DocumentRequest = field(default_factory=DocumentRequest)
    verbs: tuple[Verb, ...] = ()
    doing: Doing = field(default_factory=Over)
    typed: str = ""
    spoken: int = 0
    documents: int = 0
    recordings: tuple[SimulatedRecording, ...] = ()
    problems: tuple[str, ...] = ()
    line: Enqueue | None = None
