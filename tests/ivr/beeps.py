"""Somebody calls, and we look at what Twilio gets: what its voices say, and what it plays."""

import re
import xml.etree.ElementTree as ET

from flask import Flask

from ivr.simulator.lines import AppLine
from ivr.simulator.telephone import SimulatedTelephone
from shared.settings import Settings
from shared.speech import Waveform
from shared.speech.sound import RATE
from tests.ivr.listening import KnownSpeech, ListeningLine, played_in

BEEP = Waveform(b"\x00\x30\x00\xd0" * (RATE // 4))


class Beeps:
    """Says everything by a beep, as long as it takes; `broken` says nothing."""

    name = "beeps"

    def __init__(self, *languages: str) -> None:
        self.languages = languages
        self.broken: type[Exception] | None = None

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def say(self, words: str, language: str) -> Waveform:
        if self.broken is not None:
            raise self.broken("nothing to hear")
        return BEEP


class Call:
    """Somebody calls, and we look at what Twilio gets."""

    def __init__(self, app: Flask, settings: Settings, speech: KnownSpeech, to: str) -> None:
        self.line = ListeningLine(AppLine(app.wsgi_app), speech)
        self.speech = speech
        ours, secret = settings.public_base_url, settings.twilio_auth_token
        self.telephone = SimulatedTelephone(self.line, secret, ours, to)
        self.telephone.ring()

    def press(self, keys: str) -> None:
        self.telephone.press(keys)

    @property
    def document(self) -> str:
        return self.line.documents[-1]

    @property
    def played(self) -> list[str]:
        """What our own sounds say; silences left out."""
        names = re.findall(r"/sounds/([0-9a-f]{64})\.", self.document)
        return [self.speech.known[name].words for name in names]

    @property
    def said(self) -> str:
        """What Twilio's voices say."""
        says = ET.fromstring(self.document).iter("Say")
        return " ".join(" ".join(say.itertext()) for say in says)


def fetch(app: Flask, it: Call) -> set[int]:
    """As Twilio fetches all that is played: how that goes."""
    client = app.test_client()
    return {client.get(address, buffered=True).status_code for address in played_in(it.document)}


def record(speech: KnownSpeech, id: str, language: str = "da") -> None:
    """Somebody has read out this line."""
    file = speech.recordings.folder / language / f"{id}.wav"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(BEEP.as_wav())
