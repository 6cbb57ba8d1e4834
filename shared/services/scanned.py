"""A citizen scans their slip at the kiosk: the conversation begins with its booking number."""

from shared.citizens import GuessResult
from shared.dialogue import (
    Beginning,
    Choose,
    Chosen,
    Prompt,
    Question,
    Scripts,
    Typed,
    begin,
    reply,
)
from shared.services.steps.guesses import NOT_TODAY, alarm_the_desk, answer_number_alone
from shared.unit_of_work import UnitOfWork


def begin_with_slip(
    work: UnitOfWork, scripts: Scripts, beginning: Beginning, number: str
) -> Prompt:
    """Begins a conversation about the meeting with this number: on its day, that one has come.

    A scanned number is a guess like a typed one; after too many, every slip says that one has come.

    The menu is answered and the number typed as a citizen would, so that every question that
    follows, and the way back, are the same.
    """
    begun = begin(work, scripts, beginning)
    door = Chosen(_place(begun.question, "here" if _comes(work, beginning, number) else "mine"))
    asked = reply(work, scripts, begun.conversation_id, begun.turn, door)
    return reply(work, scripts, asked.conversation_id, asked.turn, Typed(number))


def _comes(work: UnitOfWork, beginning: Beginning, number: str) -> bool:
    answer = answer_number_alone(work, beginning.centre_id, number)
    if answer.alarm:
        alarm_the_desk(work, beginning.centre_id, beginning.kiosk_name)
    return answer.result is GuessResult.CLOSED or answer.found not in ("", NOT_TODAY)


def _place(question: Question, service: str) -> int:
    doors = question.choices if isinstance(question, Choose) else ()
    return [option.value for option in doors].index(service)
