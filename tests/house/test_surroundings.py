"""What the fixtures promise: durable where it is asked for, empty, and nobody reaches out."""

import socket
from urllib.request import urlopen

import pytest
from sqlalchemy import text

from shared.unit_of_work import Workplace
from tests.conftest import MONDAY_AT_EIGHT
from tests.databases import engine_for
from tests.network import NetworkForbidden

ELSEWHERE = "192.0.2.1"
"""An address that the standards reserve for examples."""


def answer(url: str, question: str) -> str:
    with engine_for(url) as engine, engine.connect() as connection:
        return str(connection.scalar(text(question)))


def test_a_durable_postgresql_waits_for_its_disk(durable_postgres_url: str) -> None:
    assert answer(durable_postgres_url, "SHOW fsync") == "on"
    assert answer(durable_postgres_url, "SHOW synchronous_commit") == "on"


def test_sqlite_always_waits_for_its_disk(durable_sqlite_url: str) -> None:
    assert answer(durable_sqlite_url, "PRAGMA synchronous") == "2"
    assert answer(durable_sqlite_url, "PRAGMA journal_mode") == "wal"


def test_the_day_begins_on_monday_at_eight(workplace: Workplace) -> None:
    with workplace.read() as work:
        assert work.now == MONDAY_AT_EIGHT


def test_nobody_connects_to_another_machine() -> None:
    with pytest.raises(NetworkForbidden):
        socket.create_connection((ELSEWHERE, 80))


def test_nobody_asks_for_a_name() -> None:
    with pytest.raises(NetworkForbidden):
        urlopen("http://example.org/")


def test_nobody_sends_a_datagram() -> None:
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as letterbox,
        pytest.raises(NetworkForbidden),
    ):
        letterbox.sendto(b"hello", (ELSEWHERE, 9))


def test_this_machine_may_be_reached() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as here,
    ):
        assert here.getpeername() == server.getsockname()
