"""Carries out TwiML as Twilio documents it, one step of a call after the other.

It keeps nothing between two steps: a call is handed in, and handed back as it is afterwards.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import IntEnum
from http import HTTPStatus
from itertools import takewhile
from urllib.parse import urljoin

from ivr.simulator.lines import NotAnswered, NotReached, WebhookAnswer, WebhookClient, signed
from ivr.simulator.placed import (
    DocumentRequest,
    Over,
    Rings,
    SimulatedCall,
    SimulatedRecording,
    Speaking,
)
from ivr.simulator.verbs import (
    LARGEST_DOCUMENT,
    BadTwiml,
    Dial,
    Enqueue,
    Gather,
    LeaveQueue,
    RecordVerb,
    Redirect,
    SoundVerb,
    Verb,
    read_twiml,
)

MOST_DOCUMENTS = 20
"""So many documents without waiting for a key count as a circle; our own choice."""

RETRIES = 1
"""How often a request is tried again when no connection comes about: Twilio's default."""

XML = {"text/xml", "application/xml"}
HANGS_UP = "hangup"
"""What Twilio sends in place of the key that ended a recording when the caller has hung up."""

SORRY = read_twiml(
    b"<Response><Say>We are sorry, an application error has occurred. Goodbye.</Say></Response>"
)
"""What a caller hears when there is no document to carry out."""

_ACCOUNT = f"AC{'0' * 32}"
RECORDINGS = f"https://api.twilio.com/2010-04-01/Accounts/{_ACCOUNT}/Recordings"


class ErrorCode(IntEnum):
    """Twilio's codes for a webhook whose answer is of no use, or that gives none."""

    NOT_RETRIEVED = 11200
    NO_SUCCESS = 11217
    TOO_LARGE = 11750
    NOT_READABLE = 12100
    NOT_XML = 12300


class CallIsOver(Exception):
    """A step was asked of a call that has ended, or has not begun."""


class _Useless(Exception):
    """A request brought no document that can be carried out."""

    def __init__(self, code: ErrorCode, why: str, url: str) -> None:
        super().__init__(f"{code.value} {why} from {url}")
        self.code = code


def no_time(_address: str) -> float:
    """The length of a sound to a switchboard whose caller does not listen: 0 seconds."""
    return 0


@dataclass(frozen=True)
class Switchboard:
    """Takes a call one step further and hands it back, as Twilio does.

    `public_url` is our PUBLIC_BASE_URL, `secret` what Twilio signs with, `fallback` the number's
    voice fallback URL or ''; `seconds_of` gives how long the sound at an address lasts. A step
    raises `CallIsOver` for a call that has ended or has not begun.
    """

    line: WebhookClient
    secret: str
    public_url: str
    fallback: str = ""
    seconds_of: Callable[[str], float] = no_time

    def ring(self, call: SimulatedCall) -> SimulatedCall:
        """The call begins: its first document is fetched."""
        return self._fetch(call, f"{self.public_url}/ivr/call", told={"CallStatus": "ringing"})

    def press(self, call: SimulatedCall, key: str) -> SimulatedCall:
        """The caller presses a key.

        It counts in a Gather, may end a Record, and does nothing while something is played or
        rings.
        """
        match call.doing:
            case Over():
                raise CallIsOver
            case Gather() as gather:
                return self._type(call, gather, key)
            case RecordVerb() as record if key in record.finish_on_key:
                return self._take_down(call, record, {"Digits": key})
        return call

    def wait(self, call: SimulatedCall) -> SimulatedCall:
        """The caller does nothing until what is going on (speech, silence) is over."""
        match call.doing:
            case Over():
                raise CallIsOver
            case Speaking():
                return self._go_on(call)
            case Gather() as gather:
                return self._submit(call, gather)
            case Dial():
                return self.person(call, Rings.NO_ANSWER)
            case RecordVerb() as record:
                return self._take_down(call, record, {})

    def person(self, call: SimulatedCall, ended: Rings) -> SimulatedCall:
        """The ringing of a person is over: they have talked with the caller, or not picked up."""
        match call.doing:
            case Dial(action=""):
                return self._go_on(call)
            case Dial() as dial:
                return self._fetch(call, dial.action, dial.method, {"DialCallStatus": ended})
        return call

    def speak(self, call: SimulatedCall, seconds: int) -> SimulatedCall:
        """The caller speaks for so many seconds more after the tone.

        The longest message allowed ends by itself.
        """
        match call.doing:
            case RecordVerb() as record if call.spoken + seconds < record.max_length:
                return replace(call, spoken=call.spoken + seconds)
            case RecordVerb() as record:
                return self.wait(replace(call, spoken=record.max_length))
        return call

    def hang_up(self, call: SimulatedCall) -> SimulatedCall:
        """The caller hangs up.

        What was said or rung until then is still told; what is answered is not carried out.
        """
        gone = {"CallStatus": "completed"}
        if call.line:
            left = gone | {"QueueResult": "hangup"}
            call = self._tell(call, call.line.action, call.line.method, left)
            return self._end(replace(call, line=None))
        match call.doing:
            case Over():
                raise CallIsOver
            case Dial(action=url, method=method) if url:
                call = self._tell(call, url, method, gone | {"DialCallStatus": Rings.NO_ANSWER})
            case RecordVerb(action=url, method=method) as record if call.spoken:
                call, told = self._kept(call, record)
                call = self._tell(call, url, method, told | gone | {"Digits": HANGS_UP})
        return self._end(call)

    def repeat(self, call: SimulatedCall) -> bytes:
        """The call's last request is sent a second time; gives the document that it brings."""
        return self._document(call, call.asked)

    def _type(self, call: SimulatedCall, gather: Gather, key: str) -> SimulatedCall:
        if key == gather.finish_on_key:
            return self._submit(call, gather)
        call = replace(call, typed=call.typed + key)
        return self._submit(call, gather) if len(call.typed) == gather.num_digits else call

    def _submit(self, call: SimulatedCall, gather: Gather) -> SimulatedCall:
        typed, call = call.typed, replace(call, typed="")
        if typed or gather.action_on_empty_result:
            return self._fetch(call, gather.action, gather.method, {"Digits": typed})
        return self._go_on(call)

    def _take_down(
        self, call: SimulatedCall, record: RecordVerb, ended: dict[str, str]
    ) -> SimulatedCall:
        if not call.spoken:
            return self._go_on(call)
        call, told = self._kept(call, record)
        return self._fetch(call, record.action, record.method, told | ended)

    def _kept(
        self, call: SimulatedCall, record: RecordVerb
    ) -> tuple[SimulatedCall, dict[str, str]]:
        """The call with one recording more, and what is told about it.

        The webhook for recordings is told at once that it lies ready.
        """
        sid = f"RE{secrets.token_hex(16)}"
        kept = SimulatedRecording(f"{RECORDINGS}/{sid}", call.spoken)
        call = replace(call, spoken=0, recordings=(*call.recordings, kept))
        told = {
            "RecordingSid": sid,
            "RecordingUrl": kept.address,
            "RecordingDuration": str(kept.seconds),
        }
        if record.told_to:
            ready = told | {"RecordingStatus": "completed"}
            call = self._tell(call, record.told_to, record.told_by, ready)
        return call, told

    def _go_on(self, call: SimulatedCall) -> SimulatedCall:
        """Goes to the next verb that takes time; sounds in a row are one step."""
        sounds = tuple(takewhile(lambda verb: isinstance(verb, SoundVerb), call.verbs))
        if sounds:
            speaking = Speaking(tuple(verb for verb in sounds if isinstance(verb, SoundVerb)))
            return replace(call, doing=speaking, verbs=call.verbs[len(sounds) :])
        if not call.verbs and call.line:
            return self._fetch(call, call.line.waits, call.line.waits_by)
        if not call.verbs:
            return self._end(call)
        verb, call = call.verbs[0], replace(call, verbs=call.verbs[1:])
        match verb:
            case Redirect(url=url, method=method):
                return self._fetch(call, url, method, {})
            case Gather():
                return replace(call, doing=verb, documents=0)
            case Dial() | RecordVerb() | Enqueue() if call.line:
                return self._give_up(replace(call, line=None), f"{type(verb).__name__} in a queue")
            case Enqueue(waits=url, waits_by=method):
                return self._fetch(replace(call, line=verb), url, method)
            case LeaveQueue() if call.line:
                told = {"QueueResult": "leave"}
                return self._fetch(
                    replace(call, line=None), call.line.action, call.line.method, told
                )
            case Dial() | RecordVerb():
                return replace(call, doing=verb)
        return self._end(call)

    def _fetch(
        self,
        call: SimulatedCall,
        url: str,
        method: str = "POST",
        told: dict[str, str] | None = None,
    ) -> SimulatedCall:
        """Goes on with the document at `url`, which may be relative; '' is the present one."""
        asked = DocumentRequest(method, urljoin(call.asked.url, url), told or {})
        call = replace(call, asked=asked, documents=call.documents + 1)
        if call.documents > MOST_DOCUMENTS:
            return self._give_up(call, f"a circle of {MOST_DOCUMENTS} documents at {asked.url}")
        try:
            verbs = self._read(self._document(call, asked), asked.url)
        except _Useless as problem:
            return self._fall_back(call, problem)
        return self._go_on(replace(call, verbs=verbs))

    def _fall_back(self, call: SimulatedCall, problem: _Useless) -> SimulatedCall:
        failed = call.asked.url
        if self.fallback in ("", failed):
            return self._give_up(call, str(problem))
        told = {"ErrorCode": str(problem.code.value), "ErrorUrl": failed}
        noted = replace(call, problems=(*call.problems, str(problem)))
        return self._fetch(noted, self.fallback, told=told)

    def _give_up(self, call: SimulatedCall, problem: str) -> SimulatedCall:
        return self._go_on(replace(call, verbs=SORRY, problems=(*call.problems, problem)))

    def _read(self, document: bytes, url: str) -> tuple[Verb, ...]:
        try:
            return tuple(self._measured(verb, url) for verb in read_twiml(document))
        except BadTwiml as problem:
            is_large = len(document) > LARGEST_DOCUMENT
            code = ErrorCode.TOO_LARGE if is_large else ErrorCode.NOT_READABLE
            raise _Useless(code, str(problem), url) from problem

    def _measured(self, verb: Verb, url: str) -> Verb:
        """A verb with the seconds of each sound that is played from an address."""
        match verb:
            case SoundVerb():
                return self._heard_at(verb, url)
            case Gather(sounds=sounds):
                return replace(verb, sounds=tuple(self._heard_at(it, url) for it in sounds))
        return verb

    def _heard_at(self, sound: SoundVerb, url: str) -> SoundVerb:
        if not sound.address:
            return sound
        address = urljoin(url, sound.address)
        return replace(sound, address=address, seconds=self.seconds_of(address))

    def _tell(
        self, call: SimulatedCall, url: str, method: str, told: dict[str, str]
    ) -> SimulatedCall:
        """Sends a report; what is answered is not carried out."""
        try:
            self._document(call, DocumentRequest(method, urljoin(call.asked.url, url), told))
        except _Useless as problem:
            return replace(call, problems=(*call.problems, str(problem)))
        return call

    def _document(self, call: SimulatedCall, asked: DocumentRequest) -> bytes:
        answer = self._send(call, asked)
        if answer.status != HTTPStatus.OK:
            raise _Useless(ErrorCode.NO_SUCCESS, str(answer.status), asked.url)
        if answer.content_type.split(";")[0] not in XML:
            raise _Useless(ErrorCode.NOT_XML, answer.content_type, asked.url)
        return answer.body

    def _send(self, call: SimulatedCall, asked: DocumentRequest) -> WebhookAnswer:
        """What the webhook answers; asked once more when no connection came about.

        Raises `_Useless`.
        """
        form = {
            "CallSid": call.sid,
            "AccountSid": _ACCOUNT,
            "ApiVersion": "2010-04-01",
            "Direction": "inbound",
            "From": call.caller,
            "To": call.to,
            "CallStatus": "in-progress",
        } | asked.told
        for _ in range(RETRIES):
            with suppress(NotReached):
                return self._signed(asked, form)
        try:
            return self._signed(asked, form)
        except NotReached as problem:
            raise _Useless(ErrorCode.NOT_RETRIEVED, str(problem), asked.url) from problem

    def _signed(self, asked: DocumentRequest, form: dict[str, str]) -> WebhookAnswer:
        try:
            return signed(self.line, self.secret, asked.method, asked.url, form)
        except NotAnswered as problem:
            raise _Useless(ErrorCode.NOT_RETRIEVED, str(problem), asked.url) from problem

    def _end(self, call: SimulatedCall) -> SimulatedCall:
        over = replace(call, doing=Over(), verbs=(), typed="", spoken=0)
        return self._tell(
            over, f"{self.public_url}/ivr/status", "POST", {"CallStatus": "completed"}
        )
