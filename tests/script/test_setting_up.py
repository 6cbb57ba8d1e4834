"""Set-up says in one sentence what stands in its way, and stops when it is told to."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from tests.script.machine import (
    Machine,
    free_port,
    give_packages,
    write_program,
)

STOPPED = "Set-up was stopped before its end. Start it again, and it goes on from here.\n"
LOCKED = 0o555
SOMEBODY_ELSES = (
    r"\w+ may not write to {}, which belongs to \w+\. Have the folder given over, "
    r"then try again: sudo chown -R \w+ '{}'\n"
)
BECOMES_NPM = f"""
case $1 in
    config) echo /proc/nobody-writes-here ;;
    --prefix) ln -s {ROOT / "node_modules"} "$2" ;;
esac
"""


@pytest.mark.parametrize(
    ("command", "ending"),
    [("script/bootstrap", "exit 0"), ("script/server", "exit 0"), ("script/test", "exit 100")],
)
def test_set_up_stops_at_control_c_however_apt_get_ends(
    machine: Machine, command: str, ending: str
) -> None:
    machine.put("apt-get", f"trap '{ending}' INT; echo fetching; while :; do sleep 0.02; done")
    process = machine.start(command, PORT=str(free_port()))
    assert process.stdout
    while process.stdout.readline() != "fetching\n":
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate(timeout=10)
    assert complaints == STOPPED
    assert process.returncode == -signal.SIGINT
    assert not (machine.folder / ".venv").exists()


def test_set_up_stops_at_control_c_without_what_the_program_says(machine: Machine) -> None:
    give_packages(machine)
    pip = "trap 'echo Traceback >&2; exit 1' INT; touch begun; while :; do sleep 0.02; done"
    write_program(machine.folder / ".venv" / "bin" / "pip", pip)
    process = machine.start("script/bootstrap")
    wait_for(machine.folder / "begun")
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=10)[1] == STOPPED


def wait_for(path: Path) -> None:
    until = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_after_control_c_set_up_goes_on_from_there(machine: Machine) -> None:
    machine.put("apt-get", "kill -INT 0; exit 0")
    assert STOPPED in machine.run("script/bootstrap")[1]
    machine.put("apt-get", "echo apt-get $*; exit 100")
    status, said = machine.run("script/bootstrap")
    assert said == "Installing Debian packages: sox\napt-get update -qq\n"
    assert status == 100


@pytest.mark.parametrize("command", ["script/bootstrap --help", "script/bootstrap --test --help"])
def test_an_argument_that_set_up_does_not_know_installs_nothing(
    machine: Machine, command: str
) -> None:
    program, *arguments = command.split()
    machine.put("says", f'exec "{machine.folder}/{program}" {" ".join(arguments)}')
    done = subprocess.run([machine.own / "says"], capture_output=True, text=True, check=False)
    assert done.stderr == "script/bootstrap takes no argument but --test.\n"
    assert done.returncode == 1
    assert not (machine.folder / ".venv").exists()


def test_an_environment_that_is_a_link_is_left_alone(machine: Machine, tmp_path: Path) -> None:
    somebody_elses = tmp_path / "elsewhere"
    (somebody_elses / "bin").mkdir(parents=True)
    (machine.folder / ".venv").symlink_to(somebody_elses)
    status, said = machine.run("script/bootstrap")
    assert said == (
        f".venv is a link to {somebody_elses}. Remove it, and set-up makes one of its own.\n"
    )
    assert status == 1
    assert (somebody_elses / "bin").is_dir()


def test_another_users_folder_is_said(machine: Machine) -> None:
    machine.folder.chmod(LOCKED)
    status, said = machine.run("script/bootstrap")
    assert re.fullmatch(SOMEBODY_ELSES.format(".", machine.folder), said)
    assert status == 1


@pytest.mark.parametrize("locked", ["instance", "."])
def test_another_users_data_is_said_where_all_is_set_up(machine: Machine, locked: str) -> None:
    set_up(machine)
    folder = machine.folder / locked
    folder.mkdir(exist_ok=True)
    folder.chmod(LOCKED)
    status, said = machine.run("script/bootstrap")
    assert re.fullmatch(SOMEBODY_ELSES.format(re.escape(locked), machine.folder), said)
    assert status == 1


def test_nothing_of_node_stays_with_the_server(machine: Machine) -> None:
    set_up(machine)
    assert (machine.folder / "static" / "vendor" / "htmx.min.js").exists()
    assert not (machine.folder / "node_modules").exists()
    assert not (machine.folder / ".venv" / "set-up").exists()


def test_nothing_of_node_stays_when_it_fails(machine: Machine) -> None:
    give_packages(machine)
    machine.put("npm", "[ $1 = config ] || exit 1")
    assert machine.run("script/bootstrap")[0] == 1
    assert not (machine.folder / ".venv" / "set-up").exists()


def test_npm_gets_a_cache_where_the_home_can_not_be_written_to(machine: Machine) -> None:
    give_packages(machine)
    machine.put("npm", f"{BECOMES_NPM}\necho $npm_config_cache >cache")
    assert machine.run("script/bootstrap")[0] == 0
    cache = machine.folder / ".venv" / "set-up" / "cache"
    assert (machine.folder / "cache").read_text() == f"{cache}\n"


def test_of_two_set_ups_at_once_one_waits(machine: Machine) -> None:
    give_packages(machine)
    machine.put("npm", f"[ $1 = config ] || echo installs >>npm-did\n{BECOMES_NPM}")
    both = [machine.start("script/bootstrap") for _ in range(2)]
    for process in both:
        process.communicate(timeout=60)
    assert [process.returncode for process in both] == [0, 0]
    assert (machine.folder / "npm-did").read_text() == "installs\n"


def test_what_is_set_up_is_not_set_up_again(machine: Machine) -> None:
    set_up(machine)
    assert machine.run("script/bootstrap") == (0, "")


def set_up(machine: Machine) -> None:
    give_packages(machine)
    machine.put("npm", BECOMES_NPM)
    status, said = machine.run("script/bootstrap")
    assert status == 0, said
