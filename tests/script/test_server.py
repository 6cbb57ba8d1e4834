"""`script/server` calls commands that there are, and they do what is needed before it serves."""

import re
from dataclasses import replace

import click
import pytest
from click.testing import CliRunner

from app import create_app
from shared.settings import Mode
from shared.web.cli import NO_SOUNDS, prepare_command
from tests.conftest import SECRET
from tests.house.tree import ROOT
from tests.town import settings_for

STARTS = (ROOT / "shared" / "web" / "serving.py").read_text()
CALLED = set(re.findall(r'_command\(app, "(\w+)"', STARTS))
DEMONSTRATION = settings_for("sqlite://", SECRET)


def test_every_command_that_the_start_calls_is_there() -> None:
    assert {"prepare", "worker", "speech"} == CALLED
    assert create_app(DEMONSTRATION).cli.commands.keys() >= CALLED


def test_production_has_no_invented_day() -> None:
    production = create_app(replace(DEMONSTRATION, mode=Mode.PRODUCTION))
    assert create_app(DEMONSTRATION).cli.commands.keys() - production.cli.commands.keys() == {
        "demo"
    }


def step(name: str, problem: Exception | None = None) -> click.Command:
    @click.command(name)
    def do() -> None:
        click.echo(name)
        if problem is not None:
            raise problem

    return do


def test_the_start_does_one_step_after_the_other() -> None:
    prepare = prepare_command([step("tables"), step("invented day")], step("sounds"))
    done = CliRunner().invoke(prepare)
    assert (done.exit_code, done.output.split("\n")[:3]) == (
        0,
        ["tables", "invented day", "sounds"],
    )


def test_sounds_can_be_left_for_later() -> None:
    prepare = prepare_command([step("tables")], step("sounds"))
    assert CliRunner().invoke(prepare, ["--without-sounds"]).output == "tables\n"


def test_it_ends_with_the_first_that_fails() -> None:
    broken = click.ClickException("A recording could not be renamed.")
    done = CliRunner().invoke(
        prepare_command([step("tables", broken), step("day")], step("sounds"))
    )
    assert done.exit_code == 1
    assert done.output == "tables\nError: A recording could not be renamed.\n"


def test_without_sounds_all_else_starts(caplog: pytest.LogCaptureFixture) -> None:
    done = CliRunner().invoke(prepare_command([], step("sounds", OSError("no such device"))))
    assert (done.exit_code, done.output) == (0, f"sounds\n{NO_SOUNDS}\n")
    assert caplog.messages == ["Sounds could not be made."]
