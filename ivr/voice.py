"""Turns what is to be said and asked into TwiML; the only module that writes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, assert_never

from twilio.twiml.voice_response import VoiceResponse

from ivr.reading import Phrase

MENU_SECONDS, TYPING_SECONDS = 10, 15
"""Silence that is waited for after the last word: longer where a letter has to be fetched."""

RINGING_SECONDS = 25

BEFORE_THE_TONE, THINKING_SECONDS, LONGEST_MESSAGE = 1, 8, 120
"""Seconds of silence: for a key before the tone, and in the middle of a message; and its most."""

AFTER_A_KEY = 600
"""Milliseconds of silence before the first word: the telephone has to come back to the ear."""


@dataclass(frozen=True)
class Voice:
    """One of Twilio's voices, and the language it must be asked for in.

    The paces are shares of its own, which is that of somebody reading the news: 110 to 125 words a
    minute at first, about 100 for those who want it slower.
    """

    locale: str
    name: str
    pace: str
    slower: str


VOICES = {
    "da": Voice("da-DK", "Polly.Sofie-Neural", "85%", "70%"),
    "en": Voice("en-GB", "Polly.Amy-Neural", "90%", "75%"),
}


@dataclass(frozen=True)
class Played:
    """A sound, or a silence, that is fetched from `address`."""

    address: str


Stretches = Iterable[Phrase | Played]
"""What is heard, in its order: a phrase is said by a voice of Twilio's."""


def ask_for_a_key(heard: Stretches, address: str, slower: bool) -> str:
    """One key, at any time; * and # arrive like all others."""
    return _gather(heard, address, slower, num_digits=1, finish_on_key="", timeout=MENU_SECONDS)


def ask_for_digits(heard: Stretches, address: str, slower: bool) -> str:
    """As many digits as somebody types, until # or silence."""
    return _gather(heard, address, slower, finish_on_key="#", timeout=TYPING_SECONDS)


def take_down(heard: Stretches, keys: str, spoken: str, lies_ready: str, slower: bool) -> str:
    """A key until the tone, to `keys`; then a message, to `spoken`, also when there is none.

    `lies_ready` is told when it can be fetched.
    """
    response = VoiceResponse()
    gather = response.gather(
        action=keys, method="POST", num_digits=1, finish_on_key="", timeout=BEFORE_THE_TONE
    )
    _say(gather, heard, slower)
    response.record(
        action=spoken,
        method="POST",
        max_length=LONGEST_MESSAGE,
        timeout=THINKING_SECONDS,
        finish_on_key="#0",
        play_beep=True,
        trim="trim-silence",
        recording_status_callback=lies_ready,
        recording_status_callback_method="POST",
    )
    response.redirect(spoken, method="POST")
    return str(response)


def hang_up_after(heard: Stretches, slower: bool = False) -> str:
    response = VoiceResponse()
    _say(response, heard, slower)
    response.hangup()
    return str(response)


def put_through(heard: Stretches, to: str, our_number: str, address: str) -> str:
    """A person's telephone rings; how that went is told to `address`."""
    response = VoiceResponse()
    _say(response, heard, slower=False)
    response.dial(to, action=address, method="POST", timeout=RINGING_SECONDS, caller_id=our_number)
    return str(response)


def nothing() -> str:
    """The answer to a message that wants none."""
    return str(VoiceResponse())


def _gather(heard: Stretches, address: str, slower: bool, **how: Any) -> str:
    """Silence comes back as an empty answer, and by the redirect should the first way fail."""
    response = VoiceResponse()
    gather = response.gather(action=address, method="POST", action_on_empty_result=True, **how)
    _say(gather, heard, slower)
    response.redirect(address, method="POST")
    return str(response)


def _say(parent: Any, stretches: Stretches, slower: bool) -> None:
    """Silence after the key first; whoever plays a sound first has played that silence too."""
    before = AFTER_A_KEY
    for voice, together in groupby(stretches, _voice_of):
        if voice is None:
            _play(parent, together)
        else:
            words = parent.say(language=voice.locale, voice=voice.name).prosody(
                rate=voice.slower if slower else voice.pace
            )
            _speak(words, together, before)
        before = 0


def _voice_of(stretch: Phrase | Played) -> Voice | None:
    match stretch:
        case Phrase():
            return VOICES[stretch.language]
        case Played():
            return None
        case _:
            assert_never(stretch)


def _play(parent: Any, sounds: Stretches) -> None:
    for sound in sounds:
        if isinstance(sound, Played):
            parent.play(sound.address)


def _speak(words: Any, phrases: Stretches, before: int) -> None:
    if before:
        words.break_(time=f"{before}ms")
    for phrase in phrases:
        if isinstance(phrase, Phrase):
            words.append(phrase.words)
            words.break_(time=f"{phrase.pause}ms")
