"""How a question is asked: spoken where the face can record, else by its parts, or in a call."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.appointments import get_centre, next_opening
from shared.content import Day, Digits, Message, Telephone, message
from shared.dialogue import Choose, FactLine, Icon, Leave, Option, Question, Receipt, Talk, Tell
from shared.inquiries import Inquiry
from shared.inquiries import inquiry as inquiry_with
from shared.services.steps.asking import yes_or_no
from shared.services.steps.contact import is_never_called
from shared.services.steps.question_content import ask_content, check_content, is_urgent
from shared.services.steps.receipts import FINISH
from shared.unit_of_work import UnitOfWork

WORKING_DAYS = 2
"""Whole days with opening hours that the centre has for an answer."""


_ON_HURRY = message("asking-soon")


@dataclass(frozen=True)
class WayToAsk:
    """How the citizen asks.

    `recording` is a spoken message's reference, '' when `parts` say what is asked.
    """

    recording: str = ""
    parts: tuple[Message, ...] = ()
    wants_call: bool = False


Choosing = Callable[[Talk], WayToAsk]
"""Asks by choices what the question is."""


def way_to_ask(talk: Talk, choosing: Choosing) -> WayToAsk:
    """How the citizen wants to ask. Nothing is recorded without a yes; who says no chooses."""
    if not talk.about.can_record or not talk.ask("asking.may-record", bool, _may_we_record):
        return choosing(talk)
    spoken = talk.ask("asking.spoken", str, _speak)
    return WayToAsk(recording=spoken, wants_call=not spoken)


def choose_parts(talk: Talk) -> WayToAsk:
    """Asks by a topic and its steps, and shows what will be sent."""
    parts = ask_content(talk)
    wants_call = wants_a_call(talk, after=_ON_HURRY if is_urgent(parts) else None)
    check_content(talk, parts, "asking-check-call" if wants_call else "asking-check")
    return WayToAsk(parts=tuple(it.said for it in parts), wants_call=wants_call)


def wants_a_call(talk: Talk, after: Message | None = None) -> bool:
    """Whether we are to call the citizen with the answer; else they come or call for it. Who is
    never called is not asked.

    `after` is said before it.
    """
    if talk.note("asking.writes", lambda: is_never_called(talk)):
        return False
    return talk.ask("asking.by-call", bool, _choose_way, after=after)


def answer_due_at(work: UnitOfWork, centre_id: int) -> datetime:
    """When the centre opens after `WORKING_DAYS` full days: the due date of an answer."""
    centre = get_centre(work, centre_id)
    opens = next_opening(work, centre_id)
    for _ in range(WORKING_DAYS):
        # Added to a local time, a day keeps the clock: midnight again, across summer time too.
        midnight = centre.local(opens).replace(hour=0, minute=0, second=0, microsecond=0)
        opens = next_opening(work, centre_id, midnight + timedelta(days=1))
    return opens


def question_receipt(talk: Talk, inquiry_id: int) -> Question:
    """The last word: the question's number, by when there is an answer, and how to get it."""
    talk.ask("asking.done", str, lambda: _receipt(talk, inquiry_with(talk.work, inquiry_id)))
    return Tell(message("goodbye"), icon=Icon.DONE)


def _may_we_record() -> Choose:
    return yes_or_no(message("asking-record"), no=message("asking-record-no"))


def _speak() -> Leave:
    instead = Option("", message("asking-call-instead"), Icon.TELEPHONE, digit=2)
    return Leave(message("asking-speak"), instead)


def _choose_way() -> Choose:
    return Choose(
        message("asking-way"),
        (
            Option(False, message("asking-come-back"), Icon.NUMBER),
            Option(True, message("asking-call-me"), Icon.TELEPHONE),
        ),
    )


def _receipt(talk: Talk, kept: Inquiry) -> Receipt:
    centre = get_centre(talk.work, talk.about.centre_id)
    due = centre.day_of(kept.due_at)
    return Receipt(
        message("asking-done"),
        (
            FactLine(message("your-number", number=Digits(kept.number)), Icon.NUMBER),
            FactLine(message("asking-due", day=Day(due)), Icon.CLOCK),
            FactLine(message("asking-get", telephone=Telephone(centre.telephone)), Icon.TELEPHONE),
        ),
        (Option(FINISH, message("finish"), Icon.DONE, likely=True, decides=True),),
    )
