"""Sends due messages one by one, each attempt outside of any transaction."""

from collections.abc import Callable
from dataclasses import replace

from shared.backlog import Skipped, WorkQueue, work_off
from shared.content import Message
from shared.notifications.claiming import (
    MayRing,
    StillValid,
    claim_one,
    is_reference_of_another,
    record_outcome,
)
from shared.notifications.due import due_messages, set_message_aside
from shared.notifications.facts import Channel, Dispatch, NotSent, Outcome, Unsure
from shared.notifications.gateways import Gateway, Gateways
from shared.notifications.stops import text_stop
from shared.unit_of_work import UnitOfWork, Workplace

ContentNow = Callable[[UnitOfWork, Dispatch], Message]
"""What a message that is about to be sent says by now."""

LearnStop = Callable[[UnitOfWork, str], object]
"""What follows when the carrier says that a number (E.164) wants no texts from us."""

STOPPED = "has stopped texts"


def send_one(
    workplace: Workplace,
    gateways: Gateways,
    holds: StillValid,
    content_now: ContentNow = lambda _work, it: it.content,
    may_ring: MayRing = lambda _work, _id: True,
    learn_stop: LearnStop = lambda _work, _number: None,
) -> bool:
    """Sends the first due message, with what it says by now; False when none is due.

    One that can't be read is left out, and set aside in the end. Safe with several workers: no
    message is sent by two at once.
    """
    with workplace.read() as work:
        due = due_messages(work)

    def send(message_id: int) -> type[Skipped] | None:
        with workplace.work() as work:
            it = _claim_in_words(work, message_id, holds, content_now)
        if it is None:
            return Skipped
        outcome = _refusal_known(workplace, it) or _try(workplace, gateways[it.channel], it)
        with workplace.work() as work:
            record_outcome(work, it, outcome, may_ring)
            if isinstance(outcome, NotSent) and outcome.has_stopped:
                learn_stop(work, it.to)
        return None

    return work_off(workplace, WorkQueue.MESSAGES, due, send, set_message_aside, most=1) > 0


def _claim_in_words(
    work: UnitOfWork, message_id: int, holds: StillValid, content_now: ContentNow
) -> Dispatch | None:
    """Claims a message that can be put into words: one that can't is never half sent."""
    it = claim_one(work, message_id, holds)
    if it is None:
        return None
    it = replace(it, content=content_now(work, it))
    if not it.words:
        raise ValueError("a message without words")
    return it


def _refusal_known(workplace: Workplace, it: Dispatch) -> NotSent | None:
    """A text to a number that wants none goes another way, without being tried."""
    if it.channel is not Channel.TEXT or it.look_first:
        return None
    with workplace.read() as work:
        stop = text_stop(work, it.to)
    return NotSent(STOPPED, instead=Channel.CALL) if stop else None


def _try(workplace: Workplace, gateway: Gateway, it: Dispatch) -> Outcome:
    """The outcome of sending; an unforeseen exception leaves open whether anything was sent."""

    def is_anothers(reference: str) -> bool:
        with workplace.read() as work:
            return is_reference_of_another(work, reference, it.id)

    try:
        return (it.look_first and gateway.look(it, is_anothers)) or gateway.send(it)
    except Exception as problem:
        return Unsure(type(problem).__name__)
