"""The outbox: messages that are written with their reason, and sent afterwards by a worker."""

from shared.notifications.alive import last_alive, say_alive
from shared.notifications.claiming import Holds, being_told, report
from shared.notifications.facts import (
    Channel,
    Dispatch,
    Failed,
    NotSent,
    Outcome,
    Sent,
    State,
    Unsure,
)
from shared.notifications.gateways import (
    Gateway,
    Gateways,
    LetterGateway,
    LogGateway,
    TwilioGateway,
    gateways_for,
)
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
from shared.notifications.told import Told, told_about

__all__ = [
    "Channel",
    "Dispatch",
    "Failed",
    "Gateway",
    "Gateways",
    "Holds",
    "LetterGateway",
    "LogGateway",
    "NotSent",
    "Notice",
    "Outcome",
    "Recipient",
    "Sent",
    "State",
    "Told",
    "TwilioGateway",
    "Unsure",
    "being_told",
    "decent",
    "gateways_for",
    "has_failures",
    "last_alive",
    "post",
    "report",
    "say_alive",
    "send_one",
    "take_failures",
    "told_about",
    "withdraw",
]
