"""Staff require that the citizen comes in person: why is told, in the words that staff wrote."""

from dataclasses import replace
from enum import StrEnum
from functools import partial

from shared.content import Name, message, portions
from shared.dialogue import Icon, Option, Question, Talk, Tell
from shared.services.person import person
from shared.services.steps.child import child_helps
from shared.unit_of_work import UnitOfWork
from shared.wishes import Wish, WishState, form_in_force, form_wished_for, wishes_of

WORDS_AT_ONCE = 25
"""Words of an answer shown at once; with the text around them at most 40 stand on a screen."""


class AfterWish(StrEnum):
    """What the citizen does once they have heard an answer."""

    GO_ON = "go-on"
    AGAIN = "again"
    PERSON = "person"


def tell_before_booking(
    talk: Talk, part: str, kind: str, citizen_id: int | None
) -> Question | None:
    """Tells why a meeting of this kind is in person, in place of the question for its form.

    The last word, where they want to talk about it; None where they go on, or nothing is required.
    `citizen_id` is of a citizen who has proved that it is they.
    """
    wished = form_wished_for(talk.work, kind, citizen_id)
    if wished is None or citizen_id is None or wished.state is not WishState.REQUIRED:
        return None
    wish = requirement(talk.work, citizen_id)
    if wish is None:
        return None
    tell = partial(_tell_on_the_way, talk, wish)
    said = talk.ask(f"{part}.required", AfterWish, tell)
    return person(talk) if said is AfterWish.PERSON else None


def requirement(work: UnitOfWork, citizen_id: int) -> Wish | None:
    """The wish whose answer requires of the citizen that they come in person; None without one."""
    in_force = form_in_force(work, citizen_id)
    if in_force is None or in_force.state is not WishState.REQUIRED:
        return None
    return next(it for it in wishes_of(work, citizen_id) if it.state is WishState.REQUIRED)


def tell_answer(wish: Wish) -> Tell:
    """The answer to a wish as staff wrote it, and what can be done then."""
    parts = portions(wish.answer, WORDS_AT_ONCE)
    said = [message("wish-answer-part", text=Name(it)) for it in parts]
    if wish.is_decision:
        said.append(message("wish-decision"))
    # None is likely: the telephone leaves a likely one unsaid, and says that one may hang up.
    return Tell(
        message(f"wish-{wish.kind}-{wish.state}"),
        (
            Option(AfterWish.GO_ON, message("wish-go-on"), Icon.MEETING),
            Option(AfterWish.PERSON, message("wish-person"), Icon.PERSON),
        ),
        parts=tuple(said),
    )


def tell_required(talk: Talk, wish: Wish) -> Tell:
    """Why they are asked to come; where a child helps, only that they are."""
    told = tell_answer(wish)
    return replace(told, parts=()) if child_helps(talk) else told


def _tell_on_the_way(talk: Talk, wish: Wish) -> Tell:
    told = tell_required(talk, wish)
    go_on = Option(AfterWish.GO_ON, message("required-go-on"), Icon.YES)
    return replace(told, options=(go_on, told.options[1]))
