"""Sends due messages one by one, each attempt outside of any transaction."""

from collections.abc import Callable
from dataclasses import replace

from shared.content import Message
from shared.notifications.claiming import StillValid, claim, is_due, record_outcome
from shared.notifications.facts import Dispatch, Outcome, Unsure
from shared.notifications.gateways import Gateway, Gateways
from shared.unit_of_work import UnitOfWork, Workplace

ContentNow = Callable[[UnitOfWork, Dispatch], Message]
"""What a message that is about to be sent says by now."""


def send_one(
    workplace: Workplace,
    gateways: Gateways,
    holds: StillValid,
    content_now: ContentNow = lambda _work, it: it.content,
) -> bool:
    """Sends the first due message, with what it says by now; False when none is due.

    Safe with several workers: no message is sent by two at once.
    """
    with workplace.read() as work:
        if not is_due(work):
            return False
    with workplace.work() as work:
        it = claim(work, holds)
        it = it and replace(it, content=content_now(work, it))
    if it is None:
        return False
    outcome = _try(gateways[it.channel], it)
    with workplace.work() as work:
        record_outcome(work, it, outcome)
    return True


def _try(gateway: Gateway, it: Dispatch) -> Outcome:
    """The outcome of sending; an unforeseen exception leaves open whether anything was sent."""
    try:
        return (it.look_first and gateway.look(it)) or gateway.send(it)
    except Exception as problem:
        return Unsure(type(problem).__name__)
