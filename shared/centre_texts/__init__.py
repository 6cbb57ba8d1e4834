"""What a centre tells in its own words: texts about the topics, and how names are said."""

from shared.centre_texts.texts import (
    LONGEST_NAME,
    TopicCheck,
    languages_of_own_texts,
    note_topic_check,
    own_texts,
    topic_checks,
    write_own_text,
)

__all__ = [
    "LONGEST_NAME",
    "TopicCheck",
    "languages_of_own_texts",
    "note_topic_check",
    "own_texts",
    "topic_checks",
    "write_own_text",
]
