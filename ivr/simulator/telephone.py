"""A simulated caller: listens, presses keys and speaks, and takes no time for it."""

from dataclasses import InitVar, dataclass, field

from ivr.simulator.lines import WebhookClient
from ivr.simulator.placed import Over, Rings, SimulatedCall, Speaking
from ivr.simulator.switchboard import HANGS_UP, CallIsOver, Switchboard
from ivr.simulator.verbs import Dial, Gather, RecordVerb, SoundVerb
from shared.inquiries import Audio

NOTHING_SAID = Audio(b"", "audio/wav")


class CallBroke(Exception):
    """Something that Twilio would tell its debugger, and the caller as an error."""


@dataclass(frozen=True)
class HeardSpeech:
    """A stretch of speech that the caller has heard, cut short where they pressed a key."""

    words: str
    seconds: float
    language: str


@dataclass(frozen=True)
class Pressed:
    """Keys that the caller has pressed; '' for a silence."""

    keys: str


@dataclass(frozen=True)
class Rang:
    """A person's telephone has rung, and how that ended."""

    number: str
    ended: Rings


@dataclass(frozen=True)
class Spoke:
    """The caller was recorded for so many seconds."""

    seconds: int


Event = HeardSpeech | Pressed | Rang | Spoke
"""What the caller has heard and done, one thing after the other."""


@dataclass
class SimulatedTelephone:
    """One caller with one telephone; `ring` begins the call.

    `public_url` is our PUBLIC_BASE_URL, `secret` what Twilio signs with. `person` is how it ends
    when a person is rung. When recorded, the caller speaks for `speech` seconds, which sounds like
    `voice`, and then presses `ends_with`, or hangs up. `recordings` are kept as Twilio keeps them,
    until they are deleted. `waited` counts seconds of silence. Whatever Twilio would complain of
    raises `CallBroke`.
    """

    line: InitVar[WebhookClient]
    secret: InitVar[str]
    public_url: InitVar[str]
    to: str
    caller: str = "+4598621234"
    person: Rings = Rings.NO_ANSWER
    speech: int = 0
    voice: Audio = NOTHING_SAID
    ends_with: str = "#"
    recordings: dict[str, Audio] = field(default_factory=dict)

    events: list[Event] = field(default_factory=list)
    waited: int = 0
    call: SimulatedCall = field(init=False)

    def __post_init__(self, line: WebhookClient, secret: str, public_url: str) -> None:
        self._switchboard = Switchboard(line, secret, public_url)
        self.call = SimulatedCall(self.to, self.caller)

    def ring(self) -> None:
        """Calls the number, and listens until a key is waited for or the call is over."""
        self._goes_on(self._switchboard.ring(self.call))

    def press(self, keys: str, after: float | None = None) -> None:
        """Presses keys, having listened to the end, or for `after` seconds.

        Keys beyond the last one that was wanted are typed at the next question. Then time passes:
        what was typed without an end is taken when the silence is over.
        """
        for key in keys:
            if self.is_over:
                return
            self._press(key, after)
            after = 0
        if self.call.typed:
            self.wait()

    def wait(self) -> None:
        """Listens to the end, and presses nothing until the silence is over.

        Raises `CallIsOver` where no key is waited for.
        """
        gather = self._waiting()
        self._listen(gather)
        self.waited += gather.timeout
        if not self.call.typed:
            self.events.append(Pressed(""))
        self._goes_on(self._switchboard.wait(self.call))

    def hang_up(self) -> None:
        """Hangs up; what was being said is taken as heard."""
        self._listen(self._waiting())
        self._goes_on(self._switchboard.hang_up(self.call))

    def repeat(self) -> bytes:
        """Sends Twilio's last request again; gives the document that it brings."""
        return self._switchboard.repeat(self.call)

    def speak(self, seconds: int, voice: Audio = NOTHING_SAID, ends_with: str = "#") -> None:
        """Waits for the tone and speaks so many seconds, which sound like `voice`.

        `ends_with` is the key pressed then, or `HANGS_UP`.
        """
        self.speech, self.voice, self.ends_with = seconds, voice, ends_with
        self.wait()
        self.speech = 0

    def sound(self, address: str) -> Audio | None:
        """The recording at an address, as from Twilio's archive; None where there is none."""
        return self.recordings.get(address)

    def delete(self, address: str) -> None:
        """Deletes the recording at an address, as from Twilio's archive."""
        self.recordings.pop(address, None)

    @property
    def sid(self) -> str:
        """Twilio's name for the call."""
        return self.call.sid

    @property
    def is_over(self) -> bool:
        """Whether the call has ended, or has not begun."""
        return isinstance(self.call.doing, Over)

    @property
    def sounds(self) -> tuple[SoundVerb, ...]:
        """What is said while a key is waited for, phrases and silences in order."""
        return self._gather.sounds if self._gather else ()

    @property
    def hears(self) -> str:
        """The words said while a key is waited for; '' once the call is over."""
        return " ".join(sound.words for sound in self.sounds if sound.words)

    @property
    def answers_to(self) -> str:
        """The address that the next key goes to; '' once the call is over."""
        return self._gather.action if self._gather else ""

    @property
    def waits_for_digits(self) -> bool:
        """Whether more than one key may be typed."""
        return self._gather is not None and self._gather.num_digits != 1

    @property
    def heard(self) -> str:
        """All words that the caller has heard so far."""
        said = (event.words for event in self.events if isinstance(event, HeardSpeech))
        return " ".join(words for words in said if words)

    @property
    def listened(self) -> float:
        """Seconds of speech that the caller has heard, with the pauses within it."""
        return sum(event.seconds for event in self.events if isinstance(event, HeardSpeech))

    @property
    def pressed(self) -> int:
        """How many keys the caller has pressed."""
        return sum(len(event.keys) for event in self.events if isinstance(event, Pressed))

    @property
    def _gather(self) -> Gather | None:
        return self.call.doing if isinstance(self.call.doing, Gather) else None

    def _waiting(self) -> Gather:
        if self._gather is None:
            raise CallIsOver
        return self._gather

    def _press(self, key: str, after: float | None) -> None:
        self._listen(self._waiting(), after)
        self.events.append(Pressed(key))
        self._goes_on(self._switchboard.press(self.call, key))

    def _listen(self, gather: Gather, after: float | None = None) -> None:
        """Hears what is said while a key is waited for; the first key stops it."""
        left = float("inf") if after is None else after
        for sound in () if self.call.typed else gather.sounds:
            if left <= 0:
                break
            self._hear(sound, left)
            left -= sound.seconds

    def _hear(self, sound: SoundVerb, seconds: float = float("inf")) -> None:
        share = 1.0 if sound.seconds <= seconds else seconds / sound.seconds
        words = sound.words.split()
        heard = " ".join(words[: int(len(words) * share)])
        self.events.append(HeardSpeech(heard, sound.seconds * share, sound.language))

    def _goes_on(self, call: SimulatedCall) -> None:
        """Carries the call on until a key is waited for, or it is over."""
        self.call = call
        if call.problems:
            raise CallBroke(call.problems[-1])
        match call.doing:
            case Speaking(sounds=sounds):
                for sound in sounds:
                    self._hear(sound)
                self._goes_on(self._switchboard.wait(call))
            case Dial(number=number):
                self.events.append(Rang(number, self.person))
                self._goes_on(self._switchboard.person(call, self.person))
            case RecordVerb():
                self._goes_on(self._after_the_tone(call))

    def _after_the_tone(self, call: SimulatedCall) -> SimulatedCall:
        """Says, once, what the caller has to say when recorded."""
        if not self.speech:
            return self._switchboard.wait(call)
        self.events.append(Spoke(self.speech))
        after = self._rings_off(self._switchboard.speak(call, self.speech))
        new = after.recordings[len(call.recordings) :]
        self.recordings |= {recording.address: self.voice for recording in new}
        return after

    def _rings_off(self, call: SimulatedCall) -> SimulatedCall:
        if not isinstance(call.doing, RecordVerb):
            return call
        if self.ends_with == HANGS_UP:
            return self._switchboard.hang_up(call)
        return self._switchboard.press(call, self.ends_with)
