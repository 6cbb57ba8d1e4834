"""A call that somebody has placed, as Twilio knows it between two of its steps."""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum

from ivr.simulator.verbs import Dial, Gather, RecordVerb, SoundVerb, Verb


class Rings(StrEnum):
    """How it ends when a person's telephone rings: Twilio's DialCallStatus."""

    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    FAILED = "failed"


@dataclass(frozen=True)
class Speaking:
    """What is said or played outside of a Gather: keys do nothing."""

    sounds: tuple[SoundVerb, ...]


@dataclass(frozen=True)
class Over:
    """Nobody is there: the call has ended, or has not begun."""


Doing = Speaking | Gather | Dial | RecordVerb | Over
"""What takes its time, or waits for the caller."""


@dataclass(frozen=True)
class DocumentRequest:
    """The request that brought the present document."""

    method: str = "POST"
    url: str = ""
    told: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SimulatedRecording:
    """What was taken down, where Twilio would keep it."""

    address: str
    seconds: int


@dataclass(frozen=True)
class SimulatedCall:
    """One call as it is now. `verbs` are still to be carried out; `typed`, keys of a Gather that
    goes on; `spoken`, seconds into a Record; `problems`, what Twilio's debugger would tell.
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
