"""What the hall's screen says aloud: a number and where it is called to, and nothing of anybody.

In the house's language alone: another one would tell the hall who speaks it.
"""

from frontdesk.queue.actions.display import CallDisplay, Called, call_board
from shared.appointments import get_centre
from shared.content import Minutes, Name, Register, Wording, message
from shared.speech import Sentence
from shared.web import speech, workplace


def prepare_call(centre_id: int) -> None:
    """Its sound is made while the screen has yet to ask what is new."""
    with workplace().read() as work:
        centre, board = get_centre(work, centre_id), call_board(work, centre_id)
    wording = Wording(centre.language, Register.ALOUD, centre.zone)
    speech().prepare(_called_out(it, wording) for it in board.called[:1])


def sounds_of_calls(screen: CallDisplay, called: tuple[Called, ...]) -> dict[int, str]:
    """Number -> the name of the sound that calls it; nothing is made here, and nobody waits."""
    wording = Wording(screen.language, Register.ALOUD, screen.zone)
    sentences = {it.number: _called_out(it, wording) for it in called if it.is_new}
    speech().prepare(sentences.values())
    return {number: speech().name_of(sentence) for number, sentence in sentences.items()}


def _called_out(called: Called, wording: Wording) -> Sentence:
    """'Nummer fire, skranke to.'"""
    told = message("display-call", number=Minutes(called.number), counter=Name(called.counter))
    return Sentence.of(told, wording)
