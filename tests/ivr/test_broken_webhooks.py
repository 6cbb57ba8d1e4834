"""What Twilio does when an answer is of no use, or when there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from werkzeug import Response

from ivr.simulator.lines import AppLine, NotAnswered, NotReached, WebhookAnswer
from ivr.simulator.placed import Over, Speaking
from ivr.simulator.switchboard import SORRY
from ivr.simulator.verbs import Gather, SoundVerb
from tests.ivr.script import PUBLIC, Board, Script

FALLBACK = f"{PUBLIC}/fallback"
A_MENU = "<Response><Gather><Say>One.</Say></Gather></Response>"
DOCUMENTS = {"/ivr/call": A_MENU, "/fallback": "<Response><Say>Sorry.</Say></Response>"}


@dataclass
class Failing:
    """The first requests come to nothing, all in the same way."""

    script: Script
    times: int
    problem: Exception
    tried: int = 0

    def send(self, method: str, url: str, form: Mapping[str, str], signature: str) -> WebhookAnswer:
        self.tried += 1
        if self.tried <= self.times:
            raise self.problem
        return AppLine(self.script).send(method, url, form, signature)


def failing(times: int, problem: Exception) -> Board:
    script = Script(DOCUMENTS)
    board = Board(script, Failing(script, times, problem), FALLBACK)
    board.call = board.it.ring(board.call)
    return board


def answered(answer: Response, fallback: str = "") -> Board:
    board = Board(Script(DOCUMENTS, {"/ivr/call": answer}), fallback=fallback)
    board.call = board.it.ring(board.call)
    return board


def test_no_connection_is_tried_once_more() -> None:
    """ "Retry count: default 1. The number of retry attempts Twilio will make if its connection
    to your webhook fails".
    """
    board = failing(1, NotReached())
    assert isinstance(board.call.doing, Gather)
    assert board.call.problems == ()


def test_and_not_twice() -> None:
    board = failing(2, NotReached("refused"))
    assert board.said == ["Sorry."]


def test_what_was_reached_and_did_not_answer_is_not_tried_again() -> None:
    """The default policy is "ct", for connections: "rt", for reading, has to be asked for."""
    board = failing(1, NotAnswered("timed out"))
    assert board.said == ["Sorry."]


def test_the_fallback_address_hears_what_is_wrong_and_where() -> None:
    """ "If Twilio is unable to retrieve or execute TwiML from your web server, a request is
    immediately made to the number's Fallback URL. Twilio will submit the ErrorCode and ErrorUrl
    parameters".
    """
    board = failing(2, NotReached("refused"))
    told = board.told("/fallback")
    assert (told["ErrorCode"], told["ErrorUrl"]) == ("11200", f"{PUBLIC}/ivr/call")
    assert board.call.problems == (f"11200 refused from {PUBLIC}/ivr/call",)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Response("Sorry", 500, mimetype="text/xml"), "11217"),
        (Response("<Response/>", mimetype="application/json"), "12300"),
        (Response("<Response><Say>", mimetype="text/xml"), "12100"),
        (Response("<Response>" + " " * 65536 + "</Response>", mimetype="text/xml"), "11750"),
    ],
    ids=["an error", "no XML", "not well-formed", "more than 64 kB"],
)
def test_each_kind_of_trouble_has_its_number(answer: Response, code: str) -> None:
    """11217: "your server responded with a 4xx or 5xx status code"; 12300: "Invalid
    Content-Type"; 12100: "Twilio was unable to parse the provided XML Document"; 11750: "the
    response body is larger than 64 kB".
    """
    board = answered(answer, FALLBACK)
    assert board.told("/fallback")["ErrorCode"] == code
    assert board.said == ["Sorry."]


def test_without_a_fallback_the_caller_hears_of_an_error_and_the_call_ends() -> None:
    """ "An error is logged and a pre-recorded message is played back to the caller indicating
    that an error has occurred".
    """
    board = answered(Response("no", 500))
    assert board.call.doing == Speaking(tuple(it for it in SORRY if isinstance(it, SoundVerb)))
    assert isinstance(board.it.wait(board.call).doing, Over)


def test_a_fallback_that_fails_too_ends_the_same_way() -> None:
    script = Script({})
    board = Board(script, Failing(script, 99, NotReached("refused")), FALLBACK)
    board.call = board.it.ring(board.call)
    assert "application error" in board.said[0]
    over = board.it.wait(board.call)
    assert isinstance(over.doing, Over)
    assert len(over.problems) == 3, "the call, the fallback, and the end that nobody heard of"


def test_a_status_callback_that_fails_hurts_nobody() -> None:
    """The status callback is only told: the call has ended whatever it answers."""
    board = answered(Response(A_MENU, mimetype="text/xml"))
    board.script.answers["/ivr/status"] = Response("no", 500)
    over = board.it.hang_up(board.call)
    assert isinstance(over.doing, Over)
    assert "11217" in over.problems[0]
