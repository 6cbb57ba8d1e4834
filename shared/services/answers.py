"""Service: hearing the answer to a question, by its number and a birth date, and asking further."""

from datetime import datetime
from enum import StrEnum
from functools import partial

from shared.appointments import get_centre
from shared.content import Day, Message, Moment, Name, message, portions
from shared.dialogue import Birth, Choose, Enter, Icon, Option, Question, Talk, Tell, Typing
from shared.inquiries import (
    Inquiry,
    add_recording,
    ask_on,
    find_inquiry,
    inquiry,
    mark_heard,
    wait_for_call,
)
from shared.services.person import CALL_BACK_WITHIN, person, promise_call_back
from shared.services.steps.contact import note_wanted
from shared.services.steps.guesses import (
    CLOSED,
    TOGETHER,
    TRIES,
    count_a_miss,
    guess_by_number,
)
from shared.services.steps.ways_to_ask import WayToAsk, answer_due_at, question_receipt, way_to_ask

WORDS_AT_ONCE = 25
"""Words of an answer shown at once; with the text around them at most 40 stand on a screen."""


class AnswerState(StrEnum):
    """How far a question has got when its citizen comes back."""

    ANSWERED = "answered"
    TALKED = "talked"
    WAITING = "waiting"


class AfterAnswer(StrEnum):
    """What the citizen wants once they have heard the answer, or that there is none yet."""

    ASK_ON = "ask-on"
    CALL = "call"
    PERSON = "person"
    FINISH = "finish"


class ReasonToAskOn(StrEnum):
    """Why a citizen asks further, where nothing can be recorded; the value is its message's id."""

    UNCLEAR = "asking-unclear"
    NOT_MINE = "asking-not-mine"
    MORE = "asking-more"


_FINISH = Option(AfterAnswer.FINISH, message("finish"), Icon.DONE, likely=True)
_PERSON = Option(AfterAnswer.PERSON, message("asking-person"), Icon.PERSON)
_ASK_ON = Option(AfterAnswer.ASK_ON, message("asking-on"), Icon.QUESTION)
_CALL = Option(AfterAnswer.CALL, message("asking-call-me"), Icon.TELEPHONE)


def hear_the_answer(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    found = _find(talk)
    if found is None:
        return person(talk, TOGETHER)
    stands = AnswerState(talk.note(f"asking.stands.{found}", lambda: _how_it_stands(talk, found)))
    match talk.ask(
        "asking.next", AfterAnswer, lambda: _tell(talk, stands, inquiry(talk.work, found))
    ):
        case AfterAnswer.ASK_ON:
            return _ask_on(talk, found)
        case AfterAnswer.CALL:
            promise = partial(_promise_call, talk, found, "")
            return promise_call_back(talk, message("asking-when"), promise)
        case AfterAnswer.PERSON:
            return person(talk)
        case AfterAnswer.FINISH:
            return Tell(message("goodbye"), icon=Icon.DONE)


def _find(talk: Talk) -> int | None:
    """The question's id; None after too many misses, when a person has to help."""
    number = talk.ask("asking.number", str, lambda: Enter(message("asking-number"), Typing.NUMBER))
    born = talk.ask("asking.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    known_by = f"asking.found.{number}.{born.day}"
    found = talk.note(known_by, lambda: _look_up(talk, number, born))
    if found and found != CLOSED:
        note_wanted(talk)
        return int(found)
    if found == CLOSED or talk.note("asking.missed", lambda: count_a_miss(talk)) >= TRIES:
        return None
    talk.ask_again(
        "asking.number", "asking.birth", "asking.missed", because=message("unknown-meeting")
    )


def _look_up(talk: Talk, number: str, born: Birth) -> str:
    """The question's id; '' for an unknown number and for another birth date alike, and `CLOSED`
    after too many of them."""
    day = born.day
    if day is None:
        return ""

    def look() -> str:
        found = find_inquiry(talk.work, talk.about.centre_id, number, day)
        return str(found.id) if found else ""

    return guess_by_number(talk, number, day, look)


def _how_it_stands(talk: Talk, inquiry_id: int) -> str:
    """How far the question has got; an answer counts as heard from now on.

    Noted once per conversation, so that it does not change while the citizen listens.
    """
    mine = inquiry(talk.work, inquiry_id)
    if mine.answers:
        mark_heard(talk.work, inquiry_id)
        return AnswerState.ANSWERED
    return AnswerState.WAITING if mine.closed_at is None else AnswerState.TALKED


def _tell(talk: Talk, stands: AnswerState, mine: Inquiry) -> Tell:
    if stands is AnswerState.ANSWERED:
        text = " ".join(entry.content for entry in mine.answers)
        parts = [message("asking-part", text=Name(it)) for it in portions(text, WORDS_AT_ONCE)]
        return Tell(message("asking-answer"), (_ASK_ON, _PERSON, _FINISH), parts=tuple(parts))
    if stands is AnswerState.TALKED:
        return Tell(message("asking-talked"), (_ASK_ON, _PERSON, _FINISH), Icon.TELEPHONE)
    return Tell(_not_yet(talk, mine), (_CALL, _PERSON, _FINISH), Icon.CLOCK)


def _not_yet(talk: Talk, mine: Inquiry) -> Message:
    if mine.is_overdue(talk.work.now):
        return message("asking-late")
    if mine.call_at:
        return message("asking-call-comes", at=Moment(mine.call_at))
    centre = get_centre(talk.work, talk.about.centre_id)
    return message("asking-not-yet", day=Day(centre.day_of(mine.due_at)))


def _ask_on(talk: Talk, inquiry_id: int) -> Question | None:
    """Takes a further question: spoken where the face can record, else by choosing why."""
    why = "" if talk.about.can_record else talk.ask("asking.why", ReasonToAskOn, _choose_why)
    way = way_to_ask(talk)
    if way.wants_call:
        promise = partial(_promise_call, talk, inquiry_id, why)
        return promise_call_back(talk, message("asking-when"), promise)
    talk.once("asking.kept", lambda: _add(talk, inquiry_id, why, way))
    return question_receipt(talk, inquiry_id)


def _choose_why() -> Choose:
    pictures = {
        ReasonToAskOn.UNCLEAR: Icon.QUESTION,
        ReasonToAskOn.NOT_MINE: Icon.NO,
        ReasonToAskOn.MORE: Icon.LATER,
    }
    return Choose(
        message("asking-why"),
        tuple(Option(why, message(why), icon) for why, icon in pictures.items()),
    )


def _add(talk: Talk, inquiry_id: int, why: str, way: WayToAsk) -> int:
    work, due_at = talk.work, answer_due_at(talk.work, talk.about.centre_id)
    if way.recording:
        return add_recording(work, inquiry_id, way.recording, due_at).id
    return ask_on(work, inquiry_id, why, due_at).id


def _promise_call(talk: Talk, inquiry_id: int, why: str, at: datetime, number: str) -> int:
    """Notes that the question is answered by a call at the time that suits.

    Gives the question's id.
    """
    work, due_at = talk.work, at + CALL_BACK_WITHIN
    if why:
        ask_on(work, inquiry_id, why, due_at)
    return wait_for_call(work, inquiry_id, number, at, due_at).id
