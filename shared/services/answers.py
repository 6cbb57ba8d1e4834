"""Service: hearing the answer to a question, by its number and a birth date, and asking further."""

from datetime import datetime
from enum import StrEnum
from functools import partial

from shared.appointments import get_centre
from shared.content import Day, Message, Moment, message
from shared.dialogue import Birth, Choose, Enter, Icon, Option, Question, Talk, Tell, Typing
from shared.inquiries import (
    Inquiry,
    add_recording,
    as_text,
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
from shared.services.steps.said_so_far import said_in_pieces, whole_thread
from shared.services.steps.ways_to_ask import (
    WayToAsk,
    answer_due_at,
    choose_parts,
    question_receipt,
    wants_a_call,
    way_to_ask,
)


class AnswerState(StrEnum):
    """How far a question has got when its citizen comes back."""

    ANSWERED = "answered"
    TALKED = "talked"
    WAITING = "waiting"


class AfterAnswer(StrEnum):
    """What the citizen wants once they have heard the answer, or that there is none yet."""

    ASK_ON = "ask-on"
    ALL = "all"
    CALL = "call"
    PERSON = "person"
    FINISH = "finish"


class ReasonToAskOn(StrEnum):
    """Why a citizen asks further, where nothing is recorded; the value is its message's id."""

    UNCLEAR = "asking-unclear"
    NOT_MINE = "asking-not-mine"
    MORE = "asking-more"
    CALL = "asking-call-me"


_FINISH = Option(AfterAnswer.FINISH, message("finish"), Icon.DONE, likely=True)
_PERSON = Option(AfterAnswer.PERSON, message("asking-person"), Icon.PERSON)
_ASK_ON = Option(AfterAnswer.ASK_ON, message("asking-on"), Icon.QUESTION)
_ALL = Option(AfterAnswer.ALL, message("asking-all"), Icon.TOPIC)
_CALL = Option(AfterAnswer.CALL, message("asking-call-me"), Icon.TELEPHONE)


def hear_the_answer(talk: Talk) -> Question | None:
    """The last word; None when the citizen goes back to the menu."""
    found = _find(talk)
    if found is None:
        return person(talk, TOGETHER)
    stands = AnswerState(talk.note(f"asking.stands.{found}", lambda: _how_it_stands(talk, found)))
    wish = talk.ask("asking.next", AfterAnswer, lambda: _tell(talk, stands, found))
    if wish is AfterAnswer.ALL:
        wish = talk.ask("asking.after-all", AfterAnswer, lambda: _tell_all(talk, found))
    match wish:
        case AfterAnswer.ASK_ON:
            return _ask_on(talk, found)
        case AfterAnswer.CALL:
            promise = partial(_promise_call, talk, found, WayToAsk())
            return promise_call_back(talk, message("asking-when"), promise)
        case AfterAnswer.PERSON:
            return person(talk)
        case AfterAnswer.ALL | AfterAnswer.FINISH:
            return Tell(message("goodbye"), icon=Icon.DONE)


def _find(talk: Talk) -> int | None:
    """The question's id; None when a person has to help: after too many misses, and without a birth
    date."""
    number = talk.ask("asking.number", str, lambda: Enter(message("asking-number"), Typing.NUMBER))
    born = talk.ask("asking.birth", Birth, lambda: Enter(message("birth"), Typing.BIRTH))
    if born.day is None:
        return None
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


def _tell(talk: Talk, stands: AnswerState, inquiry_id: int) -> Tell:
    mine = inquiry(talk.work, inquiry_id)
    before = (_ALL,) if mine.has_earlier_answers else ()
    if stands is AnswerState.ANSWERED:
        text = " ".join(entry.content for entry in mine.answers)
        options = (_ASK_ON, *before, _PERSON, _FINISH)
        return Tell(message("asking-answer"), options, parts=said_in_pieces(text))
    if stands is AnswerState.TALKED:
        options = (_ASK_ON, *before, _PERSON, _FINISH)
        return Tell(message("asking-talked"), options, Icon.TELEPHONE)
    return Tell(_not_yet(talk, mine), (_CALL, *before, _PERSON, _FINISH), Icon.CLOCK)


def _tell_all(talk: Talk, inquiry_id: int) -> Tell:
    """The whole chat from its beginning."""
    parts = whole_thread(inquiry(talk.work, inquiry_id))
    return Tell(message("asking-all-said"), (_ASK_ON, _PERSON, _FINISH), parts=parts)


def _not_yet(talk: Talk, mine: Inquiry) -> Message:
    if mine.is_overdue(talk.work.now):
        return message("asking-late")
    if mine.call_at:
        return message("asking-call-comes", at=Moment(mine.call_at))
    centre = get_centre(talk.work, talk.about.centre_id)
    return message("asking-not-yet", day=Day(centre.day_of(mine.due_at)))


def _ask_on(talk: Talk, inquiry_id: int) -> Question | None:
    """Takes a further question: spoken where the face can record, else by choosing."""
    way = way_to_ask(talk, _choose_further)
    if way.wants_call:
        promise = partial(_promise_call, talk, inquiry_id, way)
        return promise_call_back(talk, message("asking-when"), promise)
    talk.once("asking.kept", lambda: _add(talk, inquiry_id, way))
    return question_receipt(talk, inquiry_id)


def _choose_further(talk: Talk) -> WayToAsk:
    """Asks what is missing in the answer; who wants to know more chooses as for a new question."""
    why = talk.ask("asking.why", ReasonToAskOn, _choose_why)
    if why is ReasonToAskOn.CALL:
        return WayToAsk(wants_call=True)
    if why is ReasonToAskOn.MORE:
        return choose_parts(talk)
    return WayToAsk(parts=(Message(why),), wants_call=wants_a_call(talk))


def _choose_why() -> Choose:
    pictures = {
        ReasonToAskOn.UNCLEAR: Icon.QUESTION,
        ReasonToAskOn.NOT_MINE: Icon.NO,
        ReasonToAskOn.MORE: Icon.LATER,
        ReasonToAskOn.CALL: Icon.TELEPHONE,
    }
    return Choose(
        message("asking-why"),
        tuple(Option(why, message(why), icon) for why, icon in pictures.items()),
    )


def _add(talk: Talk, inquiry_id: int, way: WayToAsk) -> int:
    work, due_at = talk.work, answer_due_at(talk.work, talk.about.centre_id)
    if way.recording:
        return add_recording(work, inquiry_id, way.recording, due_at).id
    return ask_on(work, inquiry_id, as_text(way.parts), due_at).id


def _promise_call(talk: Talk, inquiry_id: int, way: WayToAsk, at: datetime, number: str) -> int:
    """Notes that the question is answered by a call at the time that suits.

    Gives the question's id.
    """
    work, due_at = talk.work, at + CALL_BACK_WITHIN
    if way.parts:
        ask_on(work, inquiry_id, as_text(way.parts), due_at)
    return wait_for_call(work, inquiry_id, number, at, due_at).id
