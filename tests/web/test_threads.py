"""The real web server, and browsers that connect to it; some go away while they are sent a file."""

import os
import socket
import struct
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep
from urllib.request import urlopen

import pytest
from gunicorn.workers.gthread import TConn, ThreadWorker

from app import create_app
from bench.server import HOST, Server, serving
from shared.clock import SetClock
from shared.settings import ROOT
from shared.web.place import installed_in
from tests import web_server
from tests.conftest import SECRET
from tests.databases import copy_sqlite
from tests.memory import quick_folder
from tests.town import settings_for

FAR_MORE_THAN_THREADS = 200
PATIENCE = 20
"""Seconds; gunicorn's own workers would be with the silent ones for a minute."""

FONT = "static/vendor/slip-arabic-600.woff2"
VISITS = 20
AT_ONCE = struct.pack("ii", True, 0)
"""What is on its way is thrown away: the connection is reset."""


@pytest.fixture(scope="module")
def server(sqlite_template: Path) -> Iterator[Server]:
    """It starts once: no test asks it for anything that lasts."""
    with quick_folder() as folder, serving(copy_sqlite(sqlite_template, folder / "db")) as started:
        yield started


def go_away(port: int) -> None:
    """As soon as the first byte is there."""
    with socket.create_connection((HOST, port), PATIENCE) as browser:
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        browser.sendall(f"GET /{FONT} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
        assert browser.recv(1)


def has_it_open(pid: int) -> bool:
    return os.path.realpath(ROOT / FONT) in {
        os.path.realpath(it) for it in Path(f"/proc/{pid}/fd").iterdir()
    }


def family_of(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *map(int, children)]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (ThreadWorker, "enqueue_req"),
        (ThreadWorker, "on_pending_socket_readable"),
        (ThreadWorker, "murder_pending"),
        (TConn, "set_timeout"),
        (TConn, "wait_for_data"),
    ],
)
def test_gunicorn_still_has_what_our_worker_relies_on(part: type, name: str) -> None:
    assert hasattr(part, name), (
        f"gunicorn's {part.__name__} has lost {name}: see shared.web.threads"
    )


@pytest.mark.slow
def test_nobody_waits_behind_browsers_that_ask_nothing(server: Server) -> None:
    with ExitStack() as silent:
        for _ in range(FAR_MORE_THAN_THREADS):
            silent.enter_context(socket.create_connection((HOST, server.port)))
        with urlopen(f"http://{HOST}:{server.port}/ready", timeout=PATIENCE) as answer:
            assert answer.status == 200


@pytest.mark.slow
def test_a_browser_that_connected_ahead_is_answered_when_it_asks(server: Server) -> None:
    with socket.create_connection((HOST, server.port), PATIENCE) as ahead:
        with urlopen(f"http://{HOST}:{server.port}/ready", timeout=PATIENCE):
            ahead.sendall(f"GET /ready HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
        assert ahead.recv(64).startswith(b"HTTP/1.1 200")


@pytest.mark.slow
def test_a_file_is_closed_whose_reader_went_away(server: Server) -> None:
    """As soon as that has been noticed."""
    for _ in range(VISITS):
        go_away(server.port)
    patience = monotonic() + PATIENCE
    while any(map(has_it_open, family_of(server.pid))) and monotonic() < patience:
        sleep(0.02)
    assert not any(map(has_it_open, family_of(server.pid)))


def test_a_server_of_the_tests_closes_it_too(sqlite_url: str, clock: SetClock) -> None:
    app, door = create_app(settings_for(sqlite_url, SECRET), clock), web_server.open_door()
    with web_server.serving(app, door):
        for _ in range(VISITS):
            go_away(door.port)
    assert not has_it_open(os.getpid())
    installed_in(app)[1].engine.dispose()
