"""Service: asking a question at any hour; staff answer in writing, to be read or heard."""

from datetime import datetime
from enum import StrEnum
from functools import partial

from shared.content import Message, message
from shared.dialogue import Birth, Choose, Enter, Icon, Option, Question, Talk, Typing
from shared.inquiries import Asker, add_recording, as_text, ask
from shared.services.answers import hear_the_answer
from shared.services.person import CALL_BACK_WITHIN, person, promise_call_back
from shared.services.steps.contact import note_wanted
from shared.services.steps.question_content import ask_content, ask_topic
from shared.services.steps.ways_to_ask import (
    WayToAsk,
    answer_due_at,
    choose_parts,
    question_receipt,
    way_to_ask,
)


class QuestionWish(StrEnum):
    """Whether the citizen asks a new question, or comes for an answer."""

    ASK = "asking-new"
    HEAR = "asking-hear"


def inquire(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    if talk.ask("asking.want", QuestionWish, _choose_want) is QuestionWish.HEAR:
        return hear_the_answer(talk)
    if talk.about.can_record:
        ask_topic(talk)
    else:
        ask_content(talk)
    born = talk.ask("who.birth", Birth, lambda: Enter(message("asking-birth"), Typing.BIRTH))
    note_wanted(talk)
    if born.day is None:
        return person(talk)
    asker = Asker(born.day, talk.about.language, talk.about.conversation_id, talk.about.caller)
    way = way_to_ask(talk, choose_parts)
    if way.wants_call:
        promise = partial(_promise_call, talk, asker, way)
        return promise_call_back(talk, message("asking-when"), promise)
    return question_receipt(talk, talk.once("asking.kept", lambda: _keep(talk, asker, way)))


def _choose_want() -> Choose:
    return Choose(
        message("asking-want"),
        (
            Option(QuestionWish.ASK, message(QuestionWish.ASK), Icon.QUESTION),
            Option(QuestionWish.HEAR, message(QuestionWish.HEAR), Icon.NUMBER),
        ),
    )


def _keep(talk: Talk, asker: Asker, way: WayToAsk) -> int:
    work, centre_id = talk.work, talk.about.centre_id
    kept = ask(work, centre_id, asker, _parts(talk, way), answer_due_at(work, centre_id))
    if way.recording:
        add_recording(work, kept.id, way.recording)
    return kept.id


def _promise_call(talk: Talk, asker: Asker, way: WayToAsk, at: datetime, number: str) -> int:
    """Stores the question, to be answered by a call at the time that suits; gives its id."""
    reached = Asker(asker.birth_date, asker.language, asker.conversation_id, number)
    due_at, parts = at + CALL_BACK_WITHIN, _parts(talk, way)
    return ask(talk.work, talk.about.centre_id, reached, parts, due_at, call_at=at).id


def _parts(talk: Talk, way: WayToAsk) -> str:
    """What was chosen; of a question that was spoken, or is to be, the topic."""
    return as_text(way.parts or (Message(ask_topic(talk)),))
