"""Sends due messages one by one, each attempt outside of any transaction."""

from shared.notifications.claiming import StillValid, claim, is_due, record_outcome
from shared.notifications.facts import Dispatch, Outcome, Unsure
from shared.notifications.gateways import Gateway, Gateways
from shared.unit_of_work import Workplace


def send_one(workplace: Workplace, gateways: Gateways, holds: StillValid) -> bool:
    """Sends the first due message; False when none is due.

    Safe with several workers: no message is sent by two at once.
    """
    with workplace.read() as work:
        if not is_due(work):
            return False
    with workplace.work() as work:
        it = claim(work, holds)
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
