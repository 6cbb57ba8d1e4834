"""Web server and worker in one program, as `script/server` starts it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep

import pytest

from shared.settings import ROOT
from tests.script.machine import free_port
from tests.town import SECRETS

pytestmark = pytest.mark.slow

PATIENCE = 60
"""Seconds that a busy machine may take."""


@contextmanager
def program(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """A demonstration that keeps all it makes in the folder."""
    told = SECRETS | {
        "FREMMOEDE_MODE": "demo",
        "DATABASE_URL": f"sqlite:///{folder}/house.sqlite",
        "PORT": str(port),
    }
    started = subprocess.Popen(
        [sys.executable, "serve.py"],
        cwd=ROOT,
        env=os.environ | told,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield started
    finally:
        started.terminate()
        started.communicate(timeout=PATIENCE)


def wait_for_answer(address: str, port: int) -> str:
    until = monotonic() + PATIENCE
    while True:
        try:
            asked = HTTPConnection("127.0.0.1", port)
            asked.request("GET", address)
            return asked.getresponse().read().decode()
        except ConnectionRefusedError:
            assert monotonic() < until
            sleep(0.05)
        finally:
            asked.close()


def children_of(process: int) -> set[int]:
    """And theirs, and so on."""
    found = {
        int(child)
        for task in Path(f"/proc/{process}/task").iterdir()
        for child in (task / "children").read_text().split()
    }
    return found.union(*(children_of(child) for child in found))


def wait_until_ended(processes: set[int]) -> None:
    until = monotonic() + PATIENCE
    while alive := [it for it in processes if Path(f"/proc/{it}").exists()]:
        assert monotonic() < until, alive
        sleep(0.05)


def test_one_program_serves_and_works_and_ends_with_all_its_parts(tmp_path: Path) -> None:
    port = free_port()
    with program(tmp_path, port) as started:
        assert "Jobcenter" in wait_for_answer("/kiosk/", port)
        until = monotonic() + PATIENCE
        while "worker: silent" in (told := wait_for_answer("/ready", port)):
            assert monotonic() < until, told
            sleep(0.1)
        parts = children_of(started.pid)
        assert len(parts) >= 5  # web server and its two, worker and what it watches
        started.terminate()
        assert started.wait(timeout=PATIENCE) == 0
        wait_until_ended(parts)


def test_where_one_part_ends_the_other_does_not_go_on_alone(tmp_path: Path) -> None:
    port = free_port()
    with program(tmp_path, port) as started:
        wait_for_answer("/kiosk/", port)
        parts = children_of(started.pid)
        os.kill(min(parts), signal.SIGKILL)
        assert started.wait(timeout=PATIENCE) == -signal.SIGKILL % 256
        wait_until_ended(parts)


def test_what_cannot_be_made_ready_is_not_served(tmp_path: Path) -> None:
    (tmp_path / "house.sqlite").write_text("This is no database. " * 100)
    with program(tmp_path, free_port()) as started:
        said, _ = started.communicate(timeout=PATIENCE)
        assert started.returncode == 1
        assert "Listening" not in said
