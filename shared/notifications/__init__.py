"""The outbox: messages are stored with what causes them, and a worker sends them afterwards."""

from shared.notifications.alive import last_alive, say_alive
from shared.notifications.claiming import being_told, report_delivery
from shared.notifications.delivery_status import SentMessage, told_about
from shared.notifications.facts import Channel, DeliveryState, Dispatch, Failed, NotSent, Sent
from shared.notifications.gateways import Gateway, Gateways, gateways_for
from shared.notifications.gateways.letter import LetterGateway
from shared.notifications.gateways.log import LogGateway
from shared.notifications.gateways.twilio import TwilioGateway
from shared.notifications.outbox import (
    Notice,
    Recipient,
    has_failures,
    post,
    take_failures,
    withdraw,
)
from shared.notifications.rules import decent
from shared.notifications.sending import send_one

__all__ = [
    "Channel",
    "DeliveryState",
    "Dispatch",
    "Failed",
    "Gateway",
    "Gateways",
    "LetterGateway",
    "LogGateway",
    "NotSent",
    "Notice",
    "Recipient",
    "Sent",
    "SentMessage",
    "TwilioGateway",
    "being_told",
    "decent",
    "gateways_for",
    "has_failures",
    "last_alive",
    "post",
    "report_delivery",
    "say_alive",
    "send_one",
    "take_failures",
    "told_about",
    "withdraw",
]
