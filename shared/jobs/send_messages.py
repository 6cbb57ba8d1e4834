"""Sends the messages that are due, one at a time."""

from shared.followups import see_to_failures, still_so
from shared.notifications import (
    Gateways,
    has_failures,
    send_one,
)
from shared.unit_of_work import Workplace


def send_next(workplace: Workplace, gateways: Gateways) -> bool:
    """One message; False when none is due."""
    has_sent = send_one(workplace, gateways, still_so)
    with workplace.read() as work:
        lost = has_failures(work)
    if lost:
        with workplace.work() as work:
            see_to_failures(work)
    return has_sent
