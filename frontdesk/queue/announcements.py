"""What the hall's screen says aloud: a number and its counter, and nothing about anybody.

In the centre's language alone: another one would tell the hall who speaks it.
"""

from frontdesk.queue.actions.display import CallDisplay, Called, call_board
from shared.appointments import get_centre
from shared.content import Minutes, Name, Register, Wording, message
from shared.speech import Sentence
from shared.web import speech, workplace


def prepare_call(centre_id: int) -> None:
    """Starts making the sound of the latest call, before the screen asks for it."""
    with workplace().read() as work:
        centre, board = get_centre(work, centre_id), call_board(work, centre_id)
    wording = Wording(centre.language, Register.ALOUD, centre.zone, centre.lexicon)
    speech().prepare(_called_out(it, wording) for it in board.called[:1])


def sounds_of_calls(screen: CallDisplay, called: tuple[Called, ...]) -> dict[int, str]:
    """The name of the sound that calls each new number, by number.

    A missing one is made afterwards.
    """
    wording = Wording(screen.language, Register.ALOUD, screen.zone)
    sentences = {it.number: _called_out(it, wording) for it in called if it.is_new}
    speech().prepare(sentences.values())
    return {number: speech().name_of(sentence) for number, sentence in sentences.items()}


def _called_out(called: Called, wording: Wording) -> Sentence:
    """The sentence: 'Nummer fire, skranke to.'"""
    told = message("display-call", number=Minutes(called.number), counter=Name(called.counter))
    return Sentence.of(told, wording)
