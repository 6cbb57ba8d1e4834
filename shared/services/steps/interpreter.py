"""Which interpreter a citizen wants, what they wish for in one, and whether they can be called."""

from functools import partial
from itertools import count

from shared.citizens import (
    InterpreterWish,
    RemindBy,
    get_citizen,
    note_interpreter_wishes,
)
from shared.content import ANOTHER_LANGUAGE, INTERPRETED_LANGUAGES, SEEN_OR_FELT, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.followups import citizen_never_called
from shared.services.steps.asking import yes_or_no

ENOUGH = ""


def ask_language(talk: Talk, part: str) -> str:
    """The language or kind of interpreter, in ISO 639. Who sees or feels what is said is asked
    whether they are to be called at all."""
    language = talk.ask(f"{part}.language", str, _choose_language)
    if language in SEEN_OR_FELT:
        talk.ask(f"{part}.written", bool, _choose_written)
    return language


def ask_wishes(talk: Talk, part: str, language: str | None) -> None:
    """Asks for one wish after the other, until there are no more."""
    left = [it for it in InterpreterWish if _makes_sense(it, language)]
    for n in count(1):
        wish = talk.ask(f"{part}.wish.{n}", str, partial(_choose_wish, tuple(left), n))
        if wish == ENOUGH:
            return
        left = [it for it in left if it != wish]
        if not left:
            return


def keep_interpreter_answers(talk: Talk, part: str, citizen_id: int) -> None:
    """Writes down for the citizen what was wished for here, and that nobody calls them: called with
    what it was asked for, in the same piece of work."""
    wishes = _told_wishes(talk, part)
    if wishes:
        note_interpreter_wishes(talk.work, citizen_id, wishes)
    if talk.answered(f"{part}.written", bool):
        who = get_citizen(talk.work, citizen_id)
        texts = who.remind_by is RemindBy.TEXT and who.telephone is not None
        how = RemindBy.TEXT if texts else RemindBy.LETTER
        citizen_never_called(talk.work, citizen_id, how, talk.about.via)


def _told_wishes(talk: Talk, part: str) -> list[InterpreterWish]:
    told = (talk.answered(f"{part}.wish.{n}", str) for n in range(1, len(InterpreterWish) + 1))
    return [InterpreterWish(it) for it in told if it in set(InterpreterWish)]


def _makes_sense(wish: InterpreterWish, language: str | None) -> bool:
    return wish is not InterpreterWish.DIALECT or language not in SEEN_OR_FELT


def _choose_language() -> Choose:
    return Choose(
        message("interpreter-language"),
        tuple(_speaks(code) for code in INTERPRETED_LANGUAGES if code != ANOTHER_LANGUAGE),
        otherwise=_speaks(ANOTHER_LANGUAGE),
        heard_at_once=3,
    )


def _speaks(code: str) -> Option:
    return Option(code, message(f"speak-{code}"))


def _choose_written() -> Choose:
    return yes_or_no(
        message("never-call-ask"), message("never-call-yes"), message("never-call-no"), likely=True
    )


def _choose_wish(left: tuple[InterpreterWish, ...], n: int) -> Choose:
    options = (
        Option(wish.value, message(f"interpreter-wish-{wish}"), Icon.INTERPRETER) for wish in left
    )
    enough = message("interpreter-wish-none" if n == 1 else "interpreter-wish-enough")
    return Choose(
        message("interpreter-wish"), tuple(options), otherwise=Option(ENOUGH, enough, Icon.DONE)
    )
