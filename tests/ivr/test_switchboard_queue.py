"""The switchboard holds a caller in a queue as Twilio documents it; each rule is quoted."""

import pytest

from ivr.simulator.placed import Over
from ivr.simulator.sealed import seal, unseal
from ivr.simulator.verbs import BadTwiml, Gather, read_twiml
from tests.ivr.script import Board, Script

ENQUEUE = '<Response><Enqueue waitUrl="/waits" action="/left">aars</Enqueue></Response>'
WAITS = '<Response><Gather action="/key" numDigits="1"><Say>Wait.</Say></Gather></Response>'
LEAVES = "<Response><Leave/></Response>"


def waiting(**others: str) -> Board:
    documents = {"/ivr/call": ENQUEUE, "/waits": WAITS} | {
        f"/{at}": it for at, it in others.items()
    }
    board = Board(Script(documents))
    board.call = board.it.ring(board.call)
    return board


def test_the_wait_document_is_carried_out_and_begun_again_at_its_end() -> None:
    """ "waitUrl: a URL for TwiML instructions to execute while the caller waits"; when it has
    ended it is requested again."""
    board = waiting()
    assert board.said == ["Wait."]
    board.call = board.it.wait(board.call)
    assert [path for _, path, _ in board.script.asked] == ["/ivr/call", "/waits", "/waits"]
    assert isinstance(board.call.doing, Gather)


def test_leave_goes_on_with_the_document_at_action() -> None:
    """ "Leave: transfers control of a call in a queue so that the caller exits the queue"; action
    is told a QueueResult of `leave`."""
    board = waiting(key=LEAVES, left="<Response><Say>Now.</Say></Response>")
    board.call = board.it.press(board.call, "2")
    assert board.told("/left")["QueueResult"] == "leave"
    assert board.said == ["Now."]
    assert board.call.line is None


def test_hanging_up_is_told_to_action_and_its_answer_is_not_carried_out() -> None:
    """ "hangup: the enqueued caller hung up before being connected"."""
    board = waiting(left="<Response><Say>Now.</Say></Response>")
    board.call = board.it.hang_up(board.call)
    told = board.told("/left")
    assert (told["QueueResult"], told["CallStatus"]) == ("hangup", "completed")
    assert isinstance(board.call.doing, Over)


@pytest.mark.parametrize("verb", ["<Dial>+4599889901</Dial>", "<Record/>", ENQUEUE[10:-11]])
def test_in_a_wait_document_nobody_is_rung_or_recorded(verb: str) -> None:
    """Its verbs are Play, Say, Pause, Hangup, Redirect, Leave and Gather."""
    board = waiting(waits=f"<Response>{verb}</Response>")
    assert board.call.problems[-1].endswith("in a queue")


@pytest.mark.parametrize("document", ["<Enqueue>aars</Enqueue>", '<Enqueue waitUrl="/waits"/>'])
def test_a_queue_has_a_name_and_something_to_wait_to(document: str) -> None:
    with pytest.raises(BadTwiml, match="Enqueue without"):
        read_twiml(f"<Response>{document}</Response>".encode())


def test_a_call_in_a_queue_travels_in_a_page() -> None:
    board = waiting()
    assert unseal(seal(board.call, "a secret"), "a secret") == board.call
