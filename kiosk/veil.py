"""The screen of a citizen who may take their time: hidden while they are away for long."""

from dataclasses import replace

from kiosk.screens import Scene, Screen, screen
from kiosk.visit import Visit
from shared.content import Message, message
from shared.dialogue import ASIDE, Choose, HandOver, NotUnderstood, Prompt
from shared.services import VEILED, is_their_birth_date
from shared.unit_of_work import UnitOfWork

MOST_MISSES = 5
"""Wrong birth dates after which only a person helps: dates could be tried one after the other."""


def is_hidden(visit: Visit, prompt: Prompt) -> bool:
    """Whether the veil lies over a question; not over one that says how a person comes."""
    asks_for_help = isinstance(prompt.question, Choose) and prompt.key.startswith(f"{ASIDE}.")
    return visit.veiled and not asks_for_help and not isinstance(prompt.question, HandOver)


def veil(prompt: Prompt, scene: Scene, typed: str) -> Screen:
    """The question for the birth date, in place of what is hidden."""
    asked = replace(prompt, question=VEILED, because=None, can_go_back=False, draft=None)
    return screen(asked, scene, typed)


def try_birth_date(work: UnitOfWork, visit: Visit, typed: str) -> tuple[Visit, Message | None]:
    """The visit after digits were typed at the veil, and what is said; None when it lifts."""
    if visit.misses >= MOST_MISSES:
        return visit, message("kiosk-veiled-help")
    try:
        is_right = is_their_birth_date(work, visit.conversation, typed)
    except NotUnderstood as problem:
        return visit, problem.message
    if is_right:
        return replace(visit, veiled=False, misses=0), None
    return replace(visit, misses=visit.misses + 1), message("kiosk-veiled-wrong")
