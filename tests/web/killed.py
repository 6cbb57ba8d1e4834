"""Processes of the web server and the worker, which are killed as a power cut would."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from socket import create_server
from threading import Event

from app import create_app
from shared.clock import SystemClock
from shared.database import connect
from shared.jobs import JobContext, jobs
from shared.notifications import TwilioGateway
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web.rounds import work_until
from tests.notifications.fake_twilio import ACCOUNT, OURS
from tests.notifications.post_office import all_through
from tests.town import settings_for
from tests.web_server import HOST, Server

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload([__name__])

BASE = "https://fremmoede.test"


class NoShelf:
    def tidy(self, now: object) -> None:
        """There are no sounds."""


def serve(url: str, secret: str, port: int) -> None:
    """The whole application, until the process ends."""
    app = create_app(settings_for(url, secret))
    with create_server((HOST, port)) as listening:
        Server(app, listening).serve_forever()


def work(url: str, secret: str, twilio: str) -> None:
    """All jobs, until the process ends."""
    workplace = Workplace(connect(url), SystemClock(), Vault(secret))
    gateway = TwilioGateway(ACCOUNT, "token", OURS, BASE, twilio)
    context = JobContext(workplace, all_through(gateway), None, NoShelf())
    work_until(Event(), jobs(), context)


@contextmanager
def running(target: Callable[..., None], *told: object) -> Iterator[None]:
    """A process of its own, which is killed when the block ends."""
    process = FORKS.Process(target=target, args=told)
    process.start()
    try:
        yield
    finally:
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
