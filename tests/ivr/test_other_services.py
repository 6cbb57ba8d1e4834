"""The telephone knows no service: here are small ones, with what the real ones don't have."""

from collections.abc import Callable

import pytest
from flask import Flask

from ivr.simulator.lines import AppLine, signed
from ivr.simulator.placed import Rings
from ivr.simulator.telephone import Rang
from ivr.simulator.verbs import Dial, Verb, read_twiml
from shared.content import Telephone as Number
from shared.content import message
from shared.dialogue import (
    ASIDE,
    Choose,
    Enter,
    HandOver,
    Leave,
    Option,
    Question,
    Script,
    Talk,
    Tell,
    Typing,
)
from shared.services import RECEPTION, SCRIPTS
from shared.settings import Settings
from tests.ivr.conftest import Calls
from tests.town import DESK_NUMBER, OUR_NUMBER

Serve = Callable[..., None]

GOODBYE = Tell(message("goodbye"))
YES, NO = Option("yes", message("yes")), Option("no", message("no"))
THE_DESK = Number(DESK_NUMBER)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """`serve(main, aside)` is what a call meets."""

    def put_in_place(
        main: Callable[[Talk], Question],
        aside: Callable[[Talk], Question | None] = lambda _: GOODBYE,
    ) -> None:
        monkeypatch.setitem(SCRIPTS, RECEPTION, Script(main, aside))

    return put_in_place


def test_a_message_can_be_left_out(serve: Serve, telephone: Calls) -> None:
    def leave_a_message(talk: Talk) -> Question:
        talk.ask("message", str, lambda: Leave(message("needs"), YES))
        return GOODBYE

    serve(leave_a_message)
    call = telephone()
    assert "Ja, tryk et." in call.hears
    call.press("1")
    assert call.heard.endswith("Farvel, og på gensyn.")


def test_information_leads_on(serve: Serve, telephone: Calls) -> None:
    def inform(talk: Talk) -> Question:
        talk.ask("topic", str, lambda: Tell(message("bring"), (YES, NO)))
        return GOODBYE

    serve(inform)
    call = telephone()
    assert call.hears.startswith("Tag gerne dit gule sundhedskort med.")
    assert "Ja, tryk et. Nej, tryk to." in call.hears
    call.press("2")
    assert call.is_over


def test_a_person_as_the_last_word_is_rung_once(serve: Serve, telephone: Calls) -> None:
    serve(lambda _: HandOver(message("nobody-free"), (), call=THE_DESK))
    call = telephone(person=Rings.BUSY)
    assert [e for e in call.events if isinstance(e, Rang)] == [Rang(DESK_NUMBER, Rings.BUSY)]
    assert call.heard.endswith("Ring til os igen om lidt. På gensyn.")


def test_a_person_without_a_telephone_cannot_be_waited_for(serve: Serve, telephone: Calls) -> None:
    def wait_for_nobody(talk: Talk) -> Question:
        nobody = HandOver(message("nobody-free"), (YES,), picked_up="yes", unanswered="nobody")
        came = talk.ask("person", str, lambda: nobody)
        return GOODBYE if came == "nobody" else Tell(message("bring"))

    serve(wait_for_nobody)
    call = telephone()
    call.wait()
    assert call.heard.endswith("Farvel, og på gensyn.")


def test_who_cannot_be_heard_at_all_is_told_so(serve: Serve, telephone: Calls) -> None:
    def ask_anything(talk: Talk) -> Question:
        talk.ask("anything", str, lambda: Choose(message("needs"), (YES,)))
        return GOODBYE

    def ask_for_a_number(talk: Talk) -> Question:
        talk.ask(f"{ASIDE}.number", str, lambda: Enter(message("telephone"), Typing.TELEPHONE))
        return GOODBYE

    serve(ask_anything, ask_for_a_number)
    call = telephone()
    while not call.is_over:
        call.wait()
    assert call.heard.endswith("Jeg kan ikke høre dig. Ring til os igen, når du vil. På gensyn.")


def test_a_caller_who_hangs_up_while_it_rings_leaves_the_question_as_it_is(
    serve: Serve, telephone: Calls, app: Flask, settings: Settings
) -> None:
    def ring(talk: Talk) -> Question:
        talk.ask("ready", str, lambda: Choose(message("needs"), (YES,)))
        waiting = HandOver(message("nobody-free"), (), call=THE_DESK, unanswered="nobody")
        talk.ask("person", str, lambda: waiting)
        return GOODBYE

    serve(ring)
    call = telephone()
    told = {"CallSid": call.sid, "To": OUR_NUMBER, "Digits": "1"}
    rung = post(app, settings, call.answers_to, told)
    assert isinstance(rung[-1], Dial)
    gone = {**told, "CallStatus": "completed", "DialCallStatus": "no-answer"}
    assert post(app, settings, rung[-1].action, gone) == ()
    assert post(app, settings, call.answers_to, told) == rung


def post(app: Flask, settings: Settings, url: str, form: dict[str, str]) -> tuple[Verb, ...]:
    line = AppLine(app.wsgi_app)
    return read_twiml(signed(line, settings.twilio_auth_token, "POST", url, form).body)
