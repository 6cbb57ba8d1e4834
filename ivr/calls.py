"""What Twilio's requests tell: the call, the keys pressed in it, and what was recorded."""

import re
from dataclasses import dataclass

from flask import Request

from ivr.archive import is_recording
from shared.appointments import Centre
from shared.web import number_in

_E164 = re.compile(r"\+[1-9]\d{6,14}")

_WITHHELD = {"+266696687", "+86282452253", "+8656696", "+2562533", "+7378742833"}
"""The numbers that Twilio gives for a caller without one.

They spell ANONYMOUS, UNAVAILABLE, UNKNOWN, BLOCKED and RESTRICTED on a telephone's keys.
"""

_OVER = {"completed", "busy", "failed", "no-answer", "canceled"}
_PICKED_UP = {"completed", "answered"}
_RECORDING = re.compile(r"RE[0-9a-f]{32}")

HUNG_UP = "hangup"
"""What Twilio sends in place of the key that ended a recording when the caller has hung up."""


class NoCall(LookupError):
    """A request of no call that we can answer: no CallSid, no such centre, no such reminder."""


@dataclass(frozen=True)
class IncomingCall:
    """A call as one of Twilio's requests tells of it.

    `sid` is Twilio's name for the call; `called` the number that was called; `caller` the caller's
    in E.164, None when it is withheld. `pressed` are the keys, '' for silence; `is_over`: the call
    has ended; `was_picked_up`: a person whom we rang has talked with the caller.
    """

    sid: str
    called: str
    caller: str | None
    pressed: str
    is_over: bool
    was_picked_up: bool

    def shown_for(self, centre: Centre) -> str:
        """The number (E.164) that a person whom we ring sees: the one that was called, or where
        that is none, the centre's."""
        return number_of(self.called) or centre.telephone


@dataclass(frozen=True)
class CallRecording:
    """A recording at Twilio: its name there, and the address it lies at until we fetch it."""

    reference: str
    address: str
    seconds: int


def recording_of(request: Request) -> CallRecording | None:
    """The recording that a request tells of.

    None when nothing was recorded, and for an address that is not Twilio's.
    """
    form = request.form
    reference, address = form.get("RecordingSid", ""), form.get("RecordingUrl", "")
    if not _RECORDING.fullmatch(reference) or not is_recording(address):
        return None
    return CallRecording(reference, address, number_in(form, "RecordingDuration") or 0)


def call_of(request: Request) -> IncomingCall:
    """The call that a request tells of. Raises `NoCall` for a request without a CallSid."""
    form = request.form
    if not form.get("CallSid"):
        raise NoCall("without CallSid")
    return IncomingCall(
        sid=form["CallSid"],
        called=form.get("To", ""),
        caller=number_of(form.get("From", "")),
        pressed=form.get("Digits", ""),
        is_over=form.get("CallStatus") in _OVER,
        was_picked_up=form.get("DialCallStatus") in _PICKED_UP,
    )


def number_of(text: str) -> str | None:
    """The number in E.164 that a request names; None for one withheld, and for anything else."""
    return text if _E164.fullmatch(text) and text not in _WITHHELD else None
