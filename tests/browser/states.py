"""Every screen that the kiosk can show: one list for the judges, the numbers, the pictures."""

from dataclasses import dataclass

from tests.browser.moves import (
    ALOUD,
    HELP,
    SOMEBODY_NEW,
    Move,
    change,
    choose,
    look,
    more,
    speak,
    type_in,
)

TELEPHONE, UNKNOWN_CODE = "20304050", "111111"


@dataclass(frozen=True)
class State:
    """A screen by name, and the moves that lead to it.

    `touched` is the last move, for screens that only an answer shows: a look at the address
    would show something else. `wipes` is one after which nothing of the visit is left.
    """

    name: str
    moves: tuple[Move, ...] = ()
    touched: Move | None = None
    wipes: bool = False


BOOK = (choose(0),)
NEW = (*BOOK, choose(1))
BIRTH = (*NEW, type_in(SOMEBODY_NEW))
NEEDS = (*BIRTH, type_in(TELEPHONE))
WHICH = (*NEEDS, choose(0))
LANGUAGES = (*WHICH, choose(0))
ARABIC = (*LANGUAGES, choose(0))
COMPANION = (*ARABIC, choose(0), choose(0))
MORE_TIME = (*COMPANION, choose(0), choose(1))
EVERYTHING = (*ARABIC, *[choose(0)] * 8)
TIMES = (*NEEDS, choose(1))
BETTER = (*TIMES, choose(3))
CHECK = (*TIMES, choose(0))
DONE = (*CHECK, choose(0))
UNDO = (*DONE, choose(1))

STATES = (
    State("start"),
    State("start-in-english", (speak("en"),)),
    State("letter", BOOK),
    State("birth", NEW),
    State("birth-not-readable", NEW, type_in("99")),
    State("code", (*BOOK, choose(0))),
    State("code-unknown", (*BOOK, choose(0), type_in(UNKNOWN_CODE), type_in(SOMEBODY_NEW))),
    State("telephone", BIRTH),
    State("telephone-not-readable", BIRTH, type_in("1234")),
    State("telephone-in-english", (speak("en"), *BIRTH)),
    State("needs", NEEDS),
    State("needs-which", WHICH),
    State("needs-more", (*WHICH, choose(1))),
    State("interpreters", LANGUAGES),
    State("more-interpreters", (*LANGUAGES, more(1))),
    State("last-interpreters", (*LANGUAGES, more(2))),
    State("nothing-free", EVERYTHING),
    State("we-call", (*EVERYTHING, choose(0))),
    State("times", TIMES),
    State("times-in-english", (speak("en"), *TIMES)),
    State("better", BETTER),
    State("days", (*BETTER, choose(3))),
    State("times-of-a-day", (*BETTER, choose(3), choose(1))),
    State("check", CHECK),
    State("check-with-needs", (*MORE_TIME, choose(1), choose(0))),
    State("changed", (*CHECK, change(0))),
    State("done", DONE),
    State("done-in-english", (speak("en"), *DONE)),
    State("undo", UNDO),
    State("cancelled", (*UNDO, choose(0))),
    State("goodbye", DONE, choose(0), wipes=True),
    State("help", (HELP,)),
    State("help-in-english", (speak("en"), HELP)),
    State("look", (look("open"),)),
    State("look-lower", (look("lower"),)),
    State("look-in-english", (speak("en"), look("open"))),
    State("languages", (speak(""),)),
    State("not-yet-aloud", NEEDS, ALOUD),
)
