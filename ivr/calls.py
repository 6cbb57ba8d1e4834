"""The call that a request of Twilio's belongs to."""

import re
from dataclasses import dataclass

from flask import Request

from ivr.archive import is_recording

_E164 = re.compile(r"\+[1-9]\d{6,14}")

_WITHHELD = {"+266696687", "+86282452253", "+8656696", "+2562533", "+7378742833"}
"""ANONYMOUS, UNAVAILABLE, UNKNOWN, BLOCKED, RESTRICTED, as the keys of a telephone spell them."""

_OVER = {"completed", "busy", "failed", "no-answer", "canceled"}
_PICKED_UP = {"completed", "answered"}
_RECORDING = re.compile(r"RE[0-9a-f]{32}")

HUNG_UP = "hangup"
"""Comes in place of the key that ended a recording when the caller has gone."""


class NoCall(LookupError):
    """The request tells of no call, or of a number that no house has."""


@dataclass(frozen=True)
class IncomingCall:
    """`sid` is Twilio's name of it; `caller` None when the number is withheld.

    `pressed` are the keys, '' for silence; `is_over`, that nobody is there any more;
    `was_picked_up`, that a person whom we rang has talked with the caller.
    """

    sid: str
    called: str
    caller: str | None
    pressed: str
    is_over: bool
    was_picked_up: bool


@dataclass(frozen=True)
class CallRecording:
    """What was taken down, and where it lies until we have fetched it."""

    reference: str
    address: str
    seconds: int


def recording_of(request: Request) -> CallRecording | None:
    """None when nothing was recorded; and for an address that is not Twilio's."""
    told = request.form
    reference, address = told.get("RecordingSid", ""), told.get("RecordingUrl", "")
    if not _RECORDING.fullmatch(reference) or not is_recording(address):
        return None
    seconds = told.get("RecordingDuration", "")
    return CallRecording(reference, address, int(seconds) if seconds.isdecimal() else 0)


def call_of(request: Request) -> IncomingCall:
    """Raises `NoCall`."""
    told = request.form
    if not told.get("CallSid"):
        raise NoCall("without CallSid")
    return IncomingCall(
        sid=told["CallSid"],
        called=told.get("To", ""),
        caller=_number(told.get("From", "")),
        pressed=told.get("Digits", ""),
        is_over=told.get("CallStatus") in _OVER,
        was_picked_up=told.get("DialCallStatus") in _PICKED_UP,
    )


def _number(told: str) -> str | None:
    return told if _E164.fullmatch(told) and told not in _WITHHELD else None
