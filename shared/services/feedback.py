"""Service: one anonymous question at the end, "How was it?", that may be skipped."""

from enum import StrEnum

from shared.appointments import local_today
from shared.content import Message, message
from shared.dialogue import Choose, FactLine, Icon, Option, Question, Talk, Tell
from shared.feedback import HowItWas, note_how_it_was


class FeedbackAnswer(StrEnum):
    """An answer to "How was it?": one of the three faces, or none."""

    GOOD = HowItWas.GOOD
    SO_SO = HowItWas.SO_SO
    BAD = HowItWas.BAD
    SKIP = "skip"


_FACES = (
    Option(FeedbackAnswer.GOOD, message("how-good"), Icon.GOOD, decides=True),
    Option(FeedbackAnswer.SO_SO, message("how-so-so"), Icon.SO_SO, decides=True),
    Option(FeedbackAnswer.BAD, message("how-bad"), Icon.BAD, decides=True),
)
_SKIP = Option(FeedbackAnswer.SKIP, message("how-skip"), Icon.LATER, likely=True, decides=True)


def is_farewell(said: Message) -> bool:
    """Whether a sentence ends a visit or a call: then nothing is asked after it by ear."""
    return said.id.startswith("goodbye")


def ask_how_it_was(talk: Talk, service: str, said: Tell) -> Question:
    """The last word, after asking "How was it?".

    `said` would have been the last word: it is said first, and what it keeps stays on the screen.
    On the telephone a farewell comes last, where nothing is answered. Going back is impossible from
    here, since what stood there before is the citizen's own.
    """
    talk.once("how.begins", lambda: True)
    answer = talk.ask("how.answer", FeedbackAnswer, lambda: _choose(said.kept), after=said.text)
    if answer is FeedbackAnswer.SKIP:
        is_due = talk.about.caller is not None and is_farewell(said.text)
        return Tell(said.text if is_due else message("goodbye"))
    talk.once("how.noted", lambda: _note(talk, service, HowItWas(answer)))
    return Tell(message("how-thanks"))


def _choose(kept: tuple[FactLine, ...]) -> Choose:
    return Choose(message("how-was-it"), _FACES, _SKIP, kept=kept, is_brief=True)


def _note(talk: Talk, service: str, answer: HowItWas) -> bool:
    """Stores the answer with the local day alone, and nothing that leads to the conversation."""
    about = talk.about
    today = local_today(talk.work, about.centre_id)
    note_how_it_was(talk.work, about.centre_id, today, about.via, service, answer)
    return True
