"""The process beside the worker's: begins it anew when it ends by itself, and ends it when told."""

import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.house.tree import ROOT

PROGRAM = """
import os, signal, sys, time
from shared.web import supervising
from shared.web.supervising import supervise

supervising.ENDS_WITHIN = 0.3
said = sys.argv[1]


def work():
    with open(said, "a") as file:
        file.write(f"{os.getpid()}\\n")
    begun = len(open(said).readlines())
    if begun == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with open(said, "a") as file:
        file.write("deaf\\n")
    time.sleep(600)


supervise(work)
"""


@pytest.mark.slow
def test_it_begins_what_was_killed_anew_and_ends_what_hears_no_signal(tmp_path: Path) -> None:
    said = tmp_path / "said"
    command = [sys.executable, "-c", PROGRAM, str(said)]
    outer = subprocess.Popen(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})
    try:
        patience = monotonic() + 60
        while not (said.exists() and said.read_text().endswith("deaf\n")):
            assert monotonic() < patience, "it was not begun anew"
            sleep(0.02)
        outer.send_signal(signal.SIGTERM)
        assert outer.wait(20) == 0
    finally:
        outer.kill()
        outer.wait()
    first, second, _ = said.read_text().splitlines()
    assert first != second
    assert not Path(f"/proc/{second}").exists(), "nothing is left behind"
