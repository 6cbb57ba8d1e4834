"""Reads TwiML back into verbs, as strictly as Twilio documents them."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LARGEST_DOCUMENT = 64 * 1024
"""Bytes of TwiML; Twilio's error 11750: "TwiML response body too large"."""

LONGEST_SAY = 3000
"""The most characters in one Say: Twilio takes 4,096, its Amazon voices speak 3,000."""

LOUDEST = 4.08
"""Decibels by which Amazon's voices speak louder at most."""

NATURAL_PACE = 118 / 0.85
"""Words a minute of a voice at 100 %: 118 at 85 %, just under 125 at 90 %."""

KEYS = "0123456789*#"
"""The keys of a telephone."""

ENDLESS = 1000
"""How often a loop of 0 is played.

Twilio: "until either the call is hung up or 1000 iterations are performed".
"""


class BadTwiml(ValueError):
    """A document that Twilio would not carry out; says which rule it breaks."""


@dataclass(frozen=True)
class SoundVerb:
    """One of Say, Play and Pause: speech, what is played from `address`, or silence.

    `seconds` is how long it lasts; for an address that is known when it has been fetched.
    """

    words: str
    seconds: float
    language: str = ""
    address: str = ""

    @property
    def pace(self) -> float:
        """The pace of speech as a share of the voice's natural one."""
        return len(self.words.split()) * 60 / (NATURAL_PACE * self.seconds)


@dataclass(frozen=True)
class Gather:
    """Waits for keys while `sounds` are played; `finish_on_key` may be ''; times are in seconds."""

    sounds: tuple[SoundVerb, ...]
    action: str
    method: str
    timeout: int
    num_digits: int | None
    finish_on_key: str
    action_on_empty_result: bool


@dataclass(frozen=True)
class Redirect:
    """The call goes on with the document at another address."""

    url: str
    method: str


@dataclass(frozen=True)
class Dial:
    """Another telephone rings, for `timeout` seconds at most; `action` may be ''."""

    number: str
    action: str
    method: str
    timeout: int
    caller_id: str


@dataclass(frozen=True)
class RecordVerb:
    """Records what the caller says, after a `beep`; times are in seconds.

    `told_to` is the address that is told when it can be fetched, and may be ''.
    """

    action: str
    method: str
    timeout: int
    finish_on_key: str
    max_length: int
    told_to: str
    told_by: str
    beep: bool


@dataclass(frozen=True)
class Enqueue:
    """The caller waits in the queue `name` to the documents at `waits`.

    `action` is told when that is over, and gives the document that the call goes on with.
    """

    name: str
    action: str
    method: str
    waits: str
    waits_by: str


@dataclass(frozen=True)
class LeaveQueue:
    """The verb that ends waiting in a queue."""


@dataclass(frozen=True)
class Hangup:
    """The verb that ends the call."""


Verb = SoundVerb | Gather | Redirect | Dial | RecordVerb | Enqueue | LeaveQueue | Hangup
"""What a TwiML document can ask for."""

_ATTRIBUTES = {
    "Response": set[str](),
    "Say": {"language", "voice", "loop"},
    "Play": {"loop"},
    "Pause": {"length"},
    "Gather": {
        "action", "method", "timeout", "numDigits", "finishOnKey", "actionOnEmptyResult", "input",
    },
    "Redirect": {"method"},
    "Dial": {"action", "method", "timeout", "callerId", "timeLimit", "answerOnBridge"},
    "Record": {
        "action", "method", "timeout", "finishOnKey", "maxLength", "playBeep", "trim",
        "recordingStatusCallback", "recordingStatusCallbackMethod", "recordingStatusCallbackEvent",
    },
    "Enqueue": {"action", "method", "waitUrl", "waitUrlMethod"},
    "Leave": set[str](),
    "Hangup": set[str](),
    "prosody": {"rate", "volume", "pitch"},
    "break": {"time", "strength"},
}  # fmt: skip
"""The attributes that each element may have, of those that Twilio knows."""

_INSIDE = {
    "Response": {
        "Say",
        "Play",
        "Pause",
        "Gather",
        "Redirect",
        "Dial",
        "Record",
        "Enqueue",
        "Leave",
        "Hangup",
    },
    "Gather": {"Say", "Play", "Pause"},
    "Say": {"prosody", "break"},
    "prosody": {"break"},
}
"""What may be nested in what: in a Gather only Say, Play and Pause."""


def read_twiml(document: bytes) -> tuple[Verb, ...]:
    """The verbs of a TwiML document in their order. Raises `BadTwiml`."""
    if len(document) > LARGEST_DOCUMENT:
        raise BadTwiml(f"{len(document)} bytes")
    try:
        root = ET.fromstring(document)
    except ET.ParseError as problem:
        raise BadTwiml(str(problem)) from None
    if root.tag != "Response":
        raise BadTwiml(f"the root is {root.tag}, not Response")
    _check(root)
    return tuple(verb for element in root for verb in _verbs(element))


def _check(element: ET.Element) -> None:
    unknown = set(element.attrib) - _ATTRIBUTES[element.tag]
    if unknown:
        raise BadTwiml(f"{element.tag} has no attribute {', '.join(sorted(unknown))}")
    for child in element:
        if child.tag not in _INSIDE.get(element.tag, set()):
            raise BadTwiml(f"{child.tag} inside {element.tag}")
        _check(child)


def _verbs(element: ET.Element) -> Iterator[Verb]:
    match element.tag:
        case "Say" | "Play" | "Pause":
            yield from _sounds(element)
        case "Gather":
            yield _gather(element)
        case "Redirect":
            yield Redirect(_url(element.text or ""), _method(element.attrib))
        case "Dial":
            yield _dial(element)
        case "Record":
            yield _record(element)
        case "Enqueue":
            yield _enqueue(element)
        case "Leave":
            yield LeaveQueue()
        case _:
            yield Hangup()


def _gather(element: ET.Element) -> Gather:
    attributes = element.attrib
    finish = attributes.get("finishOnKey", "#")
    if len(finish) > 1 or finish not in KEYS:
        raise BadTwiml(f"finishOnKey is '{finish}'")
    wanted = attributes.get("numDigits")
    return Gather(
        sounds=tuple(sound for child in element for sound in _sounds(child)),
        action=_url(attributes.get("action", "")),
        method=_method(attributes),
        timeout=_number(attributes, "timeout", 5, least=0),
        num_digits=_number(attributes, "numDigits", 1, least=1) if wanted else None,
        finish_on_key=finish,
        action_on_empty_result=attributes.get("actionOnEmptyResult", "false") == "true",
    )


def _dial(element: ET.Element) -> Dial:
    number, caller = (element.text or "").strip(), element.get("callerId", "")
    for told in (number, caller):
        if told and not re.fullmatch(r"\+[1-9]\d{6,14}", told):
            raise BadTwiml(f"{told} is not in E.164")
    if not number:
        raise BadTwiml("Dial without a number")
    return Dial(
        number=number,
        action=_url(element.get("action", "")),
        method=_method(element.attrib),
        timeout=_number(element.attrib, "timeout", 30, least=5),
        caller_id=caller,
    )


def _enqueue(element: ET.Element) -> Enqueue:
    name = (element.text or "").strip()
    if not name or not element.get("waitUrl"):
        raise BadTwiml("Enqueue without a name or a waitUrl")
    return Enqueue(
        name=name,
        action=_url(element.get("action", "")),
        method=_method(element.attrib),
        waits=_url(element.get("waitUrl", "")),
        waits_by=_method(element.attrib, "waitUrlMethod"),
    )


def _record(element: ET.Element) -> RecordVerb:
    return RecordVerb(
        action=_url(element.get("action", "")),
        method=_method(element.attrib),
        timeout=_number(element.attrib, "timeout", 5, least=1),
        finish_on_key=element.get("finishOnKey", "1234567890*#"),
        max_length=_number(element.attrib, "maxLength", 3600, least=2),
        told_to=_url(element.get("recordingStatusCallback", "")),
        told_by=_method(element.attrib, "recordingStatusCallbackMethod"),
        beep=element.get("playBeep", "true") == "true",
    )


def _sounds(element: ET.Element) -> list[SoundVerb]:
    if element.tag == "Pause":
        return [SoundVerb("", _number(element.attrib, "length", 1, least=1))]
    times = _number(element.attrib, "loop", 1, least=0)
    once = _played(element) if element.tag == "Play" else _said(element)
    return once * min(times or ENDLESS, ENDLESS)


def _played(element: ET.Element) -> list[SoundVerb]:
    address = _url(element.text or "")
    if not address:
        raise BadTwiml("Play without an address")
    return [SoundVerb("", 0, address=address)]


def _said(element: ET.Element) -> list[SoundVerb]:
    said = list(_speech(element, element.get("language", "en-US"), 1.0))
    if not any(sound.words for sound in said):
        raise BadTwiml("Say without words")
    if sum(len(sound.words) for sound in said) > LONGEST_SAY:
        raise BadTwiml("too much in one Say")
    return said


def _speech(element: ET.Element, language: str, rate: float) -> Iterator[SoundVerb]:
    yield from _spoken(element.text, language, rate)
    for child in element:
        if child.tag == "break":
            yield SoundVerb("", _break_seconds(child))
        else:
            yield from _speech(child, language, rate * _rate(child))
        yield from _spoken(child.tail, language, rate)


def _spoken(text: str | None, language: str, rate: float) -> Iterator[SoundVerb]:
    words = " ".join((text or "").split())
    if words:
        yield SoundVerb(words, len(words.split()) * 60 / (NATURAL_PACE * rate), language)


def _rate(prosody: ET.Element) -> float:
    _check_volume(prosody.get("volume", "+0dB"))
    rate = prosody.get("rate", "100%")
    if not re.fullmatch(r"\d{2,3}%", rate) or not 20 <= int(rate[:-1]) <= 200:
        raise BadTwiml(f"rate is '{rate}'")
    return int(rate[:-1]) / 100


def _check_volume(volume: str) -> None:
    asked = re.fullmatch(r"([+-]\d{1,2}(?:\.\d{1,2})?)dB", volume)
    if asked is None or float(asked[1]) > LOUDEST:
        raise BadTwiml(f"volume is '{volume}'")


def _break_seconds(element: ET.Element) -> float:
    time = re.fullmatch(r"(\d+)ms", element.get("time", ""))
    if time is None or int(time[1]) > 10_000:
        raise BadTwiml(f"break of '{element.get('time')}'")
    return int(time[1]) / 1000


def _number(attributes: Mapping[str, str], name: str, default: int, least: int) -> int:
    text = attributes.get(name, str(default))
    if not text.isascii() or not text.isdigit() or int(text) < least:
        raise BadTwiml(f"{name} is '{text}'")
    return int(text)


def _method(attributes: Mapping[str, str], name: str = "method") -> str:
    method = attributes.get(name, "POST")
    if method not in ("GET", "POST"):
        raise BadTwiml(f"{name} is '{method}'")
    return method


def _url(text: str) -> str:
    return text.strip()
