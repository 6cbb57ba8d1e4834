"""Many at once, killed in the middle, forked: a sentence's sound is whole or not there."""

import os
import subprocess
import sys
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from shared.speech import Engine, NoVoice, Sentence, SoundFormat, Speech, Waveform, read_sound
from shared.speech.voices import TOLERANCE, expected_seconds
from tests.speech.conftest import speech_in
from tests.speech.renderer import prompts

ROOT = Path(__file__).resolve().parent.parent.parent
PROMPTS, PROCESSES = 300, 4
KILLS = 10
LONG_ENOUGH = 40
GODDAG = Sentence.plain("Goddag. Hvad kan vi hjælpe dig med?", "da")


def begin(folder: Path, how_many: int, seed: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.speech.renderer", str(folder), str(how_many), str(seed)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@contextmanager
def rendering(folder: Path, how_many: int, seed: int) -> Iterator[subprocess.Popen[str]]:
    with begin(folder, how_many, seed) as process:
        assert process.stdout
        assert process.stdout.readline() == "begun\n"
        yield process


def is_whole(file: Path) -> bool:
    """A phone's file says in its head how long it is; ours can be read."""
    if file.name.endswith((SoundFormat.PHONE, SoundFormat.PHONE_SLOWER)):
        head = file.read_bytes()
        return head[:4] == b"RIFF" and int.from_bytes(head[4:8], "little") + 8 == len(head)
    with wave.open(str(file)) as it:
        frames: int = it.getnframes()
        read: bytes = it.readframes(frames)
    return 0 < len(read) == frames * 2


@pytest.mark.slow
def test_300_prompts_by_4_processes_with_4_threads_each(tmp_path: Path) -> None:
    """All there, none empty, none cut, at the pace that was asked for; bytes that stay."""
    running = [begin(tmp_path, PROMPTS, seed) for seed in range(PROCESSES)]
    seen: dict[Path, bytes] = {}
    while any(process.poll() is None for process in running):
        for file in tmp_path.glob("speech/*/*.wav"):
            seen.setdefault(file, file.read_bytes())
        time.sleep(0.05)
    assert [process.wait() for process in running] == [0] * PROCESSES

    speech = speech_in(tmp_path)
    for sentence in prompts(PROMPTS):
        name = speech.name_of(sentence)
        ours, phone = speech.sound(name), speech.sound(name, SoundFormat.PHONE)
        assert ours
        assert phone
        assert is_whole(phone)
        sound = read_sound(ours)
        assert not sound.is_silent
        if len(sentence.words) >= LONG_ENOUGH:
            assert abs(sound.seconds / expected_seconds(sentence.words) - 1) <= TOLERANCE
    assert {file for file, content in seen.items() if file.read_bytes() != content} == set()
    assert list(tmp_path.rglob("*.part")) == []
    for process in running:
        assert process.stdout
        process.stdout.close()


def sounds(folder: Path) -> list[Path]:
    return list(folder.glob("speech/*/*.wav"))


@pytest.mark.slow
def test_killed_in_the_middle_it_leaves_no_broken_file(tmp_path: Path) -> None:
    for seed in range(KILLS):
        made = len(sounds(tmp_path))
        with rendering(tmp_path, PROMPTS, seed) as process:
            while len(sounds(tmp_path)) == made and process.poll() is None:
                time.sleep(0.001)
            time.sleep(seed * 0.003)
            process.kill()
        assert [file for file in sounds(tmp_path) if not is_whole(file)] == []
    speech = speech_in(tmp_path)
    assert not is_all_ready(speech), "nobody was killed in the middle of anything"
    with rendering(tmp_path, PROMPTS, KILLS) as process:
        assert process.wait() == 0
    assert is_all_ready(speech)


def is_all_ready(speech: Speech) -> bool:
    return all(speech.is_ready(sentence, SoundFormat.PHONE) for sentence in prompts(PROMPTS))


def ready(speech: Speech, sentence: Sentence, within: float = 30) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        if speech.is_ready(sentence):
            return True
        time.sleep(0.01)
    return False


def test_prepared_it_becomes_ready_by_itself(speech: Speech) -> None:
    speech.prepare([GODDAG, GODDAG])
    assert ready(speech, GODDAG)


def test_what_was_prepared_by_a_process_that_died_is_made_by_who_asks(tmp_path: Path) -> None:
    """The wish outlives the one who had it."""
    asks = speech_in(tmp_path)
    child = os.fork()
    if child == 0:
        wishes = speech_in(tmp_path, NeverDone())
        wishes._engine.name = "espeak-ng"
        wishes.prepare([GODDAG])
        os._exit(0)
    os.waitpid(child, 0)
    assert not asks.is_ready(GODDAG)
    file = asks.sound(asks.name_of(GODDAG))
    assert file
    assert read_sound(file).seconds > 1


def test_a_fork_of_a_process_that_has_spoken_speaks(tmp_path: Path) -> None:
    """A server forks its workers; the thread that makes sounds does not come along."""
    speech = speech_in(tmp_path)
    speech.prepare([GODDAG])
    assert ready(speech, GODDAG)
    later = Sentence.plain("Tag dig god tid.", "da")
    child = os.fork()
    if child == 0:
        speech.prepare([later])
        os._exit(0 if ready(speech, later) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_name_that_nobody_wanted_has_no_sound(speech: Speech) -> None:
    assert speech.sound("0" * 64) is None


class NeverDone:
    name = "never done"

    def speaks(self, language: str) -> bool:
        return True

    def say(self, words: str, language: str) -> Waveform:
        time.sleep(60)
        raise AssertionError


class Broken:
    """Says what it was made with, or nothing at all."""

    name = "broken"

    def __init__(self, sound: Waveform | None) -> None:
        self.sound = sound

    def speaks(self, language: str) -> bool:
        return True

    def say(self, words: str, language: str) -> Waveform:
        if self.sound is None:
            raise NoVoice("no voice today")
        return self.sound


@pytest.mark.parametrize(
    "sound",
    [
        pytest.param(None, id="no voice"),
        pytest.param(Waveform(b""), id="empty"),
        pytest.param(Waveform(b"\0\0" * 22_050 * 4), id="silence"),
        pytest.param(Waveform(b"\0\x40" * 2_000), id="cut off"),
    ],
)
def test_what_cannot_be_heard_is_no_sound_and_is_told(
    speech_with: Callable[[Engine], Speech], sound: Waveform | None
) -> None:
    long = Sentence.plain("Du kan tage en med til mødet, hvis du gerne vil det.", "da")
    broken = speech_with(Broken(sound))
    with pytest.raises(NoVoice):
        broken.make(long)
    broken.prepare([long])
    assert broken.sound(broken.name_of(long)) is None
    assert list(broken.troubles()) == ["da"]

    mended = speech_with(Broken(Waveform(b"\0\x40" * int(22_050 * expected_seconds(long.words)))))
    mended.make(long)
    assert mended.troubles() == {}


def test_a_language_without_a_voice(speech: Speech) -> None:
    """An unknown voice never leaves the last one speaking."""
    assert speech.speaks("da")
    assert not speech.speaks("so")
    with pytest.raises(NoVoice):
        speech.make(Sentence.plain("Subax wanaagsan", "so"))


def test_too_long_for_the_engine(speech: Speech) -> None:
    with pytest.raises(NoVoice):
        speech.make(Sentence.plain("meget " * 4_000, "da"))
