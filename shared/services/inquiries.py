"""Service: asking a question at any hour; staff answer in writing, to be read or heard."""

from datetime import datetime
from enum import StrEnum
from functools import partial

from shared.content import message
from shared.dialogue import Birth, Choose, Enter, Icon, Option, Question, Talk, Typing
from shared.inquiries import Asker, add_recording, ask
from shared.services.answers import hear_the_answer
from shared.services.person import CALL_BACK_WITHIN, person, promise_call_back
from shared.services.steps.contact import note_wanted
from shared.services.steps.ways_to_ask import WayToAsk, answer_due_at, question_receipt, way_to_ask


class QuestionWish(StrEnum):
    """Whether the citizen asks a new question, or comes for an answer."""

    ASK = "asking-new"
    HEAR = "asking-hear"


class QuestionTopic(StrEnum):
    """What a question is about; the value is the id of its words."""

    MONEY = "asking-money"
    WORK = "asking-work"
    LETTER = "asking-letter"
    OTHER = "asking-other"


_PICTURES = {
    QuestionTopic.MONEY: Icon.MONEY,
    QuestionTopic.WORK: Icon.WORK,
    QuestionTopic.LETTER: Icon.LETTER,
}


def inquire(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    if talk.ask("asking.want", QuestionWish, _choose_want) is QuestionWish.HEAR:
        return hear_the_answer(talk)
    topic = talk.ask("asking.subject", QuestionTopic, _choose_topic)
    born = talk.ask("who.birth", Birth, lambda: Enter(message("asking-birth"), Typing.BIRTH))
    note_wanted(talk)
    if born.day is None:
        return person(talk)
    asker = Asker(born.day, talk.about.language, talk.about.conversation_id, talk.about.caller)
    way = way_to_ask(talk)
    if way.wants_call:
        promise = partial(_promise_call, talk, topic, asker)
        return promise_call_back(talk, message("asking-when"), promise)
    return question_receipt(talk, talk.once("asking.kept", lambda: _keep(talk, topic, asker, way)))


def _choose_want() -> Choose:
    return Choose(
        message("asking-want"),
        (
            Option(QuestionWish.ASK, message(QuestionWish.ASK), Icon.QUESTION),
            Option(QuestionWish.HEAR, message(QuestionWish.HEAR), Icon.NUMBER),
        ),
    )


def _choose_topic() -> Choose:
    return Choose(
        message("asking-topic"),
        tuple(Option(topic, message(topic), icon) for topic, icon in _PICTURES.items()),
        otherwise=Option(QuestionTopic.OTHER, message(QuestionTopic.OTHER), Icon.QUESTION),
    )


def _keep(talk: Talk, topic: QuestionTopic, asker: Asker, way: WayToAsk) -> int:
    work, centre_id = talk.work, talk.about.centre_id
    kept = ask(work, centre_id, asker, topic, answer_due_at(work, centre_id))
    if way.recording:
        add_recording(work, kept.id, way.recording)
    return kept.id


def _promise_call(talk: Talk, topic: QuestionTopic, asker: Asker, at: datetime, number: str) -> int:
    """Stores the question, to be answered by a call at the time that suits; gives its id."""
    reached = Asker(asker.birth_date, asker.language, asker.conversation_id, number)
    due_at = at + CALL_BACK_WITHIN
    return ask(talk.work, talk.about.centre_id, reached, topic, due_at, call_at=at).id
