"""A machine to set Fremmøde up on: its programs are this one's, but for those a test puts there."""

import os
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.house.tree import ROOT

TAKEN_ALONG = ("package.json", "package-lock.json", ".npmrc", "requirements", "script")
NO_OVERRIDE = "--bounding-set=-dac_override,-dac_read_search"
BOUND_BY_PERMISSIONS = ("setpriv", NO_OVERRIDE) if os.getuid() == 0 else ()
"""What lets root be refused a file, as everybody else is."""

LISTENS_TO_CONTROL_C = ("env", "--default-signal=INT")
"""Who started the tests in the background made all that they start deaf to it."""


@dataclass(frozen=True)
class Machine:
    """`folder` holds what set-up reads; the PATH is `own` programs, then those of this machine."""

    folder: Path
    own: Path
    shared: Path

    def put(self, name: str, script: str) -> None:
        """A program in bash, instead of the one of this name."""
        write_program(self.own / name, script)

    def start(self, command: str, **environment: str) -> subprocess.Popen[str]:
        """In a process group of its own, as a terminal does it."""
        return subprocess.Popen(
            [*LISTENS_TO_CONTROL_C, *BOUND_BY_PERMISSIONS, self.folder / command],
            env={"PATH": f"{self.own}:{self.shared}", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, command: str, **environment: str) -> tuple[int, str]:
        """The exit status, and what was said on both channels."""
        process = self.start(command, **environment)
        said = "".join(process.communicate(timeout=60))
        return process.returncode, said


def gather_programs(folder: Path) -> Path:
    """All programs of this machine but those that `new_machine` puts, or a test."""
    for program in Path("/usr/bin").iterdir():
        if not program.name.startswith(("python", "sox", "npm", "apt-get", "sudo")):
            (folder / program.name).symlink_to(program)
    (folder / "python3").symlink_to(Path(sys.executable).resolve())
    return folder


def new_machine(place: Path, programs: Path) -> Machine:
    """Lacks sox alone, and the network that would bring it."""
    machine = Machine(place / "fremmoede", place / "programs", programs)
    machine.own.mkdir()
    machine.put("npm", "exit 0")
    machine.put("sudo", 'exec "$@"')
    machine.put("apt-get", "echo apt-get $*; exit 100")
    _copy_project(machine.folder)
    return machine


def _copy_project(folder: Path) -> None:
    folder.mkdir()
    (folder / "static").mkdir()
    for name in TAKEN_ALONG:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            shutil.copy(ROOT / name, folder / name)


def give_packages(machine: Machine) -> None:
    """Those of Debian, and a virtual environment with those of Python."""
    machine.put("sox", "exit 0")
    programs = machine.folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    python = machine.shared / "python3"
    (programs / "python").symlink_to(python)
    write_program(programs / "pip", "exit 0")
    version = subprocess.check_output([python, "--version"], text=True)
    (programs.parent / "made-for").write_text(f"{machine.folder} {version}")


def write_program(path: Path, script: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/bash\n{script}\n")
    path.chmod(0o755)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as asked:
        port: int = asked.getsockname()[1]
    return port
