"""Sends the messages that are due, one in each turn.

Takes the next text, call or letter from the outbox, drops it when its reason has gone meanwhile,
hands it to its carrier and writes down how that ended. One that can't be read is set aside after
three tries. What could not be delivered in the end becomes a task at the desk. While more is due it
goes on at once.

Why so often: a citizen who has just booked has the confirmation before they leave the kiosk.

Done twice: a message is claimed before it is sent, so two turns, or two workers, never send the
same one. One whose sending was interrupted is looked up at the carrier first.
"""

from datetime import timedelta

from shared.backlog import WorkQueue, work_off
from shared.followups import (
    carrier_knows_stop,
    content_now,
    is_still_valid,
    may_ring,
    see_to_failure,
)
from shared.jobs.job import Job
from shared.notifications import Gateways, centre_of_message, lost_messages, send_one
from shared.unit_of_work import Workplace


def send_next(workplace: Workplace, gateways: Gateways) -> bool:
    """One message; False when none is due."""
    has_sent = send_one(
        workplace, gateways, is_still_valid, content_now, may_ring, carrier_knows_stop
    )
    tell_of_failures(workplace)
    return has_sent


def tell_of_failures(workplace: Workplace) -> None:
    """Tells the desk of each failed message, in a transaction of its own."""
    with workplace.read() as work:
        lost = lost_messages(work)

    def tell(message_id: int) -> None:
        with workplace.work() as work:
            see_to_failure(work, message_id)

    work_off(workplace, WorkQueue.DELIVERIES, lost, tell, centre_of_message)


JOB = Job(
    "send_messages",
    every=timedelta(seconds=2),
    run=lambda context: send_next(context.workplace, context.gateways),
)
