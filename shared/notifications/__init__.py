"""The outbox: messages are stored with what causes them, and a worker sends them afterwards."""

from shared.notifications.alive import last_alive, say_alive
from shared.notifications.claiming import reminder_being_read, report_delivery
from shared.notifications.delivery_status import SentMessage, sent_messages
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
from shared.notifications.rules import at_decent_hour
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
    "at_decent_hour",
    "gateways_for",
    "has_failures",
    "last_alive",
    "post",
    "reminder_being_read",
    "report_delivery",
    "say_alive",
    "send_one",
    "sent_messages",
    "take_failures",
    "withdraw",
]
