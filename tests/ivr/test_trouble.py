"""When something breaks, the caller hears a sentence and gets a person, never silence."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import text

from app import create_app
from frontdesk.now.actions.faults import Part, faults
from ivr.simulator.lines import AppLine, signed
from ivr.simulator.placed import Rings
from ivr.simulator.telephone import Rang
from ivr.simulator.verbs import Gather, Hangup, SoundVerb, Verb, read_twiml
from shared.settings import Settings
from shared.unit_of_work import Workplace
from tests.ivr.conftest import Calls
from tests.town import DESK_NUMBER, OUR_NUMBER

TROUBLE = "Noget gik galt hos os."
PUT_THROUGH = f"{TROUBLE} Jeg stiller dig om til et menneske."
CALL_AGAIN = f"{TROUBLE} Det er ikke din skyld. Ring til os igen om lidt. På gensyn."

CALL = {"CallSid": "CA1", "From": "+4598621234", "To": OUR_NUMBER}


@pytest.fixture
def homeless(settings: Settings) -> Flask:
    """An app whose database has never been there."""
    return create_app(replace(settings, database_url="sqlite:////nowhere/at/all.sqlite"))


def take_away_the_database(workplace: Workplace) -> None:
    with workplace.work() as work:
        work.session.execute(text("ALTER TABLE centre RENAME TO gone"))


def post(app: Flask, settings: Settings, target: str, form: dict[str, str]) -> tuple[Verb, ...]:
    url = settings.public_base_url + target
    answer = signed(AppLine(app.wsgi_app), settings.twilio_auth_token, "POST", url, form)
    assert (answer.status, answer.content_type) == (200, "text/xml; charset=utf-8")
    return read_twiml(answer.body)


def heard(verbs: tuple[Verb, ...]) -> str:
    return " ".join(it.words for it in verbs if isinstance(it, SoundVerb) and it.words)


def question(verbs: tuple[Verb, ...]) -> tuple[SoundVerb, ...]:
    """What is said while a key is waited for."""
    return next(verb.sounds for verb in verbs if isinstance(verb, Gather))


def test_a_database_that_goes_away_in_the_middle_leads_to_a_person(
    telephone: Calls, sqlite_workplace: Workplace
) -> None:
    call = telephone(person=Rings.COMPLETED)
    take_away_the_database(sqlite_workplace)
    call.press("1")
    assert Rang(DESK_NUMBER, Rings.COMPLETED) in call.events
    assert call.heard.endswith(PUT_THROUGH)
    assert call.is_over


def test_when_nobody_picks_up_in_trouble_the_caller_is_asked_to_call_again(
    telephone: Calls, sqlite_workplace: Workplace
) -> None:
    call = telephone(person=Rings.NO_ANSWER)
    take_away_the_database(sqlite_workplace)
    call.press("1")
    assert call.heard.endswith("Lige nu er ingen ledig. Ring til os igen om lidt. På gensyn.")


def test_trouble_is_told_in_the_language_of_the_call(
    telephone: Calls, sqlite_workplace: Workplace
) -> None:
    call = telephone()
    call.press("9")
    take_away_the_database(sqlite_workplace)
    call.press("1")
    assert "Something went wrong here. I will put you through to a person." in call.heard


def test_a_next_caller_is_put_through_to_the_number_that_was_known_last(
    telephone: Calls, sqlite_workplace: Workplace
) -> None:
    telephone()
    take_away_the_database(sqlite_workplace)
    assert Rang(DESK_NUMBER, Rings.NO_ANSWER) in telephone().events


@pytest.mark.parametrize(
    "target", ["/ivr/call", "/ivr/answer?turn=1", "/ivr/dialled?turn=1", "/ivr/fallback"]
)
def test_without_any_database_there_is_still_an_answer(
    homeless: Flask, settings: Settings, target: str
) -> None:
    verbs = post(homeless, settings, target, CALL)
    assert heard(verbs) == CALL_AGAIN
    assert verbs[-1] == Hangup()


def test_the_fallback_needs_no_database_but_knows_whom_to_ring(
    app: Flask, settings: Settings, telephone: Calls
) -> None:
    telephone()
    told = CALL | {"ErrorCode": "11200", "ErrorUrl": f"{settings.public_base_url}/ivr/call"}
    assert heard(post(app, settings, "/ivr/fallback", told)) == PUT_THROUGH


def test_a_number_that_no_house_has_gets_a_sentence(app: Flask, settings: Settings) -> None:
    assert heard(post(app, settings, "/ivr/call", CALL | {"To": "+4511111111"})) == CALL_AGAIN


@pytest.mark.parametrize("target", ["/ivr/answer?turn=1", "/ivr/dialled?turn=1"])
def test_a_call_that_nobody_knows_gets_a_sentence(
    app: Flask, settings: Settings, telephone: Calls, target: str
) -> None:
    telephone()
    assert heard(post(app, settings, target, CALL | {"CallSid": "CA unknown"})) == PUT_THROUGH


@pytest.mark.parametrize("target", ["/ivr/call", "/ivr/answer", "/ivr/dialled", "/ivr/status"])
def test_a_request_without_a_call_gets_a_sentence(
    app: Flask, settings: Settings, target: str
) -> None:
    assert heard(post(app, settings, target, {})) == CALL_AGAIN


@pytest.mark.parametrize(
    "query",
    ["", "?turn=", "?turn=-1", "?turn=one", "?turn=99", f"?turn={'9' * 400}", "?turn=1&page=x"],
)
def test_an_address_that_makes_no_sense_gets_the_present_question(
    app: Flask, settings: Settings, telephone: Calls, query: str
) -> None:
    call = telephone()
    verbs = post(app, settings, f"/ivr/answer{query}", CALL | {"CallSid": call.sid, "Digits": "1"})
    assert question(verbs) == call.sounds


@pytest.mark.parametrize("keys", ["12", "A", "ø", "1" * 500, "<Hangup/>", "", "'; DROP TABLE"])
def test_keys_that_no_telephone_has_are_only_other_keys(
    app: Flask, settings: Settings, telephone: Calls, keys: str
) -> None:
    call = telephone()
    call.press("1")
    target = call.answers_to.removeprefix(settings.public_base_url)
    verbs = post(app, settings, target, CALL | {"CallSid": call.sid, "Digits": keys})
    assert any("Hør det igen" in sound.words for sound in question(verbs))


@pytest.mark.parametrize("told", [{}, {"Digits": ""}])
def test_missing_and_empty_digits_are_both_silence(
    app: Flask, settings: Settings, telephone: Calls, told: dict[str, str]
) -> None:
    call = telephone()
    target = call.answers_to.removeprefix(settings.public_base_url)
    verbs = post(app, settings, target, CALL | {"CallSid": call.sid} | told)
    assert question(verbs)[1].words == "Er du der? Tag dig god tid."


@pytest.mark.parametrize("status", ["completed", "busy", "in-progress", "ringing", "nonsense", ""])
def test_status_messages_may_repeat_and_come_in_any_order(
    app: Flask, settings: Settings, telephone: Calls, status: str
) -> None:
    call = telephone()
    call.press("1")
    for told in (status, "completed", status):
        form = CALL | {"CallSid": call.sid, "CallStatus": told}
        assert post(app, settings, "/ivr/status", form) == ()
    assert question(read_twiml(call.repeat())) == call.sounds


def test_a_status_for_a_call_that_nobody_knows_changes_nothing(
    app: Flask, settings: Settings
) -> None:
    assert post(app, settings, "/ivr/status", CALL | {"CallStatus": "completed"}) == ()


@pytest.mark.slow
@pytest.mark.usefixtures("impatient_writers")
def test_a_database_that_is_locked_leads_to_a_person(
    telephone: Calls, sqlite_workplace: Workplace
) -> None:
    call = telephone()
    with sqlite_workplace.work() as work:
        work.session.connection()
        call.press("1")
    assert PUT_THROUGH in call.heard


def test_the_desk_hears_of_a_call_that_went_wrong(
    app: Flask, settings: Settings, telephone: Calls, sqlite_workplace: Workplace
) -> None:
    telephone()
    told = CALL | {"ErrorCode": "11200", "ErrorUrl": f"{settings.public_base_url}/ivr/call"}
    post(app, settings, "/ivr/fallback", told)
    with sqlite_workplace.read() as work:
        assert Part.TELEPHONE in [fault.part for fault in faults(work, 1)]
