"""What belongs before a question is said before it."""

from shared import dialogue
from shared.content import message
from shared.dialogue import Beginning, Choose, Chosen, Option, Question, Script, Talk, Tell
from shared.unit_of_work import Workplace


def sell_tea(talk: Talk) -> Question:
    if talk.ask("tea.sort", str, _choose, after=message("welcome-to-tea")) == "black":
        talk.ask_again("tea", because=message("no-black"))
    return Tell(message("goodbye" if talk.remembers("tea") else "nothing"))


def _choose() -> Choose:
    return Choose(message("tea"), (Option("green", message("g")), Option("black", message("b"))))


def go_on(_talk: Talk) -> Question | None:
    return None


SCRIPTS = {"tea": Script(sell_tea, go_on)}


def test_it_is_said_first_unless_there_is_a_reason_to_ask_again(workplace: Workplace) -> None:
    with workplace.work() as work:
        put = dialogue.begin(work, SCRIPTS, Beginning("tea", 1, "kiosk", "da"))
        assert put.because == message("welcome-to-tea")
        put = dialogue.reply(work, SCRIPTS, put.conversation_id, put.turn, Chosen(1))
        assert put.because == message("no-black")


def test_what_was_answered_in_a_part_is_remembered(workplace: Workplace) -> None:
    with workplace.work() as work:
        put = dialogue.begin(work, SCRIPTS, Beginning("tea", 1, "kiosk", "da"))
        put = dialogue.reply(work, SCRIPTS, put.conversation_id, put.turn, Chosen(0))
        assert put.question == Tell(message("goodbye"))
