"""The worker: sends what is due and does its chores, beside the web server, until it is ended."""

import logging
import signal
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from threading import Event

import click

from shared.jobs import (
    ask_for_reminder_calls,
    find_abandoned_conversations,
    find_affected_meetings,
    offer_freed_times,
    send_next,
)
from shared.notifications import Gateways, gateways_for, say_alive
from shared.unit_of_work import Workplace
from shared.web.place import settings, workplace

Chore = Callable[[Workplace], object]
"""Something that is done now and then; doing it once more does no harm."""

REST_SECONDS = 2
"""Between two looks, when nothing is due."""

REST_AFTER_TROUBLE_SECONDS = 10

NOW_AND_THEN = timedelta(seconds=30)
"""How often it says that it is alive, and does its chores."""

log = logging.getLogger(__name__)


def worker_command(*chores: Chore) -> click.Command:
    """`flask worker`; the chores are those of the faces, beside the worker's own."""

    @click.command("worker")
    @click.option("--once", is_flag=True, help="Do what is due now, and end.")
    def worker(once: bool) -> None:
        """Send messages, ask after whoever walked away, and offer times that came free."""
        here, gateways, ended = workplace(), gateways_for(settings()), Event()
        if once:
            _do(chores, here)
            while send_next(here, gateways):
                pass
            return
        for ending in (signal.SIGTERM, signal.SIGINT):
            signal.signal(ending, lambda *_: ended.set())
        work_until(ended, here, gateways, chores)

    return worker


def work_until(
    ended: Event, workplace: Workplace, gateways: Gateways, chores: Iterable[Chore] = ()
) -> None:
    """Ends between two messages; a database that is away for a while ends nothing."""
    last: datetime | None = None
    while not ended.is_set():
        try:
            if last is None or workplace.clock.now() - last >= NOW_AND_THEN:
                _do(chores, workplace)
                last = workplace.clock.now()
            if not send_next(workplace, gateways):
                ended.wait(REST_SECONDS)
        except Exception:
            log.exception("The worker could not work, and tries again.")
            ended.wait(REST_AFTER_TROUBLE_SECONDS)


def _do(chores: Iterable[Chore], workplace: Workplace) -> None:
    """The worker's own, and then the others."""
    own = (
        _say_alive,
        find_abandoned_conversations,
        find_affected_meetings,
        offer_freed_times,
        ask_for_reminder_calls,
    )
    for chore in (*own, *chores):
        chore(workplace)


def _say_alive(workplace: Workplace) -> None:
    with workplace.work() as work:
        say_alive(work)
