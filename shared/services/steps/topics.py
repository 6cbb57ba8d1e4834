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
class InformationTopic:
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
    InformationTopic("t06", Group.MONEY, Icon.MEETING, (Lead.MINE, Lead.PERSON), _DRAFT),
    InformationTopic("t14", Group.MONEY, Icon.COMPANY, _PERSON, _DRAFT),
    InformationTopic("t13", Group.MONEY, Icon.MONEY, _PERSON, _DRAFT),
    InformationTopic("t05", Group.MONEY, Icon.ILL, _MINE),
    InformationTopic("t15", Group.MONEY, Icon.ILL),
    InformationTopic("t21", Group.MONEY, Icon.LETTER, _PERSON),
    InformationTopic("t02", Group.MEETING, Icon.MEETING),
    InformationTopic("t03", Group.MEETING, Icon.BRING),
    InformationTopic("t04", Group.MEETING, Icon.CHANGE, _MINE),
    InformationTopic("t07", Group.MEETING, Icon.TELEPHONE),
    InformationTopic("t08", Group.MEETING, Icon.INTERPRETER),
    InformationTopic("t09", Group.MEETING, Icon.COMPANION),
    InformationTopic("t12", Group.MEETING, Icon.CLOCK, _MINE),
    InformationTopic("t01", Group.MEETING, Icon.QUESTION),
    InformationTopic("t22", Group.MEETING, Icon.NUMBER, _PERSON),
    InformationTopic("t20", Group.SUPPORT, Icon.WHEELCHAIR),
    InformationTopic("t19", Group.SUPPORT, Icon.ALOUD),
    InformationTopic("t16", Group.SUPPORT, Icon.BRING),
    InformationTopic("t17", Group.SUPPORT, Icon.NUMBER, _PERSON),
    InformationTopic("t10", Group.SUPPORT, Icon.TELEPHONE),
    InformationTopic("t11", Group.SUPPORT, Icon.LETTER, _PERSON),
    InformationTopic(OPENING_HOURS, Group.HOURS, Icon.CLOCK),
)


def topics_in(group: Group) -> tuple[InformationTopic, ...]:
    return tuple(topic for topic in TOPICS if topic.group is group)


def topic_called(id: str) -> InformationTopic | None:
    """None for a topic that is no longer on the list."""
    return next((topic for topic in TOPICS if topic.id == id), None)
