"""Information: a topic's text, filled from the centre's own data, and where it leads on to."""

from dataclasses import replace
from enum import StrEnum

from shared.appointments import (
    FIRST_MEETING,
    closed_house_today,
    closing,
    gap_of_days,
    get_centre,
    get_kind,
    next_opening,
)
from shared.centre_texts import own_texts
from shared.content import (
    OWN,
    Count,
    Fact,
    Message,
    Minutes,
    Moment,
    Name,
    Telephone,
    clock_of,
    message,
)
from shared.dialogue import ASIDE, Choose, Icon, Option, Question, Talk, Tell
from shared.services.book import book_a_meeting
from shared.services.my_meeting import my_meeting
from shared.services.person import person
from shared.services.steps.topics import (
    OPENING_HOURS,
    Group,
    InformationTopic,
    Lead,
    topic_called,
    topics_in,
)


class AfterTopic(StrEnum):
    """What comes after a text."""

    BOOK = Lead.BOOK
    MINE = Lead.MINE
    PERSON = Lead.PERSON
    OTHER = "other"
    FINISH = "finish"


_WAYS_ON = {
    Lead.BOOK: Option(AfterTopic.BOOK, message("topic-book"), Icon.BOOK, digit=1),
    Lead.MINE: Option(AfterTopic.MINE, message("topic-mine"), Icon.MEETING, digit=2),
    Lead.PERSON: Option(AfterTopic.PERSON, message("topic-person"), Icon.PERSON),
}
_OTHER = Option(AfterTopic.OTHER, message("topic-other"), Icon.QUESTION, digit=3)
_FINISH = Option(AfterTopic.FINISH, message("finish"), Icon.DONE, digit=4, decides=True)


def inform(talk: Talk, about: Group) -> Question | None:
    """The last word, or None: the citizen turned away."""
    topic = _ask_topic(talk, topics_in(about))
    match talk.ask("asking.then", AfterTopic, lambda: _tell(talk, topic)):
        case AfterTopic.BOOK:
            return book_a_meeting(talk)
        case AfterTopic.MINE:
            return my_meeting(talk)
        case AfterTopic.PERSON:
            return _talk_to_a_person(talk)
        case AfterTopic.OTHER:
            talk.ask_again(_list_before(about), "asking.then")
        case AfterTopic.FINISH:
            return Tell(message("goodbye"))


def _ask_topic(talk: Talk, topics: tuple[InformationTopic, ...]) -> InformationTopic:
    """A single one is told at once."""
    if len(topics) == 1:
        return topics[0]
    topic = topic_called(talk.ask("asking.topic", str, lambda: _choose_topic(topics)))
    if topic is None:
        talk.ask_again("asking.topic")
    return topic


def _list_before(about: Group) -> str:
    return "asking.topic" if len(topics_in(about)) > 1 else "asking.about"


def _talk_to_a_person(talk: Talk) -> Question:
    """Who goes on alone is where they were."""
    last_word = person(talk)
    if last_word is None:
        talk.ask_again("asking.then", ASIDE)
    return last_word


def _choose_topic(topics: tuple[InformationTopic, ...]) -> Choose:
    options = (Option(it.id, message(f"topic-{it.id}"), it.icon) for it in topics)
    return Choose(message("topic-which"), tuple(options))


def _tell(talk: Talk, topic: InformationTopic) -> Tell:
    ways_on = tuple(replace(_WAYS_ON[it], likely=it is topic.likely) for it in topic.leads)
    finish = replace(_FINISH, likely=topic.likely is None)
    return Tell(_text(talk, topic), (*ways_on, _OTHER, finish), icon=topic.icon)


def _text(talk: Talk, topic: InformationTopic) -> Message:
    work, centre = talk.work, get_centre(talk.work, talk.about.centre_id)
    if topic.id == OPENING_HOURS:
        return _opening_hours(talk)
    first = get_kind(work, centre.id, FIRST_MEETING)
    facts: dict[str, Fact] = {
        "minutes": Minutes(first.minutes),
        "telephone": Telephone(centre.telephone),
    }
    own = own_texts(work, centre.id, topic.id)
    return Message(f"topic-{topic.id}-text", facts | ({OWN: own} if own.texts else {}))


def _opening_hours(talk: Talk) -> Message:
    """Until when it is open today, or when it opens next; the way there, and the telephone."""
    work, centre = talk.work, get_centre(talk.work, talk.about.centre_id)
    facts: dict[str, Fact] = {
        "address": Name(centre.address),
        "bus": Name(centre.bus),
        "buses": Count(1 if centre.bus else 0),
        "telephone": Telephone(centre.telephone),
    }
    if closed := closed_house_today(work, centre.id):
        day_after = gap_of_days(work, centre.id, closed.last_day, closed.last_day, "").ends_at
        again = Moment(next_opening(work, centre.id, day_after))
        return Message(
            "topic-opening-hours-shut", {"telephone": facts["telephone"], "again": again}
        )
    closes, opens = closing(work, centre.id), next_opening(work, centre.id)
    if closes is not None:
        until = clock_of(centre.local(closes))
        return Message("topic-opening-hours-open", facts | {"until": until})
    if opens > work.now:
        return Message("topic-opening-hours-closed", facts | {"opens": Moment(opens)})
    return Message("topic-opening-hours-closed-long", facts)
