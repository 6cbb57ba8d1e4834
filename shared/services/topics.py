"""What can be asked without asking anybody: the closed list of topics."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.dialogue import Icon


class Group(StrEnum):
    """A few flat groups; within one the likeliest topic comes first."""

    MONEY = "money"
    MEETING = "meeting"
    SUPPORT = "support"
    HOURS = "hours"


class Lead(StrEnum):
    """The service that a topic leads on to."""

    BOOK = "book"
    MINE = "mine"
    PERSON = "person"


@dataclass(frozen=True)
class Checked:
    """When the text of a topic that depends on the law was last held against it, and by whom."""

    on: date
    source: str


@dataclass(frozen=True)
class Topic:
    """`id` names the texts: `topic-<id>` on the list, `topic-<id>-text` when it is opened."""

    id: str
    group: Group
    icon: Icon
    leads: tuple[Lead, ...] = (Lead.BOOK,)
    checked: Checked | None = None


OPENING_HOURS = "t18"
"""The topic whose text depends on the minute."""

_DRAFT = Checked(date(2026, 11, 24), "draft, municipality's lawyer confirms")
_MINE, _PERSON = (Lead.MINE,), (Lead.PERSON,)

TOPICS = (
    Topic("t06", Group.MONEY, Icon.MEETING, (Lead.MINE, Lead.PERSON), _DRAFT),
    Topic("t14", Group.MONEY, Icon.COMPANY, _PERSON, _DRAFT),
    Topic("t13", Group.MONEY, Icon.MONEY, _PERSON, _DRAFT),
    Topic("t05", Group.MONEY, Icon.ILL, _MINE),
    Topic("t15", Group.MONEY, Icon.ILL),
    Topic("t21", Group.MONEY, Icon.LETTER, _PERSON),
    Topic("t02", Group.MEETING, Icon.MEETING),
    Topic("t03", Group.MEETING, Icon.BRING),
    Topic("t04", Group.MEETING, Icon.CHANGE, _MINE),
    Topic("t07", Group.MEETING, Icon.TELEPHONE),
    Topic("t08", Group.MEETING, Icon.INTERPRETER),
    Topic("t09", Group.MEETING, Icon.COMPANION),
    Topic("t12", Group.MEETING, Icon.CLOCK, _MINE),
    Topic("t01", Group.MEETING, Icon.QUESTION),
    Topic("t22", Group.MEETING, Icon.NUMBER, _PERSON),
    Topic("t20", Group.SUPPORT, Icon.WHEELCHAIR),
    Topic("t19", Group.SUPPORT, Icon.ALOUD),
    Topic("t16", Group.SUPPORT, Icon.BRING),
    Topic("t17", Group.SUPPORT, Icon.NUMBER, _PERSON),
    Topic("t10", Group.SUPPORT, Icon.TELEPHONE),
    Topic("t11", Group.SUPPORT, Icon.LETTER, _PERSON),
    Topic(OPENING_HOURS, Group.HOURS, Icon.CLOCK),
)


def topics_in(group: Group) -> tuple[Topic, ...]:
    return tuple(topic for topic in TOPICS if topic.group is group)


def topic_called(id: str) -> Topic | None:
    """None for a topic that is no longer on the list."""
    return next((topic for topic in TOPICS if topic.id == id), None)
