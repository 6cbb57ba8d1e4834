"""A citizen's wishes in their own meeting: made, taken back, and the answers heard."""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import NoReturn

from shared import followups
from shared.appointments import Form, is_waiting
from shared.content import Day, Message, message
from shared.dialogue import Choose, Icon, Option, Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.a_kasse import change_a_kasse
from shared.services.steps.asking import yes_or_no
from shared.services.steps.child import child_helps
from shared.services.steps.earlier_time import join_waitlist, leave_waitlist
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.must_come import AfterWish, requirement, tell_answer, tell_required
from shared.services.steps.plan import has_agreed, show_agreed
from shared.services.steps.waiting_for_earlier import can_wait
from shared.unit_of_work import UnitOfWork
from shared.wishes import (
    Wish,
    WishKind,
    WishState,
    find_wish,
    form_in_force,
    wishes_of,
)


class MoreOfMine(StrEnum):
    """What else a citizen can do from their meeting: hear what was agreed, and wish. SOONER: an
    earlier talk, where the waitlist can't bring one."""

    AGREED = "agreed"
    TALK = "talk"
    A_KASSE = "a-kasse"
    ADVISER = "adviser"
    EARLIER = "earlier"
    NOT_EARLIER = "not-earlier"
    SOONER = "sooner"


_WISHES = {
    MoreOfMine.TALK: WishKind.TALK,
    MoreOfMine.ADVISER: WishKind.ADVISER,
    MoreOfMine.SOONER: WishKind.EARLIER,
}

SOON = timedelta(days=1)
"""How near a meeting is that no earlier one would help."""

_ICONS = {
    MoreOfMine.AGREED: Icon.DONE,
    MoreOfMine.TALK: Icon.BOOK,
    MoreOfMine.A_KASSE: Icon.COMPANION,
    MoreOfMine.ADVISER: Icon.CHANGE,
    MoreOfMine.EARLIER: Icon.CLOCK,
    MoreOfMine.NOT_EARLIER: Icon.MEETING,
    MoreOfMine.SOONER: Icon.CLOCK,
}


def more_of_mine(talk: Talk, mine: Mine) -> Question | None:
    """Does what the citizen chose and shows the meeting again, or gives the last word."""
    chosen = talk.ask(f"{DOING}.more", MoreOfMine, lambda: _choose(talk, mine))
    if chosen not in more_offered(talk, mine) and child_helps(talk):
        back_to_mine(talk)
    match chosen:
        case MoreOfMine.AGREED:
            return show_agreed(talk, mine)
        case MoreOfMine.A_KASSE:
            change_a_kasse(talk, mine)
        case MoreOfMine.NOT_EARLIER:
            leave_waitlist(talk, mine)
        case MoreOfMine.EARLIER:
            join_waitlist(talk, mine)
        case MoreOfMine.TALK | MoreOfMine.ADVISER | MoreOfMine.SOONER:
            _wish(talk, mine, _WISHES[chosen])


def hear_answers(talk: Talk, mine: Mine) -> Question | None:
    """Tells the answers that the citizen has not heard, one by one, before the meeting is shown;
    the last word, where they want to talk about one. None is told while a child helps."""
    if child_helps(talk):
        return None
    part = f"wishes.{mine.meeting.id}"
    for wish_id in talk.note(f"{part}.news", lambda: _news(talk.work, mine)).split():
        wish = find_wish(talk.work, int(wish_id))
        said = talk.ask(f"{part}.{wish_id}.heard", AfterWish, partial(tell_answer, wish))
        talk.once(f"{part}.{wish_id}.told", partial(_is_told, talk, wish.id, mine.via))
        if said is AfterWish.PERSON:
            return person(talk)
    return None


def ask_form_for_next(talk: Talk, mine: Mine, form: Form, said: Message) -> NoReturn:
    """Asks whether the next meetings are held so, too, and shows the meeting again."""
    in_force = form_in_force(talk.work, mine.meeting.citizen_id)
    if (
        not mine.opens_course
        or child_helps(talk)
        or (in_force is not None and in_force.form is form)
    ):
        back_to_mine(talk, said)
    if talk.ask(f"{DOING}.form-next", bool, partial(yes_or_no, message("wish-form")), after=said):
        made = talk.once(f"{DOING}.form-kept", lambda: _make(talk, mine, WishKind.FORM, form))
        back_to_mine(talk, _kept(talk, mine, made, "wish-form-kept"))
    back_to_mine(talk)


def wish_form_for_later(talk: Talk, mine: Mine) -> NoReturn:
    """Keeps the wish of who comes to a first meeting and would rather not: it holds afterwards."""
    form = talk.ask(f"{DOING}.form-later", Form, _choose_later)
    made = talk.once(f"{DOING}.form-kept", lambda: _make(talk, mine, WishKind.FORM, form))
    back_to_mine(talk, _kept(talk, mine, made, "wish-form-later"))


def attendance_is_required(talk: Talk, mine: Mine) -> Question | None:
    """Says why the citizen is asked to come, where staff require it; they can ask for another look.

    The last word, where they want to talk about it; None where nothing is required.
    """
    wish = requirement(talk.work, mine.meeting.citizen_id) if mine.opens_course else None
    if wish is None or mine.meeting.form is not Form.IN_PERSON:
        return None
    match talk.ask(f"{DOING}.required", AfterWish, partial(_tell_again, talk, wish)):
        case AfterWish.PERSON:
            return person(talk)
        case AfterWish.AGAIN:
            form = Form.VIDEO if wish.form is Form.VIDEO else Form.PHONE
            again = partial(_make, talk, mine, WishKind.FORM, form)
            made = talk.once(f"{DOING}.form-again", again)
            back_to_mine(talk, _noted(talk, mine, made))
        case AfterWish.GO_ON:
            back_to_mine(talk)


def must_come(work: UnitOfWork, citizen_id: int) -> bool:
    """Whether staff require that the citizen's next meetings are in person."""
    return requirement(work, citizen_id) is not None


def _choose_later() -> Choose:
    icons = {Form.PHONE: Icon.TELEPHONE, Form.VIDEO: Icon.VIDEO}
    return Choose(
        message("wish-form-which"),
        tuple(Option(it, message(f"mine-form-{it}"), icon) for it, icon in icons.items()),
    )


def more_offered(talk: Talk, mine: Mine) -> tuple[MoreOfMine, ...]:
    """What else can be chosen; where a child helps, an earlier time alone."""
    earlier = _about_earlier(talk.work, mine)
    about_time = (earlier,) if earlier else ()
    if child_helps(talk):
        return about_time
    agreed = (MoreOfMine.AGREED,) if mine.opens_course and has_agreed(talk.work, mine) else ()
    return (*agreed, MoreOfMine.TALK, MoreOfMine.A_KASSE, MoreOfMine.ADVISER, *about_time)


def _choose(talk: Talk, mine: Mine) -> Choose:
    options = tuple(_option(it) for it in more_offered(talk, mine))
    return Choose(message("mine-more"), options, heard_at_once=2)


def _about_earlier(work: UnitOfWork, mine: Mine) -> MoreOfMine | None:
    if is_waiting(work, mine.meeting.id):
        return MoreOfMine.NOT_EARLIER
    if can_wait(work, mine):
        return MoreOfMine.EARLIER
    return MoreOfMine.SOONER if mine.meeting.starts_at > work.now + SOON else None


def _option(it: MoreOfMine) -> Option:
    return Option(it, message(f"mine-what-{it}"), _ICONS[it])


def _wish(talk: Talk, mine: Mine, kind: WishKind) -> NoReturn:
    """Makes the wish; one that is made already can be taken back."""
    open_one = talk.note(f"{DOING}.wish-open", lambda: _open_one(talk.work, mine, kind))
    if not open_one:
        made = talk.once(f"{DOING}.wished", lambda: _make(talk, mine, kind))
        back_to_mine(talk, _noted(talk, mine, made))
    if talk.ask(f"{DOING}.wish-still", bool, lambda: _still(mine, find_wish(talk.work, open_one))):
        back_to_mine(talk)
    talk.once(f"{DOING}.wish-ended", lambda: _end(talk, open_one, mine.via))
    back_to_mine(talk, message("wish-ended"))


def _open_one(work: UnitOfWork, mine: Mine, kind: WishKind) -> int:
    """The id of the citizen's wish of this kind that waits for staff; 0 without one, and for who
    may not hear of it: the same wish once more is the one that is open."""
    if not mine.opens_course:
        return 0
    theirs = wishes_of(work, mine.meeting.citizen_id)
    return next((it.id for it in theirs if it.kind is kind and it.is_open), 0)


def _make(talk: Talk, mine: Mine, kind: WishKind, form: Form | None = None) -> int:
    conversation_id = talk.about.conversation_id
    citizen_id = mine.meeting.citizen_id
    made = followups.make_wish(talk.work, citizen_id, kind, mine.via, form, conversation_id)
    return made.id


def _end(talk: Talk, wish_id: int, by: str) -> bool:
    followups.take_wish_back(talk.work, wish_id, by)
    return True


def _noted(talk: Talk, mine: Mine, wish_id: int) -> Message:
    """What becomes of a wish, and by when: to who may not hear of the course, no more than that,
    and as for one that is made now."""
    wish = find_wish(talk.work, wish_id)
    is_granted = wish.kind is WishKind.TALK and wish.state is WishState.GRANTED
    due_at = wish.due_at if mine.opens_course else followups.wish_due(talk.work, mine.centre.id)
    due = Day(mine.centre.day_of(due_at))
    is_told = is_granted and mine.opens_course
    return message("wish-talk-noted" if is_told else "wish-noted", day=due)


def _kept(talk: Talk, mine: Mine, wish_id: int, granted: str) -> Message:
    """What is said of a form for the next meetings: where staff require attendance it is not
    promised, they look at it again."""
    is_asked = find_wish(talk.work, wish_id).state is WishState.WANTED
    return _noted(talk, mine, wish_id) if is_asked else message(granted)


def _still(mine: Mine, wish: Wish) -> Question:
    due = Day(mine.centre.day_of(wish.due_at))
    return yes_or_no(
        message("wish-still", day=due), message("wish-still-yes"), message("wish-still-no")
    )


def _news(work: UnitOfWork, mine: Mine) -> str:
    """Ids of the wishes whose answer the citizen has not heard, the first answered first; none for
    who may hear of this meeting alone."""
    if not mine.opens_course:
        return ""
    theirs = wishes_of(work, mine.meeting.citizen_id)
    return " ".join(str(it.id) for it in reversed(theirs) if _is_news(it))


def _is_news(wish: Wish) -> bool:
    is_answered = wish.answered_at is not None and wish.state is not WishState.ENDED
    return is_answered and wish.told_at is None


def _tell_again(talk: Talk, wish: Wish) -> Tell:
    told = tell_required(talk, wish)
    ask_again = Option(AfterWish.AGAIN, message("wish-again"), Icon.QUESTION)
    go_on, talk_about_it = told.options
    return replace(told, options=(go_on, ask_again, talk_about_it))


def _is_told(talk: Talk, wish_id: int, by: str) -> bool:
    followups.wish_is_told(talk.work, wish_id, by)
    return True
