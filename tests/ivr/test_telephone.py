"""The telephone carries out TwiML as Twilio documents it; each rule is quoted where it is tried."""

from collections.abc import Callable

import pytest
from werkzeug import Response

from ivr.simulator.lines import AppLine
from ivr.simulator.placed import Rings
from ivr.simulator.telephone import CallBroke, HeardSpeech, Rang, SimulatedTelephone
from tests.ivr.script import PUBLIC, SECRET, Script

SAID_AGAIN = "<Response><Say>Again.</Say><Gather/></Response>"


def calling(
    first: str, *, person: Rings = Rings.NO_ANSWER, speech: int = 0, **others: str
) -> tuple[SimulatedTelephone, Script]:
    """`next="..."` is the document at /next."""
    script = Script({"/ivr/call": first} | {f"/{path}": it for path, it in others.items()})
    call = SimulatedTelephone(
        AppLine(script), SECRET, PUBLIC, "+4599889900", person=person, speech=speech
    )
    call.ring()
    return call, script


def test_a_document_is_carried_out_from_top_to_bottom_and_then_the_call_ends() -> None:
    call, script = calling("<Response><Say>One.</Say><Say>Two.</Say></Response>")
    assert call.heard == "One. Two."
    assert call.is_over
    assert script.asked[-1][1] == "/ivr/status"
    assert script.asked[-1][2]["CallStatus"] == "completed"


def test_a_request_tells_which_call_it_is_and_between_whom() -> None:
    call, script = calling("<Response/>")
    _, _, told = script.asked[0]
    assert told["CallSid"] == call.sid
    assert (told["From"], told["To"]) == (call.caller, call.to)
    assert told["CallStatus"] == "ringing"


def test_hangup_ends_the_call_and_what_follows_is_not_heard() -> None:
    call, _ = calling("<Response><Say>One.</Say><Hangup/><Say>Two.</Say></Response>")
    assert call.heard == "One."


def test_pause_waits_silently() -> None:
    """ "The 'length' attribute specifies how many seconds Twilio will wait silently"."""
    call, _ = calling('<Response><Pause length="3"/><Pause/></Response>')
    assert call.listened == 3 + 1


def test_a_pace_and_breaks_take_their_time() -> None:
    words = '<prosody rate="50%">one two<break time="700ms"/>three four</prosody>'
    call, _ = calling(f"<Response><Say>one two</Say><Say>{words}</Say></Response>")
    whole, slow, silence, _ = (e.seconds for e in call.events if isinstance(e, HeardSpeech))
    assert slow == pytest.approx(2 * whole)
    assert silence == 0.7


def test_redirect_goes_on_elsewhere_and_what_follows_is_ignored() -> None:
    """ "All verbs after <Redirect> are unreachable and ignored"; "POST is the default"."""
    call, script = calling(
        "<Response><Redirect>../next</Redirect><Say>Never.</Say></Response>",
        next="<Response><Say>There.</Say></Response>",
    )
    assert call.heard == "There."
    assert script.last == ("POST", "/next", None)


def test_redirect_may_ask_by_get() -> None:
    call, script = calling('<Response><Redirect method="GET">/next?a=1</Redirect></Response>')
    assert script.last[:2] == ("GET", "/next")
    assert script.asked[1][2]["a"] == "1"
    assert script.asked[1][2]["CallSid"] == call.sid


def test_a_circle_is_noticed() -> None:
    with pytest.raises(CallBroke):
        calling("<Response><Redirect>/ivr/call</Redirect></Response>")


def test_many_questions_are_no_circle() -> None:
    call, script = calling('<Response><Gather numDigits="1"/></Response>')
    call.press("4" * 30)
    assert len(script.asked) == 1 + 30


def test_gather_takes_so_many_digits_and_no_more() -> None:
    call, script = calling(
        '<Response><Gather numDigits="2" action="/next"/></Response>', next=SAID_AGAIN
    )
    call.press("48")
    assert script.last == ("POST", "/next", "48")


def test_what_is_typed_ahead_goes_to_the_next_question() -> None:
    call, script = calling(
        '<Response><Gather numDigits="1" action="/next"/></Response>',
        next='<Response><Gather numDigits="1" action="/last"><Say>Two?</Say></Gather></Response>',
        last=SAID_AGAIN,
    )
    call.press("48")
    assert script.last == ("POST", "/last", "8")
    assert "Two?" not in call.heard


def test_the_finishing_key_sends_what_was_typed_without_itself() -> None:
    call, script = calling('<Response><Gather action="/next"/></Response>', next=SAID_AGAIN)
    call.press("482917#")
    assert script.last == ("POST", "/next", "482917")


def test_without_a_finishing_key_hash_and_star_are_keys_like_others() -> None:
    gather = '<Gather finishOnKey="" numDigits="1" action="/next"/>'
    for key in "#*":
        call, script = calling(f"<Response>{gather}</Response>", next=SAID_AGAIN)
        call.press(key)
        assert script.last == ("POST", "/next", key)


def test_typed_digits_are_sent_when_the_silence_is_over() -> None:
    """ "Twilio will wait 10 seconds for the caller to press another key before submitting the
    previously entered digits to the action URL".
    """
    call, script = calling(
        '<Response><Gather timeout="10" action="/next"/></Response>', next=SAID_AGAIN
    )
    call.press("48")
    assert script.last == ("POST", "/next", "48")
    assert call.waited == 10


@pytest.mark.parametrize(
    "does_nothing", [lambda call: call.wait(), lambda call: call.press("#")], ids=["silence", "#"]
)
class TestWithoutAnyDigit:
    """ "If the 'timeout' is reached before the caller enters any digits, or if the caller enters
    the 'finishOnKey' value before entering any other digits, Twilio will not make a request to the
    'action' URL but instead continue processing the current TwiML document with the verb
    immediately following the <Gather>".
    """

    def test_the_next_verb_is_carried_out(
        self, does_nothing: Callable[[SimulatedTelephone], None]
    ) -> None:
        call, script = calling(
            '<Response><Gather action="/next"/><Say>Nothing came.</Say></Response>'
        )
        does_nothing(call)
        assert call.heard == "Nothing came."
        assert script.last[1] == "/ivr/call"

    def test_unless_the_action_is_wanted_on_an_empty_result(
        self, does_nothing: Callable[[SimulatedTelephone], None]
    ) -> None:
        """ "Send a webhook to the action URL even if there is no input"."""
        call, script = calling(
            '<Response><Gather action="/next" actionOnEmptyResult="true"/></Response>',
            next=SAID_AGAIN,
        )
        does_nothing(call)
        assert script.last == ("POST", "/next", "")


def test_gather_waits_five_seconds_unless_told_otherwise() -> None:
    call, _ = calling("<Response><Gather/></Response>")
    call.wait()
    assert call.waited == 5


def test_gather_without_action_asks_the_same_address_again() -> None:
    """ "If no 'action' is provided, Twilio will by default make a POST request to the current
    document's URL".
    """
    call, script = calling('<Response><Gather numDigits="1"/></Response>')
    call.press("4")
    assert script.last == ("POST", "/ivr/call", "4")


def test_the_first_key_stops_the_voice() -> None:
    """ "After the first digit is received the audio will stop playing"."""
    call, _ = calling(
        "<Response><Gather><Say>one two three four five six</Say></Gather></Response>"
    )
    whole = call.sounds[0].seconds
    call.press("1#", after=whole / 2)
    assert call.listened == pytest.approx(whole / 2)
    assert call.heard == "one two three"


def test_dial_tells_its_action_how_it_ended() -> None:
    """ "Twilio will make a GET or POST request to the action URL (if provided) when the <Dial>
    call ends. Call flow will then continue, using the TwiML you send in response".
    """
    call, script = calling(
        '<Response><Dial action="/next">+4599889901</Dial><Say>Never.</Say></Response>',
        person=Rings.BUSY,
        next="<Response><Say>After.</Say></Response>",
    )
    assert Rang("+4599889901", Rings.BUSY) in call.events
    assert call.heard == "After."
    assert script.asked[1][2]["DialCallStatus"] == "busy"


def test_dial_without_action_goes_on_with_the_next_verb() -> None:
    """ "If you do not provide an action URL in your <Dial> and the original caller is still on the
    line, Twilio will continue to render the original TwiML document".
    """
    call, _ = calling("<Response><Dial>+4599889901</Dial><Say>After.</Say></Response>")
    assert call.heard == "After."


def test_record_tells_its_action_where_the_recording_is() -> None:
    call, script = calling('<Response><Record action="/next"/></Response>', speech=4)
    assert script.last[:2] == ("POST", "/next")
    assert script.asked[1][2]["RecordingDuration"] == "4"
    assert call.is_over


def test_an_empty_recording_makes_no_request() -> None:
    """ "if Twilio receives an empty recording, it will not make a request to the 'action' URL. The
    current call flow will continue with the next verb".
    """
    call, script = calling('<Response><Record action="/next"/><Say>Nothing.</Say></Response>')
    assert call.heard == "Nothing."
    assert script.last[1] == "/ivr/call"


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        ("<Response><Gather><Dial>+4599889901</Dial></Gather></Response>", "Dial inside Gather"),
        ("<Response><Gather><Redirect>/x</Redirect></Gather></Response>", "Redirect inside"),
        ("<Response><Hangup><Say>x</Say></Hangup></Response>", "Say inside Hangup"),
        ("<Response><Sing>x</Sing></Response>", "Sing inside Response"),
        ('<Response><Say tone="low">x</Say></Response>', "no attribute tone"),
        ("<Response><Say> </Say></Response>", "without words"),
        (f"<Response><Say>{'x' * 4097}</Say></Response>", "too much"),
        ('<Response><Gather finishOnKey="##"/></Response>', "finishOnKey"),
        ('<Response><Gather numDigits="0"/></Response>', "numDigits"),
        ('<Response><Gather timeout="ten"/></Response>', "timeout"),
        ('<Response><Pause length="0"/></Response>', "length"),
        ("<Response><Play> </Play></Response>", "without an address"),
        ('<Response><Play loop="ever">/x</Play></Response>', "loop"),
        ("<Response><Dial>99889901</Dial></Response>", "E.164"),
        ("<Response><Dial/></Response>", "without a number"),
        ('<Response><Redirect method="PUT">/x</Redirect></Response>', "method"),
        ('<Response><Say><prosody rate="5%">x</prosody></Say></Response>', "rate"),
        ('<Response><Say><break time="long"/></Say></Response>', "break"),
        ("<Answer/>", "Answer"),
        ("Goddag", "syntax"),
        (f"<Response>{' ' * 65536}</Response>", "bytes"),
    ],
)
def test_what_twilio_would_not_carry_out_breaks_the_call(document: str, rule: str) -> None:
    with pytest.raises(CallBroke, match=rule):
        calling(document)


def test_an_answer_that_is_no_success_breaks_the_call() -> None:
    line = AppLine(Response("Sorry", 500, mimetype="text/xml"))
    with pytest.raises(CallBroke, match="500"):
        SimulatedTelephone(line, SECRET, PUBLIC, "+4599889900").ring()


def test_an_answer_that_is_no_xml_breaks_the_call() -> None:
    line = AppLine(Response("<Response/>", mimetype="application/json"))
    with pytest.raises(CallBroke, match="json"):
        SimulatedTelephone(line, SECRET, PUBLIC, "+4599889900").ring()
