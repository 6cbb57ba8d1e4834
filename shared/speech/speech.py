"""The voice of an installation: what sentences sound like, and that they are ready in time."""

import logging
import os
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from queue import Full, Queue
from threading import Lock, Thread

from shared.speech.catalogue import fixed_words
from shared.speech.engines import engine_of_this_machine
from shared.speech.recordings import Recordings
from shared.speech.sentences import Sentence, spoken_by
from shared.speech.shelf import Form, Shelf
from shared.speech.sound import BadSound, Sound, for_a_telephone, joined, read_sound
from shared.speech.takes import Standing, Take
from shared.speech.voices import Engine, NoVoice, checked

VERSION = 1
"""Goes up when the same words are to sound otherwise."""

_Wish = tuple[str, tuple[Form, ...]]
"""The name of a sound, and the forms that it is wanted in."""

MOST_WAITING = 500
"""Sentences; what comes on top of them is made when somebody asks for it."""

log = logging.getLogger(__name__)


class Speech:
    """Shared by all threads of a process; other processes may use the same folders.

    `fingerprint` makes names that nobody can guess who does not know the installation's secret: a
    sentence may hold a number that opens something.
    """

    def __init__(
        self,
        folder: Path,
        recordings: Path,
        fingerprint: Callable[[str], str],
        engine: Engine | None = None,
    ) -> None:
        self.recordings = Recordings(recordings)
        self._shelf = Shelf(folder)
        self._fingerprint = fingerprint
        self._engine = engine or engine_of_this_machine()
        self._speaks: dict[str, bool] = {}
        self._lock = Lock()
        self._waiting: Queue[_Wish] = Queue(MOST_WAITING)
        self._renderer = 0

    def speaks(self, language: str) -> bool:
        """There is a voice for it on this machine: looked up once, as asking may take a second."""
        if language not in self._speaks:
            self._speaks[language] = self._engine.speaks(language)
        return self._speaks[language]

    def name_of(self, sentence: Sentence) -> str:
        """Of its sound, whether that is ready or not; another one when it is to sound otherwise."""
        made_of = (VERSION, self._engine.name, sentence.language, sentence.words)
        return self._fingerprint(repr((*made_of, self.recordings.mark(sentence))))

    def is_ready(self, sentence: Sentence, *forms: Form) -> bool:
        """In all of these forms; as it is kept when none is given."""
        name = self.name_of(sentence)
        return all(self._shelf.find(name, form) for form in forms or (Form.ROOM,))

    def stays_ready(self, sentence: Sentence, *forms: Form) -> bool:
        """As `is_ready`, and not taken away when nobody asks for it."""
        name = self.name_of(sentence)
        found = [self._shelf.find(name, form) for form in forms or (Form.ROOM,)]
        return all(file is not None and self._shelf.stays(file) for file in found)

    def has_failed(self, sentence: Sentence) -> bool:
        """It could not be made when it was last tried."""
        return self._shelf.has_failed(self.name_of(sentence))

    def prepare(self, sentences: Iterable[Sentence], *forms: Form) -> None:
        """They become ready soon, as they are kept and in these forms; returns at once."""
        for sentence in spoken_by(sentences):
            name = self.name_of(sentence)
            if self._shelf.find(name) is None:
                self._shelf.want(name, sentence)
            if any(self._shelf.find(name, form) is None for form in (Form.ROOM, *forms)):
                self._later((name, forms))

    def make(self, sentence: Sentence, *forms: Form) -> None:
        """Ready when it returns, as it is kept and in these forms. Raises `NoVoice`."""
        name = self.name_of(sentence)
        self._made(name, sentence)
        for form in forms:
            self._in_form(name, form)

    def keep(self, sentence: Sentence, *forms: Form) -> None:
        """Made, and always said: it stays though nobody asks for it. Raises `NoVoice`."""
        self.make(sentence, *forms)
        self._shelf.keep(self.name_of(sentence))

    def sound(self, name: str, form: Form = Form.ROOM) -> Path | None:
        """The file, made now when it is wanted and not ready; None: nobody ever wanted that."""
        found = self._shelf.find(name, form)
        if found is not None:
            return self._shelf.touched(found)
        wanted = self._shelf.wanted(name)
        try:
            if wanted is not None:
                self._made(name, wanted)
            return self._in_form(name, form)
        except NoVoice:
            return None

    def is_always_said(self, file: Path) -> bool:
        """It holds nothing about anybody."""
        return self._shelf.stays(file)

    def troubles(self) -> Mapping[str, str]:
        """Language -> why its last sentence could not be made."""
        return self._shelf.troubles()

    def standing(self, take: Take, language: str) -> Standing:
        if self.recordings.of_take(take, language):
            return Standing.RECORDED
        if self.recordings.outdated(take, language):
            return Standing.CHANGED
        is_said = self.speaks(language) and not self._failed(take, language)
        return Standing.SYNTHETIC if is_said else Standing.MISSING

    def heard_as(self, take: Take, language: str) -> Path:
        """A recording of it, or what the machine makes of it now. Raises `NoVoice`."""
        if recorded := self.recordings.of_take(take, language):
            return recorded
        sentence = Sentence.plain(take.words, language)
        self.make(sentence)
        made = self._shelf.find(self.name_of(sentence))
        if made is None:
            raise NoVoice(f"{take.id} went while it was made")
        return made

    def tidy(self, now: datetime) -> None:
        """Takes away sentences about somebody that nobody has asked for since yesterday."""
        self._shelf.tidy(now)

    def _failed(self, take: Take, language: str) -> bool:
        is_in_trouble = language in self.troubles()
        return is_in_trouble and not self.is_ready(Sentence.plain(take.words, language))

    def _made(self, name: str, sentence: Sentence) -> None:
        if self._shelf.find(name) is None:
            try:
                sound = self._spoken(sentence)
            except NoVoice as problem:
                log.error("No sound: %s", problem)
                self._shelf.note_trouble(sentence.language, str(problem))
                self._shelf.note_failure(name)
                raise
            stays = sentence.words in fixed_words(sentence.language)
            self._shelf.put(name, Form.ROOM, lambda it: it.write_bytes(sound.as_wav()), stays=stays)
            self._shelf.trouble_is_over(sentence.language)
            self._shelf.no_failure(name)
        self._shelf.no_longer_wanted(name)

    def _in_form(self, name: str, form: Form) -> Path | None:
        found, kept = self._shelf.find(name, form), self._shelf.find(name)
        if found is not None or kept is None:
            return found
        slower, stays = form is Form.PHONE_SLOWER, self._shelf.stays(kept)
        try:
            made = self._shelf.put(
                name, form, lambda it: for_a_telephone(kept, it, slower=slower), stays=stays
            )
        except BadSound as problem:
            self._shelf.note_failure(name)
            raise NoVoice(str(problem)) from problem
        self._shelf.no_failure(name)
        return made

    def _spoken(self, sentence: Sentence) -> Sound:
        """As somebody recorded it; else what is recorded of it, joined with what is not."""
        try:
            if whole := self.recordings.whole(sentence):
                return read_sound(whole)
            language, files = sentence.language, self.recordings.pieces(sentence)
            if not any(files):
                return self._said(sentence.words, language)
            return joined(
                [
                    read_sound(file) if file else self._said(it.words.strip(), language)
                    for file, it in zip(files, sentence.pieces, strict=True)
                    if any(map(str.isalnum, it.words))
                ]
            )
        except BadSound as problem:
            raise NoVoice(str(problem)) from problem

    def _said(self, words: str, language: str) -> Sound:
        return checked(self._engine.say(words, language), words, language)

    def _later(self, wish: _Wish) -> None:
        """By one thread of this very process: none of its parent's survives a fork."""
        with self._lock:
            if self._renderer != os.getpid():
                self._renderer, self._waiting = os.getpid(), Queue(MOST_WAITING)
                Thread(target=self._render, args=(self._waiting,), daemon=True).start()
        try:
            self._waiting.put_nowait(wish)
        except Full:
            log.warning("Too many sentences at once: %s is made when it is asked for.", wish[0])

    def _render(self, waiting: "Queue[_Wish]") -> None:
        """Whatever goes wrong with one sentence, the next one is made."""
        while True:
            name, forms = waiting.get()
            try:
                for form in (Form.ROOM, *forms):
                    self.sound(name, form)
            except Exception:
                log.exception("A sentence could not be made, or not be kept.")
