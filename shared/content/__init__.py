"""Every sentence once per language, for the eye and for the ear."""

from shared.content.messages import (
    BornOn,
    ClockTime,
    Count,
    Day,
    Digits,
    Fact,
    Listing,
    Message,
    Minutes,
    Moment,
    Name,
    Piece,
    Register,
    Telephone,
    Term,
    Weekday,
    clock_of,
    message,
)
from shared.content.reading_ease import lix, portions
from shared.content.renamed import TOPIC_SLUGS, current_id
from shared.content.said import as_said
from shared.content.sentences import NoSuchMessage, sentences_of
from shared.content.spoken_languages import (
    ANOTHER_LANGUAGE,
    INTERPRETED_LANGUAGES,
    SEEN_OR_FELT,
    SIGN_LANGUAGE,
    SPOKEN_LANGUAGES,
)
from shared.content.telephones import (
    HOME,
    country_of_number,
    country_of_zone,
    groups_in_country,
    in_country,
)
from shared.content.wording import Wording, languages

__all__ = [
    "ANOTHER_LANGUAGE",
    "HOME",
    "INTERPRETED_LANGUAGES",
    "SEEN_OR_FELT",
    "SIGN_LANGUAGE",
    "SPOKEN_LANGUAGES",
    "TOPIC_SLUGS",
    "BornOn",
    "ClockTime",
    "Count",
    "Day",
    "Digits",
    "Fact",
    "Listing",
    "Message",
    "Minutes",
    "Moment",
    "Name",
    "NoSuchMessage",
    "Piece",
    "Register",
    "Telephone",
    "Term",
    "Weekday",
    "Wording",
    "as_said",
    "clock_of",
    "country_of_number",
    "country_of_zone",
    "current_id",
    "groups_in_country",
    "in_country",
    "languages",
    "lix",
    "message",
    "portions",
    "sentences_of",
]
