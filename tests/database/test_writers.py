"""Several who write at once: each of them gets its turn."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from shared.citizens import get_citizen
from shared.clock import SetClock
from shared.database import BUSY_SECONDS, connect
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.appointments.houses import House

WRITERS, PIECES_OF_WORK = 16, 20


def test_all_who_write_at_once_get_their_turn(workplace: Workplace) -> None:
    house = House(workplace)
    numbers = [f"+45{20_000_000 + n}" for n in range(WRITERS * PIECES_OF_WORK)]
    with ThreadPoolExecutor(WRITERS) as writers:
        ids = list(writers.map(house.citizen, numbers))
    with workplace.read() as work:
        assert [get_citizen(work, id).telephone for id in ids] == numbers


@pytest.mark.slow
@pytest.mark.usefixtures("impatient_writers")
def test_nobody_queues_for_ever(
    sqlite_url: str, sqlite_workplace: Workplace, vault: Vault, clock: SetClock
) -> None:
    """Two wait for the same one who does not end: both are told."""
    others = Workplace(connect(sqlite_url), clock, vault)

    def write() -> None:
        with others.work() as work:
            work.session.connection()

    with sqlite_workplace.work() as work, ThreadPoolExecutor(2) as writers:
        work.session.connection()
        for waiting in [writers.submit(write), writers.submit(write)]:
            with pytest.raises(OperationalError):
                waiting.result()
    others.engine.dispose()


def test_what_no_waiting_helps_is_told_at_once(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    with engine.connect() as connection:
        sqlite = connection.connection.dbapi_connection
        assert sqlite is not None
        sqlite.cursor().execute("BEGIN")
        begun = monotonic()
        with pytest.raises(OperationalError, match="within a transaction"):
            connection.execute(text("SELECT 1"))
        assert monotonic() - begun < BUSY_SECONDS / 2
    engine.dispose()
