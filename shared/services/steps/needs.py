"""What a meeting has to have, so that somebody can take part in it."""

from collections.abc import Set
from enum import StrEnum
from functools import partial
from itertools import count

from shared.citizens import Needs
from shared.content import ANOTHER_LANGUAGE, INTERPRETED_LANGUAGES, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.asking import yes_or_no


class Need(StrEnum):
    INTERPRETER = "interpreter"
    COMPANION = "companion"
    WHEELCHAIR = "wheelchair"
    MORE_TIME = "more-time"
    QUIET = "quiet"


def ask_needs(talk: Talk) -> Needs:
    """One press says: nothing. Otherwise one need after the other, as long as there are more."""
    if not talk.ask("needs.any", bool, lambda: yes_or_no(message("needs"), likely=False)):
        return Needs()
    language = None
    chosen: set[Need] = set()
    for n in count(1):
        need = talk.ask(f"needs.{n}", Need, partial(_choose_need, frozenset(chosen)))
        if need is Need.INTERPRETER:
            language = talk.ask("needs.language", str, choose_language)
        chosen.add(need)
        if len(chosen) == len(Need) or not talk.ask(f"needs.{n}.more", bool, _choose_more):
            break
    return Needs(
        interpreter=language,
        companion=Need.COMPANION in chosen,
        wheelchair=Need.WHEELCHAIR in chosen,
        more_time=Need.MORE_TIME in chosen,
        quiet_room=Need.QUIET in chosen,
    )


def _choose_need(chosen: Set[Need]) -> Choose:
    options = (Option(n, message(f"need-{n}"), Icon(n)) for n in Need if n not in chosen)
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
