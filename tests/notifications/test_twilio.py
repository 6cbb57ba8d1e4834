"""Texts and calls through Twilio: here a fake on this machine, which says that it is one."""

from datetime import timedelta

import pytest

from shared.clock import SetClock
from shared.notifications import Channel, DeliveryState, TwilioGateway, report_delivery
from tests.notifications.fake_twilio import FakeTwilio
from tests.notifications.post_office import MOBILE, PostOffice

MINUTE = timedelta(minutes=1)
TEXT, CALL = f"SM{1:032}", f"CA{1:032}"


def told(
    office: PostOffice, state: DeliveryState, reference: str = TEXT, instead: Channel | None = None
) -> None:
    with office.workplace.work() as work:
        report_delivery(work, 1, state, reference, "twilio", instead)


def test_a_text_says_it_all_and_where_to_call(
    office: PostOffice, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    office.post()
    office.send_due(gateway)
    [text] = twilio.texts
    assert (text["to"], text["from"]) == (MOBILE, "+4599889900")
    assert text["body"].startswith("Jobcenter Aars: Husk dit møde mandag 23. november kl. 8.00")
    assert text["body"].endswith("Ring 99 88 99 00.")
    assert text["callback"] == "https://fremmoede.test/ivr/message-status?message=1"
    assert office.column("reference") == [text["sid"]]


def test_a_call_asks_us_what_to_say(
    office: PostOffice, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    office.post(Channel.CALL)
    office.send_due(gateway)
    [call] = twilio.calls
    assert call["url"] == "https://fremmoede.test/ivr/reminder/1"
    assert call["callback"] == "https://fremmoede.test/ivr/message-status?message=1"


@pytest.mark.parametrize("channel", [Channel.TEXT, Channel.CALL])
def test_an_answer_that_never_came_is_looked_up_and_not_sent_again(
    office: PostOffice,
    clock: SetClock,
    gateway: TwilioGateway,
    twilio: FakeTwilio,
    channel: Channel,
) -> None:
    twilio.deaf = 1
    office.post(channel)
    office.send_due(gateway)
    assert office.states() == ["unknown"]
    clock.turn(MINUTE)
    office.send_due(gateway)
    assert office.states() == ["sent"]
    assert len(twilio.texts + twilio.calls) == 1


def test_an_error_at_twilios_is_looked_up_and_then_sent(
    office: PostOffice, clock: SetClock, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    twilio.refusals = [(500, 20500)]
    office.post()
    office.send_due(gateway)
    assert office.states() == ["unknown"]
    clock.turn(MINUTE)
    office.send_due(gateway)
    assert office.states() == ["sent"]
    assert len(twilio.texts) == 1


def test_nobody_there_at_all_leaves_it_open(office: PostOffice) -> None:
    nowhere = TwilioGateway("AC", "t", "+4599889900", "https://x.test", "http://127.0.0.1:9", 1)
    office.post()
    office.send_due(nowhere)
    assert office.states() == ["unknown"]


def test_a_landline_is_called_instead(
    office: PostOffice, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    twilio.refusals = [(400, 21614)]
    office.post()
    office.send_due(gateway)
    assert office.states() == ["failed", "sent"]
    assert twilio.texts == []
    assert [call["to"] for call in twilio.calls] == [MOBILE]


def test_a_landline_that_is_told_later_is_called_instead_once(
    office: PostOffice, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    office.post()
    office.send_due(gateway)
    for _ in range(2):
        told(office, DeliveryState.FAILED, instead=Channel.CALL)
    office.send_due(gateway)
    assert office.states() == ["failed", "sent"]
    assert len(twilio.calls) == 1


@pytest.mark.parametrize("code", [21614, 30006, 21610, 21211, 21217, 13224])
@pytest.mark.parametrize("channel", [Channel.TEXT, Channel.CALL])
def test_a_refusal_never_leads_back_to_the_same_way(
    office: PostOffice,
    clock: SetClock,
    gateway: TwilioGateway,
    twilio: FakeTwilio,
    channel: Channel,
    code: int,
) -> None:
    """However often it is refused: a text becomes one call, a call nothing more."""
    twilio.refusals = [(400, code)] * 50
    office.post(channel)
    for _ in range(5):
        office.send_due(gateway)
        clock.turn(timedelta(hours=1))
    lands_there = channel is Channel.TEXT and code in (21614, 30006)
    assert office.states() == ["failed"] * (2 if lands_there else 1)
    assert 50 - len(twilio.refusals) == len(office.states())


@pytest.mark.parametrize(
    ("asked", "minutes"),
    [
        ("1800", 30),
        ("0", 1),
        ("-5", 1),
        ("soon", 1),
        ("999999999999999999999", 720),
        ("Mon, 23 Nov 2026 08:00:00 GMT", 60),
        ("Mon, 23 Nov 2020 07:30:00 GMT", 1),
    ],
)
@pytest.mark.parametrize("refusal", [(429, 20429), (503, 20503)])
def test_who_is_asked_to_wait_waits(
    office: PostOffice,
    clock: SetClock,
    gateway: TwilioGateway,
    twilio: FakeTwilio,
    refusal: tuple[int, int],
    asked: str,
    minutes: int,
) -> None:
    twilio.refusals, twilio.retry_after = [refusal], asked
    office.post()
    office.send_due(gateway)
    clock.turn(timedelta(minutes=minutes) - timedelta(seconds=1))
    office.send_due(gateway)
    assert twilio.texts == []
    clock.turn(timedelta(seconds=1))
    office.send_due(gateway)
    assert len(twilio.texts) == 1


@pytest.mark.parametrize("channel", [Channel.TEXT, Channel.CALL])
def test_two_equal_ones_to_one_number_are_two(
    office: PostOffice,
    clock: SetClock,
    gateway: TwilioGateway,
    twilio: FakeTwilio,
    channel: Channel,
) -> None:
    """The second attempt found no answer, and what it finds then is the first one's."""
    office.post(channel)
    office.send_due(gateway)
    twilio.refusals = [(500, 20500)]
    office.post(channel)
    office.send_due(gateway)
    assert office.states() == ["sent", "unknown"]
    clock.turn(MINUTE)
    office.send_due(gateway)
    assert office.states() == ["sent", "sent"]
    assert len(twilio.texts + twilio.calls) == 2
    assert len(set(office.column("reference"))) == 2


def test_a_number_that_is_none_is_not_tried_again(
    office: PostOffice, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    twilio.refusals = [(400, 21211)]
    office.post()
    office.send_due(gateway)
    assert office.states() == ["failed"]
    assert office.column("problem") == ["twilio 21211"]


@pytest.mark.parametrize(
    ("callbacks", "in_the_end"),
    [
        ([DeliveryState.SENT, DeliveryState.DELIVERED], "delivered"),
        ([DeliveryState.DELIVERED, DeliveryState.SENT], "delivered"),
        ([DeliveryState.DELIVERED, DeliveryState.DELIVERED, DeliveryState.FAILED], "delivered"),
        ([DeliveryState.FAILED, DeliveryState.DELIVERED], "failed"),
        ([DeliveryState.SENT, DeliveryState.SENT], "sent"),
    ],
)
def test_callbacks_in_any_order_only_move_forward(
    office: PostOffice, gateway: TwilioGateway, callbacks: list[DeliveryState], in_the_end: str
) -> None:
    office.post()
    office.send_due(gateway)
    for state in callbacks:
        told(office, state)
    assert office.states() == [in_the_end]


def test_a_callback_may_be_quicker_than_the_answer(
    office: PostOffice, clock: SetClock, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    twilio.deaf = 1
    office.post()
    office.send_due(gateway)
    told(office, DeliveryState.DELIVERED)
    clock.turn(MINUTE)
    assert office.send_due(gateway) == 0
    assert office.states() == ["delivered"]


def test_a_callback_about_another_message_is_not_believed(
    office: PostOffice, gateway: TwilioGateway
) -> None:
    office.post()
    office.send_due(gateway)
    told(office, DeliveryState.DELIVERED, reference="SM of somebody else")
    assert office.states() == ["sent"]


def test_who_does_not_pick_up_is_called_three_times_in_all(
    office: PostOffice, clock: SetClock, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    office.post(Channel.CALL)
    for number in (1, 2, 3):
        office.send_due(gateway)
        assert len(twilio.calls) == number
        with office.workplace.work() as work:
            report_delivery(work, number, DeliveryState.FAILED, f"CA{number:032}", "no-answer")
        office.send_due(gateway)
        assert len(twilio.calls) == number, "not at once"
        clock.turn(timedelta(hours=1))
    office.send_due(gateway)
    assert len(twilio.calls) == 3
    assert office.states() == ["failed"] * 3
    assert [seen is None for seen in office.column("seen_at")] == [False, False, True]
