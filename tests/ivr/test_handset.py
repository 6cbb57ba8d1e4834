"""The telephone in the browser, as its page talks with us: over HTTP to our own webhooks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any, get_args

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from ivr.simulator.handset import switchboard
from ivr.simulator.placed import (
    DocumentRequest,
    Doing,
    Over,
    SimulatedCall,
    SimulatedRecording,
    Speaking,
)
from ivr.simulator.sealed import NotOurs, seal, unseal
from ivr.simulator.verbs import Verb, read_twiml
from ivr.simulator.waves import seconds_of_wave
from shared.appointments import meetings_on
from shared.clock import SetClock
from shared.inquiries import EntryKind, inquiries, sound_of
from shared.settings import Mode, Settings
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web import place
from tests.conftest import SECRET
from tests.ivr.test_calls import BOOKED, MONDAY, MONDAY_AT_TEN
from tests.ivr.test_recording import TO_THE_TONE
from tests.town import DESK_NUMBER, Town
from tests.web_server import open_door, serving

EVERY_VERB = b"""<Response>
  <Say language="da-DK">Goddag.</Say><Play>/sounds/a.wav</Play><Pause/>
  <Gather numDigits="1" finishOnKey="" action="/next"><Say>One?</Say></Gather>
  <Dial action="/next" callerId="+4599889900">+4599889901</Dial>
  <Record recordingStatusCallback="/ready" playBeep="false"/>
  <Redirect method="GET">/next</Redirect><Leave/>
 <Enqueue waitUrl="/waits" action="/left">aars</Enqueue><Hangup/>
</Response>"""
VERBS = read_twiml(EVERY_VERB)


@dataclass
class Handset:
    """What the page does: it keeps the last answer, and hands its call in again."""

    browser: FlaskClient
    shown: dict[str, Any] = field(default_factory=dict)

    def does(self, what: str, **fields: str) -> dict[str, Any]:
        form = {"call": self.shown.get("call", ""), **fields}
        answer = self.browser.post(f"/ivr/handset/{what}", data=form)
        assert answer.status_code == HTTPStatus.OK, answer.text
        self.shown = answer.get_json()
        return self.shown

    def rings(self, caller: str = "landline") -> str:
        self.does("ring", caller=caller)
        return self.hears

    def presses(self, *keys: str) -> str:
        for key in "".join(keys):
            self.does("press", key=key)
        return self.hears

    @property
    def hears(self) -> str:
        return " ".join(sound["words"] for sound in self.shown["sounds"] if sound["words"])


@contextmanager
def answering(app: Flask) -> Iterator[Flask]:
    """The app reaches itself over HTTP, as it does under gunicorn."""
    settings, workplace = place.installed_in(app)
    voice = place.voice_of(settings, Vault(SECRET))
    door = open_door()
    with serving(app, door):
        place.install_workplace(app, replace(settings, port=door.port), workplace, voice)
        yield app


@pytest.fixture
def handset(request: pytest.FixtureRequest, app: Flask) -> Iterator[Handset]:
    request.getfixturevalue("town")
    with answering(app):
        yield Handset(app.test_client())


def test_the_page_is_a_telephone_in_both_languages(handset: Handset) -> None:
    page = handset.browser.get("/ivr/handset").text
    assert '<html lang="da">' in page
    assert "Ring til Jobcenter Aars" in page
    assert 'data-key="#"' in page
    assert "Call Jobcenter Aars" in handset.browser.get("/ivr/handset?in=en").text
    assert "Ring til Jobcenter Aars" in handset.browser.get("/ivr/handset?in=xx").text


def test_the_demonstration_has_a_door_to_it(handset: Handset) -> None:
    assert 'href="/ivr/handset"' in handset.browser.get("/").text


def test_a_whole_booking_from_ringing_to_farewell(
    handset: Handset, sqlite_workplace: Workplace, town: Town
) -> None:
    assert handset.rings().startswith("Goddag, Jobcenter Aars.")
    assert handset.shown["doing"] == "gather"
    assert handset.presses(*BOOKED).startswith("Nu har du en tid.")
    with sqlite_workplace.read() as work:
        assert len(meetings_on(work, town.centre_id, MONDAY)) == 1
    assert handset.does("silence")["doing"] == "gather"
    assert handset.hears.startswith("Må vi spørge om tre ting mere?")
    assert handset.does("silence")["doing"] == "gather"
    assert handset.hears.startswith("Hvordan gik det?")
    assert handset.does("silence")["doing"] == "speaking"
    assert handset.hears == "Farvel, og på gensyn senere i dag."
    assert handset.does("silence")["doing"] == "over"
    assert handset.shown["problems"] == []


def test_any_process_can_take_the_next_step(handset: Handset, app: Flask, clock: SetClock) -> None:
    other = create_app(place.installed_in(app)[0], clock)
    handset.rings()
    for here, keys in enumerate(BOOKED):
        handset.browser = (other if here % 2 else app).test_client()
        handset.presses(keys)
    assert handset.hears.startswith("Nu har du en tid.")
    place.installed_in(other)[1].engine.dispose()


def test_silence_is_followed_by_the_question_whether_somebody_is_there(handset: Handset) -> None:
    handset.rings()
    assert handset.shown["timeout"] == 10
    handset.does("silence")
    assert handset.hears.startswith("Er du der? Tag dig god tid.")


def test_what_is_said_can_be_fetched_in_the_form_of_a_telephone(handset: Handset) -> None:
    handset.rings()
    said = [sound for sound in handset.shown["sounds"] if sound["words"]]
    assert all(sound["address"].endswith(".phone.wav") for sound in said)
    longest = max(said, key=lambda it: len(it["words"]))
    with handset.browser.get(longest["address"]) as sound:
        assert sound.mimetype == "audio/wav"
        assert seconds_of_wave(sound.data) == pytest.approx(longest["seconds"], rel=0.5)
    assert next(it["address"] for it in handset.shown["sounds"] if not it["words"]) == ""


def test_whoever_asks_twice_to_hear_it_again_hears_it_slower(handset: Handset) -> None:
    handset.rings()
    handset.presses("**")
    first = next(sound for sound in handset.shown["sounds"] if sound["words"])
    assert first["address"].endswith(".louder.wav")
    with handset.browser.get(first["address"]) as sound:
        assert seconds_of_wave(sound.data) > first["seconds"] / 2


def test_a_sound_of_ours_is_as_long_as_its_file_says(handset: Handset, app: Flask) -> None:
    """As `Play` needs to know; what lies elsewhere is not fetched."""
    handset.rings()
    address = next(it["address"] for it in handset.shown["sounds"] if it["words"])
    with app.test_request_context(), handset.browser.get(address) as sound:
        ours, seconds_of = place.settings().public_base_url, switchboard().seconds_of
        assert seconds_of(f"{ours}{address}") == seconds_of_wave(sound.data) > 1
        assert seconds_of(f"{ours}/sounds/gone.phone.wav") == 0
        assert seconds_of("https://elsewhere.test/a.wav") == 0


def test_what_is_typed_is_shown_and_nothing_is_said_meanwhile(handset: Handset) -> None:
    handset.rings()
    handset.presses("1", "2", "1203")
    assert (handset.shown["typed"], handset.shown["sounds"]) == ("1203", [])
    assert handset.shown["timeout"] == 15


def test_hanging_up_and_calling_again_asks_whether_to_go_on(handset: Handset) -> None:
    handset.rings()
    handset.presses("1", "2", "12031965#")
    assert handset.does("hang-up")["doing"] == "over"
    assert handset.rings().startswith("Goddag, Jobcenter Aars. Du har ringet før.")
    assert handset.rings("withheld").startswith("Goddag, Jobcenter Aars.")


def test_the_desk_rings_and_somebody_says_how_it_ends(handset: Handset, clock: SetClock) -> None:
    clock.at = MONDAY_AT_TEN
    handset.rings()
    handset.presses("0")
    assert handset.shown["doing"] == "speaking"
    ringing = handset.does("silence")
    assert (ringing["doing"], ringing["number"], ringing["timeout"]) == ("dial", DESK_NUMBER, 25)
    handset.does("person", ended="busy")
    assert "Hvornår må vi ringe" in handset.hears


def test_something_is_said_after_the_tone_and_the_desk_can_listen(
    handset: Handset, sqlite_workplace: Workplace, town: Town
) -> None:
    handset.rings()
    handset.presses(*TO_THE_TONE)
    tone = handset.does("silence")
    assert (tone["doing"], tone["keys"], tone["sounds"][0]["beep"]) == ("record", "#0", True)
    assert handset.does("speak")["sounds"] == []
    handset.does("speak")
    assert "Tak. Nu har vi dit spørgsmål." in handset.presses("#")
    with sqlite_workplace.read() as work:
        [question] = inquiries(work, town.centre_id)
        said = next(it for it in question.entries if it.kind is EntryKind.RECORDING)
        sound = sound_of(work, said.content)
    assert sound is not None
    assert len(sound.data) == 44 + 6 * 8000 * 2


@pytest.mark.parametrize("token", ["", "x", "eyJ9.forged"])
def test_a_call_that_we_did_not_write_is_none(handset: Handset, token: str) -> None:
    answer = handset.browser.post("/ivr/handset/silence", data={"call": token})
    assert answer.status_code == HTTPStatus.CONFLICT


def test_a_call_that_is_over_stays_over(handset: Handset) -> None:
    handset.rings()
    over = {"call": handset.does("hang-up")["call"], "key": "1"}
    for what in ("press", "silence", "hang-up"):
        answer = handset.browser.post(f"/ivr/handset/{what}", data=over)
        assert answer.status_code == HTTPStatus.CONFLICT


@pytest.mark.parametrize("key", ["", "12", "A", "ø"])
def test_other_keys_do_not_exist(handset: Handset, key: str) -> None:
    handset.rings()
    form = {"call": handset.shown["call"], "key": key}
    assert handset.browser.post("/ivr/handset/press", data=form).status_code == 400


@pytest.mark.usefixtures("town")
def test_a_server_that_cannot_be_reached_is_heard_of(app: Flask) -> None:
    handset = Handset(app.test_client())
    settings, workplace = place.installed_in(app)
    voice = place.voice_of(settings, Vault(SECRET))
    place.install_workplace(app, replace(settings, port=1), workplace, voice)
    assert "application error" in handset.rings()
    assert [problem[:5] for problem in handset.shown["problems"]] == ["11200", "11200"]


def test_without_a_house_the_page_says_what_to_do(app: Flask) -> None:
    assert "flask demo" in app.test_client().get("/ivr/handset").text
    assert app.test_client().post("/ivr/handset/ring").status_code == 404


def test_in_production_there_is_no_such_telephone(settings: Settings) -> None:
    app = create_app(replace(settings, mode=Mode.PRODUCTION))
    browser = app.test_client()
    assert browser.get("/ivr/handset").status_code == 404
    for what in ("ring", "press", "silence", "speak", "person", "hang-up"):
        assert browser.post(f"/ivr/handset/{what}").status_code == 404
    assert browser.get("/").status_code == 404
    place.installed_in(app)[1].engine.dispose()


@pytest.mark.parametrize("doing", [Over(), Speaking(VERBS[:1]), *VERBS[3:6]])  # type: ignore[arg-type]
def test_a_call_is_the_same_after_its_way_through_the_page(doing: Doing) -> None:
    told = {"Digits": "1203"}
    call = SimulatedCall(
        "+4599889900",
        "anonymous",
        asked=DocumentRequest("GET", "https://phone.test/ivr/answer?turn=1", told),
        verbs=VERBS,
        doing=doing,
        typed="12",
        spoken=3,
        documents=4,
        recordings=(SimulatedRecording("https://api.twilio.com/x", 3),),
        problems=("11200 refused",),
    )
    assert unseal(seal(call, "a"), "a") == call
    with pytest.raises(NotOurs):
        unseal(seal(call, "a"), "b")


def test_every_kind_of_verb_was_tried() -> None:
    assert {type(verb) for verb in VERBS} == set(get_args(Verb))
