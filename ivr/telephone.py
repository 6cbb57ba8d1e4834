"""A telephone: places a signed call to our webhooks and carries out the TwiML that it hears."""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from http import HTTPStatus
from urllib.parse import urljoin

from ivr.lines import Line, signed
from ivr.verbs import BadTwiml, Dial, Gather, Hangup, Record, Redirect, Sound, Verb, read_twiml
from shared.services import Audio

MOST_DOCUMENTS = 20
"""So many without waiting for a key are a circle."""

XML = {"text/xml", "application/xml"}

_ACCOUNT = f"AC{'0' * 32}"
_RECORDINGS = f"https://api.twilio.com/2010-04-01/Accounts/{_ACCOUNT}/Recordings"


NOTHING_SAID = Audio(b"", "audio/wav")


class Rings(StrEnum):
    """How it ends when a person's telephone rings: Twilio's DialCallStatus."""

    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    FAILED = "failed"


class CallIsOver(Exception):
    """There is nobody to press a key or to listen any more."""


class CallBroke(Exception):
    """Twilio would have said "an application error has occurred", and hung up."""


@dataclass(frozen=True)
class Heard:
    """A stretch of speech, cut short where a key was pressed."""

    words: str
    seconds: float
    language: str


@dataclass(frozen=True)
class Pressed:
    """Keys, '' for silence."""

    keys: str


@dataclass(frozen=True)
class Rang:
    """A person's telephone rang."""

    number: str
    ended: Rings


@dataclass(frozen=True)
class Spoke:
    """The caller was recorded."""

    seconds: int


Event = Heard | Pressed | Rang | Spoke

HANGS_UP = "hangup"


@dataclass
class Telephone:
    """One caller with one telephone; `ring` begins the call.

    `public_url` is our PUBLIC_BASE_URL, `secret` what Twilio signs with. `person` is how it ends
    when a person is rung; `speech`, for how many seconds the caller speaks when recorded, what
    that sounds like is `voice`, and `ends_with` is the key after it, or that they hang up.
    Recordings are kept here, as Twilio keeps them, until somebody deletes them.
    """

    line: Line
    secret: str
    public_url: str
    to: str
    caller: str = "+4598621234"
    person: Rings = Rings.NO_ANSWER
    speech: int = 0
    voice: Audio = NOTHING_SAID
    ends_with: str = "#"
    recordings: dict[str, Audio] = field(default_factory=dict)
    sid: str = field(default_factory=lambda: f"CA{secrets.token_hex(16)}")

    events: list[Event] = field(default_factory=list)
    waited: int = 0
    is_over: bool = False
    _at: str = ""
    _verbs: list[Verb] = field(default_factory=list)
    _gather: Gather | None = None
    _typed: str = ""
    _is_quiet: bool = False
    _documents: int = 0
    _last: tuple[str, str, dict[str, str]] | None = None

    def ring(self) -> None:
        """Calls, and listens until a key is waited for or the call is over."""
        self._go_to("POST", f"{self.public_url}/ivr/call", CallStatus="ringing")

    def press(self, keys: str, after: float | None = None) -> None:
        """Presses keys, having listened to the end, or for `after` seconds.

        What goes beyond the last key that was wanted is typed at the next question. Then time
        passes: what was typed without an end is taken when the silence is over.
        """
        for key in keys:
            if self.is_over:
                return
            self._press(key, after)
            after = 0
        if self._typed:
            self.wait()

    def wait(self) -> None:
        """Listens to the end, and presses nothing until the silence is over."""
        gather = self._waiting()
        self._listen(gather)
        self.waited += gather.timeout
        if not self._typed:
            self.events.append(Pressed(""))
        self._submit(gather)

    def hang_up(self) -> None:
        """The caller goes. What was being said is taken as heard."""
        self._listen(self._waiting())
        self._end()

    def repeat(self) -> bytes:
        """Twilio sends its last request a second time; the document that it would get."""
        if self._last is None:
            raise CallIsOver
        return self._send(*self._last)

    def speak(self, seconds: int, voice: Audio = NOTHING_SAID, ends_with: str = "#") -> None:
        """Waits for the tone and speaks; `ends_with` is a key, or `HANGS_UP`."""
        self.speech, self.voice, self.ends_with = seconds, voice, ends_with
        self.wait()
        self.speech = 0

    def sound(self, address: str) -> Audio | None:
        """What was recorded, as from Twilio's archive."""
        return self.recordings.get(address)

    def delete(self, address: str) -> None:
        self.recordings.pop(address, None)

    @property
    def sounds(self) -> tuple[Sound, ...]:
        """What is said while a key is waited for, phrase by phrase, with the silences between."""
        return self._gather.sounds if self._gather is not None else ()

    @property
    def hears(self) -> str:
        """The same as words; '' once the call is over."""
        return " ".join(sound.words for sound in self.sounds if sound.words)

    @property
    def answers_to(self) -> str:
        """The address to which the next key goes; '' once the call is over."""
        return self._gather.action if self._gather is not None else ""

    @property
    def waits_for_digits(self) -> bool:
        """More than one key may be typed."""
        return self._gather is not None and self._gather.num_digits != 1

    @property
    def heard(self) -> str:
        """All that was heard so far."""
        said = (event.words for event in self.events if isinstance(event, Heard))
        return " ".join(words for words in said if words)

    @property
    def listened(self) -> float:
        """Seconds of speech, and of pauses within it."""
        return sum(event.seconds for event in self.events if isinstance(event, Heard))

    @property
    def pressed(self) -> int:
        """How many keys."""
        return sum(len(event.keys) for event in self.events if isinstance(event, Pressed))

    def _waiting(self) -> Gather:
        if self._gather is None:
            raise CallIsOver
        return self._gather

    def _press(self, key: str, after: float | None) -> None:
        gather = self._waiting()
        self._listen(gather, after)
        self.events.append(Pressed(key))
        if key == gather.finish_on_key:
            self._submit(gather)
            return
        self._typed += key
        if len(self._typed) == gather.num_digits:
            self._submit(gather)

    def _submit(self, gather: Gather) -> None:
        typed, self._typed, self._gather = self._typed, "", None
        if typed or gather.action_on_empty_result:
            self._go_to(gather.method, gather.action or self._at, Digits=typed)
        else:
            self._carry_out()

    def _listen(self, gather: Gather, after: float | None = None) -> None:
        """The audio stops with the first key."""
        left = float("inf") if after is None else after
        for sound in () if self._is_quiet else gather.sounds:
            if left <= 0:
                break
            self._hear(sound, left)
            left -= sound.seconds
        self._is_quiet = True

    def _hear(self, sound: Sound, seconds: float = float("inf")) -> None:
        share = 1.0 if sound.seconds <= seconds else seconds / sound.seconds
        words = sound.words.split()
        heard = " ".join(words[: int(len(words) * share)])
        self.events.append(Heard(heard, sound.seconds * share, sound.language))

    def _carry_out(self) -> None:
        """One verb after the other, until a key is waited for or nothing is left."""
        while self._verbs:
            match self._verbs.pop(0):
                case Sound() as sound:
                    self._hear(sound)
                case Gather() as gather:
                    self._gather, self._is_quiet, self._documents = gather, False, 0
                    return
                case Redirect(url=url, method=method):
                    self._go_to(method, url)
                    return
                case Dial() as dial:
                    self.events.append(Rang(dial.number, self.person))
                    if dial.action:
                        self._go_to(dial.method, dial.action, DialCallStatus=self.person)
                        return
                case Record() as record:
                    if self.speech:
                        self._take_down(record)
                        return
                case Hangup():
                    break
        self._end()

    def _take_down(self, record: Record) -> None:
        sid = f"RE{secrets.token_hex(16)}"
        address = f"{_RECORDINGS}/{sid}"
        self.recordings[address] = self.voice
        self.events.append(Spoke(self.speech))
        told = {
            "RecordingSid": sid,
            "RecordingUrl": address,
            "RecordingDuration": str(self.speech),
        }
        if record.told_to:
            self._send("POST", record.told_to, told | {"RecordingStatus": "completed"})
        self._go_on_after(record, told | {"Digits": self.ends_with})

    def _go_on_after(self, record: Record, told: dict[str, str]) -> None:
        if self.ends_with == HANGS_UP:
            gone = told | {"CallStatus": "completed"}
            self._send(record.method, urljoin(self._at, record.action), gone)
            self._end()
        else:
            self._go_to(record.method, record.action or self._at, **told)

    def _go_to(self, method: str, url: str, **told: str) -> None:
        self._documents += 1
        if self._documents > MOST_DOCUMENTS:
            raise CallBroke("a circle")
        self._at = urljoin(self._at, url)
        self._last = (method, self._at, told)
        document = self._send(method, self._at, told)
        try:
            self._verbs = list(read_twiml(document))
        except BadTwiml as problem:
            raise CallBroke(f"{problem} from {self._at}") from problem
        self._carry_out()

    def _send(self, method: str, url: str, told: dict[str, str]) -> bytes:
        form = {
            "CallSid": self.sid,
            "AccountSid": _ACCOUNT,
            "ApiVersion": "2010-04-01",
            "Direction": "inbound",
            "From": self.caller,
            "To": self.to,
            "CallStatus": "in-progress",
        }
        answer = signed(self.line, self.secret, method, url, form | told)
        if answer.status != HTTPStatus.OK or answer.content_type.split(";")[0] not in XML:
            raise CallBroke(f"{answer.status} {answer.content_type} from {url}")
        return answer.body

    def _end(self) -> None:
        self._gather, self._verbs, self.is_over = None, [], True
        self._send("POST", f"{self.public_url}/ivr/status", {"CallStatus": "completed"})
