"""A citizen scans their slip at the kiosk: the conversation begins with its booking number."""

from shared.appointments import expected_with_number
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
from shared.unit_of_work import UnitOfWork


def begin_with_slip(
    work: UnitOfWork, scripts: Scripts, beginning: Beginning, number: str
) -> Prompt:
    """Begins a conversation about the meeting with this number: on its day, that one has come.

    The menu is answered and the number typed as a citizen would, so that every question that
    follows, and the way back, are the same.
    """
    begun = begin(work, scripts, beginning)
    comes = bool(expected_with_number(work, beginning.centre_id, number))
    door = Chosen(_place(begun.question, "here" if comes else "mine"))
    asked = reply(work, scripts, begun.conversation_id, begun.turn, door)
    return reply(work, scripts, asked.conversation_id, asked.turn, Typed(number))


def _place(question: Question, service: str) -> int:
    doors = question.choices if isinstance(question, Choose) else ()
    return [option.value for option in doors].index(service)
