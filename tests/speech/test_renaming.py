"""A recording made under the former name of its sentence is still heard after an update."""

from dataclasses import replace
from pathlib import Path

from shared.clock import SetClock
from shared.speech import Recordings, rename_recordings, takes_by_id
from tests.apps import app_beside
from tests.conftest import SECRET
from tests.town import settings_for

FORMER, PRESENT = "topic-t06-text.spoken", "topic-missed-meeting-text.spoken"


def lay(folder: Path, id: str, words: str = "", sound: bytes = b"RIFF") -> None:
    file = folder / "da" / f"{id}.wav"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(sound)
    if words:
        file.with_suffix(".txt").write_text(words)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in (folder / "da").iterdir())


def test_the_sound_and_its_words_get_the_present_name_once(tmp_path: Path) -> None:
    take = takes_by_id("da")[PRESENT]
    lay(tmp_path, FORMER, take.words)
    lay(tmp_path, "door-book.spoken")
    assert rename_recordings(tmp_path) == 1
    assert names(tmp_path) == ["door-book.spoken.wav", f"{PRESENT}.txt", f"{PRESENT}.wav"]
    assert Recordings(tmp_path).of_take(take, "da") == tmp_path / "da" / f"{PRESENT}.wav"
    assert rename_recordings(tmp_path) == 0


def test_one_laid_there_by_hand_has_no_words_beside_it(tmp_path: Path) -> None:
    lay(tmp_path, FORMER)
    assert rename_recordings(tmp_path) == 1
    assert names(tmp_path) == [f"{PRESENT}.wav"]


def test_a_later_recording_is_not_replaced(tmp_path: Path) -> None:
    lay(tmp_path, FORMER, "før")
    lay(tmp_path, PRESENT, "nu", b"RIFF nu")
    assert rename_recordings(tmp_path) == 0
    assert (tmp_path / "da" / f"{PRESENT}.wav").read_bytes() == b"RIFF nu"
    assert (tmp_path / "da" / f"{FORMER}.txt").read_text() == "før"


def test_a_run_that_was_stopped_between_the_two_is_carried_on(tmp_path: Path) -> None:
    lay(tmp_path, FORMER)
    (tmp_path / "da" / f"{PRESENT}.txt").write_text("words")
    assert rename_recordings(tmp_path) == 1
    assert names(tmp_path) == [f"{PRESENT}.txt", f"{PRESENT}.wav"]


def test_there_need_be_no_recordings(tmp_path: Path) -> None:
    assert rename_recordings(tmp_path / "none") == 0


def test_the_operator_renames_them_with_the_update(tmp_path: Path, clock: SetClock) -> None:
    settings = settings_for(f"sqlite:///{tmp_path / 'house.sqlite'}", SECRET)
    lay(tmp_path, FORMER)
    settings = replace(settings, recordings_folder=tmp_path)
    with app_beside(settings, clock) as app, app.app_context():
        told = [app.test_cli_runner().invoke(args=["migrate"]).output for _ in range(2)]
    assert "Recordings with the new name of their sentence: 1" in told[0]
    assert told[1] == ""
    assert names(tmp_path) == [f"{PRESENT}.wav"]
