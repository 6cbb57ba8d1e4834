"""Every screen that the kiosk can show: one list for the judges, the numbers, the pictures."""

from dataclasses import dataclass

from tests.browser.moves import (
    ALOUD,
    CUT_OFF_AT,
    HELP,
    IS_HERE,
    NOBODYS,
    NOBODYS_BIRTH,
    OVER,
    SEE_SLIP,
    SOMEBODY_NEW,
    THE_SAME,
    THEIR_BIRTH,
    THEIR_CODE,
    THEIR_NUMBER,
    THEIR_OTHER_BIRTH,
    WAS_CUT_OFF,
    WAS_EXPECTED,
    Move,
    change,
    choose,
    look,
    more,
    speak,
    tune,
    type_in,
)

TELEPHONE = "20304050"


@dataclass(frozen=True)
class State:
    """A screen by name, the message that it asks, and the moves that lead to it.

    `touched` is the last move, for screens that only an answer shows: a look at the address
    would show something else. `wipes` is one after which nothing of the visit is left. `over`
    opens a panel that the one about the look would close. `once`: asked once in a visit, so each
    look is somebody else's.
    """

    name: str
    asks: str
    moves: tuple[Move, ...] = ()
    touched: Move | None = None
    wipes: bool = False
    address: str = "/kiosk/"
    over: tuple[Move, ...] = ()
    once: bool = False


HERE = (choose(0),)
TICKET = (choose(4),)
BOOK = (choose(1),)
NEW = (*BOOK, choose(1))
BIRTH = (*NEW, type_in(SOMEBODY_NEW))
NEEDS = (*BIRTH, type_in(TELEPHONE))
CALLED = (*NEW, type_in(WAS_CUT_OFF), type_in(CUT_OFF_AT))
WHICH = (*NEEDS, choose(0))
LANGUAGES = (*WHICH, choose(0))
SIGN = (*LANGUAGES, choose(0))
ARABIC = (*LANGUAGES, choose(2))
INTERPRETER_WISH = (*ARABIC, choose(0), choose(4))
COMPANION = (*ARABIC, choose(0), choose(0))
MORE_TIME = (*COMPANION, choose(0), choose(1))
EVERYTHING = (*ARABIC, *[choose(0)] * 8, choose(1))
TIMES = (*NEEDS, choose(1))
BETTER = (*TIMES, choose(3))
CHECK = (*TIMES, choose(0))
DONE = (*CHECK, choose(0))
DONE_WITH_NEEDS = (*MORE_TIME, choose(1), *[choose(0)] * 2)
UNDO = (*DONE, choose(1))
REMIND = (*DONE, choose(2))
NUMBER = (choose(2),)
SEVERAL = (*NUMBER, type_in(THEIR_CODE), type_in(THEIR_BIRTH))
WITH_CODE = (*BOOK, choose(0), type_in(THEIR_CODE), type_in(THEIR_BIRTH))
WRITTEN = (*DONE, choose(0))
MORE = (*WRITTEN, choose(0))
EASE = (*MORE, choose(0))
JOBNET = (*EASE, choose(3), choose(3))
EASED = (*JOBNET, choose(1))
WISH = (*MORE, choose(2))
HOW = (*MORE, choose(3))
LEAVES = (choose(0), choose(0), choose(3), choose(3))
"""From a receipt to the first screen: done, it is written down, nothing more, no word on how it
was."""
ANOTHER_DAY = (*TIMES, choose(2), choose(0))
MINE = (*ANOTHER_DAY, *LEAVES, *NUMBER, type_in(THEIR_NUMBER), type_in(THE_SAME))
MOVE = (*MINE, choose(0), choose(0))
CANNOT_COME = (*MINE, choose(1))
CHANGE = (*MINE, choose(2))
LATE = (*BETTER, choose(3), choose(4), choose(4), choose(0), choose(0), choose(0))
CHANGE_LATE = (
    *LATE,
    *LEAVES,
    *(*NUMBER, type_in(THEIR_NUMBER), type_in(THE_SAME), choose(2)),
)
TOPIC = (*CHANGE, choose(2))
ASK = (choose(3),)
MONEY = (*ASK, choose(0))
OWN = (*ASK, choose(4))
OWN_TOPIC = (*OWN, choose(0))
OWN_MONEY = (*OWN_TOPIC, choose(0))
OWN_PAPER = (*OWN_MONEY, choose(0))
OWN_DAY = (*OWN_PAPER, choose(2))
OWN_WAY = (*OWN_DAY, choose(2), type_in(SOMEBODY_NEW))
OWN_CHECK = (*OWN_WAY, choose(0))
ASKED = (*OWN_CHECK, choose(0))
ANSWER = (
    *ASKED,
    choose(0),
    choose(0),
    choose(3),
    *OWN,
    choose(1),
    type_in(THEIR_NUMBER),
    type_in(THE_SAME),
)

STATES = (
    State("start", "welcome"),
    State("start-in-english", "welcome", (speak("en"),)),
    State("here", "here", HERE),
    State("here-again", "here-again", (*HERE, type_in(IS_HERE))),
    State("here-when", "here-when", (*HERE, type_in(SOMEBODY_NEW))),
    State("here-noted", "here-noted", (*HERE, type_in(SOMEBODY_NEW), choose(1))),
    State("here-not-found", "here-not-found", (*HERE, type_in(NOBODYS))),
    State("here-over-in-english", "here-over", (speak("en"), *HERE, type_in(WAS_EXPECTED))),
    State("ticket-topic", "ticket-topic", TICKET),
    State("ticket", "ticket", (*TICKET, choose(0))),
    State("letter", "letter", BOOK),
    State("birth", "birth", NEW),
    State("birth-not-readable", "birth", NEW, type_in("99")),
    State("birth-agree", "typed-agree-birth", (*NEW, type_in("19840312"))),
    State("birth-which", "typed-which-birth", (*NEW, type_in("1111984"))),
    State("birth-cpr", "typed-agree-cpr", (*NEW, type_in("1984031212"))),
    State("code", "code", (*BOOK, choose(0))),
    State("code-unknown", "code", (*BOOK, choose(0), type_in(NOBODYS), type_in(NOBODYS_BIRTH))),
    State("telephone", "telephone", BIRTH),
    State("telephone-not-readable", "telephone", BIRTH, type_in("1234")),
    State("telephone-agree", "typed-agree-telephone", (*BIRTH, type_in("12345678"))),
    State("here-agree", "typed-agree-birth", (*HERE, type_in("620302"))),
    State("telephone-in-english", "telephone", (speak("en"), *BIRTH)),
    State("go-on-from-phone", "go-on-from-phone", CALLED),
    State("go-on-from-phone-in-english", "go-on-from-phone", (speak("en"), *CALLED)),
    State("needs", "needs", NEEDS),
    State("needs-which", "needs-which", WHICH),
    State("needs-more", "needs-more", (*WHICH, choose(1))),
    State("interpreters", "interpreter-language", LANGUAGES),
    State("more-interpreters", "interpreter-language", (*LANGUAGES, more(1))),
    State("last-interpreters", "interpreter-language", (*LANGUAGES, more(2))),
    State("never-call-ask", "never-call-ask", SIGN),
    State("needs-with-an-interpreter", "needs-which", (*ARABIC, choose(0))),
    State("interpreter-wish", "interpreter-wish", INTERPRETER_WISH),
    State("interpreter-wish-in-english", "interpreter-wish", (speak("en"), *INTERPRETER_WISH)),
    State("nothing-free", "nothing-free", EVERYTHING),
    State("we-call", "we-call-today", (*EVERYTHING, choose(0))),
    State("times", "when", TIMES),
    State("times-in-english", "when", (speak("en"), *TIMES)),
    State("better", "better", BETTER),
    State("days", "which-day", (*BETTER, choose(3))),
    State("times-of-a-day", "when", (*BETTER, choose(3), choose(1))),
    State("check", "check", CHECK),
    State("check-first", "check", (*WITH_CODE, choose(1), choose(0))),
    State("check-with-needs", "check", (*MORE_TIME, choose(1), choose(0))),
    State("changed", "when", (*CHECK, change(0))),
    State("done", "done", DONE),
    State("done-in-english", "done", (speak("en"), *DONE)),
    State("done-with-needs", "done", DONE_WITH_NEEDS),
    State("done-with-needs-in-english", "done", (speak("en"), *DONE_WITH_NEEDS)),
    State("screening", "screening", MORE),
    State("screening-in-english", "screening", (speak("en"), *MORE)),
    State("screening-ease", "screening-ease", EASE),
    State("screening-jobnet", "screening-jobnet", JOBNET),
    State("screening-eased", "screening-thanks", EASED),
    State("wish", "receipt-wish-which", WISH),
    State("wish-form", "receipt-wish-form-which", (*WISH, choose(0))),
    State("wish-made", "wish-form-later", (*WISH, choose(0), choose(1))),
    State("remind", "remind-how", REMIND),
    State("remind-in-english", "remind-how", (speak("en"), *REMIND)),
    State("remind-by-text", "remind-may-text", (*REMIND, choose(0))),
    State("reminded", "remind-agreed-text", (*REMIND, choose(0), choose(0))),
    State("remind-never", "remind-may-text", (*REMIND, choose(4))),
    State("reminded-never", "remind-agreed-never-letter", (*REMIND, choose(4), choose(1))),
    State("slip", "slip-yours", DONE, over=(SEE_SLIP,)),
    State("slip-in-english", "slip-yours", (speak("en"), *DONE), over=(SEE_SLIP,)),
    State("undo", "undo-sure", UNDO),
    State("cancelled", "cancelled", (*UNDO, choose(0))),
    State("written", "kiosk-written", DONE, over=(choose(0),), once=True),
    State(
        "written-in-english", "kiosk-written", (speak("en"), *DONE), over=(choose(0),), once=True
    ),
    State("how-was-it", "how-was-it", HOW),
    State("how-was-it-in-english", "how-was-it", (speak("en"), *HOW)),
    State("goodbye", "welcome", HOW, choose(3), wipes=True),
    State("number", "number", NUMBER),
    State("became", "became-over", (*NUMBER, type_in(WAS_EXPECTED), type_in(THEIR_OTHER_BIRTH))),
    State(
        "became-in-english",
        "became-over",
        (speak("en"), *NUMBER, type_in(WAS_EXPECTED), type_in(THEIR_OTHER_BIRTH)),
    ),
    State("number-unknown", "number", (*NUMBER, type_in(NOBODYS), type_in(NOBODYS_BIRTH))),
    State("my-meeting", "mine", MINE),
    State(
        "my-meeting-in-english",
        "mine",
        (speak("en"), *ANOTHER_DAY, *LEAVES, speak("en"), *MINE[-3:]),
    ),
    State("several", "mine-several", SEVERAL),
    State("several-in-english", "mine-several", (speak("en"), *SEVERAL)),
    State("move-check", "mine-move-sure", MOVE),
    State("moved", "mine-moved", (*MOVE, choose(0))),
    State("cannot-come", "mine-reason", CANNOT_COME),
    State("what-then", "mine-then-ill", (*CANNOT_COME, choose(0))),
    State("change-mine", "mine-what", CHANGE),
    State("change-mine-late", "mine-what", CHANGE_LATE),
    State("needs-of-mine", "mine-need", (*CHANGE, choose(0))),
    State("form-first", "mine-form-first", (*CHANGE, choose(1))),
    State("topic", "mine-topic", TOPIC),
    State("topic-noted", "mine", (*TOPIC, choose(2))),
    State("ask", "about-what", ASK),
    State("ask-in-english", "about-what", (speak("en"), *ASK)),
    State("topics", "topic-which", MONEY),
    State("topic-missed", "topic-missed-meeting", (*MONEY, choose(0))),
    State("topic-longest", "topic-hard-to-see-hear-walk", (*ASK, choose(2), choose(0))),
    State(
        "topic-longest-in-english",
        "topic-hard-to-see-hear-walk",
        (speak("en"), *ASK, choose(2), choose(0)),
    ),
    State("question", "asking-topic", OWN_TOPIC),
    State("question-money", "ask-money-what", OWN_MONEY),
    State("question-paper", "ask-which-paper", OWN_PAPER),
    State("question-how", "asking-way", OWN_WAY),
    State("question-check", "asking-check", OWN_CHECK),
    State("asked", "asking-done", ASKED),
    State("answer-not-yet", "asking-not-yet", ANSWER),
    State("help", "somebody-comes", (HELP,)),
    State("help-in-english", "somebody-comes", (speak("en"), HELP)),
    State("leaving", "kiosk-over-sure", CHECK, over=(OVER,)),
    State("leaving-in-english", "kiosk-over-sure", (speak("en"), *CHECK), over=(OVER,)),
    State("look", "kiosk-look", (look("open"),)),
    State("look-more", "kiosk-look", (look("open"), more(1))),
    State("look-lower", "kiosk-look", (look("lower"),)),
    State("look-in-english", "kiosk-look", (speak("en"), look("open"))),
    State("languages", "kiosk-languages", over=(speak(""),)),
    State("still", "kiosk-idle", BOOK, address="/kiosk/still"),
    State("aloud", "needs", (*NEEDS, ALOUD)),
    State("aloud-typing", "birth", (*NEW, ALOUD)),
    State("aloud-done", "done", (*DONE, ALOUD)),
    State("sound", "aloud-sound", (ALOUD,), over=(tune("open"),)),
    State("sound-with-headphones", "aloud-sound", (ALOUD,), over=(tune("headphones"),)),
    State("sound-more", "aloud-sound", (ALOUD,), over=(tune("open"), more(1))),
    State("sound-in-english", "aloud-sound", (speak("en"), ALOUD), over=(tune("open"),)),
    State(
        "sound-more-in-english",
        "aloud-sound",
        (speak("en"), ALOUD),
        over=(tune("open"), more(1)),
    ),
)
