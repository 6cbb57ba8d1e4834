"""A PostgreSQL of the tests' own: no port, its socket and data in a temporary directory."""

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path

FORGETFUL = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_wal_size=256MB",
)
DURABLE = ("fsync=on", "synchronous_commit=on")
COMMON = ("listen_addresses=''", "max_connections=400", "shared_buffers=64MB", "jit=off")


@dataclass(frozen=True)
class Cluster:
    """Lives in `directory`, shared by all processes of a test run: the first one starts it."""

    directory: Path
    settings: tuple[str, ...]

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://{_owner()}@/{database}?host={self.directory}"

    def ensure_started(self) -> None:
        with (self.directory / "lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not self._data.exists():
                self._start()

    def stop(self) -> None:
        """Does nothing when it was never started."""
        if self._data.exists():
            self._run("pg_ctl", "stop", "--mode=immediate", f"--pgdata={self._data}")

    @property
    def _data(self) -> Path:
        return self.directory / "data"

    def _start(self) -> None:
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--no-sync", str(self._data))
        settings = (*COMMON, *self.settings, f"unix_socket_directories='{self.directory}'")
        with (self._data / "postgresql.conf").open("a") as file:
            file.write("\n".join(settings))
        log = f"--log={self.directory / 'log'}"
        self._run("pg_ctl", "start", "--wait", log, f"--pgdata={self._data}")

    def _run(self, program: str, *arguments: str) -> None:
        """Raises `CalledProcessError`; PostgreSQL refuses to run as root."""
        subprocess.run(
            [_program(program), *arguments],
            cwd=self.directory,
            user=_owner(),
            extra_groups=[] if os.geteuid() == 0 else None,
            stdout=subprocess.DEVNULL,
            check=True,
        )


def new_cluster(settings: tuple[str, ...], place: Path | None = None) -> Cluster:
    """Made outside pytest's own directory, which other users may not enter."""
    directory = Path(tempfile.mkdtemp(prefix="fremmoede-", dir=place))
    if os.geteuid() == 0:
        shutil.chown(directory, _owner())
    return Cluster(directory, settings)


def remove(cluster: Cluster) -> None:
    cluster.stop()
    shutil.rmtree(cluster.directory)


def _owner() -> str:
    """Who runs it: ourselves, or as root the user that Debian's package brings."""
    return "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name


def _program(name: str) -> str:
    """Debian keeps the server's programs off the path, one directory per version."""
    newest = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=_version)
    with suppress(IndexError):
        return str(newest[-1])
    found = shutil.which(name)
    assert found, f"PostgreSQL's {name} is not installed: script/bootstrap --test installs it."
    return found


def _version(program: Path) -> int:
    return int(program.parts[-3])
