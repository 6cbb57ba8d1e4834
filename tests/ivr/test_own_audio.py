"""Whose voice callers hear: what each centre chooses, what takes over, and that nobody waits."""

import re
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import pytest
from flask import Flask

from ivr import voice
from ivr.reading import AFTER_A_PHRASE, BEFORE_THE_KEY
from shared.appointments import add_centre, speak_with_own_audio
from shared.settings import Settings
from shared.speech import NoVoice, Sentence
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web import place
from tests.conftest import SECRET
from tests.full_disk import close
from tests.ivr.beeps import Beeps, Call, fetch, record
from tests.ivr.listening import KnownSpeech, played_in
from tests.town import DESK_NUMBER, OUR_NUMBER, Town

GREETING = "Goddag, Jobcenter Aars."
Calls = Callable[..., Call]
BOOK = "Vil du bestille et møde."


@pytest.fixture(autouse=True)
def any_length_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.speech.speech.checked", lambda sound, *_: sound)


@pytest.fixture
def engine() -> Beeps:
    return Beeps("da", "en")


@pytest.fixture
def speech(app: Flask, tmp_path: Path, engine: Beeps) -> KnownSpeech:
    speech = KnownSpeech(tmp_path, Vault(SECRET), engine)
    settings, workplace = place.installed_in(app)
    place.install_workplace(app, settings, workplace, speech)
    return speech


@pytest.fixture
def own(sqlite_workplace: Workplace, town: Town) -> Callable[..., None]:
    """`own("da")`: what the house has chosen."""

    def choose(*languages: str) -> None:
        with sqlite_workplace.work() as work:
            for language in languages:
                speak_with_own_audio(work, town.centre_id, language, own=True)

    return choose


@pytest.fixture
def call(app: Flask, settings: Settings, speech: KnownSpeech, town: Town) -> Calls:
    assert town.centre_id
    return lambda to=OUR_NUMBER: Call(app, settings, speech, to)


def test_twilios_voice_speaks_unless_a_house_chooses_otherwise(call: Calls) -> None:
    it = call()
    assert it.played == []
    assert GREETING in it.said


def test_own_sounds_are_played_where_a_house_chose_them(
    call: Calls, own: Callable[..., None]
) -> None:
    own("da", "en")
    it = call()
    assert it.said == ""
    assert it.played[0] == GREETING
    assert it.played[-2:] == ["For English.", "Press nine."]


def test_a_house_chooses_for_each_language(call: Calls, own: Callable[..., None]) -> None:
    own("da")
    it = call()
    assert BOOK in it.played
    assert it.said.split() == ["For", "English,", "press", "nine."]
    it.press("9")
    assert "To book a meeting," in it.said
    assert "Tryk ni." in it.played


def test_silences_are_played_too(call: Calls, own: Callable[..., None]) -> None:
    """After the key, before it, and between what can be chosen."""
    own("da", "en")
    it = call()
    silences = [int(found) for found in re.findall(r"/silence-(\d+)\.wav", it.document)]
    sounds = played_in(it.document)
    assert silences[0] == voice.AFTER_A_KEY >= 500
    assert len(sounds) == 2 * len(it.played) + 1
    for words, after, following in zip(it.played, silences[1:], [*it.played[1:], ""], strict=True):
        is_before_a_key = following.startswith(("Tryk", "Press", "Nul"))
        assert after == (BEFORE_THE_KEY if is_before_a_key else AFTER_A_PHRASE), words


def test_a_recorded_sentence_is_played_also_where_twilio_speaks(
    call: Calls, speech: KnownSpeech
) -> None:
    record(speech, "door-book.spoken")
    it = call()
    assert it.played == [BOOK]
    assert GREETING in it.said
    assert BOOK.rstrip(".") not in it.said


def test_a_recorded_piece_of_a_sentence_leaves_the_rest_of_it_to_twilio(
    call: Calls, speech: KnownSpeech
) -> None:
    record(speech, "welcome.spoken.1")
    assert call().played == []


def test_who_wants_it_slower_hears_it_slower(call: Calls, own: Callable[..., None]) -> None:
    own("da", "en")
    it = call()
    it.press("*")
    assert ".louder.wav" not in it.document
    it.press("*")
    assert ".phone.wav" not in it.document
    assert ".louder.wav" in it.document


def test_a_repeated_webhook_gets_the_same_document(call: Calls, own: Callable[..., None]) -> None:
    own("da", "en")
    it = call()
    it.press("1")
    first = it.document
    it.telephone.repeat()
    assert it.document == first


def test_what_cannot_be_made_is_said_by_twilio(
    app: Flask, call: Calls, own: Callable[..., None], engine: Beeps
) -> None:
    own("da", "en")
    engine.broken = NoVoice
    it = call()
    assert HTTPStatus.NOT_FOUND in fetch(app, it)
    it.press("#")
    assert it.played == []
    assert GREETING in it.said


def test_once_it_can_be_made_it_is_played_again(
    call: Calls, own: Callable[..., None], engine: Beeps, speech: KnownSpeech
) -> None:
    own("da", "en")
    engine.broken = NoVoice
    greeting = greeting_of(speech, call)
    with pytest.raises(NoVoice):
        speech.make(greeting)
    assert GREETING not in call().played
    engine.broken = None
    speech.make(greeting)
    assert GREETING in call().played


def greeting_of(speech: KnownSpeech, call: Calls) -> Sentence:
    call()
    return next(it for it in speech.known.values() if it.words == GREETING)


def test_without_a_voice_on_the_machine_twilio_speaks(
    call: Calls, own: Callable[..., None], engine: Beeps
) -> None:
    own("da", "en")
    engine.languages = ()
    it = call()
    assert (it.played, GREETING in it.said) == ([], True)


def test_a_renderer_that_breaks_keeps_no_caller_waiting(
    app: Flask, call: Calls, own: Callable[..., None], engine: Beeps
) -> None:
    """What it did not make is made when it is fetched, and the next one is made in time."""
    own("da", "en")
    engine.broken = RuntimeError
    it = call()
    engine.broken = None
    assert fetch(app, it) == {HTTPStatus.OK}


def test_on_a_full_disk_twilio_speaks(
    call: Calls, own: Callable[..., None], tmp_path: Path
) -> None:
    own("da", "en")
    close(tmp_path / "speech")
    it = call()
    assert (it.played, GREETING in it.said) == ([], True)


def test_a_language_without_a_voice_of_twilios_is_spoken_by_ours(
    call: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(voice.VOICES, "en")
    it = call()
    assert it.played == ["For English.", "Press nine."]
    it.press("9")
    assert "To book a meeting." in it.played


def test_a_language_that_nobody_speaks_is_not_offered(
    call: Calls, monkeypatch: pytest.MonkeyPatch, engine: Beeps
) -> None:
    monkeypatch.delitem(voice.VOICES, "en")
    engine.languages = ("da",)
    assert "nglish" not in call().document


def test_where_nobody_can_say_a_sentence_the_houses_next_language_goes_on(
    call: Calls, monkeypatch: pytest.MonkeyPatch, engine: Beeps, app: Flask
) -> None:
    monkeypatch.delitem(voice.VOICES, "en")
    it = call()
    it.press("9")
    engine.broken = NoVoice
    it.press("1")
    fetch(app, it)
    it.press("#")
    assert (it.played, "ngelsk" in it.said) == ([], False)
    assert "tryk et." in it.said
    it.press("2")
    assert it.played == []


def test_where_nobody_can_say_anything_a_person_is_rung(
    app: Flask,
    call: Calls,
    monkeypatch: pytest.MonkeyPatch,
    engine: Beeps,
    sqlite_workplace: Workplace,
) -> None:
    with sqlite_workplace.work() as work:
        elsewhere = "+4599887700"
        add_centre(
            work,
            "london",
            "The House",
            address="A Street 1",
            telephone=elsewhere,
            transfer_to=DESK_NUMBER,
            languages=("en",),
        )
    monkeypatch.delitem(voice.VOICES, "en")
    engine.broken = NoVoice
    it = call(to=elsewhere)
    fetch(app, it)
    it.press("#")
    last_words = "".join(it.line.documents)
    assert "Jeg stiller dig om til et menneske." in last_words
    assert f">{DESK_NUMBER}</Dial>" in last_words


def test_what_may_be_heard_next_is_wished_for_before_anybody_asks(
    call: Calls, own: Callable[..., None]
) -> None:
    """What can be changed, while the whole is read out for a yes."""
    own("da", "en")
    it = call()
    for keys in ("1", "2", "12031965#", "1", "2", "1"):
        it.press(keys)
    assert "Skal noget laves om." in it.played
    wished = {sentence.words for sentence in it.speech.known.values()}
    it.press("2")
    assert "Hvad skal laves om?" in it.played
    assert set(it.played) <= wished


def test_sounds_need_no_signature_and_are_kept_for_long(
    app: Flask, call: Calls, own: Callable[..., None]
) -> None:
    own("da", "en")
    client = app.test_client()
    played = played_in(call().document)
    assert len(played) > 1
    for address in played[:2]:
        got = client.get(address, buffered=True)
        assert (got.status_code, got.mimetype) == (HTTPStatus.OK, "audio/wav")
        assert "immutable" in got.headers["Cache-Control"]
        assert int.from_bytes(got.data[20:22], "little") == 7, "mu-law"
        head = client.head(address, buffered=True)
        assert (head.status_code, head.data) == (HTTPStatus.OK, b"")
        assert head.content_length == len(got.data)
        known = {"If-None-Match": got.headers["ETag"]}
        again = client.get(address, headers=known, buffered=True)
        assert again.status_code == HTTPStatus.NOT_MODIFIED


@pytest.mark.parametrize(
    "name", ["silence-0.wav", "silence-5000.wav", f"{'a' * 64}.phone.wav", "x.phone.wav"]
)
def test_nothing_else_is_given_out(app: Flask, name: str) -> None:
    assert app.test_client().get(f"/sounds/{name}").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("milliseconds", [voice.AFTER_A_KEY, BEFORE_THE_KEY, AFTER_A_PHRASE])
def test_a_silence_is_as_long_as_it_says(app: Flask, milliseconds: int) -> None:
    data = app.test_client().get(f"/sounds/silence-{milliseconds}.wav").data
    assert data.endswith(b"\xff" * (8 * milliseconds))
    assert int.from_bytes(data[4:8], "little") + 8 == len(data)


def told(app: Flask, *arguments: str) -> str:
    with app.app_context():
        return app.test_cli_runner().invoke(args=["voice", *arguments]).output


def test_the_operator_chooses_whose_voice_is_heard(app: Flask, town: Town, call: Calls) -> None:
    assert town.centre_id
    assert told(app, "aars", "da") == "Jobcenter Aars, da: twilio\n"
    assert told(app, "aars", "da", "own") == "Jobcenter Aars, da: own\n"
    assert GREETING in call().played
    assert told(app, "aars", "da", "twilio") == "Jobcenter Aars, da: twilio\n"
    assert call().played == []


@pytest.mark.parametrize("wrong", [["odense", "da", "own"], ["aars", "so", "own"]])
def test_a_wrong_choice_is_told(app: Flask, town: Town, wrong: list[str]) -> None:
    assert town.centre_id
    assert told(app, *wrong).startswith("Error: ")
