"""Turns what is to be said and asked into TwiML; the only module that writes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, assert_never

from twilio.twiml.voice_response import VoiceResponse

from ivr.reading import Phrase

MENU_SECONDS, TYPING_SECONDS = 10, 15
"""Seconds of silence after the last word that count as no answer; our own choice.

Longer where something is typed: a letter may have to be fetched.
"""

RINGING_SECONDS = 25
"""Seconds that a person's telephone rings before it counts as not picked up."""

BETWEEN_ROUNDS = 1
"""Seconds for a key at the end of the sound of waiting."""

BEFORE_THE_TONE, THINKING_SECONDS, LONGEST_MESSAGE = 1, 8, 120
"""Seconds: for a key before the tone; of silence that ends a message; of a message at most."""

AFTER_A_KEY = 600
"""Milliseconds of silence before the first word, while the telephone comes back to the ear."""


LOUDER = "+4dB"
"""For who asks to hear it again: Amazon's voices know no more than 4.08 dB."""


@dataclass(frozen=True)
class Voice:
    """One of Twilio's voices, and the locale it must be asked for with.

    The paces are shares of its own, which is that of a newsreader: `pace` gives 110 to 125 words a
    minute, `slower` about 100. Who asks for the slower one hears it by `louder`, too: how much more
    than usual, as SSML has it; '' for a voice that can't.
    """

    locale: str
    name: str
    pace: str
    slower: str
    louder: str = ""


VOICES = {
    "da": Voice("da-DK", "Polly.Sofie-Neural", "85%", "70%", LOUDER),
    "en": Voice("en-GB", "Polly.Amy-Neural", "90%", "75%", LOUDER),
}
"""The voice for each language (ISO 639) that Twilio speaks to our callers."""


@dataclass(frozen=True)
class Played:
    """A sound of ours, or a silence, that Twilio fetches from an absolute address and plays."""

    address: str


Stretches = Iterable[Phrase | Played]
"""What is heard, in order: a voice of Twilio's says a phrase, the rest is played."""


def ask_for_a_key(heard: Stretches, address: str, slower: bool) -> str:
    """TwiML that sends one key to `address`, pressed at any time; * and # count too."""
    return _gather(heard, address, slower, num_digits=1, finish_on_key="", timeout=MENU_SECONDS)


def ask_for_digits(heard: Stretches, address: str, slower: bool) -> str:
    """TwiML that sends the digits typed to `address`, after # or silence."""
    return _gather(heard, address, slower, finish_on_key="#", timeout=TYPING_SECONDS)


def take_down(heard: Stretches, keys: str, spoken: str, lies_ready: str, slower: bool) -> str:
    """TwiML that records a message after a tone.

    A key before the tone goes to `keys`. `spoken` is asked after the message, or when there was
    none; `lies_ready` is told when the recording can be fetched.
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
    """TwiML that says something and ends the call."""
    response = VoiceResponse()
    _say(response, heard, slower)
    response.hangup()
    return str(response)


def put_through(heard: Stretches, to: str, our_number: str, address: str) -> str:
    """TwiML that rings `to` (E.164), showing `our_number`; how it went is told to `address`."""
    response = VoiceResponse()
    _say(response, heard, slower=False)
    response.dial(to, action=address, method="POST", timeout=RINGING_SECONDS, caller_id=our_number)
    return str(response)


def enqueue(heard: Stretches, line: str, waits: str, over: str) -> str:
    """TwiML that puts a caller into the queue named `line`.

    Meanwhile the documents at `waits` are carried out; how it ended is told to `over`, which is
    asked how the call goes on.
    """
    response = VoiceResponse()
    _say(response, heard, slower=False)
    response.enqueue(line, action=over, method="POST", wait_url=waits, wait_url_method="POST")
    return str(response)


def while_waiting(heard: Stretches, keys: str, again: str, slower: bool) -> str:
    """TwiML for a caller in a queue: words or the sound of waiting, and then what is at `again`.

    A key, pressed at any time, goes to `keys`.
    """
    response = VoiceResponse()
    gather = response.gather(
        action=keys, method="POST", num_digits=1, finish_on_key="", timeout=BETWEEN_ROUNDS
    )
    _say(gather, heard, slower)
    response.redirect(again, method="POST")
    return str(response)


def leave_queue() -> str:
    """TwiML that takes a caller out of the queue: its end is told, and the call goes on there."""
    response = VoiceResponse()
    response.leave()
    return str(response)


def nothing() -> str:
    """TwiML that does nothing: the answer to a report."""
    return str(VoiceResponse())


def _gather(heard: Stretches, address: str, slower: bool, **how: Any) -> str:
    """TwiML that waits for keys.

    Silence comes back as an empty answer; the redirect brings it too, should the first way fail.
    """
    response = VoiceResponse()
    gather = response.gather(action=address, method="POST", action_on_empty_result=True, **how)
    _say(gather, heard, slower)
    response.redirect(address, method="POST")
    return str(response)


def _say(parent: Any, stretches: Stretches, slower: bool) -> None:
    """Adds what is heard. Twilio's voice begins with the silence after a key.

    A list that begins with a sound of ours has that silence in it already.
    """
    before = AFTER_A_KEY
    for voice, together in groupby(stretches, _voice_of):
        if voice is None:
            _play(parent, together)
        else:
            said = parent.say(language=voice.locale, voice=voice.name)
            words = said.prosody(**_manner(voice, slower))
            _speak(words, together, before)
        before = 0


def _manner(voice: Voice, slower: bool) -> dict[str, str]:
    """The attributes of the voice's usual way of speaking, or of its slower and louder one."""
    if not slower:
        return {"rate": voice.pace}
    louder = {"volume": voice.louder} if voice.louder else {}
    return {"rate": voice.slower, **louder}


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
            _append(words, phrase)
            words.break_(time=f"{phrase.pause}ms")


def _append(words: Any, phrase: Phrase) -> None:
    """Twilio's voices read the sounds of a name where the centre's lexicon has them."""
    for stretch, ipa in phrase.sounds:
        if ipa:
            words.phoneme(stretch, alphabet="ipa", ph=ipa)
        else:
            words.append(stretch)
