"""Messages that had another id in an earlier version: what was kept under it is still found."""

import re

TOPIC_SLUGS = {
    "t01": "about-us",
    "t02": "first-meeting",
    "t03": "what-to-bring",
    "t04": "move-or-cancel",
    "t05": "ill-today",
    "t06": "missed-meeting",
    "t07": "how-we-meet",
    "t08": "interpreter",
    "t09": "companion",
    "t10": "no-internet",
    "t11": "paper-letters",
    "t12": "reminders",
    "t13": "no-money",
    "t14": "unemployment-fund",
    "t15": "long-illness",
    "t16": "cv-and-jobs",
    "t17": "mitid-and-jobnet",
    "t18": "opening-hours",
    "t19": "hard-to-read",
    "t20": "hard-to-see-hear-walk",
    "t21": "disagree",
    "t22": "what-is-kept",
}
"""Former name of a topic -> its slug."""

_FORMER_TOPIC = re.compile(r"topic-(t\d\d)(?![^-.])")


def current_id(id: str) -> str:
    """The present id of a message or of a line of it; `id` itself where it was never renamed.

    `topic-t06-text.spoken` gives `topic-missed-meeting-text.spoken`. Conversations that were
    under way during an update, recordings, and files from a studio carry former ids.
    """
    former = _FORMER_TOPIC.match(id)
    if former is None or former[1] not in TOPIC_SLUGS:
        return id
    return f"topic-{TOPIC_SLUGS[former[1]]}{id[former.end() :]}"
