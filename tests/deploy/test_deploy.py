"""What operators copy is right: units, alarms, the kiosk's policy, and the guide to them."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from flask import Flask

from shared.clock import SetClock
from tests.apps import app_beside
from tests.conftest import SECRET
from tests.house.tree import ROOT
from tests.metered import TOKEN, begin_metering
from tests.town import settings_for

DEPLOY = ROOT / "deploy"
GUIDE = (ROOT / "docs" / "operating.md").read_text()
UNITS = sorted((DEPLOY / "systemd").iterdir())
ANALYSE = shutil.which("systemd-analyze")
PROGRAM = re.compile(r"(?<==)/(?:opt|usr/bin)/\S+")
MOST_EXPOSED = 20
"""Tenths, of what `systemd-analyze security` says; it calls up to 4 OK."""

needs_systemd = pytest.mark.skipif(not ANALYSE, reason="systemd-analyze is not installed")


def analyse(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ANALYSE), *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.fixture
def units(tmp_path: Path) -> list[Path]:
    """The same with a program that every machine has."""
    for unit in UNITS:
        (tmp_path / unit.name).write_text(PROGRAM.sub("/bin/true", unit.read_text()))
    return sorted(tmp_path.iterdir())


@needs_systemd
def test_systemd_takes_every_unit(units: list[Path]) -> None:
    told = analyse("verify", "--man=no", *units)
    assert (told.returncode, told.stdout + told.stderr) == (0, "")


@needs_systemd
@pytest.mark.parametrize("name", ["web", "worker", "backup"])
def test_services_may_do_little(name: str) -> None:
    unit = DEPLOY / "systemd" / f"fremmoede-{name}.service"
    told = analyse("security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit)
    assert told.returncode == 0, told.stdout


@needs_systemd
def test_a_unit_with_a_fault_is_noticed(units: list[Path]) -> None:
    units[0].write_text(units[0].read_text().replace("Type=oneshot", "Typ=oneshot"))
    assert "Unknown key" in analyse("verify", "--man=no", units[0]).stderr


def rules() -> list[dict[str, str]]:
    groups = yaml.safe_load((DEPLOY / "alerts.yml").read_text())["groups"]
    return [rule for group in groups for rule in group["rules"]]


def test_each_alarm_has_its_heading_in_the_guide() -> None:
    names = [rule["alert"] for rule in rules()]
    assert names == re.findall(r"^### (Fremmoede\w+)$", GUIDE, re.MULTILINE)
    assert len(names) > 10


@pytest.fixture
def app(sqlite_url: str, clock: SetClock) -> Iterator[Flask]:
    ours = replace(settings_for(sqlite_url, SECRET), metrics_token=begin_metering())
    with app_beside(ours, clock) as app:
        yield app


def test_each_alarm_watches_a_figure_that_there_is(app: Flask) -> None:
    browser, told = app.test_client(), {"Authorization": f"Bearer {TOKEN}"}
    browser.get("/metrics", headers=told)
    text = browser.get("/metrics", headers=told).text
    known = set(re.findall(r"^# HELP (\w+)", text, re.MULTILINE))
    known |= {f"{name}_bucket" for name in re.findall(r"^# TYPE (\w+) histogram", text, re.M)}
    watched = {name for rule in rules() for name in re.findall(r"fremmoede_\w+", rule["expr"])}
    assert watched - known == set()
    assert len(watched) > 8


def test_the_kiosks_policy_lets_it_open_one_address() -> None:
    policy = json.loads((DEPLOY / "kiosk" / "policy.json").read_text())
    assert policy["URLBlocklist"] == ["*"]
    assert [it.split(":")[0] for it in policy["URLAllowlist"]] == ["https"]
    assert policy["DeveloperToolsAvailability"] == 2


def test_the_kiosks_session_is_a_script_that_a_shell_takes() -> None:
    script = DEPLOY / "kiosk" / "session.sh"
    assert subprocess.run(["sh", "-n", script], check=False).returncode == 0
    assert "--autoplay-policy=no-user-gesture-required" in script.read_text()


def test_the_guide_names_files_that_are_there() -> None:
    named = set(re.findall(r"\bdeploy/[\w./-]*\w", GUIDE))
    assert {it for it in named if not list(ROOT.glob(it + "*"))} == set()
    assert len(named) > 6


def test_the_public_description_has_the_version_and_what_the_standard_asks_for() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert f'version = "{told["softwareVersion"]}"' in (ROOT / "pyproject.toml").read_text()
    asked = {
        "publiccodeYmlVersion", "name", "platforms", "categories", "developmentStatus",
        "softwareType", "description", "legal", "maintenance", "localisation",
    }  # fmt: skip
    assert asked - told.keys() == set()
    for words in told["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]
