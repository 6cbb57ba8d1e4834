"""The real web server, and browsers that connect to it."""

import socket
from contextlib import ExitStack
from urllib.request import urlopen

import pytest
from gunicorn.workers.gthread import TConn, ThreadWorker

from bench.server import HOST, serving

FAR_MORE_THAN_THREADS = 200
PATIENCE = 20
"""Seconds; gunicorn's own workers would be with the silent ones for a minute."""


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
def test_nobody_waits_behind_browsers_that_ask_nothing(database_url: str) -> None:
    with serving(database_url) as server, ExitStack() as silent:
        for _ in range(FAR_MORE_THAN_THREADS):
            silent.enter_context(socket.create_connection((HOST, server.port)))
        with urlopen(f"http://{HOST}:{server.port}/ready", timeout=PATIENCE) as answer:
            assert answer.status == 200


@pytest.mark.slow
def test_a_browser_that_connected_ahead_is_answered_when_it_asks(database_url: str) -> None:
    with (
        serving(database_url) as server,
        socket.create_connection((HOST, server.port), PATIENCE) as ahead,
    ):
        with urlopen(f"http://{HOST}:{server.port}/ready", timeout=PATIENCE):
            ahead.sendall(f"GET /ready HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
        assert ahead.recv(64).startswith(b"HTTP/1.1 200")
