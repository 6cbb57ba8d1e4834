"""Every sentence once per language, for the eye and for the ear."""

from shared.content.messages import (
    Clock,
    Count,
    Day,
    Digits,
    Fact,
    Message,
    Minutes,
    Moment,
    Name,
    Register,
    Telephone,
    Term,
    Weekday,
    message,
)
from shared.content.reading_ease import lix, portions
from shared.content.wording import NoSuchMessage, Wording, languages

__all__ = [
    "Clock",
    "Count",
    "Day",
    "Digits",
    "Fact",
    "Message",
    "Minutes",
    "Moment",
    "Name",
    "NoSuchMessage",
    "Register",
    "Telephone",
    "Term",
    "Weekday",
    "Wording",
    "languages",
    "lix",
    "message",
    "portions",
]
