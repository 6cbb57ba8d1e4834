"""The TwiML that we write, read back by the rules that Twilio documents."""

from collections.abc import Callable

import pytest

from ivr import voice
from ivr.reading import AFTER_A_PHRASE, BEFORE_THE_KEY, Phrase
from ivr.simulator.verbs import (
    BadTwiml,
    Dial,
    Gather,
    Hangup,
    Redirect,
    SoundVerb,
    Verb,
    read_twiml,
)

ADDRESS = "https://fremmoede.test/ivr/answer?turn=3&in=da"
GODDAG = [Phrase("Goddag.", "da")]


def read(document: str) -> tuple[Verb, ...]:
    return read_twiml(document.encode())


def words(sounds: tuple[SoundVerb, ...]) -> list[str]:
    return [sound.words for sound in sounds if sound.words]


def test_one_key_is_waited_for_and_star_and_hash_are_keys() -> None:
    gather, redirect = read(voice.ask_for_a_key(GODDAG, ADDRESS, slower=False))
    assert isinstance(gather, Gather)
    assert (gather.num_digits, gather.finish_on_key, gather.timeout) == (1, "", 10)
    assert redirect == Redirect(ADDRESS, "POST")


def test_digits_are_waited_for_until_hash_or_a_longer_silence() -> None:
    gather, redirect = read(voice.ask_for_digits(GODDAG, ADDRESS, slower=False))
    assert isinstance(gather, Gather)
    assert (gather.num_digits, gather.finish_on_key, gather.timeout) == (None, "#", 15)
    assert redirect == Redirect(ADDRESS, "POST")


@pytest.mark.parametrize("ask", [voice.ask_for_a_key, voice.ask_for_digits])
def test_silence_comes_back_to_the_same_address(ask: Callable[..., str]) -> None:
    gather, _ = read(ask(GODDAG, ADDRESS, slower=False))
    assert isinstance(gather, Gather)
    assert gather.action_on_empty_result
    assert (gather.action, gather.method) == (ADDRESS, "POST")


def test_a_persons_telephone_rings_with_our_number() -> None:
    *_, dial = read(voice.put_through(GODDAG, "+4599889901", "+4599889900", ADDRESS))
    assert dial == Dial("+4599889901", ADDRESS, "POST", 25, "+4599889900")


def test_the_last_word_is_followed_by_hanging_up() -> None:
    assert read(voice.hang_up_after(GODDAG))[-1] == Hangup()


def test_half_a_second_of_silence_comes_before_the_first_word() -> None:
    first, *_ = read(voice.hang_up_after(GODDAG))
    assert isinstance(first, SoundVerb)
    assert (first.words, first.seconds >= 0.5) == ("", True)


def test_between_phrases_there_is_a_breath() -> None:
    assert 600 <= AFTER_A_PHRASE <= 1000
    assert BEFORE_THE_KEY < AFTER_A_PHRASE


@pytest.mark.parametrize(("slower", "least", "most"), [(False, 110, 125), (True, 90, 109)])
@pytest.mark.parametrize("language", voice.VOICES)
def test_we_speak_at_the_pace_of_somebody_who_has_time(
    language: str, slower: bool, least: int, most: int
) -> None:
    """Words a minute."""
    said = read(voice.hang_up_after([Phrase("et ord", language)], slower=slower))
    sound = next(it for it in said if isinstance(it, SoundVerb) and it.words)
    assert least <= 2 * 60 / sound.seconds <= most


def test_each_language_has_its_own_voice() -> None:
    document = voice.hang_up_after([Phrase("Goddag.", "da"), Phrase("Hello.", "en")])
    assert 'language="da-DK" voice="Polly.Sofie-Neural"' in document
    assert 'language="en-GB" voice="Polly.Amy-Neural"' in document


@pytest.mark.parametrize("name", ["Job & Uddannelse", "<Hangup/>", 'Café "Ærø"', "]]>"])
def test_what_is_said_is_only_said(name: str) -> None:
    said = read(voice.hang_up_after([Phrase(name, "da")]))
    assert words(tuple(it for it in said if isinstance(it, SoundVerb))) == [name]


def test_nothing_is_a_document_too() -> None:
    assert read(voice.nothing()) == ()


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_slower_voice_is_louder_by_what_amazon_allows(language: str) -> None:
    said = [Phrase("Ja.", language)]
    usual, slower = (voice.ask_for_a_key(said, ADDRESS, it) for it in (False, True))
    assert "volume" not in usual
    assert 'volume="+4dB"' in slower
    assert isinstance(read(slower)[0], Gather)


@pytest.mark.parametrize("volume", ["+5dB", "x-loud", "4", "+4.09dB"])
def test_a_volume_that_the_voices_do_not_have_is_refused(volume: str) -> None:
    document = voice.hang_up_after(GODDAG, slower=True).replace("+4dB", volume)
    with pytest.raises(BadTwiml, match="volume"):
        read(document)


def test_amazons_voices_speak_three_thousand_characters_at_once() -> None:
    assert read(voice.hang_up_after([Phrase("a" * 3000, "da")]))
    with pytest.raises(BadTwiml, match="too much"):
        read(voice.hang_up_after([Phrase("a" * 3001, "da")]))
