"""A line on which what is played can be understood: the words behind each sound's address.

A telephone that hears words and presses keys hears the same whether a voice of Twilio's says them
or a sound of ours is played.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ivr.simulator.lines import AppLine, WebhookAnswer
from shared.speech import Engine, Sentence, SoundFormat, Speech
from shared.vault import Vault

SILENCE = re.compile(r"/sounds/silence-(\d+)\.wav$")
SOUND = re.compile(r"/sounds/([0-9a-f]{64})\.(phone|louder)\.wav$")
PACES = {"phone": "85%", "louder": "70%"}


class KnownSpeech(Speech):
    """Remembers the sentence behind each name that it gave out."""

    def __init__(self, folder: Path, vault: Vault, engine: Engine | None = None) -> None:
        super().__init__(
            folder / "speech",
            folder / "recordings",
            lambda words: vault.fingerprint("speech", words),
            engine,
        )
        self.known: dict[str, Sentence] = {}

    def name_of(self, sentence: Sentence) -> str:
        name = super().name_of(sentence)
        self.known[name] = sentence
        return name


class Unhurried(KnownSpeech):
    """Makes nothing before it is fetched."""

    def prepare(self, sentences: Iterable[Sentence], *forms: SoundFormat) -> None:
        """Nothing becomes ready."""


@dataclass
class ListeningLine:
    """Puts words in the place of sounds; `documents` are as they were sent."""

    line: AppLine
    speech: KnownSpeech
    documents: list[str] = field(default_factory=list)

    def send(self, method: str, url: str, form: Mapping[str, str], signature: str) -> WebhookAnswer:
        answer = self.line.send(method, url, form, signature)
        self.documents.append(answer.body.decode())
        return WebhookAnswer(answer.status, answer.content_type, in_words(answer.body, self.speech))


def in_words(document: bytes, speech: KnownSpeech) -> bytes:
    root = ET.fromstring(document)
    for parent in (root, *root.iter("Gather")):
        for place, verb in enumerate(list(parent)):
            if verb.tag == "Play":
                parent[place] = _said(verb.text or "", speech)
    return ET.tostring(_joined(root))


def _said(address: str, speech: KnownSpeech) -> ET.Element:
    say = ET.Element("Say", language="da-DK")
    if silence := SILENCE.search(address):
        ET.SubElement(say, "break", time=f"{silence[1]}ms")
        return say
    sound = SOUND.search(address)
    assert sound, address
    sentence = speech.known[sound[1]]
    say.set("language", {"da": "da-DK", "en": "en-GB"}[sentence.language])
    ET.SubElement(say, "prosody", rate=PACES[sound[2]]).text = sentence.words
    return say


def _joined(root: ET.Element) -> ET.Element:
    """Silences belong to what is said before them: no Say is without words."""
    for parent in (root, *root.iter("Gather")):
        waiting: list[ET.Element] = []
        before: ET.Element | None = None
        for verb in list(parent):
            if verb.tag != "Say":
                before = None
            elif verb.find("prosody") is not None or (verb.text or "").strip():
                for place, silence in enumerate(waiting):
                    verb.insert(place, silence)
                before, waiting = verb, []
            elif before is not None:
                before.extend(verb)
                parent.remove(verb)
            else:
                waiting.extend(verb)
                parent.remove(verb)
    return root


def played_in(document: str) -> list[str]:
    """The addresses of what is played, in their order."""
    return [verb.text or "" for verb in ET.fromstring(document).iter("Play")]
