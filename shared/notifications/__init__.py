"""The outbox: messages are stored with what causes them, and a worker sends them afterwards."""

from shared.notifications.alive import SILENT, is_silent, last_alive, say_alive
from shared.notifications.claiming import reminder_being_read, report_delivery, subject_of
from shared.notifications.delivery_status import SentMessage, sent_messages
from shared.notifications.due import oldest_due, send_again
from shared.notifications.facts import Channel, DeliveryState, Dispatch, Failed, NotSent, Sent
from shared.notifications.fates import recent_fates
from shared.notifications.gateways import Gateway, Gateways, gateways_for
from shared.notifications.gateways.letter import LetterGateway
from shared.notifications.gateways.log import LogGateway
from shared.notifications.gateways.twilio import TwilioGateway
from shared.notifications.outbox import (
    Notice,
    Recipient,
    centre_of_message,
    lost_messages,
    oldest_lost,
    post,
    take_failure,
    withdraw,
)
from shared.notifications.rules import at_decent_hour
from shared.notifications.sending import send_one

__all__ = [
    "SILENT",
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
    "centre_of_message",
    "gateways_for",
    "is_silent",
    "last_alive",
    "lost_messages",
    "oldest_due",
    "oldest_lost",
    "post",
    "recent_fates",
    "reminder_being_read",
    "report_delivery",
    "say_alive",
    "send_again",
    "send_one",
    "sent_messages",
    "subject_of",
    "take_failure",
    "withdraw",
]
