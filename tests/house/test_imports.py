"""Who may import whom: each contract holds, and each notices when it is broken on purpose."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT

WATCHED = ("kiosk", "ivr", "frontdesk", "shared", "demo", "migrations", "tests/house")

BREACHES = [
    ("floors", "kiosk/breach.py", "import ivr"),
    ("floors", "ivr/breach.py", "import frontdesk"),
    ("floors", "shared/web/breach.py", "import kiosk"),
    ("floors", "shared/dialogue/breach.py", "import shared.services"),
    ("floors", "shared/citizens/breach.py", "import shared.appointments"),
    ("floors", "shared/appointments/breach.py", "import shared.safetynet"),
    ("floors", "shared/clock.py", "import shared.unit_of_work"),
    ("floors", "shared/followups/breach.py", "import shared.services"),
    ("floors", "shared/jobs/breach.py", "import shared.web"),
    ("floors", "shared/accounts/breach.py", "import shared.services"),
    ("front-doors", "kiosk/breach.py", "import shared.citizens.models"),
    ("front-doors", "shared/services/breach.py", "from shared.appointments import models"),
    ("front-doors", "shared/safetynet/breach.py", "from shared.citizens.people import citizen"),
    ("circles", "shared/speech/voices.py", "from shared.speech import speech"),
    ("circles", "shared/speech/sound.py", "def late() -> None:\n    import shared.speech.voices"),
    ("circles", "kiosk/text.py", "import kiosk.routes"),
    ("app", "kiosk/breach.py", "from app import create_app"),
    ("app", "frontdesk/breach.py", "import demo"),
    ("flask", "shared/services/breach.py", "from flask import request"),
    ("twilio", "kiosk/breach.py", "from twilio.twiml.voice_response import VoiceResponse"),
    ("pyttsx3", "ivr/breach.py", "import pyttsx3"),
    ("municipality", "frontdesk/breach.py", "import authlib"),
    ("paper", "shared/services/breach.py", "from escpos.printer import Dummy"),
    ("icalendar", "frontdesk/breach.py", "from icalendar import Calendar"),
    ("database", "kiosk/breach.py", "from sqlalchemy import select"),
    ("database", "frontdesk/breach.py", "import shared.database"),
    ("database", "shared/services/breach.py", "from sqlalchemy.orm import Session"),
    ("rules", "shared/safetynet/rules.py", "from shared.unit_of_work import UnitOfWork"),
    ("rules", "shared/appointments/rules.py", "import sqlalchemy"),
    ("services", "shared/services/breach.py", "from shared.clock import SystemClock"),
    ("services", "shared/followups/breach.py", "from shared.settings import Settings"),
    ("services", "shared/jobs/breach.py", "from shared.vault import Vault"),
    ("actions", "frontdesk/letters/actions/letters.py", "import flask"),
    ("actions", "frontdesk/now/actions/breach.py", "import shared.web"),
]


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def broken(tree: Path) -> list[str]:
    """The names of the contracts that are broken, as import-linter lists them."""
    listed = (line for line in lint(tree).stdout.splitlines() if line.endswith(" BROKEN"))
    return [line.removesuffix(" BROKEN") for line in listed]


def name_of(contract: str) -> str:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = settings["tool"]["importlinter"]["contracts"]
    return next(str(it["name"]) for it in contracts if it["id"] == contract)


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for folder in WATCHED:
        only_python = shutil.ignore_patterns("*.html", "*.ftl", "__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=only_python)
    return tmp_path


def test_all_contracts_hold() -> None:
    assert lint(ROOT).returncode == 0


def test_every_contract_is_broken_below() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = settings["tool"]["importlinter"]["contracts"]
    assert {it["id"] for it in contracts} == {contract for contract, *_ in BREACHES}


@pytest.mark.slow
@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_breach_is_noticed(copied_tree: Path, contract: str, file: str, line: str) -> None:
    with (copied_tree / file).open("a") as module:
        module.write(f"\n{line}\n")
    assert name_of(contract) in broken(copied_tree)
