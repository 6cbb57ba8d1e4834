"""The sounds of a screen that is read aloud; private facts stay off the loudspeaker."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.audio import AudioSettings
from kiosk.text import Text
from kiosk.told_in_private import TOLD_IN_PRIVATE
from shared.appointments import AgendaTopic
from shared.content import BornOn, Digits, Listing, Message, Name, Telephone, Term, Wording
from shared.speech import Sentence
from shared.web import speech
from shared.wishes import ANSWERS

PRIVATE = Digits | Telephone | BornOn | Name | Term | Listing
"""Kinds of fact that a hall must not hear: numbers, names, birth dates, what a meeting is about.

Days and times may be heard: without what they are about, they tell a room nothing.
"""

OF_THE_HOUSE = {"house", "address", "bus", "telephone"}
"""Names of facts that are the centre's own and hang on every wall."""

TELLS_OF_SOMEBODY = {
    "mine-then-ill",
    "screening-money",
    "screening-help-call",
    "screening-help-come",
    "own-point-money",
    "own-point-job",
    "own-point-kept",
    *TOLD_IN_PRIVATE,
    *(f"agenda-{topic}-noted" for topic in AgendaTopic),
    *(f"wish-{kind}-{state}" for kind, states in ANSWERS.items() for state in states),
}
"""Ids of messages that are private although they carry no private fact."""

INSTEAD = Text(message=Message("aloud-private"))
"""What the loudspeaker says in place of a private text."""


@dataclass(frozen=True)
class Reader:
    """Names the sounds of a screen's texts, and orders those that are missing.

    `wording` is in the register for reading aloud. With `only`, no other text is read.
    """

    audio: AudioSettings
    wording: Wording
    only: Text | None = None

    def sound(self, *texts: Text) -> str:
        """Names of the texts' sounds, with spaces between; '' where nothing is read aloud.

        Missing sounds are ordered and become ready soon.
        """
        if not self.audio.is_open:
            return ""
        return self._names(self._heard(it) for it in texts if it and self.only in (None, it))

    def always(self, text: Text) -> str:
        """The name of the sound of a text that every visitor hears, asked for or not.

        It was made at set-up, and is ordered again only in a visit that is read aloud.
        """
        sentence = self._sentence(text)
        return self.sound(text) or speech().name_of(sentence)

    def whole(self, texts: Iterable[Text]) -> str:
        """The name of one sound of all texts in a row, for a browser without script.

        '' where nothing is read aloud.
        """
        if not self.audio.is_open:
            return ""
        said = [self._heard(it) for it in texts if it and self.only in (None, it)]
        words = " ".join(dict.fromkeys(it.words for it in said))
        return self._names([Sentence.plain(words, self.wording.language)])

    def _names(self, sentences: Iterable[Sentence]) -> str:
        """Orders the sentences' sounds, and names each once.

        With a full disk the screen is silent, and nothing else breaks.
        """
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
    """Whether only the visitor may hear a text: it varies with a private fact, or is listed.

    A text without a message is private, because we know nothing of what it says.
    """
    if text.message is None or text.message.id in TELLS_OF_SOMEBODY:
        return True
    facts = text.message.facts.items()
    if not any(isinstance(fact, PRIVATE) and name not in OF_THE_HOUSE for name, fact in facts):
        return False
    return any(piece.varies for piece in wording.pieces(text.message, text.part))
