"""What a screen sounds like to whoever has it read out, and what a room must not hear."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.audio import AudioSettings
from kiosk.text import Text
from shared.content import Digits, Message, Name, Telephone, Term, Wording
from shared.speech import Sentence
from shared.web import speech

PRIVATE = Digits | Telephone | Name | Term
"""Names, numbers, and what somebody's meeting is about or needs. Days and times are not: without
what it is about, a time tells a room nothing."""

OF_THE_HOUSE = {"house", "address", "bus", "telephone"}
"""Facts, by name, that hang on every wall."""

TELLS_OF_SOMEBODY = {"mine-then-ill"}
"""Messages that do so without a fact."""

INSTEAD = Text(message=Message("aloud-private"))


@dataclass(frozen=True)
class Reader:
    """`wording` is for reading aloud. With `only`, nothing else on the screen is read."""

    audio: AudioSettings
    wording: Wording
    only: Text | None = None

    def sound(self, *texts: Text) -> str:
        """The names of their sounds, which are being made; '' in a visit that is not by ear."""
        if not self.audio.is_open:
            return ""
        return self._names(self._heard(it) for it in texts if it and self.only in (None, it))

    def always(self, text: Text) -> str:
        """Of what is said to everybody: made at set-up, unless somebody listens now."""
        sentence = self._sentence(text)
        return self.sound(text) or speech().name_of(sentence)

    def whole(self, texts: Iterable[Text]) -> str:
        """The name of one sound of them all, for a browser that can't go from one to the next."""
        if not self.audio.is_open:
            return ""
        said = [self._heard(it) for it in texts if it and self.only in (None, it)]
        words = " ".join(dict.fromkeys(it.words for it in said))
        return self._names([Sentence.plain(words, self.wording.language)])

    def _names(self, sentences: Iterable[Sentence]) -> str:
        """A disk that is full makes a screen silent, and breaks nothing."""
        known = list(sentences)
        speech().prepare(known)
        return " ".join(dict.fromkeys(speech().name_of(it) for it in known if it.words))

    def _heard(self, text: Text) -> Sentence:
        wording = self._wording(text)
        hidden = not self.audio.headphones and is_private(text, wording)
        return self._sentence(INSTEAD if hidden else text)

    def _sentence(self, text: Text) -> Sentence:
        wording = self._wording(text)
        if text.message is None:
            return Sentence.plain(text.words, wording.language)
        return Sentence.of(text.message, wording, text.part)

    def _wording(self, text: Text) -> Wording:
        return replace(self.wording, language=text.language or self.wording.language)


def is_private(text: Text, wording: Wording) -> bool:
    """Nobody but who stands there may hear it. What we know nothing of is private."""
    if text.message is None or text.message.id in TELLS_OF_SOMEBODY:
        return True
    facts = text.message.facts.items()
    if not any(isinstance(fact, PRIVATE) and name not in OF_THE_HOUSE for name, fact in facts):
        return False
    return any(piece.varies for piece in wording.pieces(text.message, text.part))
