"""The real server for the benchmarks: gunicorn as `script/server` starts it, on a free port."""

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from shared.clock import SystemClock
from shared.database import connect
from shared.unit_of_work import Workplace
from shared.vault import Vault

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
STARTS_WITHIN = 30
"""Seconds that the server may take to start."""


@dataclass(frozen=True)
class Server:
    """A running server: its port on this machine, its first process, its database, its secret."""

    port: int
    pid: int
    database_url: str
    secret: str

    @contextmanager
    def workplace(self) -> Iterator[Workplace]:
        """The server's database and vault, used from outside the server."""
        engine = connect(self.database_url)
        try:
            yield Workplace(engine, SystemClock(), Vault(self.secret))
        finally:
            engine.dispose()


@contextmanager
def serving(database_url: str, **others: str) -> Iterator[Server]:
    """A server in production mode, or as `others` say; all of its processes end with the block.

    Raises `RuntimeError` when it ends, or is not ready within `STARTS_WITHIN` seconds.
    """
    secret = secrets.token_urlsafe(32)
    with socket.create_server((HOST, 0)) as door:
        port: int = door.getsockname()[1]
        process = _start(door, _settings(port, database_url, secret) | others)
    try:
        _wait_until_ready(port)
        yield Server(port, process.pid, database_url, secret)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def _start(door: socket.socket, settings: dict[str, str]) -> subprocess.Popen[bytes]:
    """It is given a door that listens already: a port that is only free may be taken meanwhile."""
    bind = ("--bind", f"fd://{door.fileno()}")
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--log-level", "warning", *bind, "app:create_app()"],
        cwd=ROOT,
        env=os.environ | settings,
        pass_fds=[door.fileno()],
        start_new_session=True,
    )


def _settings(port: int, database_url: str, secret: str) -> dict[str, str]:
    return {
        "FREMMOEDE_MODE": "production",
        "DATABASE_URL": database_url,
        "PORT": str(port),
        "SECRET_KEY": secret,
        "PUBLIC_BASE_URL": "https://fremmoede.test",
        "TWILIO_AUTH_TOKEN": secrets.token_urlsafe(32),
    }


def _wait_until_ready(port: int) -> None:
    """Its first answer comes as soon as it has started."""
    try:
        with urlopen(f"http://{HOST}:{port}/ready", timeout=STARTS_WITHIN):
            return
    except OSError as trouble:
        raise RuntimeError("the server did not start") from trouble
