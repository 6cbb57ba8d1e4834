"""The real server for the benchmarks: gunicorn as `script/server` starts it, on a free port."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
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
    """A running server: its port on this machine, its database, its secret."""

    port: int
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
def serving(database_url: str) -> Iterator[Server]:
    """A server in production mode; all of its processes end with the block.

    Raises `RuntimeError` when it ends, or is not ready within `STARTS_WITHIN` seconds.
    """
    server = Server(_free_port(), database_url, secrets.token_urlsafe(32))
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--log-level", "warning", "app:create_app()"],
        cwd=ROOT,
        env=os.environ | _settings(server),
        start_new_session=True,
    )
    try:
        _wait_until_ready(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def _settings(server: Server) -> dict[str, str]:
    return {
        "FREMMOEDE_MODE": "production",
        "DATABASE_URL": server.database_url,
        "PORT": str(server.port),
        "SECRET_KEY": server.secret,
        "PUBLIC_BASE_URL": f"http://{HOST}:{server.port}",
        "TWILIO_AUTH_TOKEN": secrets.token_urlsafe(32),
    }


def _wait_until_ready(server: Server, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"http://{HOST}:{server.port}/ready"):
                return
        except URLError:
            time.sleep(0.05)
    raise RuntimeError("the server did not start")


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as probe:
        port: int = probe.getsockname()[1]
        return port
