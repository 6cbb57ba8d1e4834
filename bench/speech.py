"""How long a sentence takes to become sound, and whether callers ever wait for one.

`python -m bench.speech` places the sixty calls of a busy hour within three minutes, each at its own
pace, in a centre whose callers hear our own sounds; each sound is fetched when the call comes to
it. It ends with a status when too many were not ready.
"""

import re
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from flask import Flask
from werkzeug.test import Client

from app import create_app
from bench.house import NOW, build
from ivr import always_said
from ivr.simulator.lines import AppLine, WebhookAnswer
from ivr.simulator.switchboard import CallIsOver
from ivr.simulator.telephone import SimulatedTelephone
from migrations import upgrade
from shared.appointments import get_centre, speak_with_own_audio
from shared.clock import SetClock
from shared.content import Moment, Register, Wording, message
from shared.settings import Mode, Settings
from shared.speech import Sentence, SoundFormat, Speech, fixed_sentences
from shared.vault import Vault
from shared.web import place

CALLS, WITHIN = 60, 150.0
"""An hour's calls, and the seconds in which they begin."""

LONGEST = 120.0
"""Seconds after which a caller has had enough."""

GOAL_FIXED, GOAL_VARYING = 1.0, 0.99
"""Shares of sounds that should be ready: of what never differs, and of the rest. Our goals."""

SENTENCES = 200
"""How many sentences are timed."""

SECRET = "only for the benchmark"
SOUND = re.compile(r"/sounds/([0-9a-f]{64})\.(phone|slow)\.wav$")
"""The address of a telephone's sound."""

SECOND = 8_000
"""Bytes of one second of a telephone's sound."""

PATHS = (
    ("1", "2", "{born}#", "1", "2", "1", "1"),
    ("1", "2", "{born}#", "1", "2", "5", "1"),
    ("1", "2", "{born}#", "1", "2", "2", "2", "1"),
    ("3", "1", "*", "*"),
    ("9", "1", "2", "{born}#", "1", "2", "3", "1"),
    ("2", "2", "{born}#"),
    ("*", "*", "0"),
)
"""What callers press: they book, look for another time, ask, change the language, want a person."""


class KnownSpeech(Speech):
    """A speech that remembers which sentence each name it gives out stands for."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        super().__init__(
            folder / "speech", folder / "recordings", lambda it: vault.fingerprint("speech", it)
        )
        self.known: dict[str, Sentence] = {}

    def name_of(self, sentence: Sentence) -> str:
        name = super().name_of(sentence)
        self.known[name] = sentence
        return name


@dataclass
class SentencesHeard:
    """How many sentences callers needed, how many were ready, and the words of the others."""

    needed: int = 0
    ready: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.ready / self.needed if self.needed else 0.0

    def note(self, words: str, is_ready: bool) -> None:
        self.needed += 1
        self.ready += is_ready
        if not is_ready:
            self.lost.append(words)


@dataclass
class PlayedLine:
    """A line to our webhooks that keeps the addresses that the last answer plays."""

    line: AppLine
    waiting: list[str] = field(default_factory=list)

    def send(self, method: str, url: str, form: Mapping[str, str], signature: str) -> WebhookAnswer:
        answer = self.line.send(method, url, form, signature)
        self.waiting = [verb.text or "" for verb in ET.fromstring(answer.body).iter("Play")]
        return answer


@dataclass
class SpeechBench:
    """The app that calls come in to, and what its callers have heard.

    `number` is the centre's; `always` has language and words of all sentences that never differ.
    """

    app: Flask
    settings: Settings
    speech: KnownSpeech
    number: str
    always: set[tuple[str, str]]
    fixed: SentencesHeard = field(default_factory=SentencesHeard)
    varying: SentencesHeard = field(default_factory=SentencesHeard)

    def call(self, number: int) -> None:
        """One caller: begins when it is their turn, listens, presses, and hangs up."""
        chance = Random(number)
        time.sleep(chance.uniform(0, WITHIN))
        ear = PlayedLine(AppLine(self.app.wsgi_app))
        ours, secret = self.settings.public_base_url, self.settings.twilio_auth_token
        telephone = SimulatedTelephone(ear, secret, ours, self.number, f"+45{98_000_000 + number}")
        until = time.monotonic() + LONGEST
        born = f"{1 + number % 28:02}{1 + number % 12:02}{1950 + number % 50}"
        telephone.ring()
        self._listen(ear.waiting, chance)
        try:
            for keys in PATHS[number % len(PATHS)]:
                if time.monotonic() < until:
                    telephone.press(keys.format(born=born))
                    self._listen(ear.waiting, chance)
            telephone.hang_up()
        except CallIsOver:
            return

    def _listen(self, addresses: list[str], chance: Random) -> None:
        """Hears the sounds to their end, or until the caller knows which key it is."""
        patience = chance.uniform(0.2, 0.8)
        for address in addresses[: max(3, int(len(addresses) * patience))]:
            time.sleep(self._fetch(address))

    def _fetch(self, address: str) -> float:
        """Fetches a sound and notes whether it was ready; gives the seconds that it lasts."""
        if sound := SOUND.search(address):
            sentence = self.speech.known[sound[1]]
            is_ready = self.speech.is_ready(sentence, SoundFormat(f"{sound[2]}.wav"))
            is_fixed = (sentence.language, sentence.words) in self.always
            (self.fixed if is_fixed else self.varying).note(sentence.words, is_ready)
        answer = Client(self.app).get(address, buffered=True)
        return len(answer.data) / SECOND if answer.status_code == 200 else 0.0


def main() -> int:
    with TemporaryDirectory() as folder:
        bench = create_speech_bench(Path(folder))
        for line in rendering(bench.speech):
            print(line)
        print("Making what is always said ...", flush=True)
        make(bench)
        with ThreadPoolExecutor(CALLS) as callers:
            list(callers.map(bench.call, range(CALLS)))
        return print_report(bench)


def create_speech_bench(folder: Path) -> SpeechBench:
    """A centre whose callers hear our own sounds, in a folder of its own."""
    settings = Settings(
        mode=Mode.DEMO,
        database_url=f"sqlite:///{folder / 'house.sqlite'}",
        port=8000,
        secret_key=SECRET,
        public_base_url="https://fremmoede.test",
        twilio_auth_token=SECRET,
        kiosk_ppi=102,
        speech_folder=folder / "speech",
        recordings_folder=folder / "recordings",
    )
    app = create_app(settings, SetClock(NOW))
    workplace = place.installed_in(app)[1]
    upgrade(workplace.engine)
    speech = KnownSpeech(folder, Vault(SECRET))
    place.install_workplace(app, settings, workplace, speech)
    centre_id = build(workplace, past_meetings=0)
    with workplace.work() as work:
        for language in ("da", "en"):
            speak_with_own_audio(work, centre_id, language, own=True)
        number = get_centre(work, centre_id).telephone
    return SpeechBench(app, settings, speech, number, set())


def make(bench: SpeechBench) -> None:
    """Makes what is always said, as set-up does, though only for the telephone."""
    with bench.app.app_context():
        sentences = [
            it
            for language in ("da", "en")
            for it in (*fixed_sentences(language), *always_said(language))
        ]
    bench.always = {(it.language, it.words) for it in sentences}
    with ThreadPoolExecutor(2) as makers:
        forms = (SoundFormat.PHONE, SoundFormat.PHONE_SLOWER)
        list(makers.map(lambda it: bench.speech.keep(it, *forms), sentences))


def rendering(speech: Speech) -> Iterable[str]:
    """Lines with how long new sentences take to be made, in the room's form and the telephone's."""
    wording = Wording("da", Register.SPOKEN, ZoneInfo("Europe/Copenhagen"))
    times = (NOW + number * timedelta(minutes=15) for number in range(SENTENCES))
    sentences = [Sentence.of(message("at", at=Moment(at)), wording) for at in times]
    room = [seconds(lambda it=it: speech.make(it)) for it in sentences]
    phone = [seconds(lambda it=it: speech.make(it, SoundFormat.PHONE)) for it in sentences]
    for name, took, form in (("room", room, SoundFormat.ROOM), ("phone", phone, SoundFormat.PHONE)):
        sizes = [
            file.stat().st_size for it in sentences if (file := sound_is_kept(speech, it, form))
        ]
        yield (
            f"{name:6} median {median(took) * 1000:5.1f} ms, "
            f"99 % within {quantiles(took, n=100)[98] * 1000:5.1f} ms, "
            f"{median(sizes) / 1000:5.0f} kB a sentence"
        )


def sound_is_kept(speech: Speech, sentence: Sentence, form: SoundFormat) -> Path | None:
    return speech.sound(speech.name_of(sentence), form)


def seconds(do: Callable[..., Any]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def print_report(bench: SpeechBench) -> int:
    """Prints how many sounds were ready; gives 1 when a goal was missed, else 0."""
    missed = False
    for name, heard, goal in (
        ("always the same", bench.fixed, GOAL_FIXED),
        ("varying", bench.varying, GOAL_VARYING),
    ):
        missed = missed or heard.share < goal
        share = f"{heard.share:.2%}, goal {goal:.0%}"
        print(f"{name:16} {heard.ready:,} of {heard.needed:,} ready ({share})")
        for words in heard.lost[:5]:
            print(f"    not ready: {words}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
