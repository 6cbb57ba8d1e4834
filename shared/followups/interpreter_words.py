"""The sentence that tells a citizen truthfully how it stands with their interpreter."""

from datetime import datetime

from shared.appointments import Form, Meeting
from shared.citizens import get_citizen
from shared.content import SEEN_OR_FELT, Message, message
from shared.followups.lead_times import last_order
from shared.followups.promises import promise_of
from shared.followups.rules import (
    WAY_OF_FORM,
    Decision,
    InterpreterNews,
    PromiseKind,
    PromiseState,
    Way,
    interpreter_sentence,
    is_short_notice,
)
from shared.followups.telephone import number_to_call
from shared.unit_of_work import UnitOfWork

CALL, IN_WRITING, ASK = "call", "told", "ask"


def about_interpreter(work: UnitOfWork, meeting: Meeting) -> Message | None:
    """How it stands for this meeting; None where no interpreter is wanted, or it is over."""
    language = meeting.needs.interpreter
    if language is None:
        return None
    promise = promise_of(work, meeting.id, PromiseKind.INTERPRETER)
    citizen = get_citizen(work, meeting.citizen_id)
    news = InterpreterNews(
        promise.state if promise else PromiseState.PROMISED,
        promise.way if promise else WAY_OF_FORM[meeting.form],
        promise.decision if promise else None,
        _is_short(work, meeting.centre_id, language, meeting.starts_at),
        IN_WRITING
        if citizen.never_called
        else _told_how(language, can_be_called=number_to_call(citizen, meeting) is not None),
    )
    return _said(news)


def about_interpreter_for(
    work: UnitOfWork,
    centre_id: int,
    language: str,
    at: datetime,
    *,
    can_be_called: bool,
    form: Form = Form.IN_PERSON,
) -> Message:
    """How it will stand for a meeting that is about to be booked; `language` is ISO 639."""
    news = InterpreterNews(
        PromiseState.PROMISED,
        WAY_OF_FORM[form],
        None,
        _is_short(work, centre_id, language, at),
        _told_how(language, can_be_called=can_be_called),
    )
    return message(interpreter_sentence(news))


def interpreter_in_reminder(work: UnitOfWork, meeting: Meeting) -> str:
    """The id of the sentence that a reminder has room for; '' where none is to be said."""
    if meeting.needs.interpreter is None:
        return ""
    promise = promise_of(work, meeting.id, PromiseKind.INTERPRETER)
    state = promise.state if promise else PromiseState.PROMISED
    way: Way = promise.way if promise else WAY_OF_FORM[meeting.form]
    decision: Decision | None = promise.decision if promise else None
    news = InterpreterNews(state, way, decision, is_short=False, may_be_told=CALL)
    sentence = interpreter_sentence(news)
    return "interpreter-none" if sentence.startswith("interpreter-none") else sentence


def _said(news: InterpreterNews) -> Message | None:
    sentence = interpreter_sentence(news)
    return message(sentence) if sentence else None


def _is_short(work: UnitOfWork, centre_id: int, language: str, at: datetime) -> bool:
    return is_short_notice(work.now, last_order(work, centre_id, language, at))


def _told_how(language: str, *, can_be_called: bool) -> str:
    """Nobody who does not hear is rung up."""
    if not can_be_called:
        return ASK
    return IN_WRITING if language in SEEN_OR_FELT else CALL
