"""A message after the tone: what Twilio is told to do, what it tells us, and how it is fetched."""

import threading
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import HTTPError

import pytest
from flask import Flask
from sqlalchemy import text

from ivr import voice
from ivr.archive import TwilioArchive, archive_for, is_recording
from ivr.reading import Phrase
from ivr.simulator.lines import AppLine, signed
from ivr.simulator.switchboard import HANGS_UP
from ivr.simulator.telephone import SimulatedTelephone
from ivr.simulator.terminal import call_command
from ivr.simulator.verbs import Gather, RecordVerb, Redirect, read_twiml
from shared.clock import SetClock
from shared.inquiries import Audio, EntryKind, Inquiry, inquiries, sound_of
from shared.jobs import fetch_recordings
from shared.settings import Settings
from shared.unit_of_work import Workplace
from tests.conftest import SECRET
from tests.ivr.conftest import Calls
from tests.town import Town, settings_for

TO_THE_TONE = ("3", "5", "5", "1", "1", "01041988#", "1")
HELLO = Audio(b"Goddag", "audio/wav")
ACCOUNT, SID = f"AC{'0' * 32}", f"RE{'a' * 32}"
PATH = f"/2010-04-01/Accounts/{ACCOUNT}/Recordings/{SID}"


@pytest.fixture
def wav(tmp_path: Path) -> str:
    """Three seconds of silence."""
    file = tmp_path / "said.wav"
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(2 * 8000 * 3))
    return str(file)


def at_the_tone(telephone: Calls) -> SimulatedTelephone:
    call = telephone()
    for keys in TO_THE_TONE:
        call.press(keys)
    return call


def asked(workplace: Workplace, town: Town) -> list[Inquiry]:
    with workplace.read() as work:
        return inquiries(work, town.centre_id)


def noted(workplace: Workplace) -> int:
    with workplace.read() as work:
        return int(work.session.execute(text("SELECT count(*) FROM recording")).scalar_one())


def test_the_document_waits_for_a_key_then_records_then_says_that_nothing_came() -> None:
    document = voice.take_down([Phrase("Nu.", "da")], "/keys", "/spoken", "/ready", slower=False)
    gather, record, redirect = read_twiml(document.encode())
    assert isinstance(gather, Gather)
    assert (gather.action, gather.num_digits, gather.finish_on_key) == ("/keys", 1, "")
    assert not gather.action_on_empty_result, "silence leads to the tone"
    assert isinstance(record, RecordVerb)
    assert (record.action, record.told_to, record.max_length) == ("/spoken", "/ready", 120)
    assert set(record.finish_on_key) == {"#", "0"}
    assert 'playBeep="true"' in document
    assert 'trim="trim-silence"' in document
    assert redirect == Redirect("/spoken", "POST")


def test_what_was_said_is_a_question_and_is_fetched_when_nobody_waits(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    call = at_the_tone(telephone)
    call.speak(9, HELLO)
    [question] = asked(sqlite_workplace, town)
    topic, recording = question.entries
    assert (topic.kind, recording.kind) == (EntryKind.TOPIC, EntryKind.RECORDING)
    with sqlite_workplace.read() as work:
        assert sound_of(work, recording.content) is None
    assert fetch_recordings(sqlite_workplace, call) == 1
    with sqlite_workplace.read() as work:
        assert sound_of(work, recording.content) == HELLO
    assert call.recordings == {}
    assert fetch_recordings(sqlite_workplace, call) == 0


def test_a_repeated_request_changes_nothing(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    call = at_the_tone(telephone)
    call.speak(9, HELLO)
    first = call.repeat()
    assert call.repeat() == first
    assert len(asked(sqlite_workplace, town)[0].entries) == 2
    assert noted(sqlite_workplace) == 1


def test_a_key_before_the_tone_means_what_it_always_means(telephone: Calls) -> None:
    call = at_the_tone(telephone)
    call.press("*")
    assert "Nu må du sige det." in call.hears
    call.press("7")
    assert call.hears.startswith("Den tast virker ikke her.")
    call.press("8")
    assert "Må vi optage dit spørgsmål?" in call.hears


@pytest.mark.parametrize("seconds", [0, 1])
def test_a_click_is_no_message(
    telephone: Calls, sqlite_workplace: Workplace, town: Town, seconds: int
) -> None:
    call = at_the_tone(telephone)
    call.speak(seconds, HELLO)
    assert call.hears.startswith("Er du der? Tag dig god tid.")
    call.speak(7, HELLO)
    assert "Tak. Nu har vi dit spørgsmål." in call.hears
    [question] = asked(sqlite_workplace, town)
    assert len(question.entries) == 2


def test_who_hangs_up_after_the_tone_has_asked(
    telephone: Calls, sqlite_workplace: Workplace, town: Town
) -> None:
    call = at_the_tone(telephone)
    call.speak(9, HELLO, HANGS_UP)
    assert call.is_over
    assert len(asked(sqlite_workplace, town)) == 1
    at_the_tone(telephone).speak(1, HELLO, HANGS_UP)
    assert len(asked(sqlite_workplace, town)) == 1


def test_what_came_for_an_earlier_question_is_not_taken_for_this_one(
    telephone: Calls, app: Flask, settings: Settings, sqlite_workplace: Workplace, town: Town
) -> None:
    call = at_the_tone(telephone)
    address = call.answers_to.replace("/ivr/answer", "/ivr/recording")
    told = {"CallSid": call.sid, "To": call.to, **recorded(call)}
    call.press("2")
    line, secret = AppLine(app.wsgi_app), settings.twilio_auth_token
    document = signed(line, secret, "POST", address, told).body.decode()
    assert "Hvornår må vi ringe" in document
    assert asked(sqlite_workplace, town) == []


@pytest.mark.parametrize("path", ["/ivr/recording", "/ivr/recorded"])
def test_without_a_signature_nothing_is_noted(
    telephone: Calls, app: Flask, sqlite_workplace: Workplace, path: str
) -> None:
    call = at_the_tone(telephone)
    told = {"CallSid": call.sid, "To": call.to, **recorded(call)}
    assert app.test_client().post(path, data=told).status_code == 403
    assert noted(sqlite_workplace) == 0


@pytest.mark.parametrize(
    "address",
    [
        f"http://api.twilio.com{PATH}",
        f"https://api.twilio.com.evil.test{PATH}",
        f"https://evil.test{PATH}",
        f"https://eviltwilio.com{PATH}",
        "https://api.twilio.com/elsewhere",
        "file:///etc/passwd",
        "",
    ],
)
def test_our_credentials_go_to_twilio_alone(
    telephone: Calls, app: Flask, settings: Settings, sqlite_workplace: Workplace, address: str
) -> None:
    assert not is_recording(address)
    call = at_the_tone(telephone)
    told = {"CallSid": call.sid, "To": call.to, **recorded(call), "RecordingUrl": address}
    url = f"{settings.public_base_url}/ivr/recorded"
    line, secret = AppLine(app.wsgi_app), settings.twilio_auth_token
    assert signed(line, secret, "POST", url, told).status == 200
    assert noted(sqlite_workplace) == 0


def test_a_recording_of_another_region_is_twilios_too() -> None:
    assert is_recording(f"https://api.dublin.ie1.twilio.com{PATH}")


def recorded(call: SimulatedTelephone) -> dict[str, str]:
    return {
        "RecordingSid": SID,
        "RecordingUrl": f"https://api.twilio.com{PATH}",
        "RecordingDuration": "9",
        "RecordingStatus": "completed",
        "Digits": "#",
        "From": call.caller,
    }


class Broken:
    """An archive that cannot be reached."""

    def sound(self, address: str) -> Audio | None:
        raise TimeoutError(address)

    def delete(self, address: str) -> None:
        raise TimeoutError(address)


class Empty(Broken):
    """An archive that has lost everything."""

    def sound(self, address: str) -> Audio | None:
        return None

    def delete(self, address: str) -> None:
        return None


def test_what_cannot_be_fetched_waits(
    telephone: Calls, sqlite_workplace: Workplace, caplog: pytest.LogCaptureFixture
) -> None:
    call = at_the_tone(telephone)
    call.speak(9, HELLO)
    assert fetch_recordings(sqlite_workplace, Broken()) == 0
    assert "a recording waits: TimeoutError" in caplog.text
    assert fetch_recordings(sqlite_workplace, Empty()) == 0
    assert fetch_recordings(sqlite_workplace, call) == 1


def test_what_is_lost_is_given_up_after_two_days(
    telephone: Calls, sqlite_workplace: Workplace, clock: SetClock
) -> None:
    at_the_tone(telephone).speak(9, HELLO)
    clock.turn(timedelta(days=3))
    assert fetch_recordings(sqlite_workplace, Empty()) == 1
    assert fetch_recordings(sqlite_workplace, Empty()) == 0


class Archive(BaseHTTPRequestHandler):
    """Twilio's recordings: a sound, and one that is not there."""

    asked: list[tuple[str, str, str | None]]

    def do_GET(self) -> None:
        self.asked.append(("GET", self.path, self.headers["Authorization"]))
        self._answer({f"{PATH}.mp3": 200, f"{PATH[:-1]}b.mp3": 401}.get(self.path, 404))

    def do_DELETE(self) -> None:
        self.asked.append(("DELETE", self.path, self.headers["Authorization"]))
        self._answer({PATH: 200, f"{PATH[:-1]}b": 401}.get(self.path, 404))

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(b"an mp3")


@contextmanager
def served() -> Iterator[str]:
    Archive.asked = []
    with HTTPServer(("127.0.0.1", 0), Archive) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_sounds_are_fetched_with_the_accounts_credentials_and_deleted() -> None:
    archive = TwilioArchive("a token")
    with served() as twilio:
        assert archive.sound(f"{twilio}{PATH}") == Audio(b"an mp3", "audio/mpeg")
        assert archive.sound(f"{twilio}{PATH[:-1]}c") is None
        archive.delete(f"{twilio}{PATH}")
        archive.delete(f"{twilio}{PATH[:-1]}c")
        with pytest.raises(HTTPError):
            archive.sound(f"{twilio}{PATH[:-1]}b")
        with pytest.raises(HTTPError):
            archive.delete(f"{twilio}{PATH[:-1]}b")
    login = "Basic " + "QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDphIHRva2Vu"
    assert Archive.asked[0] == ("GET", f"{PATH}.mp3", login)
    assert Archive.asked[2] == ("DELETE", PATH, login)


def test_without_a_twilio_account_there_is_no_archive(sqlite_url: str) -> None:
    settings = settings_for(sqlite_url, SECRET)
    assert archive_for(settings) is None
    with_account = replace(settings, twilio_account_sid=ACCOUNT)
    assert archive_for(with_account) == TwilioArchive(settings.twilio_auth_token)


def test_the_terminals_telephone_speaks_from_a_file(
    app: Flask, town: Town, sqlite_workplace: Workplace, wav: str
) -> None:
    typed = "3\n5\n5\n1\n1\n01041988#\n1\n\n\n"
    result = app.test_cli_runner().invoke(call_command, ["--says", wav], input=typed)
    assert "(3 s are recorded)" in result.output
    [question] = asked(sqlite_workplace, town)
    with sqlite_workplace.read() as work:
        assert sound_of(work, question.entries[1].content) is not None
