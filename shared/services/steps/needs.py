"""What a meeting has to have, so that somebody can take part in it."""

from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from itertools import count

from shared.citizens import Needs
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.asking import yes_or_no
from shared.services.steps.child import child_helps
from shared.services.steps.interpreter import ask_language, ask_wishes


class Need(StrEnum):
    INTERPRETER = "interpreter"
    COMPANION = "companion"
    WHEELCHAIR = "wheelchair"
    MORE_TIME = "more-time"
    QUIET = "quiet"
    INTERPRETER_WISH = "interpreter-wish"


_ICONS = {need: Icon(need) for need in Need if need is not Need.INTERPRETER_WISH} | {
    Need.INTERPRETER_WISH: Icon.INTERPRETER
}

OPEN_TO_SEE = (Need.INTERPRETER, Need.COMPANION, Need.WHEELCHAIR)


def ask_needs(talk: Talk) -> Needs:
    """One press says: nothing. Otherwise one need after the other, as long as there are more."""
    if not talk.ask("needs.any", bool, lambda: _choose_whether(talk)):
        return Needs()
    language = None
    offered = needs_offered(talk)
    chosen: set[Need] = set()
    for n in count(1):
        left = [need for need in offered if need not in chosen]
        need = talk.ask(f"needs.{n}", Need, partial(_choose_need, left))
        if need is Need.INTERPRETER:
            language = ask_language(talk, "needs")
            offered = (*offered, *wishes_offered(talk))
        elif need is Need.INTERPRETER_WISH:
            ask_wishes(talk, "needs", language)
        chosen.add(need)
        if chosen.issuperset(offered) or not talk.ask(f"needs.{n}.more", bool, _choose_more):
            break
    return Needs(
        interpreter=language,
        companion=Need.COMPANION in chosen,
        wheelchair=Need.WHEELCHAIR in chosen,
        more_time=Need.MORE_TIME in chosen,
        quiet_room=Need.QUIET in chosen,
    )


def _choose_whether(talk: Talk) -> Choose:
    return yes_or_no(message("child-needs" if child_helps(talk) else "needs"), likely=False)


def needs_offered(talk: Talk) -> tuple[Need, ...]:
    """What can be asked for: where a child helps, what others see as well, and an interpreter."""
    if child_helps(talk):
        return OPEN_TO_SEE
    return tuple(need for need in Need if need is not Need.INTERPRETER_WISH)


def wishes_offered(talk: Talk) -> tuple[Need, ...]:
    """What else can be asked for once there is an interpreter; not through a child."""
    return () if child_helps(talk) else (Need.INTERPRETER_WISH,)


def _choose_need(offered: Iterable[Need]) -> Choose:
    options = (Option(n, message(f"need-{n}"), _ICONS[n]) for n in offered)
    return Choose(message("needs-which"), tuple(options))


def _choose_more() -> Choose:
    return yes_or_no(message("needs-more"), likely=False)
