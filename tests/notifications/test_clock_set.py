"""The wall clock is set by hours while a message is sent or waits: none stands still, none doubles.

Pauses are measured by the machine's own time; what is due for people goes by the wall clock.
"""

from datetime import timedelta

import pytest

from shared.clock import Mark, SetClock, SystemClock
from shared.notifications import (
    Channel,
    LogGateway,
    TwilioGateway,
    is_silent,
    last_alive,
    say_alive,
    send_one,
)
from shared.notifications.claiming import claim
from shared.notifications.rules import LEASE, PAUSES
from tests.notifications.fake_twilio import FakeTwilio
from tests.notifications.post_office import PostOffice, all_through, always

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
both_ways = pytest.mark.parametrize("hours", [-3, 3])


def claimed(office: PostOffice) -> None:
    """By a worker of which nothing is heard any more."""
    office.post(until=office.workplace.clock.now() + 9 * HOUR)
    with office.workplace.work() as work:
        assert claim(work, always) is not None


@both_ways
def test_a_claim_lasts_as_long_as_it_lasts(office: PostOffice, clock: SetClock, hours: int) -> None:
    claimed(office)
    clock.set_by(hours * HOUR)
    assert office.send_due() == 0, "its worker may still be at it"
    clock.turn(LEASE - SECOND)
    assert office.send_due() == 0
    clock.turn(SECOND)
    # At five in the morning nobody is woken: it is put off until seven.
    clock.set_by(-hours * HOUR)
    assert office.send_due() == 1
    assert office.sent() == [1]


@both_ways
def test_a_pause_after_a_failed_try_is_as_long_as_it_is(
    office: PostOffice, clock: SetClock, gateway: TwilioGateway, twilio: FakeTwilio, hours: int
) -> None:
    clock.turn(4 * HOUR)
    office.post(until=clock.now() + 9 * HOUR)
    twilio.refusals = [(429, 20429)]
    assert office.send_due(gateway) == 1
    clock.set_by(hours * HOUR)
    assert office.send_due(gateway) == 0
    clock.turn(PAUSES[0])
    assert office.send_due(gateway) == 1
    assert office.states() == ["sent"]


@both_ways
def test_what_is_sent_is_sent_once(office: PostOffice, clock: SetClock, hours: int) -> None:
    clock.turn(4 * HOUR)
    for _ in range(5):
        office.post(until=clock.now() + 9 * HOUR)
    ways = all_through(LogGateway(office.log))
    for _ in range(5):
        assert send_one(office.workplace, ways, always)
        clock.set_by(hours * HOUR)
        clock.set_by(-hours * HOUR)
    clock.set_by(hours * HOUR)
    assert office.send_due() == 0
    assert office.sent() == [1, 2, 3, 4, 5]


@both_ways
def test_what_was_posted_before_is_sent_after_it(
    office: PostOffice, clock: SetClock, hours: int
) -> None:
    clock.turn(4 * HOUR)
    office.post(until=clock.now() + 9 * HOUR)
    clock.set_by(hours * HOUR)
    assert office.send_due() == 1


@both_ways
@pytest.mark.parametrize("channel", [Channel.TEXT, Channel.CALL])
@pytest.mark.parametrize("is_before", [True, False], ids=["before the try", "after the try"])
def test_what_was_perhaps_sent_is_found_at_the_carrier(
    office: PostOffice,
    clock: SetClock,
    gateway: TwilioGateway,
    twilio: FakeTwilio,
    hours: int,
    channel: Channel,
    *,
    is_before: bool,
) -> None:
    clock.turn(5 * HOUR)
    office.post(channel, until=clock.now() + 9 * HOUR)
    if is_before:
        clock.set_by(hours * HOUR)
    twilio.deaf = 1
    assert office.send_due(gateway) == 1
    if not is_before:
        clock.set_by(hours * HOUR)
    clock.turn(PAUSES[0])
    assert office.send_due(gateway) == 1
    assert (office.states(), len(twilio.texts + twilio.calls)) == (["sent"], 1)


@both_ways
def test_a_dead_worker_is_silent_and_a_living_one_is_not(
    office: PostOffice, clock: SetClock, hours: int
) -> None:
    with office.workplace.work() as work:
        say_alive(work)
    clock.set_by(hours * HOUR)
    clock.turn(timedelta(minutes=2))
    with office.workplace.read() as work:
        assert not is_silent(work)
    clock.turn(timedelta(minutes=2))
    with office.workplace.read() as work:
        assert is_silent(work)
        assert last_alive(work) is not None


@both_ways
def test_after_a_restart_of_the_machine_only_the_wall_clock_can_tell(
    clock: SetClock, hours: int
) -> None:
    now = clock.mark()
    before = Mark("before the restart", 9_999_999, now.at + hours * HOUR)
    assert before.until(now) == timedelta(hours=3), "never a wait without an end"
    a_moment_ahead = Mark("another machine", 0, now.at + SECOND)
    assert a_moment_ahead.until(now) == -SECOND


def test_the_machine_counts_on_whatever_its_wall_clock_says() -> None:
    first, second = SystemClock().mark(), SystemClock().mark()
    assert first.boot == second.boot != ""
    assert timedelta(0) <= first.until(second) < timedelta(minutes=1)
