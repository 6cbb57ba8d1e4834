"""A person helps: the desk comes, the telephone rings there, or we call back. Never a dead end."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial

from shared.appointments import closed_house_today, get_centre, is_open, next_opening
from shared.citizens import get_citizen
from shared.content import Count, Message, Telephone, message
from shared.dialogue import ASIDE, INSISTED, Choose, HandOver, Icon, Option, Question, Talk, Tell
from shared.safetynet import TaskKind, close_help, open_task, people_before, stamped
from shared.services.steps.call_times import choose_call_time, closed_now, on_the_day
from shared.services.steps.contact import note_wanted
from shared.services.steps.identify import ask_telephone, told_telephone
from shared.services.steps.so_far import so_far

NOBODY_HERE = f"{ASIDE}.closed"
"""Prefix of the memory keys of a promised call while nobody is there to be asked for."""

HELP_WITHIN = timedelta(minutes=10)

CALL_BACK_WITHIN = timedelta(hours=1)
"""How late a promised call may be: at nine means before ten."""

_FINE_SO = (
    Option(False, message("fine-so"), Icon.DONE, likely=True, decides=True),
    Option(True, message("go-on-alone"), Icon.BACK),
)

Promise = Callable[[datetime, str], int]
"""Notes a promised call (when, and to which number in E.164); gives the id of what it noted."""


class HandOverAnswer(StrEnum):
    """How waiting for a person ends."""

    GO_ON = "go-on"
    PICKED_UP = "picked-up"
    UNANSWERED = "unanswered"
    CALL_ME = "call-me"


def person(talk: Talk, why: Message | None = None) -> Question | None:
    """Asks for a person; `why` is said first.

    The last word; None when the citizen goes on alone.
    """
    if talk.about.helped:
        talk.ask(f"{ASIDE}.with-you", HandOverAnswer, _is_with_you, after=why)
        return None
    note_wanted(talk)
    if not talk.note(f"{ASIDE}.open", lambda: _somebody_is_there(talk)):
        return promise_call_back(talk, closed_now(talk), part=NOBODY_HERE, after=why)
    before = talk.note(f"{ASIDE}.called", lambda: _call_the_desk(talk))
    may_wait = bool(before and not talk.about.kiosk_name)
    if may_wait and not _wants_to_wait(talk, before, why):
        return promise_call_back(talk, message("call-when"))
    comes = partial(_somebody_comes, talk, before)
    said = None if may_wait else why
    answer = talk.ask(f"{ASIDE}.waiting", HandOverAnswer, comes, after=said)
    if answer in (HandOverAnswer.UNANSWERED, HandOverAnswer.CALL_ME):
        is_wish = answer is HandOverAnswer.CALL_ME
        return promise_call_back(talk, message("call-when" if is_wish else "nobody-free"))
    talk.note(f"{ASIDE}.fine", lambda: _no_help_needed(talk))
    return Tell(message("goodbye")) if answer is HandOverAnswer.PICKED_UP else None


def _is_with_you() -> HandOver:
    """Shown when staff are helping already: they take over from here."""
    go_on = Option(HandOverAnswer.GO_ON, message("go-on-alone"), Icon.BACK)
    return HandOver(message("with-you"), (go_on,))


def promise_call_back(
    talk: Talk,
    why: Message,
    promise: Promise | None = None,
    part: str = ASIDE,
    *,
    after: Message | None = None,
) -> Question | None:
    """Promises a call at a time that suits. The last word; None when the citizen goes on alone.

    `why` is said in the question, `after` before it. `promise` notes the call, as a call-back of
    the desk unless another one is given. `part` begins the memory keys of its questions.
    """
    if talk.note(f"{part}.writes", lambda: _is_never_called(talk)):
        return _promise_to_write(talk, promise, part, after)
    at = talk.ask(f"{part}.when", datetime, lambda: choose_call_time(talk, why), after)
    number = told_telephone(talk, "who") or ask_telephone(talk, part)
    if number is None:
        return Tell(on_the_day("come-by", talk, at), icon=Icon.PLACE)
    note = promise or partial(note_call_back, talk, TaskKind.CALL_BACK, "")
    talk.note(f"{part}.promised", lambda: note(at, number))
    goes_on = talk.ask(f"{part}.fine-so", bool, lambda: _we_call(talk, at, number))
    return None if goes_on else Tell(message("goodbye"))


def _is_never_called(talk: Talk) -> bool:
    """Whether it is known in this conversation that the citizen is never called."""
    contact = stamped(talk.work, talk.about.conversation_id)
    if contact is None or contact.citizen_id is None:
        return False
    return get_citizen(talk.work, contact.citizen_id).never_called


def _promise_to_write(
    talk: Talk, promise: Promise | None, part: str, after: Message | None
) -> Question | None:
    """The same promise to a citizen who is never called: staff write, by the same time."""
    note = promise or partial(note_call_back, talk, TaskKind.CALL_BACK, "")
    at = next_opening(talk.work, talk.about.centre_id)
    number = talk.about.caller or ""
    talk.note(f"{part}.promised", lambda: note(at, number))
    goes_on = talk.ask(f"{part}.fine-so", bool, _we_write, after)
    return None if goes_on else Tell(message("goodbye"))


def _somebody_is_there(talk: Talk) -> bool:
    """Whether a person can help now; at a centre closed to visitors only on the telephone."""
    work, about = talk.work, talk.about
    is_shut = bool(about.kiosk_name) and closed_house_today(work, about.centre_id) is not None
    return is_open(work, about.centre_id) and not is_shut


def _call_the_desk(talk: Talk) -> int:
    """Opens a help call, and gives how many wait before it."""
    about = talk.about
    task = open_task(
        talk.work,
        about.centre_id,
        TaskKind.HELP,
        talk.work.now + HELP_WITHIN,
        conversation_id=about.conversation_id,
        telephone=about.caller,
        language=about.language,
        kiosk_name=about.kiosk_name,
        note=so_far(talk),
    )
    return people_before(talk.work, task.id)


def _wants_to_wait(talk: Talk, before: int, why: Message | None) -> bool:
    """Whether a caller wants to hold the line; asking for a person a second time says so."""
    if talk.answered(INSISTED, str) is not None:
        return True
    wait = Option(True, message("wait"), Icon.CLOCK, likely=True)
    call = Option(False, message("call-me"), Icon.TELEPHONE)
    question = Choose(message("wait-or-call", before=Count(before)), (wait, call))
    return talk.ask(f"{ASIDE}.wait", bool, lambda: question, after=why)


def _no_help_needed(talk: Talk) -> bool:
    close_help(talk.work, talk.about.conversation_id)
    return True


def _somebody_comes(talk: Talk, before: int) -> HandOver:
    desk = get_centre(talk.work, talk.about.centre_id).transfer_to
    comes = "somebody-comes-later" if before else "somebody-comes"
    go_on = Option(HandOverAnswer.GO_ON, message("go-on-alone"), Icon.BACK)
    call_me = Option(HandOverAnswer.CALL_ME, message("call-me"), Icon.TELEPHONE)
    may_be_called = bool(before) and not talk.about.kiosk_name
    return HandOver(
        message(comes, before=Count(before)),
        (go_on, call_me) if may_be_called else (go_on,),
        call=Telephone(desk) if desk else None,
        picked_up=HandOverAnswer.PICKED_UP,
        unanswered=HandOverAnswer.UNANSWERED,
        before=before if may_be_called else 0,
    )


def note_call_back(talk: Talk, kind: TaskKind, note: str, at: datetime, number: str) -> int:
    """Opens a task of calling back, of this `kind`, and ends the help call; gives its id."""
    about = talk.about
    call = open_task(
        talk.work,
        about.centre_id,
        kind,
        at + CALL_BACK_WITHIN,
        conversation_id=about.conversation_id,
        telephone=number or None,
        language=about.language,
        kiosk_name=about.kiosk_name,
        note=note,
    )
    # After it: else the citizen had nothing ahead for a moment, which is a task of its own.
    close_help(talk.work, about.conversation_id)
    return call.id


def _we_call(talk: Talk, at: datetime, number: str) -> Tell:
    said = on_the_day("we-call", talk, at, number=Telephone(number))
    return Tell(said, _FINE_SO, icon=Icon.TELEPHONE)


def _we_write() -> Tell:
    return Tell(message("we-write"), _FINE_SO, icon=Icon.LETTER)
