"""Several starts make the same sentences at once, or are killed: none stays marked as failed."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from shared.clock import SystemClock
from shared.speech import Engine, NoVoice, Sentence, SoundFormat, Speech, Waveform
from shared.speech.shelf import KEPT
from tests.speech.conftest import speech_in
from tests.speech.starter import greetings
from tests.speech.test_rendering import ROOT, is_whole

STARTS, SENTENCES = 3, 60
GODDAG = greetings(1)[0]


@contextmanager
def started(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that waits for a line before it makes anything."""
    command = [sys.executable, "-m", "tests.speech.starter", str(folder), str(SENTENCES)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def failures_told_by(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    return int(process.stdout.read())


def failed(speech: Speech) -> list[Sentence]:
    return [it for it in greetings(SENTENCES) if speech.has_failed(it, *SoundFormat)]


def is_all_there(speech: Speech) -> bool:
    return all(speech.stays_ready(it, *SoundFormat) for it in greetings(SENTENCES))


@pytest.mark.slow
def test_three_starts_at_once_leave_no_failure(tmp_path: Path) -> None:
    with started(tmp_path) as one, started(tmp_path) as two, started(tmp_path) as three:
        starts = (one, two, three)
        for process in starts:
            begin(process)
        assert [failures_told_by(process) for process in starts] == [0] * STARTS
    speech = speech_in(tmp_path)
    assert (failed(speech), speech.troubles(), is_all_there(speech)) == ([], {}, True)
    assert [it for it in tmp_path.glob("speech/*/*.wav") if not is_whole(it)] == []
    assert list(tmp_path.rglob("*.part")) == []


@pytest.mark.slow
def test_a_start_that_is_killed_spoils_nothing_for_the_others(tmp_path: Path) -> None:
    with started(tmp_path) as killed, started(tmp_path) as other:
        begin(killed)
        begin(other)
        until = time.monotonic() + 30
        while not list(tmp_path.glob("speech/fixed/*")) and time.monotonic() < until:
            time.sleep(0.01)
        killed.kill()
        assert failures_told_by(other) == 0
    speech = speech_in(tmp_path)
    assert (failed(speech), speech.troubles(), is_all_there(speech)) == ([], {}, True)
    speech.tidy(SystemClock().now() + timedelta(hours=2))
    assert list(tmp_path.rglob("*.part")) == []


class Hoarse:
    """Has no voice today."""

    name = "espeak-ng"

    def speaks(self, language: str) -> bool:
        return True

    def say(self, words: str, language: str) -> Waveform:
        raise NoVoice("not today")


class HoarseWhileAnotherSpeaks(Hoarse):
    """Another process makes the sentence while this one fails."""

    def __init__(self, other: Speech) -> None:
        self.other = other

    def say(self, words: str, language: str) -> Waveform:
        self.other.keep(GODDAG, *SoundFormat)
        return super().say(words, language)


def test_a_failure_ends_when_another_process_was_quicker(
    speech: Speech, speech_with: Callable[[Engine], Speech]
) -> None:
    late = speech_with(HoarseWhileAnotherSpeaks(speech))
    with pytest.raises(NoVoice):
        late.make(GODDAG)
    assert (late.has_failed(GODDAG, *SoundFormat), late.troubles()) == (False, {})


def test_a_failure_ends_when_another_process_makes_it_later(
    speech: Speech, speech_with: Callable[[Engine], Speech]
) -> None:
    hoarse = speech_with(Hoarse())
    with pytest.raises(NoVoice):
        hoarse.make(GODDAG)
    assert (speech.has_failed(GODDAG), speech.troubles()) == (True, {"da": "not today"})
    speech.make(GODDAG)
    assert (hoarse.has_failed(GODDAG), hoarse.troubles()) == (False, {})


def test_a_failure_that_nobody_mends_is_forgotten_after_a_day(
    speech_with: Callable[[Engine], Speech],
) -> None:
    hoarse = speech_with(Hoarse())
    with pytest.raises(NoVoice):
        hoarse.make(GODDAG)
    hoarse.tidy(SystemClock().now() + KEPT + timedelta(hours=1))
    assert (hoarse.has_failed(GODDAG), hoarse.troubles()) == (False, {})


def test_a_sound_that_comes_to_stay_keeps_the_bytes_that_it_had(
    speech: Speech, tmp_path: Path
) -> None:
    """A browser, or another process, may be reading it by its first name."""
    speech.make(GODDAG)
    before = speech.sound(speech.name_of(GODDAG))
    assert before
    content = before.read_bytes()
    speech.keep(GODDAG)
    speech_in(tmp_path).keep(GODDAG)
    after = speech.sound(speech.name_of(GODDAG))
    assert after
    assert after != before
    assert before.read_bytes() == after.read_bytes() == content
