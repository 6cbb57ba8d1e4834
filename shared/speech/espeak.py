"""espeak-ng by pyttsx3's inner binding, in its synchronous mode and under one lock.

pyttsx3's public interface hangs after a fork, and swallows what goes wrong: decision 90.
"""

import ctypes
import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Lock, current_thread, main_thread
from typing import Any

from shared.speech.sound import RATE, SAMPLE, Waveform
from shared.speech.voices import LONGEST, NoVoice, respelled

VOICES = {"da": "Danish", "en": "English (Great Britain)"}

PACE = {"da": 90, "en": 95}
"""Words a minute as espeak-ng counts them; ours come to 115 to 125."""

log = logging.getLogger(__name__)


class EspeakEngine:
    """Opens the library when something is to be said for the first time: opened before a server
    forks, it would hang in the child. One in each process is enough."""

    name = "espeak-ng"

    def __init__(self) -> None:
        self._lock = Lock()
        self._library: Any = None
        self._heard = _Heard()

    def speaks(self, language: str) -> bool:
        """Whether espeak-ng is here and has a voice for a language (ISO 639)."""
        try:
            with self._lock:
                self._choose(language)
        except NoVoice:
            return False
        return True

    def say(self, words: str, language: str) -> Waveform:
        """One sentence of `LONGEST` letters at most, in 3 to 8 ms. Raises `NoVoice`, also for one
        that espeak-ng has not said to its end."""
        if len(words) > LONGEST:
            raise NoVoice(f"{len(words)} letters are too many for one sentence")
        if current_thread() is not main_thread():
            return self._say(words, language)
        # Signals are raised in the main thread, also in what espeak-ng calls there: Ctrl-C would be
        # lost in ctypes, and leave a hole in the sentence.
        with ThreadPoolExecutor(1) as apart:
            return apart.submit(self._say, words, language).result()

    def _say(self, words: str, language: str) -> Waveform:
        with self._lock:
            self._choose(language)
            self._heard.begin()
            library = self._open()
            library.Synth(respelled(words, language), flags=library.CHARS_UTF8)
            return self._heard.whole(words)

    def _choose(self, language: str) -> None:
        library, wanted = self._open(), VOICES.get(language)
        if wanted is None or library.SetVoiceByName(wanted.encode()) != library.EE_OK:
            raise NoVoice(f"espeak-ng has no voice for '{language}'")
        library.SetParameter(library.RATE, PACE[language], 0)

    def _open(self) -> Any:
        if self._library is None:
            try:
                from pyttsx3.drivers import _espeak  # noqa: PLC0415 - fails without the library
            except RuntimeError as problem:
                raise NoVoice("espeak-ng is not installed") from problem
            except ImportError as problem:
                raise NoVoice(f"pyttsx3 does not bind espeak-ng: {problem}") from problem
            rate = _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0)
            if rate != RATE:
                raise NoVoice(f"espeak-ng cannot start: {rate}")
            _espeak.SetSynthCallback(self._heard.collect)
            self._library = _espeak
        return self._library


class _Heard:
    """What espeak-ng says, as it comes; a whole sentence ends with a call without sound."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self._samples, self._is_whole = bytearray(), False

    def collect(self, samples: Any, number: int, _: Any) -> int:
        """Is called by espeak-ng; 0: go on."""
        self._is_whole = not samples
        if number > 0:
            self._samples.extend(ctypes.string_at(samples, number * SAMPLE))
        return 0

    def whole(self, words: str) -> Waveform:
        """All of the sentence. Raises `NoVoice` where its end is missing: espeak-ng calls it a
        success all the same."""
        if not self._is_whole:
            raise NoVoice(f"espeak-ng stopped in the middle of {len(words)} letters")
        return Waveform(bytes(self._samples))
