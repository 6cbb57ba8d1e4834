"""Who says a phrase: one of Twilio's voices, or a sound of ours that Twilio plays.

Nothing is made here while a caller waits: a sound that is not ready yet is made by somebody else,
or when Twilio fetches it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from flask import url_for

from ivr.reading import Phrase
from ivr.voice import AFTER_A_KEY, VOICES, Played
from shared.appointments import Centre
from shared.speech import Sentence, SoundFormat, Speech
from shared.web import settings, speech


class NobodySays(Exception):
    """Twilio has no voice for the language, and our own sound of a sentence can't be made."""


def is_spoken(language: str) -> bool:
    return language in VOICES or speech().speaks(language)


def speakable_languages(centre: Centre) -> tuple[str, ...]:
    """Those of the house's languages in which somebody can be talked with."""
    return tuple(language for language in centre.languages if is_spoken(language))


def surely_spoken(centre: Centre) -> str | None:
    """The first of its languages in which every sentence can be said, whatever breaks with us."""
    return next((language for language in centre.languages if language in VOICES), None)


def prepare(
    voice: Speech, phrases: Iterable[Phrase], centre: Centre, form: SoundFormat
) -> frozenset[Sentence]:
    """What of this is heard as our own sounds; returns at once, they become ready soon.

    A sentence that could not be made or kept is tried again, but not counted on.
    """
    chosen = [it.sentence for it in phrases if _is_chosen(voice, it, centre)]
    voice.prepare(chosen, form)
    return frozenset(it for it in chosen if not voice.has_failed(it, form))


def _is_chosen(voice: Speech, phrase: Phrase, centre: Centre) -> bool:
    """A person's voice goes before all others; else it is what the house has chosen."""
    if voice.recordings.whole(phrase.sentence) is not None:
        return True
    is_chosen = phrase.language in centre.own_audio or phrase.language not in VOICES
    return is_chosen and voice.speaks(phrase.language)


def form_for(slower: bool) -> SoundFormat:
    return SoundFormat.PHONE_SLOWER if slower else SoundFormat.PHONE


def heard_as(
    phrases: Iterable[Phrase], centre: Centre, slower: bool = False
) -> list[Phrase | Played]:
    """How each is heard; those that Twilio says stay what they are. Raises `NobodySays`."""
    form, said = form_for(slower), list(phrases)
    ours = prepare(speech(), said, centre, form)
    stretches = [stretch for it in said for stretch in _stretches(it, it.sentence in ours, form)]
    starts_with_ours = bool(stretches) and isinstance(stretches[0], Played)
    return [_silence(AFTER_A_KEY), *stretches] if starts_with_ours else stretches


def _stretches(phrase: Phrase, is_ours: bool, form: SoundFormat) -> Iterator[Phrase | Played]:
    if is_ours:
        name = speech().name_of(phrase.sentence)
        yield Played(_address("sounds.send_sound", name=name, form=form))
        yield _silence(phrase.pause)
    elif phrase.language in VOICES:
        yield phrase
    else:
        raise NobodySays(f"{phrase.language}: {phrase.words}")


def _silence(milliseconds: int) -> Played:
    return Played(_address("sounds.send_silence", milliseconds=milliseconds))


def _address(endpoint: str, **path: Any) -> str:
    return settings().public_base_url + url_for(endpoint, **path)
