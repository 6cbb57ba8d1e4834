"""Workers of their own: several at once, and one that dies in the middle of its work."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from shared.clock import SetClock
from shared.database import connect
from shared.notifications import LogGateway, send_one
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.notifications.post_office import all_through, always

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


def work_off(url: str, now: datetime, secret: str, log: Path) -> None:
    """Until nothing is due any more."""
    workplace = Workplace(connect(url), SetClock(now), Vault(secret))
    while send_one(workplace, all_through(LogGateway(log)), always):
        pass


@contextmanager
def working(*told: object, count: int = 1) -> Iterator[list[BaseProcess]]:
    """Processes that work; whichever is still alive is killed, as a power cut would, at the end."""
    processes = [FORKS.Process(target=work_off, args=told) for _ in range(count)]
    for process in processes:
        process.start()
    try:
        yield list(processes)
    finally:
        for process in processes:
            if process.pid is not None and process.is_alive():
                os.kill(process.pid, signal.SIGKILL)
            process.join()
