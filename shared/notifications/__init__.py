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
from shared.notifications.received import (
    IncomingText,
    ReceivedText,
    TextSent,
    erase_old_texts,
    keep_text,
    latest_task_of_sender,
    note_answer,
    received_text,
    texts_of_citizen,
    texts_of_task,
    texts_sent_to,
    texts_since,
)
from shared.notifications.rules import at_decent_hour
from shared.notifications.sending import send_one
from shared.notifications.stops import (
    StopSource,
    TextStop,
    allow_texts,
    number_of_text,
    stop_texts,
    text_stop,
)

__all__ = [
    "SILENT",
    "Channel",
    "DeliveryState",
    "Dispatch",
    "Failed",
    "Gateway",
    "Gateways",
    "IncomingText",
    "LetterGateway",
    "LogGateway",
    "NotSent",
    "Notice",
    "ReceivedText",
    "Recipient",
    "Sent",
    "SentMessage",
    "StopSource",
    "TextSent",
    "TextStop",
    "TwilioGateway",
    "allow_texts",
    "at_decent_hour",
    "centre_of_message",
    "erase_old_texts",
    "gateways_for",
    "is_silent",
    "keep_text",
    "last_alive",
    "latest_task_of_sender",
    "lost_messages",
    "note_answer",
    "number_of_text",
    "oldest_due",
    "oldest_lost",
    "post",
    "received_text",
    "recent_fates",
    "reminder_being_read",
    "report_delivery",
    "say_alive",
    "send_again",
    "send_one",
    "sent_messages",
    "stop_texts",
    "subject_of",
    "take_failure",
    "text_stop",
    "texts_of_citizen",
    "texts_of_task",
    "texts_sent_to",
    "texts_since",
    "withdraw",
]
