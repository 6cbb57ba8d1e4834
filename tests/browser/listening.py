"""An ear at the kiosk's loudspeaker: what it played, how loud, how high, and what was said."""

import wave
from array import array
from collections.abc import Callable
from io import BytesIO
from math import pi, sin
from typing import Any

from playwright.sync_api import Page, Route

from kiosk import always_said as counted
from shared.content import Count, Message, Register, Wording, message
from shared.speech import Sentence, Speech, fixed_sentences
from shared.vault import Vault
from shared.web.place import voice_of
from tests.browser.glass import Glass
from tests.conftest import SECRET
from tests.drivers import COPENHAGEN
from tests.town import settings_for

MOST_DIGITS = 12
RATE, TONE, SECONDS, A_MOMENT = 22_050, 441, 30, 0.1
"""Samples a second of a tone, its Hz, how long it is, and how long where only its name matters."""

EAR = """
const connect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (to, ...rest) {
  if (!(to instanceof AudioDestinationNode)) return connect.call(this, to, ...rest);
  window.meter = new AnalyserNode(this.context, { fftSize: 8192, smoothingTimeConstant: 0 });
  window.level = this;
  connect.call(this, window.meter);
  return connect.call(window.meter, to);
};
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  window.voice_of_kiosk = this;
  window.played(this.src.split("/").pop().replace(".wav", ""));
  return play.call(this);
};
const replay = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...at) {
  window.plays_what_was_kept = true;
  return replay.call(this, ...at);
};
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...at) {
  window.ticked(this.frequency.value);
  return start.call(this, ...at);
};
"""

PEAK = """() => {
    if (!window.meter) return 0;
    const samples = new Float32Array(meter.fftSize);
    meter.getFloatTimeDomainData(samples);
    return Math.max(...samples.map(Math.abs));
}"""

PITCH = """() => {
    const bins = new Float32Array(meter.frequencyBinCount);
    meter.getFloatFrequencyData(bins);
    return bins.indexOf(Math.max(...bins)) * meter.context.sampleRate / meter.fftSize;
}"""

POSITION = "() => window.voice_of_kiosk?.currentTime ?? 0"
LENGTH = """() => new Promise((told) => {
    const voice = window.voice_of_kiosk;
    const tell = () => told(voice.duration);
    if (voice.duration > 0) tell();
    else voice.addEventListener("loadedmetadata", tell, { once: true });
})"""
IS_PLAYING = "() => window.voice_of_kiosk?.currentTime > 0.5 && !voice_of_kiosk.paused"
"""Long enough for the meter to hold nothing else."""

IS_SILENT = "() => !window.voice_of_kiosk || voice_of_kiosk.paused || voice_of_kiosk.ended"


class Ear:
    """Listens to one glass from before its first page on."""

    def __init__(self, glass: Glass) -> None:
        self.page: Page = glass.page
        self.names: list[str] = []
        self.ticks: list[float] = []
        self.page.expose_function("played", self._plays)
        self.page.expose_function("ticked", self._ticks)
        self.page.add_init_script(EAR)

    def _plays(self, name: str) -> None:
        self.names.append(name)

    def _ticks(self, pitch: float) -> None:
        self.ticks.append(pitch)

    @property
    def words(self) -> list[str]:
        """What was said, as far as it is always the same; a name where it is not."""
        return [always_said().get(name, name) for name in self.names]

    def peak(self, milliseconds: int = 400) -> float:
        """The loudest sample for so long."""
        loudest = 0.0
        for _ in range(milliseconds // 40):
            self.page.wait_for_timeout(40)
            loudest = max(loudest, self.page.evaluate(PEAK))
        return loudest

    def ask(self, script: str) -> Any:
        return self.page.evaluate(script)

    def hears_a_tone_of(self, pitch: float) -> None:
        """Sooner or later; within three per cent."""
        self.page.wait_for_function(
            f"(pitch) => Math.abs(({PITCH})() / pitch - 1) < 0.03", arg=pitch
        )

    def hears_something(self) -> None:
        self.page.wait_for_function(f"() => ({PEAK})() > 0.02")

    def hears_nothing_more(self) -> None:
        """What was heard last is still in the meter for a moment."""
        self.page.wait_for_function(f"() => ({PEAK})() < 0.001")

    def waits_for(self, words: str, after: int = 0) -> None:
        """Until they are said; so many sounds before do not count."""
        name = name_of(Sentence.plain(words, "da"))
        self.waits_until(lambda: name in self.names[after:])

    def waits_until(self, heard: Callable[[], bool]) -> None:
        """Fails after half a minute."""
        for _ in range(600):
            if heard():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"so much was heard: {self.words}, {self.ticks}")


def kiosk_voice() -> Speech:
    return voice_of(settings_for("sqlite://", SECRET), Vault(SECRET))


def name_of(sentence: Sentence) -> str:
    return kiosk_voice().name_of(sentence)


def aloud(said: Message, part: str = "") -> Sentence:
    return Sentence.of(said, Wording("da", Register.ALOUD, COPENHAGEN), part)


def always_said() -> dict[str, str]:
    """Name -> words."""
    if not _always:
        voice = kiosk_voice()
        _always.update(
            {voice.name_of(it): it.words for it in (*fixed_sentences("da"), *counted("da"))}
        )
        counts = range(MOST_DIGITS + 1)
        said = (message("keypad-typed", count=Count(count)) for count in counts)
        _always.update({f"typed-{n}": aloud(it).words for n, it in zip(counts, said, strict=True)})
    return _always


_always: dict[str, str] = {}


def instead_of_words(glass: Glass, seconds: float = SECONDS) -> None:
    """Every sound is one tone."""
    sound = tone(seconds)

    def give(route: Route) -> None:
        route.fulfill(body=sound, content_type="audio/wav")

    glass.page.route("**/sounds/*.wav", give)
    glass.page.route("**/kiosk/typed-*.wav", give)


def tone(seconds: float) -> bytes:
    samples = range(round(RATE * seconds))
    wave_form = [round(12_000 * sin(2 * pi * TONE * at / RATE)) for at in samples]
    file = BytesIO()
    with wave.open(file, "wb") as it:
        it.setnchannels(1)
        it.setsampwidth(2)
        it.setframerate(RATE)
        it.writeframes(array("h", wave_form).tobytes())
    return file.getvalue()
