"""A process that books one meeting after the other, and says so, until it is killed."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import sleep

from shared.appointments import book, free_times
from shared.citizens import Needs
from shared.clock import SetClock
from shared.database import connect
from shared.unit_of_work import Workplace
from shared.vault import Vault

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


@contextmanager
def writing(url: str, now: datetime, centre_id: int, citizens: list[int]) -> Iterator[Connection]:
    """What it says can be received; it is killed, as a power cut would, when the block ends."""
    hear, say = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=_write, args=(url, now, centre_id, citizens, say))
    process.start()
    say.close()
    try:
        yield hear
    finally:
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()


def heard(hear: Connection) -> Iterator[int]:
    """The ids of the meetings that were acknowledged, to the last one before the process died."""
    try:
        while True:
            yield int(hear.recv_bytes())
    except EOFError:
        return


def _write(url: str, now: datetime, centre_id: int, citizens: list[int], say: Connection) -> None:
    workplace = Workplace(connect(url), SetClock(now), Vault("the writer's"))
    for citizen_id in citizens:
        with workplace.work() as work:
            start = free_times(work, centre_id, "follow_up")[0]
            booked = book(work, citizen_id, "follow_up", start, Needs(), "kiosk")
        say.send_bytes(str(booked.id).encode())
    while True:
        sleep(1)
