"""Who says a phrase to callers: one of Twilio's voices, or a sound of ours that Twilio plays.

No sound is made while a caller waits for the answer of a webhook: one that is not ready is made in
the background, or when Twilio fetches it.
"""

from collections.abc import Iterable, Iterator

from ivr.reading import Phrase
from ivr.voice import AFTER_A_KEY, VOICES, Played
from shared.appointments import Centre
from shared.speech import Sentence, SoundFormat, Speech
from shared.web import public_address, speech


class NobodySays(Exception):
    """Twilio has no voice for the language, and our own sound of a sentence can't be made."""


def is_spoken(language: str) -> bool:
    """Whether a language (ISO 639) can be spoken to callers, by Twilio's voice or by ours."""
    return language in VOICES or speech().speaks(language)


def speakable_languages(centre: Centre) -> tuple[str, ...]:
    """The centre's languages that can be spoken to callers (ISO 639), in its order."""
    return tuple(language for language in centre.languages if is_spoken(language))


def surely_spoken(centre: Centre) -> str | None:
    """The first of the centre's languages that Twilio speaks, whatever breaks with us.

    None when Twilio speaks none of them.
    """
    return next((language for language in centre.languages if language in VOICES), None)


def as_centre_says(phrases: Iterable[Phrase], centre: Centre) -> list[Phrase]:
    """The phrases with the centre's names spelled as they are said; saying so twice changes
    nothing."""
    return [it.said_by(centre.lexicon) for it in phrases]


def prepare(
    voice: Speech, phrases: Iterable[Phrase], centre: Centre, form: SoundFormat
) -> frozenset[Sentence]:
    """Those of the phrases' sentences that callers hear as our own sounds.

    Missing sounds are ordered and become ready soon; it returns at once. A sentence that could not
    be made or kept last time is ordered again, but is not among the result.
    """
    said = as_centre_says(phrases, centre)
    chosen = [it.sentence for it in said if _is_chosen(voice, it, centre)]
    voice.prepare(chosen, form)
    return frozenset(it for it in chosen if not voice.has_failed(it, form))


def _is_chosen(voice: Speech, phrase: Phrase, centre: Centre) -> bool:
    """Whether a phrase should be a sound of ours.

    A person's recording goes before all else; otherwise it is what the centre has chosen.
    """
    if voice.recordings.whole(phrase.sentence) is not None:
        return True
    is_chosen = phrase.language in centre.own_audio or phrase.language not in VOICES
    return is_chosen and voice.speaks(phrase.language)


def form_for(slower: bool) -> SoundFormat:
    """The format of a telephone's sound, at the usual or the slower pace."""
    return SoundFormat.PHONE_SLOWER if slower else SoundFormat.PHONE


def heard_as(
    phrases: Iterable[Phrase], centre: Centre, slower: bool = False
) -> list[Phrase | Played]:
    """Each phrase as it is heard: a sound of ours, or the phrase for Twilio's voice to say.

    A sound of ours at the beginning has a silence before it, while the telephone comes back to the
    ear. Raises `NobodySays`.
    """
    form, said = form_for(slower), as_centre_says(phrases, centre)
    ours = prepare(speech(), said, centre, form)
    stretches = [stretch for it in said for stretch in _stretches(it, it.sentence in ours, form)]
    starts_with_ours = bool(stretches) and isinstance(stretches[0], Played)
    return [_silence(AFTER_A_KEY), *stretches] if starts_with_ours else stretches


def _stretches(phrase: Phrase, is_ours: bool, form: SoundFormat) -> Iterator[Phrase | Played]:
    if is_ours:
        name = speech().name_of(phrase.sentence)
        yield Played(public_address("sounds.send_sound", name=name, form=form))
        yield _silence(phrase.pause)
    elif phrase.language in VOICES:
        yield phrase
    else:
        raise NobodySays(f"{phrase.language}: {phrase.words}")


def _silence(milliseconds: int) -> Played:
    return Played(public_address("sounds.send_silence", milliseconds=milliseconds))
