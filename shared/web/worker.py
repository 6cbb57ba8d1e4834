"""The worker: sends what is due, beside the web server, until it is told to end."""

import logging
import signal
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

import click

from shared.notifications import Gateways, gateways_for, say_alive
from shared.services import send_next
from shared.web.place import settings, workplace
from shared.work import Workplace

REST_SECONDS = 2
"""Between two looks, when nothing is due."""

REST_AFTER_TROUBLE_SECONDS = 10

A_SIGN = timedelta(seconds=30)
"""How often it says that it is alive."""

log = logging.getLogger(__name__)


@click.command("worker")
@click.option("--once", is_flag=True, help="Send what is due now, and end.")
def worker_command(once: bool) -> None:
    """Send messages: confirmations and reminders."""
    place, gateways, ended = workplace(), gateways_for(settings()), Event()
    if once:
        while send_next(place, gateways):
            pass
        return
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: ended.set())
    work_until(ended, place, gateways)


def work_until(ended: Event, place: Workplace, gateways: Gateways) -> None:
    """Ends between two messages; a database that is away for a while ends nothing."""
    says_alive = _sign_of_life(place)
    while not ended.is_set():
        try:
            says_alive()
            if not send_next(place, gateways):
                ended.wait(REST_SECONDS)
        except Exception:
            log.exception("The worker could not work, and tries again.")
            ended.wait(REST_AFTER_TROUBLE_SECONDS)


def _sign_of_life(place: Workplace) -> Callable[[], None]:
    last: datetime | None = None

    def say() -> None:
        nonlocal last
        now = place.clock.now()
        if last is None or now - last >= A_SIGN:
            with place.work() as work:
                say_alive(work)
            last = now

    return say
