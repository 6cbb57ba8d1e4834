"""The voice of an installation: what sentences sound like, and that they are ready in time."""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from shared.content import languages
from shared.speech.catalogue import fixed_words
from shared.speech.engines import engine_of_this_machine
from shared.speech.notes import Notes, VoiceTrouble
from shared.speech.recordings import Recordings
from shared.speech.renderer import Renderer
from shared.speech.sentences import Sentence, spoken_by
from shared.speech.shelf import Shelf, SoundFormat
from shared.speech.sound import BadSound, Waveform, for_a_telephone, joined, read_sound
from shared.speech.takes import RecordingState, Take
from shared.speech.voices import Engine, NoRoom, NoVoice, checked

VERSION = 1
"""Goes up when the same words are to sound otherwise."""

log = logging.getLogger(__name__)


class Speech:
    """Shared by all threads of a process; other processes may use the same folders.

    `fingerprint` makes names that nobody can guess who does not know the installation's secret: a
    sentence may hold a number that opens something. Only `make`, `keep` and `heard_as` raise when a
    sound can't be made, or can't be kept on a disk that is full or closed to us.
    """

    def __init__(
        self,
        folder: Path,
        recordings: Path,
        fingerprint: Callable[[str], str],
        engine: Engine | None = None,
    ) -> None:
        self.recordings = Recordings(recordings)
        self._shelf, self._notes = Shelf(folder), Notes(folder)
        self._fingerprint = fingerprint
        self._engine = engine or engine_of_this_machine()
        self._speaks: dict[str, bool] = {}
        self._renderer = Renderer(self.sound)
        self._no_room = ""  # why the last sound could not be kept; '' when it could
        self._is_told = False

    def speaks(self, language: str) -> bool:
        """There is a voice for it on this machine: looked up once, as asking may take a second."""
        if language not in self._speaks:
            self._speaks[language] = self._engine.speaks(language)
        return self._speaks[language]

    def name_of(self, sentence: Sentence) -> str:
        """The name of its sound, ready or not: 64 hexadecimal digits, others as soon as it is to
        sound otherwise."""
        made_of = (VERSION, self._engine.name, sentence.language, sentence.words)
        return self._fingerprint(repr((*made_of, self.recordings.mark(sentence))))

    def is_ready(self, sentence: Sentence, *forms: SoundFormat) -> bool:
        """In all of these formats; in the one that is kept when none is given."""
        name = self.name_of(sentence)
        return all(self._shelf.find(name, form) for form in forms or (SoundFormat.ROOM,))

    def stays_ready(self, sentence: Sentence, *forms: SoundFormat) -> bool:
        """As `is_ready`, and not taken away when nobody asks for it."""
        name = self.name_of(sentence)
        found = [self._shelf.find(name, form) for form in forms or (SoundFormat.ROOM,)]
        return all(file is not None and self._shelf.stays(file) for file in found)

    def has_failed(self, sentence: Sentence, *forms: SoundFormat) -> bool:
        """It is not there, in these formats and the one that is kept, and could not be made when
        that was last tried. Whoever made it since, in whatever process, ends that."""
        name = self.name_of(sentence)
        missing = (it for it in (SoundFormat.ROOM, *forms) if self._shelf.find(name, it) is None)
        return any(self._no_room or self._notes.has_failed(name, form) for form in missing)

    def prepare(self, sentences: Iterable[Sentence], *forms: SoundFormat) -> None:
        """They become ready soon, as they are kept and in these formats; returns at once."""
        for sentence in spoken_by(sentences):
            name = self.name_of(sentence)
            if all(self._shelf.find(name, form) for form in (SoundFormat.ROOM, *forms)):
                continue
            try:
                if self._shelf.find(name) is None:
                    self._notes.want(name, sentence)
            except OSError as problem:
                self._tell(self._note_no_room(problem))
            else:
                self._renderer.make_soon((name, forms))

    def make(self, sentence: Sentence, *forms: SoundFormat) -> None:
        """Ready when it returns, as it is kept and in these formats. Raises `NoVoice`."""
        name = self.name_of(sentence)
        self._make_kept(name, sentence)
        for form in forms:
            self._make_format(name, form)

    def keep(self, sentence: Sentence, *forms: SoundFormat) -> None:
        """As `make`; and it stays though nobody asks for it. Raises `NoVoice`."""
        self.make(sentence, *forms)
        try:
            self._shelf.keep(self.name_of(sentence))
        except OSError as problem:
            raise self._note_no_room(problem) from problem

    def sound(self, name: str, form: SoundFormat = SoundFormat.ROOM) -> Path | None:
        """Its file, made now when it is wanted and not ready; None when nobody ever wanted it, and
        when it can't be made or kept."""
        found = self._shelf.find(name, form)
        if found is not None:
            return self._shelf.touched(found)
        wanted = self._notes.wanted(name)
        try:
            if wanted is not None:
                self._make_kept(name, wanted)
            return self._make_format(name, form)
        except NoVoice as problem:
            if isinstance(problem, NoRoom):
                self._tell(problem)
            return None

    def is_always_said(self, file: Path) -> bool:
        """It holds nothing about anybody."""
        return self._shelf.stays(file)

    def troubles(self) -> Mapping[str, str]:
        """Language -> why its last sentence could not be made, or why none can be kept."""
        if self._no_room and self._shelf.has_room():
            self._forget_no_room()
        if self._no_room:
            return dict.fromkeys(languages(), self._no_room)
        return self._noted_troubles()

    def recording_state(self, take: Take, language: str) -> RecordingState:
        """Who says a line of the script now, if anybody can."""
        if self.recordings.of_take(take, language):
            return RecordingState.RECORDED
        if self.recordings.outdated(take, language):
            return RecordingState.CHANGED
        is_said = self.speaks(language) and not self._is_silent(take, language)
        return RecordingState.SYNTHETIC if is_said else RecordingState.MISSING

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
        """Takes away sentences about somebody that nobody has asked for since yesterday, notes of
        yesterday's failures, and what killed processes left."""
        self._shelf.tidy(now)
        self._notes.tidy(now)
        self.recordings.tidy(now)

    def _noted_troubles(self) -> dict[str, str]:
        noted = self._notes.troubles().items()
        return {language: it.why for language, it in noted if not self._shelf.find(it.name)}

    def _is_silent(self, take: Take, language: str) -> bool:
        is_in_trouble = self._no_room or language in self._noted_troubles()
        return bool(is_in_trouble) and not self.is_ready(Sentence.plain(take.words, language))

    def _make_kept(self, name: str, sentence: Sentence) -> None:
        """In the format from which all others are made. Raises `NoVoice`."""
        if self._shelf.find(name) is None:
            try:
                content = self._spoken(sentence).as_wav()
            except NoVoice as problem:
                log.error("No sound: %s", problem)
                self._notes.note_trouble(sentence.language, VoiceTrouble(name, str(problem)))
                self._notes.note_failure(name, SoundFormat.ROOM)
                raise
            stays = sentence.words in fixed_words(sentence.language)
            self._put(name, SoundFormat.ROOM, content, stays=stays)
            self._notes.trouble_is_over(sentence.language)
        self._notes.no_longer_wanted(name)

    def _make_format(self, name: str, form: SoundFormat) -> Path | None:
        """From the sound that is kept; None when that isn't there. Raises `NoVoice`."""
        found, kept = self._shelf.find(name, form), self._shelf.find(name)
        if found is not None or kept is None:
            return found
        try:
            content = for_a_telephone(read_sound(kept), slower=form is SoundFormat.PHONE_SLOWER)
        except BadSound as problem:
            self._notes.note_failure(name, form)
            raise NoVoice(str(problem)) from problem
        return self._put(name, form, content, stays=self._shelf.stays(kept))

    def _put(self, name: str, form: SoundFormat, content: bytes, *, stays: bool) -> Path:
        """Raises `NoRoom`."""
        try:
            file = self._shelf.put(name, form, content, stays=stays)
        except OSError as problem:
            raise self._note_no_room(problem) from problem
        self._forget_no_room()
        self._notes.no_failure(name, form)
        return file

    def _note_no_room(self, problem: OSError) -> NoRoom:
        self._no_room = problem.strerror or str(problem)
        return NoRoom(self._no_room)

    def _tell(self, problem: NoRoom) -> None:
        """In the log, where nothing is raised; once, not for each sentence."""
        if not self._is_told:
            log.error("Sounds can't be kept: %s", problem)
        self._is_told = True

    def _forget_no_room(self) -> None:
        self._no_room, self._is_told = "", False

    def _spoken(self, sentence: Sentence) -> Waveform:
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

    def _said(self, words: str, language: str) -> Waveform:
        return checked(self._engine.say(words, language), words, language)
