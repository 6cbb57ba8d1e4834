"""Sound is left out where it can't be kept: nothing breaks, nothing is lost, and it is told."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask

from shared.clock import SetClock
from shared.speech import (
    NoRoom,
    NoVoice,
    RecordingState,
    Sentence,
    SoundFormat,
    Speech,
    Waveform,
    read_sound,
    takes,
    takes_by_id,
)
from shared.speech.shelf import Shelf
from shared.web import place
from tests.apps import app_at
from tests.conftest import MONDAY_AT_EIGHT, SECRET
from tests.full_disk import LESS_THAN_A_SECOND, NO_SOUND, close, no_file_above
from tests.speech.conftest import speech_in

GODDAG = Sentence.plain("Goddag. Hvad kan vi hjælpe dig med?", "da")
NUMBER = Sentence.plain("Dit mødenummer er fire, otte, to.", "da")
SOMEBODY_ELSE = 65_534
TAKE = takes_by_id("da")["phone-still-there"]


def unfinished(folder: Path) -> list[Path]:
    return list(folder.rglob("*.part"))


def test_what_cannot_be_kept_is_told_and_made_as_soon_as_there_is_room(
    speech: Speech, tmp_path: Path
) -> None:
    with no_file_above(NO_SOUND):
        with pytest.raises(NoRoom, match="File too large"):
            speech.keep(GODDAG, SoundFormat.PHONE)
        assert (speech.is_ready(GODDAG), speech.has_failed(GODDAG)) == (False, True)
        assert speech.troubles().keys() == {"da", "en"}
        assert unfinished(tmp_path) == []
    assert speech.troubles() == {}
    speech.keep(GODDAG, SoundFormat.PHONE)
    assert not speech.has_failed(GODDAG, SoundFormat.PHONE)


def test_a_sound_is_on_the_shelf_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    shelf, content = Shelf(tmp_path), bytes(NO_SOUND + 1)
    with no_file_above(NO_SOUND), pytest.raises(OSError, match="File too large"):
        shelf.put("a", SoundFormat.PHONE, content, stays=True)
    assert [it for it in tmp_path.rglob("*") if it.is_file()] == []
    assert shelf.put("a", SoundFormat.PHONE, content, stays=True).read_bytes() == content


def test_a_telephones_sound_is_not_counted_on_while_there_is_no_room(speech: Speech) -> None:
    speech.make(GODDAG)
    with no_file_above(NO_SOUND), pytest.raises(NoRoom):
        speech.make(NUMBER)
    assert speech.has_failed(GODDAG, SoundFormat.PHONE)
    assert not speech.has_failed(GODDAG)
    speech.make(GODDAG, SoundFormat.PHONE)
    assert not speech.has_failed(GODDAG, SoundFormat.PHONE)


def test_what_is_ready_is_heard_though_nothing_new_can_be(speech: Speech) -> None:
    speech.make(GODDAG)
    later = Sentence.plain("Tag dig god tid.", "da")
    with no_file_above(0):
        speech.prepare([GODDAG, later])
        assert speech.sound(speech.name_of(GODDAG))
        assert speech.sound(speech.name_of(later)) is None
        assert (speech.has_failed(GODDAG), speech.has_failed(later)) == (False, True)


def test_a_folder_that_is_closed_makes_everything_silent_and_breaks_nothing(tmp_path: Path) -> None:
    close(tmp_path / "speech")
    close(tmp_path / "recordings")
    speech = speech_in(tmp_path)
    speech.prepare([GODDAG])
    speech.tidy(MONDAY_AT_EIGHT)
    assert speech.sound(speech.name_of(GODDAG)) is None
    assert speech.has_failed(GODDAG)
    with pytest.raises(NoVoice):
        speech.heard_as(TAKE, "da")


def test_a_folder_of_another_users_is_like_none(speech: Speech, tmp_path: Path) -> None:
    """Set up by an administrator, started by somebody else."""
    speech.keep(GODDAG)
    for folder in (tmp_path / "speech", tmp_path / "recordings"):
        folder.mkdir(exist_ok=True)
        folder.chmod(0)
    child = os.fork()
    if child == 0:
        if os.getuid() == 0:
            os.setuid(SOMEBODY_ELSE)
        os._exit(0 if does_without(speech_in(tmp_path)) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def does_without(speech: Speech) -> bool:
    speech.prepare([GODDAG])
    speech.tidy(MONDAY_AT_EIGHT)
    states = {speech.recording_state(take, "da") for take in takes("da")}
    is_told = speech.has_failed(GODDAG) and speech.troubles().keys() == {"da", "en"}
    return is_told and states == {RecordingState.MISSING} and not speech.is_ready(GODDAG)


def test_a_recording_is_replaced_by_a_whole_one_or_stays(speech: Speech, tmp_path: Path) -> None:
    old, new = Waveform(b"\0\x30" * 20_000), Waveform(b"\0\x20" * 20_000)
    speech.recordings.keep(TAKE, "da", old)
    with no_file_above(NO_SOUND), pytest.raises(OSError, match="File too large"):
        speech.recordings.keep(TAKE, "da", new)
    kept = speech.recordings.of_take(TAKE, "da")
    assert kept
    assert read_sound(kept) == old
    assert unfinished(tmp_path) == []


def test_what_cannot_be_removed_does_not_keep_the_rest(speech: Speech, tmp_path: Path) -> None:
    speech.make(NUMBER)
    stubborn = tmp_path / "speech" / "said" / "stubborn.wav"
    (stubborn / "inside").mkdir(parents=True)
    os.utime(stubborn, (0, 0))
    speech.tidy(datetime(2100, 1, 1, tzinfo=UTC))
    assert stubborn.exists()
    assert not speech.is_ready(NUMBER)


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    with app_at(sqlite_url, clock, SECRET) as made:
        yield made


def test_the_start_goes_on_with_one_sentence_to_the_operator(app: Flask, tmp_path: Path) -> None:
    settings, workplace = place.installed_in(app)
    place.install_workplace(app, settings, workplace, speech_in(tmp_path))
    with no_file_above(LESS_THAN_A_SECOND), app.app_context():
        told = app.test_cli_runner().invoke(args=["speech"])
    assert told.exit_code == 0
    assert "(File too large): what is missing there is shown, not heard, until there is" in (
        told.stderr
    )
    assert "Traceback" not in told.output
