"""What can be asked without asking anybody: the closed list of topics."""

from dataclasses import dataclass
from enum import StrEnum

from shared.dialogue import Icon
from shared.services.steps.topic_sources import SOURCES, Checked


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
class InformationTopic:
    """`id` names the texts: `topic-<id>` on the list, `topic-<id>-text` when it is opened.

    `likely` is what most people do next; None where they have what they came for.
    """

    id: str
    group: Group
    icon: Icon
    leads: tuple[Lead, ...] = (Lead.BOOK,)
    likely: Lead | None = None

    @property
    def checked(self) -> Checked:
        """When its text was last held against its source."""
        return SOURCES[self.id]


OPENING_HOURS = "opening-hours"
"""The topic whose text depends on the minute."""

_MINE, _PERSON = (Lead.MINE,), (Lead.PERSON,)

TOPICS = (
    InformationTopic(
        "missed-meeting",
        Group.MONEY,
        Icon.MEETING,
        (Lead.MINE, Lead.PERSON),
        likely=Lead.PERSON,
    ),
    InformationTopic("unemployment-fund", Group.MONEY, Icon.COMPANY, _PERSON),
    InformationTopic("no-money", Group.MONEY, Icon.MONEY, _PERSON),
    InformationTopic("ill-today", Group.MONEY, Icon.ILL, _MINE),
    InformationTopic("long-illness", Group.MONEY, Icon.ILL),
    InformationTopic("disagree", Group.MONEY, Icon.LETTER, _PERSON),
    InformationTopic("first-meeting", Group.MEETING, Icon.MEETING),
    InformationTopic("what-to-bring", Group.MEETING, Icon.BRING),
    InformationTopic("move-or-cancel", Group.MEETING, Icon.CHANGE, _MINE),
    InformationTopic("how-we-meet", Group.MEETING, Icon.TELEPHONE),
    InformationTopic("interpreter", Group.MEETING, Icon.INTERPRETER),
    InformationTopic("companion", Group.MEETING, Icon.COMPANION),
    InformationTopic("reminders", Group.MEETING, Icon.CLOCK, _MINE),
    InformationTopic("about-us", Group.MEETING, Icon.QUESTION),
    InformationTopic("what-is-kept", Group.MEETING, Icon.NUMBER, _PERSON),
    InformationTopic("hard-to-see-hear-walk", Group.SUPPORT, Icon.WHEELCHAIR),
    InformationTopic("hard-to-read", Group.SUPPORT, Icon.ALOUD),
    InformationTopic("cv-and-jobs", Group.SUPPORT, Icon.BRING),
    InformationTopic("mitid-and-jobnet", Group.SUPPORT, Icon.NUMBER, _PERSON),
    InformationTopic("no-internet", Group.SUPPORT, Icon.TELEPHONE),
    InformationTopic("paper-letters", Group.SUPPORT, Icon.LETTER, _PERSON),
    InformationTopic(OPENING_HOURS, Group.HOURS, Icon.CLOCK),
)


def topics_in(group: Group) -> tuple[InformationTopic, ...]:
    return tuple(topic for topic in TOPICS if topic.group is group)


def topic_called(id: str) -> InformationTopic | None:
    """None for a topic that is no longer on the list."""
    return next((topic for topic in TOPICS if topic.id == id), None)
