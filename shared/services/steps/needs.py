"""What a meeting has to have, so that somebody can take part in it."""

from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from itertools import count

from shared.citizens import Needs
from shared.content import ANOTHER_LANGUAGE, INTERPRETED_LANGUAGES, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.asking import yes_or_no
from shared.services.steps.child import child_helps


class Need(StrEnum):
    INTERPRETER = "interpreter"
    COMPANION = "companion"
    WHEELCHAIR = "wheelchair"
    MORE_TIME = "more-time"
    QUIET = "quiet"


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
            language = talk.ask("needs.language", str, choose_language)
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
    return OPEN_TO_SEE if child_helps(talk) else tuple(Need)


def _choose_need(offered: Iterable[Need]) -> Choose:
    options = (Option(n, message(f"need-{n}"), Icon(n)) for n in offered)
    return Choose(message("needs-which"), tuple(options))


def _choose_more() -> Choose:
    return yes_or_no(message("needs-more"), likely=False)


def choose_language() -> Choose:
    return Choose(
        message("interpreter-language"),
        tuple(_speaks(code) for code in INTERPRETED_LANGUAGES if code != ANOTHER_LANGUAGE),
        otherwise=_speaks(ANOTHER_LANGUAGE),
    )


def _speaks(code: str) -> Option:
    return Option(code, message(f"speak-{code}"))
