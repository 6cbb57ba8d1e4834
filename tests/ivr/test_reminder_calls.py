"""The call that we make: nothing about anybody until a key is pressed, then when and where."""

from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from ivr.simulator.lines import AppLine, WebhookAnswer, signed
from ivr.simulator.verbs import Dial, Gather, Hangup, SoundVerb, Verb, read_twiml
from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING, Meeting
from shared.citizens import Needs
from shared.clock import SetClock
from shared.followups.messages import notify_booked
from shared.jobs import send_next
from shared.notifications import Channel, NotSent, Sent
from shared.safetynet import TaskKind
from shared.settings import Settings
from shared.unit_of_work import Workplace
from tests.town import DESK_NUMBER, OUR_NUMBER, Town

THEIRS = "+4598621234"
SID = "CA1"
CALL = {"CallSid": SID, "From": OUR_NUMBER, "To": THEIRS, "CallStatus": "in-progress"}
PRIVATE = ("møde", "Aars", "Himmerlandsgade", "Karen", "november")


class Carrier:
    """Takes every message, as a carrier does, and makes no call."""

    def send(self, it: object) -> Sent | NotSent:
        return Sent(SID)

    def look(self, it: object, is_anothers: object) -> None:
        return None


@pytest.fixture
def booked(sqlite_workplace: Workplace, town: Town, clock: SetClock) -> Meeting:
    """Somebody with a telephone has a meeting next week; the first call is on its way."""
    with sqlite_workplace.work() as work:
        who = citizens.register(work, town.centre_id, date(1971, 8, 24), THEIRS, None, "da")
        at = appointments.free_times(work, town.centre_id, FIRST_MEETING, Needs())[40]
        held = appointments.book(work, who.id, FIRST_MEETING, at, Needs(), "desk")
        notify_booked(work, held.id)
    clock.at = held.starts_at - timedelta(hours=2)
    return held


@pytest.fixture
def call_id(request: pytest.FixtureRequest, sqlite_workplace: Workplace) -> int:
    """The number of the call two hours before; the one the day before is too late by now."""
    request.getfixturevalue("booked")
    ways = dict.fromkeys(Channel, Carrier())
    while send_next(sqlite_workplace, ways):
        pass
    with sqlite_workplace.read() as work:
        [number] = work.session.scalars(text("SELECT id FROM message WHERE state = 'sent'"))
    return int(number)


def post(app: Flask, settings: Settings, path: str, form: dict[str, str]) -> WebhookAnswer:
    url = settings.public_base_url + path
    return signed(AppLine(app.wsgi_app), settings.twilio_auth_token, "POST", url, form)


def hears(app: Flask, settings: Settings, path: str, keys: str = "") -> tuple[Verb, ...]:
    return read_twiml(post(app, settings, path, CALL | {"Digits": keys}).body)


def words(verbs: tuple[Verb, ...]) -> str:
    sounds = [it for it in verbs if isinstance(it, SoundVerb)]
    for gather in (it for it in verbs if isinstance(it, Gather)):
        sounds += gather.sounds
    return " ".join(sound.words for sound in sounds if sound.words)


def key_address(verbs: tuple[Verb, ...], settings: Settings) -> str:
    [gather] = [it for it in verbs if isinstance(it, Gather)]
    return gather.action.removeprefix(settings.public_base_url)


def state(workplace: Workplace, number: int) -> str:
    with workplace.read() as work:
        row = text("SELECT state FROM message WHERE id = :id")
        return str(work.session.scalar(row, {"id": number}))


def reports(app: Flask, settings: Settings, number: int, **told: str) -> None:
    form = {"CallSid": SID, "From": OUR_NUMBER, "To": THEIRS} | told
    answer = post(app, settings, f"/ivr/message-status?message={number}", form)
    assert answer.status == 200


def test_before_a_key_nothing_is_said_about_anybody(
    app: Flask, settings: Settings, call_id: int
) -> None:
    first = hears(app, settings, f"/ivr/reminder/{call_id}")
    assert words(first).startswith("Goddag. Vi har en besked til dig. Vil du høre den, tryk et.")
    second = hears(app, settings, key_address(first, settings))
    last = hears(app, settings, key_address(second, settings))
    for said in (first, second, last):
        assert not any(word in words(said) for word in PRIVATE)
        assert "ni, ni, otte, otte, ni, ni, nul, nul" in words(said), "a machine keeps our number"
    assert last[-1] == Hangup()


def test_after_a_key_day_time_and_place_are_said_twice(
    app: Flask, settings: Settings, call_id: int, sqlite_workplace: Workplace
) -> None:
    first = hears(app, settings, f"/ivr/reminder/{call_id}")
    told = hears(app, settings, key_address(first, settings), "1")
    for fact in ("Husk dit møde", "klokken", "Jobcenter Aars, Himmerlandsgade syvogtyve"):
        assert words(told).count(fact) == 2
    assert state(sqlite_workplace, call_id) == "delivered"
    again = hears(app, settings, key_address(told, settings), "*")
    assert words(again) == words(told)
    assert hears(app, settings, key_address(told, settings))[-1] == Hangup()


def test_zero_is_a_person_at_any_time(app: Flask, settings: Settings, call_id: int) -> None:
    first = hears(app, settings, f"/ivr/reminder/{call_id}")
    told = hears(app, settings, key_address(first, settings), "1")
    for verbs in (first, told):
        rung = hears(app, settings, key_address(verbs, settings), "0")
        [dial] = [it for it in rung if isinstance(it, Dial)]
        assert (dial.number, dial.caller_id) == (DESK_NUMBER, OUR_NUMBER)


def test_a_meeting_that_was_cancelled_while_it_rang_is_not_told(
    app: Flask, settings: Settings, call_id: int, booked: Meeting, sqlite_workplace: Workplace
) -> None:
    first = hears(app, settings, f"/ivr/reminder/{call_id}")
    with sqlite_workplace.work() as work:
        appointments.cancel(work, booked.id, "desk")
    told = hears(app, settings, key_address(first, settings), "1")
    assert "Beskeden gælder ikke mere." in words(told)
    assert "Husk dit møde" not in words(told)


def test_a_call_that_was_withdrawn_tells_nothing(
    app: Flask, settings: Settings, call_id: int, sqlite_workplace: Workplace
) -> None:
    """Though its meeting stands."""
    first = hears(app, settings, f"/ivr/reminder/{call_id}")
    with sqlite_workplace.work() as work:
        withdrawn = text("UPDATE message SET state = 'withdrawn' WHERE id = :id")
        work.session.execute(withdrawn, {"id": call_id})
    told = hears(app, settings, key_address(first, settings), "1")
    again = hears(app, settings, f"/ivr/reminder/{call_id}")
    for said in (told, again):
        assert "Noget gik galt hos os." in words(said)
        assert "Husk dit møde" not in words(said)
    assert state(sqlite_workplace, call_id) == "withdrawn"


def test_a_number_that_no_call_has_is_no_open_door(app: Flask, settings: Settings) -> None:
    said = hears(app, settings, "/ivr/reminder/999")
    assert "Noget gik galt hos os." in words(said)


def test_who_does_not_hear_it_is_called_again_and_then_the_desk_is_told(
    app: Flask, settings: Settings, call_id: int, sqlite_workplace: Workplace, town: Town
) -> None:
    """A call that was picked up, in which no key was pressed, told nobody anything."""
    for _ in range(2):
        reports(app, settings, call_id, CallStatus="completed")
    assert state(sqlite_workplace, call_id) == "failed"
    assert state(sqlite_workplace, call_id + 1) == "waiting"
    reports(app, settings, call_id + 1, CallStatus="no-answer")
    reports(app, settings, call_id + 2, CallStatus="no-answer")
    with sqlite_workplace.read() as work:
        lost = safetynet.open_tasks(work, town.centre_id)
    assert [(it.kind, it.telephone) for it in lost] == [(TaskKind.UNDELIVERED, THEIRS)]


def test_a_call_that_was_heard_is_over_when_it_is_over(
    app: Flask, settings: Settings, call_id: int, sqlite_workplace: Workplace
) -> None:
    first = hears(app, settings, f"/ivr/reminder/{call_id}")
    hears(app, settings, key_address(first, settings), "1")
    for status in ("completed", "ringing", "in-progress", "completed"):
        reports(app, settings, call_id, CallStatus=status)
    assert state(sqlite_workplace, call_id) == "delivered"


@pytest.mark.parametrize("path", ["/ivr/reminder/1", "/ivr/reminder/1/key", "/ivr/message-status"])
def test_only_twilio_may_ask(app: Flask, path: str) -> None:
    assert app.test_client().post(path, data=CALL).status_code == 403


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("?message=999", {"CallStatus": "completed"}),
        ("?message=x", {"CallStatus": "completed"}),
        (f"?message={'9' * 500}", {"CallStatus": "completed"}),
        ("", {"CallStatus": "completed"}),
        ("?message=1", {"CallStatus": "dancing"}),
        ("?message=1", {}),
    ],
)
def test_a_report_that_makes_no_sense_changes_nothing(
    app: Flask, settings: Settings, call_id: int, address: str, form: dict[str, str],
    sqlite_workplace: Workplace,
) -> None:  # fmt: skip
    answer = post(app, settings, f"/ivr/message-status{address}", {"CallSid": "CA9"} | form)
    assert answer.status == 200
    assert state(sqlite_workplace, call_id) == "sent"
