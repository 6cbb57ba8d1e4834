"""Asks a few things more once a meeting stands: it stands whatever is answered, or is not."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from itertools import count

from shared.appointments import OF_THE_COURSE, Form, Meeting, get_centre
from shared.content import Count, Day, Digits, Message, Moment, Name, message
from shared.dialogue import Choose, Icon, Option, Printed, Question, Receipt, Talk, Tell
from shared.followups import help_asked_for, make_wish, meeting_eased, wish_due
from shared.safetynet import find_task
from shared.screening import Asked, Ease, asked_at, help_requests_of
from shared.services.person import person
from shared.services.steps.asking import YES_KEY
from shared.services.steps.child import child_helps
from shared.services.steps.identify import Who
from shared.services.steps.receipts import FINISH
from shared.services.steps.wish_at_receipt import ask_wish
from shared.unit_of_work import UnitOfWork
from shared.wishes import WishKind, WishState, find_wish, wishes_of

PART = "screening"
"""First part of the memory keys of all that is asked here."""

NOTHING = "nothing"

AT_HAND = frozenset({Ease.DOOR, Ease.QUIET})
"""What only a meeting in person can have."""

ICONS = {
    Ease.MORE_TIME: Icon.MORE_TIME,
    Ease.QUIET: Icon.QUIET,
    Ease.DOOR: Icon.PLACE,
    Ease.PAPERS: Icon.LETTER,
}


class MayAsk(StrEnum):
    """What a citizen says to being asked a few things more. WISH: they have a wish instead. SHOW:
    the receipt again, first."""

    YES = "yes"
    WISH = "wish"
    SHOW = "show"
    NO = "no"


class AfterHelp(StrEnum):
    """What who lacks money does once it is written down."""

    GO_ON = "go-on"
    PERSON = "person"


def may_ask(talk: Talk) -> bool:
    """Whether more than time and place is asked in this conversation: where it is not, as where a
    child helps, a booking ends with its receipt."""
    return not child_helps(talk) and bool(asked_at(talk.work, talk.about.centre_id))


def ask_afterwards(
    talk: Talk, meeting: Meeting, who: Who, done: str, again: Callable[[Message], Receipt]
) -> Question | None:
    """The last word, where a person takes over; None where the citizen is done.

    `done` is the key of the receipt that they have seen. Where anything was answered, `again` gives
    the receipt that shows the meeting as it is then, with a word of thanks.
    """
    asked = talk.note(f"{PART}.asked", lambda: " ".join(_to_ask(talk, meeting, who)))
    wanted = [Asked(it) for it in asked.split()]
    said = _may(talk, len(wanted), done) if wanted else MayAsk.NO
    if said is MayAsk.WISH:
        return _close(talk, again, ask_wish(talk, meeting, proven=who.proven))
    if said is MayAsk.NO:
        return None
    eased = _ask_ease(talk, meeting) if Asked.EASE in wanted else None
    wished = _ask_jobnet(talk, meeting, who, eased) if Asked.JOBNET in wanted else None
    # Each is said once, before the next question.
    unsaid = wished if Asked.JOBNET in wanted else eased
    if Asked.MONEY in wanted:
        if _ask_money(talk, unsaid):
            return _help_today(talk, meeting) or _close(talk, again)
        unsaid = None
    return _close(talk, again, unsaid) if eased or wished else None


def _close(
    talk: Talk, again: Callable[[Message], Receipt], said: Message | None = None
) -> Question | None:
    thanks = said or message("screening-thanks")
    talk.ask(f"{PART}.done", str, lambda: _closing(again(thanks)))
    return None


def _to_ask(talk: Talk, meeting: Meeting, who: Who) -> list[Asked]:
    """What is asked of this citizen, here and now. Without a proof, nothing that tells of them."""
    if meeting.kind not in OF_THE_COURSE or not may_ask(talk):
        return []
    wanted = asked_at(talk.work, meeting.centre_id)
    has_asked = who.proven_id is not None and _has_asked(talk.work, who.proven_id)
    possible = {
        Asked.EASE: bool(_eases(meeting)),
        Asked.JOBNET: not has_asked,
        Asked.MONEY: talk.about.in_private,
    }
    return [it for it in Asked if it in wanted and possible[it]]


def _may(talk: Talk, number: int, done: str) -> MayAsk:
    said = talk.ask(f"{PART}.may", MayAsk, lambda: _choose_may(number))
    if said is MayAsk.SHOW:
        talk.ask_again(done, f"{PART}.may")
    return said


def _choose_may(number: int) -> Choose:
    return Choose(
        message("screening", n=Count(number)),
        (
            Option(MayAsk.YES, message("screening-yes"), Icon.YES, YES_KEY),
            Option(MayAsk.SHOW, message("screening-show"), Icon.MEETING),
            Option(MayAsk.WISH, message("receipt-wish"), Icon.CHANGE),
        ),
        Option(MayAsk.NO, message("screening-no"), Icon.NO, likely=True),
        is_brief=True,
    )


def _ask_ease(talk: Talk, meeting: Meeting) -> Message | None:
    """One after the other, as long as there are more; each is promised at once, so that a call that
    breaks off loses none."""
    eases = talk.note(f"{PART}.eases", lambda: " ".join(_eases(meeting)))
    left, kept = [Ease(it) for it in eases.split()], []
    for n in count(1):
        if not left:
            break
        chosen = talk.ask(
            f"{PART}.ease.{n}", str, partial(_choose_ease, tuple(left), is_first=n == 1)
        )
        if chosen not in left:
            break
        left.remove(Ease(chosen))
        ease = partial(_ease, talk, meeting.id, Ease(chosen))
        kept.append(talk.once(f"{PART}.eased.{n}", ease))
    if not kept:
        return None
    return message("screening-eased" if all(kept) else "screening-looked-at")


def _eases(meeting: Meeting) -> list[Ease]:
    """What this meeting has not yet, and can have."""
    needs = meeting.needs
    has = {Ease.MORE_TIME: needs.more_time, Ease.QUIET: needs.quiet_room}
    is_here = meeting.form is Form.IN_PERSON
    return [it for it in Ease if not has.get(it) and (is_here or it not in AT_HAND)]


def _choose_ease(left: tuple[Ease, ...], *, is_first: bool) -> Choose:
    return Choose(
        message("screening-ease" if is_first else "screening-ease-more"),
        tuple(Option(str(it), message(f"ease-{it}"), ICONS[it]) for it in left),
        Option(
            NOTHING,
            message(f"screening-{'nothing' if is_first else 'no-more'}"),
            Icon.NO,
            likely=True,
        ),
        heard_at_once=2,
    )


def _ease(talk: Talk, meeting_id: int, ease: Ease) -> bool:
    about = talk.about
    return meeting_eased(talk.work, meeting_id, ease, about.via, about.conversation_id)


def _ask_jobnet(talk: Talk, meeting: Meeting, who: Who, said: Message | None) -> Message | None:
    if not talk.ask(f"{PART}.jobnet", bool, partial(_yes_or_skip, "screening-jobnet"), after=said):
        return None
    made = talk.once(f"{PART}.jobnet-wished", lambda: _wish(talk, meeting))
    # Of a wish that was made before, only who has proved who they are may hear.
    centre = get_centre(talk.work, meeting.centre_id)
    due_at = find_wish(talk.work, made).due_at if who.proven else wish_due(talk.work, centre.id)
    return message("screening-jobnet-noted", day=Day(centre.day_of(due_at)))


def _wish(talk: Talk, meeting: Meeting) -> int:
    about = talk.about
    made = make_wish(
        talk.work,
        meeting.citizen_id,
        WishKind.JOBNET,
        about.via,
        conversation_id=about.conversation_id,
    )
    return made.id


def _has_asked(work: UnitOfWork, citizen_id: int) -> bool:
    """Whether they wait for the answer, or have got a yes."""
    return any(
        it.kind is WishKind.JOBNET and (it.is_open or it.state is WishState.GRANTED)
        for it in wishes_of(work, citizen_id)
    )


def _ask_money(talk: Talk, said: Message | None) -> bool:
    return talk.ask(f"{PART}.money", bool, partial(_yes_or_skip, "screening-money"), after=said)


def _help_today(talk: Talk, meeting: Meeting) -> Question | None:
    talk.once(f"{PART}.help", lambda: _ask_for_help(talk, meeting.id))
    after = talk.ask(f"{PART}.helped", AfterHelp, lambda: _help_is_noted(talk, meeting))
    return person(talk) if after is AfterHelp.PERSON else None


def _ask_for_help(talk: Talk, meeting_id: int) -> int:
    about = talk.about
    asked = help_asked_for(
        talk.work, meeting_id, about.via, about.conversation_id, about.kiosk_name
    )
    return asked.id


def _help_is_noted(talk: Talk, meeting: Meeting) -> Tell:
    """When a person sees to it, and the proof that it was asked for."""
    asked = help_requests_of(talk.work, meeting.citizen_id)[0]
    task = find_task(talk.work, asked.task_id)
    told = "screening-help-call" if task and task.telephone else "screening-help-come"
    letter, _, number = asked.receipt.partition("-")
    by = Moment(task.due_at if task else asked.asked_at)
    go_on = Option(AfterHelp.GO_ON, message("finish"), Icon.DONE, likely=True)
    now = Option(AfterHelp.PERSON, message("screening-person"), Icon.PERSON)
    return Tell(
        message(told, at=by, letter=Name(letter), number=Digits(number)),
        (go_on,) if talk.about.helped else (go_on, now),
        icon=Icon.DONE,
    )


def _yes_or_skip(question: str) -> Choose:
    return Choose(
        message(question),
        (Option(True, message(f"{question}-yes"), Icon.YES, YES_KEY),),
        Option(False, message(f"{question}-no"), Icon.NO, likely=True),
    )


def _closing(receipt: Receipt) -> Receipt:
    """Printed where it is wished: the slip with the time is in the citizen's hand already."""
    options = tuple(it for it in receipt.options if it.value == FINISH)
    return replace(receipt, options=options, printed=Printed.IF_WISHED)
