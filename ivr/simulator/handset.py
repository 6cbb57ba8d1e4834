"""A telephone in the browser: tries the menu without an account at Twilio, in demo mode only.

The page plays, waits and reports keys; what Twilio does meanwhile, the switchboard does here. The
call itself travels in the page, signed, so that any worker can take its next step. The page can do
no more than anybody who calls, and no cookie is asked for, so there is nothing to forge.
"""

from dataclasses import asdict
from functools import cache, partial
from zoneinfo import ZoneInfo

from flask import Blueprint, Response, abort, jsonify, request, url_for

from ivr.simulator.lines import HttpLine, NotAnswered, NotReached
from ivr.simulator.placed import Rings, SimulatedCall, Speaking
from ivr.simulator.sealed import NotOurs, seal, unseal
from ivr.simulator.switchboard import RECORDINGS, CallIsOver, Switchboard
from ivr.simulator.verbs import KEYS, Dial, Gather, RecordVerb, SoundVerb
from ivr.simulator.waves import seconds_of_wave, tone
from shared.appointments import Centre, only_centre
from shared.content import Count, Message, Register, Telephone, Wording, languages, message
from shared.inquiries import Audio
from shared.jobs import fetch_recordings
from shared.speech import Sentence, SoundFormat
from shared.web import page, settings, speech, workplace

CALLERS = {"landline": "+4598621234", "mobile": "+4520123456", "withheld": "anonymous"}
"""The callers to choose from, with their numbers as Twilio gives them."""

SPEEDS = (1, 2, 4)
"""How many times as fast as a real call the page may play and wait."""

TEXTS = (
    "ready ringing speaking gather waiting dial record over talked nobody was-busy spoke beep sound"
    " key silence you-hung-up ended lasted pressed problem failed"
).split()
"""Names of the texts that the page's script shows while a call goes on."""

SPOKEN_SECONDS, BEEP_SECONDS = 3, 0.5
"""Seconds: what the caller says after the tone lasts so long, and so does the tone."""

SLOWER = 0.8
"""Below this share of a voice's natural pace a sentence is played in its slower form."""


blueprint = Blueprint("handset", __name__, url_prefix="/ivr/handset", template_folder="templates")


@blueprint.errorhandler(CallIsOver)
@blueprint.errorhandler(NotOurs)
def no_such_call(_problem: Exception) -> Response:
    """Handles a call that is over, and a token that is not ours: 409."""
    return Response("There is no such call.\n", 409, mimetype="text/plain")


@blueprint.get("")
def telephone() -> Response:
    """The page with the telephone, in the language `in`; it places no call by itself."""
    asked, centre = request.args.get("in", ""), _demo_centre()
    language = asked if asked in languages() else "da"
    wording = Wording(language, Register.SHOWN, ZoneInfo("UTC"))
    return page(
        "handset/telephone.html",
        centre=centre,
        number=wording.say(_number_of(centre)) if centre else "",
        language=language,
        say=lambda id: wording.say(message(id)),
        keys="123456789*0#",
        callers=[(name, wording.say(_caller(name))) for name in CALLERS],
        speeds=SPEEDS,
        texts=TEXTS,
        spoken_seconds=SPOKEN_SECONDS,
        speak=wording.say(message("handset-speak", seconds=Count(SPOKEN_SECONDS))),
    )


@blueprint.post("/ring")
def ring() -> Response:
    """Places a call to the demonstration's centre; gives the page's first step."""
    centre = _demo_centre() or abort(404)
    caller = CALLERS.get(request.form.get("caller", ""), CALLERS["landline"])
    return _shown(switchboard().ring(SimulatedCall(centre.telephone, caller)))


@blueprint.post("/press")
def press() -> Response:
    """The caller presses one key (400 for any other sign); gives the page's next step."""
    key = request.form.get("key", "")
    if len(key) != 1 or key not in KEYS:
        abort(400)
    return _shown(switchboard().press(_call(), key))


@blueprint.post("/silence")
def silence_is_over() -> Response:
    """All was heard, and the silence after it is over; gives the page's next step."""
    return _shown(switchboard().wait(_call()))


@blueprint.post("/speak")
def speak_now() -> Response:
    """The caller has spoken after the tone; gives the page's next step."""
    return _shown(switchboard().speak(_call(), SPOKEN_SECONDS))


@blueprint.post("/person")
def person_call_ended() -> Response:
    """Ringing a person has ended (`Rings`; 400 for anything else); gives the next step."""
    ended = request.form.get("ended", "")
    if ended not in set(Rings):
        abort(400)
    return _shown(switchboard().person(_call(), Rings(ended)))


@blueprint.post("/hang-up")
def hang_up() -> Response:
    """The caller has hung up; gives the page's last step."""
    return _shown(switchboard().hang_up(_call()))


def switchboard() -> Switchboard:
    """A switchboard that reaches our own webhooks over HTTP, as Twilio does."""
    ours, line = settings().public_base_url, HttpLine("127.0.0.1", settings().port)
    return Switchboard(
        line,
        settings().twilio_auth_token,
        ours,
        fallback=f"{ours}/ivr/fallback",
        seconds_of=cache(partial(_seconds_of, line)),
    )


class Tones:
    """Stands in for Twilio's archive: a tone in place of what was said in this call."""

    def __init__(self, call: SimulatedCall) -> None:
        self._seconds = {it.address: it.seconds for it in call.recordings}

    def sound(self, address: str) -> Audio | None:
        """A tone as long as the recording at an address; None for an address of another call."""
        seconds = self._seconds.get(address)
        return Audio(tone(seconds), "audio/wav") if seconds else None

    def delete(self, address: str) -> None:
        """Deletes nothing, since no tone is kept. Raises `OSError` for an address not at Twilio."""
        if not address.startswith(RECORDINGS):
            raise OSError("not ours to delete")


def _caller(name: str) -> Message:
    """How a caller is named on the page."""
    number = CALLERS[name]
    facts = {"number": Telephone(number)} if number.startswith("+") else {}
    return message(f"handset-{name}", **facts)


def _number_of(centre: Centre) -> Message:
    """The number that the page calls, as it is told on it."""
    return message("handset-number", number=Telephone(centre.telephone))


def _demo_centre() -> Centre | None:
    with workplace().read() as work:
        return only_centre(work)


def _call() -> SimulatedCall:
    return unseal(request.form.get("call", ""), settings().secret_key)


def _seconds_of(line: HttpLine, address: str) -> float:
    """How many seconds one of our own sounds lasts; 0 for any other address."""
    if not address.startswith(f"{settings().public_base_url}/"):
        return 0
    try:
        return seconds_of_wave(line.send("GET", address, {}, "").body)
    except (NotReached, NotAnswered):
        return 0


def _shown(call: SimulatedCall) -> Response:
    """What the page has to play, and what it waits for, as JSON; times are in seconds.

    Recordings are fetched at once, as the worker would fetch them from Twilio.
    """
    if call.recordings:
        fetch_recordings(workplace(), Tones(call))
    shown = {
        "call": seal(call, settings().secret_key),
        "problems": call.problems,
        "typed": call.typed,
        "keys": "",
    }
    response = jsonify(shown | _doing(call))
    response.cache_control.no_store = True
    return response


def _doing(call: SimulatedCall) -> dict[str, object]:
    match call.doing:
        case Speaking(sounds=sounds):
            return {"doing": "speaking", "sounds": _played(sounds)}
        case Gather(sounds=sounds, timeout=timeout):
            played = [] if call.typed else _played(sounds)
            return {"doing": "gather", "sounds": played, "timeout": timeout, "keys": KEYS}
        case Dial(number=number, timeout=timeout):
            return {"doing": "dial", "sounds": [], "timeout": timeout, "number": number}
        case RecordVerb(timeout=timeout, finish_on_key=keys) as record:
            is_new = record.beep and not call.spoken
            played = [{"beep": True, "words": "", "seconds": BEEP_SECONDS}] if is_new else []
            return {"doing": "record", "sounds": played, "timeout": timeout, "keys": keys}
    return {"doing": "over", "sounds": []}


def _played(sounds: tuple[SoundVerb, ...]) -> list[dict[str, object]]:
    """What is to be said, with the addresses of our own voice's sounds.

    Words in a language that our voice lacks have none: the page only shows them.
    """
    speaks = cache(speech().speaks)
    said = [_said(sound) if speaks(_language(sound)) else None for sound in sounds]
    speech().prepare(filter(None, said))
    return [
        asdict(sound) | {"address": _address(sound, sentence)}
        for sound, sentence in zip(sounds, said, strict=True)
    ]


def _language(sound: SoundVerb) -> str:
    return sound.language.split("-")[0]


def _said(sound: SoundVerb) -> Sentence | None:
    return Sentence.plain(sound.words, _language(sound)) if sound.words else None


def _address(sound: SoundVerb, said: Sentence | None) -> str:
    """Where the page plays a sound from; without the host where that is our own.

    The page's security policy lets it play from nowhere else.
    """
    if said is None:
        return sound.address.removeprefix(settings().public_base_url)
    form = SoundFormat.PHONE_SLOWER if sound.pace < SLOWER else SoundFormat.PHONE
    return url_for("sounds.send_sound", name=speech().name_of(said), form=form)
