"""The switchboard carries out TwiML step by step; each rule is quoted where it is tried."""

from dataclasses import replace

import pytest

from ivr.simulator.placed import Over, Rings, Speaking
from ivr.simulator.switchboard import CallIsOver
from ivr.simulator.verbs import Dial, Gather, RecordVerb, SoundVerb
from tests.ivr.script import PUBLIC, Board, Script

A_MENU = '<Response><Gather action="/next"><Say>One.</Say></Gather></Response>'


def ringing(first: str, **others: str) -> Board:
    """`next="..."` is the document at /next."""
    board = Board(Script({"/ivr/call": first} | {f"/{path}": it for path, it in others.items()}))
    board.call = board.it.ring(board.call)
    return board


class TestWhatIsPlayed:
    """Say, Play and Pause, one after the other."""

    def test_a_request_waits_until_what_is_said_before_it_is_over(self) -> None:
        """Verbs are carried out in their order: what is said first is heard first."""
        board = ringing(
            "<Response><Say>One.</Say><Redirect>/next</Redirect></Response>", next=A_MENU
        )
        assert board.said == ["One."]
        assert len(board.script.asked) == 1
        board.call = board.it.wait(board.call)
        assert isinstance(board.call.doing, Gather)

    @pytest.mark.parametrize("key", "15#*")
    def test_keys_outside_of_a_gather_do_nothing(self, key: str) -> None:
        """ "Gather collects digits that a caller enters": nothing else does."""
        board = ringing(f"<Response><Say>One.</Say>{A_MENU[10:]}")
        assert board.it.press(board.call, key) == board.call

    def test_play_lasts_as_long_as_the_sound_at_its_address(self) -> None:
        """ "Twilio retrieves the file from a URL that you provide"; a relative one counts from the
        present document.
        """
        board = ringing("<Response><Play>../sounds/hello.wav</Play></Response>")
        at = f"{PUBLIC}/sounds/hello.wav"
        assert board.call.doing == Speaking((SoundVerb("", 2.5, address=at),))

    def test_a_sound_that_cannot_be_had_takes_no_time(self) -> None:
        board = ringing("<Response><Play>/sounds/gone.wav</Play></Response>")
        assert isinstance(board.call.doing, Speaking)
        assert board.call.doing.sounds[0].seconds == 0

    def test_say_and_play_are_said_so_many_times(self) -> None:
        """ "The loop attribute specifies how many times the audio file is played. The default
        behavior is to play the audio once".
        """
        board = ringing('<Response><Say loop="2">a</Say><Play loop="3">/b</Play></Response>')
        assert board.said == ["a", "a"] + [f"{PUBLIC}/b"] * 3

    def test_a_loop_of_nought_has_an_end(self) -> None:
        """ "Specifying 0 will cause the <Play> verb to loop until either the call is hung up or
        1000 iterations are performed".
        """
        board = ringing('<Response><Play loop="0">/b</Play></Response>')
        assert len(board.said) == 1000

    def test_say_play_and_pause_are_nested_in_a_gather(self) -> None:
        """ "You may optionally nest <Say> and <Play> verbs within a <Gather> verb while waiting for
        input".
        """
        nested = '<Say loop="2">a</Say><Pause length="2"/><Play>/sounds/hello.wav</Play>'
        board = ringing(f"<Response><Gather>{nested}</Gather></Response>")
        assert isinstance(board.call.doing, Gather)
        assert [sound.seconds for sound in board.call.doing.sounds[2:]] == [2, 2.5]


class TestAGather:
    def test_it_goes_on_while_digits_are_typed(self) -> None:
        """ "The timeout attribute sets the limit in seconds that <Gather> will wait for the caller
        to press another digit": it is still the same Gather, which waits anew.
        """
        board = ringing('<Response><Gather timeout="7" action="/next"/></Response>')
        typed = board.it.press(board.it.press(board.call, "4"), "8")
        assert typed.doing == board.call.doing
        assert typed.typed == "48"
        assert len(board.script.asked) == 1

    def test_what_is_typed_is_sent_when_the_time_is_over(self) -> None:
        """ "Twilio will wait 10 seconds for the caller to press another key before submitting the
        previously entered digits to the action URL".
        """
        board = ringing('<Response><Gather timeout="10" action="/next"/></Response>')
        board.it.wait(board.it.press(board.call, "4"))
        assert board.told("/next")["Digits"] == "4"

    def test_the_time_is_told_apart_from_what_is_said(self) -> None:
        """TeXML, which follows TwiML: "wait until all nested verbs have been executed before
        beginning the timeout period". So nested pauses are sounds, and not part of the timeout.
        """
        pause = '<Pause length="9"/>'
        board = ringing(f'<Response><Gather timeout="7">{pause}</Gather></Response>')
        assert isinstance(board.call.doing, Gather)
        assert board.call.doing.timeout == 7
        assert sum(sound.seconds for sound in board.call.doing.sounds) == 9


class TestADial:
    def test_it_stops_there_until_somebody_says_how_it_ended(self) -> None:
        board = ringing('<Response><Dial action="/next" timeout="9">+4599889901</Dial></Response>')
        assert isinstance(board.call.doing, Dial)
        assert board.it.press(board.call, "1") == board.call
        board.it.person(board.call, Rings.BUSY)
        assert board.told("/next")["DialCallStatus"] == "busy"

    def test_nobody_picks_up_when_its_time_is_over(self) -> None:
        """Its timeout is how long Twilio waits for an answer; then the status is "no-answer"."""
        board = ringing('<Response><Dial action="/next">+4599889901</Dial></Response>')
        board.it.wait(board.call)
        assert board.told("/next")["DialCallStatus"] == "no-answer"

    def test_whoever_hangs_up_while_it_rings_is_told_to_its_action_and_goes(self) -> None:
        """ "Twilio will make a GET or POST request to the action URL (if provided) when the <Dial>
        call ends".
        """
        board = ringing('<Response><Dial action="/next">+4599889901</Dial></Response>', next=A_MENU)
        board.call = board.it.hang_up(board.call)
        assert board.told("/next")["CallStatus"] == "completed"
        assert isinstance(board.call.doing, Over)


class TestARecording:
    RECORD = '<Response><Record action="/next" finishOnKey="#0" maxLength="9"/></Response>'

    def test_a_beep_comes_first_unless_it_is_not_wanted(self) -> None:
        """ "playBeep | true, false | true"; "timeout | 5"; "maxLength | 3600 (1 hour)"."""
        assert isinstance(record := ringing(self.RECORD).call.doing, RecordVerb)
        assert record.beep
        quiet = ringing('<Response><Record playBeep="false"/></Response>').call.doing
        assert isinstance(quiet, RecordVerb)
        assert not quiet.beep
        assert (quiet.timeout, quiet.max_length) == (5, 3600)

    def test_a_key_that_ends_it_is_told_and_others_are_not_heard(self) -> None:
        """ "If you set finishOnKey="#", and the user presses #, Twilio will immediately stop
        recording and submit the RecordingUrl, Duration, and the '#' to the action URL".
        """
        board = ringing(self.RECORD)
        spoken = board.it.speak(board.call, 4)
        assert board.it.press(spoken, "7") == spoken
        board.it.press(spoken, "0")
        told = board.told("/next")
        assert (told["Digits"], told["RecordingDuration"]) == ("0", "4")

    def test_silence_ends_it_without_a_key(self) -> None:
        """ "The timeout attribute tells Twilio to end the recording after this many seconds of
        silence have passed".
        """
        board = ringing(self.RECORD)
        board.it.wait(board.it.speak(board.call, 4))
        assert "Digits" not in board.told("/next")

    def test_its_length_has_a_limit(self) -> None:
        """ "maxLength | integer greater than 1": seconds."""
        board = ringing(self.RECORD)
        board.call = board.it.speak(board.it.speak(board.call, 6), 6)
        assert board.told("/next")["RecordingDuration"] == "9"
        assert [recording.seconds for recording in board.call.recordings] == [9]

    def test_without_action_it_asks_the_present_address_again(self) -> None:
        """ "If no 'action' is provided, <Record> will default to requesting the current document's
        URL".
        """
        board = ringing("<Response><Record/></Response>")
        board.it.press(board.it.speak(board.call, 4), "1")
        assert board.told("/ivr/call")["RecordingDuration"] == "4"

    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_the_callback_hears_where_it_lies_by_its_method(self, method: str) -> None:
        """ "recordingStatusCallbackMethod | GET, POST | POST"."""
        how = f'recordingStatusCallback="/ready" recordingStatusCallbackMethod="{method}"'
        board = ringing(f"<Response><Record {how}/></Response>")
        board.call = board.it.press(board.it.speak(board.call, 4), "1")
        told = board.told("/ready")
        assert told["RecordingStatus"] == "completed"
        assert told["RecordingUrl"] == board.call.recordings[0].address
        assert method in [it[0] for it in board.script.asked if it[1] == "/ready"]

    def test_whoever_hangs_up_has_spoken_all_the_same(self) -> None:
        """Digits is "the key (if any) pressed to end the recording", or "hangup"."""
        board = ringing(self.RECORD, next=A_MENU)
        board.call = board.it.hang_up(board.it.speak(board.call, 4))
        assert board.told("/next")["Digits"] == "hangup"
        assert isinstance(board.call.doing, Over)


class TestTheEnd:
    @pytest.mark.parametrize("first", ["<Response/>", "<Response><Hangup/></Response>"])
    def test_nothing_more_to_do_hangs_up_and_is_told(self, first: str) -> None:
        """After the last verb Twilio hangs up, and asks the number's status callback."""
        board = ringing(first)
        assert isinstance(board.call.doing, Over)
        assert board.told("/ivr/status")["CallStatus"] == "completed"

    def test_then_nobody_is_there_any_more(self) -> None:
        board = ringing("<Response/>")
        for step in (board.it.wait, board.it.hang_up):
            with pytest.raises(CallIsOver):
                step(board.call)
        with pytest.raises(CallIsOver):
            board.it.press(board.call, "1")

    def test_whoever_hangs_up_in_the_middle_is_told_too(self) -> None:
        board = ringing(A_MENU)
        board.call = board.it.hang_up(board.call)
        assert isinstance(board.call.doing, Over)
        assert board.script.asked[-1][1] == "/ivr/status"


def test_a_step_changes_nothing_but_the_call_that_it_hands_back() -> None:
    """So that any process can take the next one."""
    board = ringing(A_MENU)
    before = replace(board.call)
    once, again = (board.it.press(board.call, "4") for _ in range(2))
    assert once == again
    assert board.call == before
