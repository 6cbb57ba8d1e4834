"""What is told to somebody is written with its reason, and sent afterwards, once."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from shared.clock import SetClock
from shared.notifications import (
    Channel,
    LetterGateway,
    LogGateway,
    TwilioGateway,
    send_one,
    take_failure,
)
from shared.notifications.claiming import claim, record_outcome
from shared.notifications.facts import Sent
from shared.notifications.rules import LEASE, PAUSES
from tests.notifications.fake_twilio import FakeTwilio
from tests.notifications.post_office import AARS, PostOffice, all_through, always, post_one

HOUR = timedelta(hours=1)


def test_a_message_is_undone_with_its_reason(office: PostOffice) -> None:
    def fails_half_way() -> None:
        with office.workplace.work() as work:
            post_one(work)
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        fails_half_way()
    assert office.states() == []
    assert office.send_due() == 0


def test_what_is_due_is_sent_once_and_what_is_not_waits(
    office: PostOffice, clock: SetClock
) -> None:
    office.post()
    office.post(due_at=clock.now() + HOUR)
    assert office.send_due() == 1
    assert office.states() == ["sent", "waiting"]
    assert office.send_due() == 0
    clock.turn(HOUR)
    assert office.send_due() == 1
    assert office.sent() == [1, 2]


def test_what_was_withdrawn_is_never_sent(office: PostOffice, clock: SetClock) -> None:
    office.post()
    office.post(about="something:2")
    office.withdraw()
    clock.turn(HOUR)
    office.send_due()
    assert office.states() == ["withdrawn", "sent"]
    assert office.sent() == [2]


def test_what_was_sent_cannot_be_withdrawn(office: PostOffice) -> None:
    office.post()
    office.send_due()
    office.withdraw()
    assert office.states() == ["sent"]


def test_what_was_withdrawn_while_a_worker_had_it_gets_no_second_try(
    office: PostOffice, clock: SetClock
) -> None:
    office.post()
    with office.workplace.work() as work:
        assert claim(work, always) is not None
    office.withdraw()
    clock.turn(LEASE)
    office.send_due()
    assert office.states() == ["withdrawn"]
    assert office.sent() == []


def test_what_is_no_longer_so_is_withdrawn_instead_of_sent(office: PostOffice) -> None:
    office.post()
    ways = all_through(LetterGateway(office.log.parent))
    assert not send_one(office.workplace, ways, lambda _work, _it: False)
    assert office.states() == ["withdrawn"]


def test_nothing_buzzes_at_night(office: PostOffice, clock: SetClock) -> None:
    clock.at = datetime(2026, 11, 23, 22, 30, tzinfo=AARS)
    office.post()
    office.post(Channel.CALL)
    assert office.send_due() == 0
    clock.at = datetime(2026, 11, 24, 7, 0, tzinfo=AARS)
    assert office.send_due() == 2


def test_what_comes_too_late_is_not_sent_and_somebody_is_told(
    office: PostOffice, clock: SetClock
) -> None:
    office.post(until=clock.now() + HOUR)
    clock.turn(2 * HOUR)
    office.post(about="something:2")
    office.send_due()
    office.post(about="something:3", due_at=clock.now() + HOUR)
    assert office.states() == ["failed", "sent", "waiting"]
    with office.workplace.work() as work:
        failed = take_failure(work, 1)
        assert failed is not None
        assert failed.problem == "too late"
    with office.workplace.work() as work:
        assert take_failure(work, 1) is None, "it is seen to once"


@pytest.mark.slow
def test_the_pauses_grow_and_at_last_it_is_given_up(
    office: PostOffice, clock: SetClock, gateway: TwilioGateway, twilio: FakeTwilio
) -> None:
    clock.at = datetime(2026, 11, 23, 9, 0, tzinfo=AARS)
    twilio.refusals = [(429, 20429)] * 99
    office.post()
    tries: list[datetime] = []
    for _ in range(12 * 60):
        if office.send_due(gateway):
            tries.append(clock.now())
        clock.turn(timedelta(minutes=1))
    pauses = [later - earlier for earlier, later in pairwise(tries)]
    assert pauses == list(PAUSES)
    assert pauses == sorted(pauses)
    assert office.states() == ["failed"]
    assert twilio.texts == []


def test_a_dead_workers_message_is_looked_up_before_it_is_sent(
    office: PostOffice, clock: SetClock
) -> None:
    """It had sent the first, and died; the second it had not sent yet."""
    for _ in range(2):
        office.post()
    with office.workplace.work() as work:
        first, _second = claim(work, always), claim(work, always)
    assert first is not None
    assert office.send_due() == 0, "as long as it may still be alive nobody takes them"
    LogGateway(office.log).send(first)
    clock.turn(LEASE)
    office.send_due()
    assert office.states() == ["sent", "sent"]
    assert office.sent() == [1, 2]


def test_a_worker_that_comes_back_too_late_changes_nothing(
    office: PostOffice, clock: SetClock
) -> None:
    office.post()
    with office.workplace.work() as work:
        slow = claim(work, always)
    assert slow is not None
    clock.turn(LEASE)
    office.send_due()
    with office.workplace.work() as work:
        record_outcome(work, slow, Sent("the slow one's"))
    assert office.column("reference") == ["log:1"]


def test_nothing_of_a_message_can_be_read_in_the_database(office: PostOffice) -> None:
    office.post()
    everything = str(office.column("to_sealed") + office.column("content_sealed"))
    for secret in ("20304050", "Jobcenter", "2026", "told"):
        assert secret not in everything


def test_a_letter_is_laid_ready_once(office: PostOffice, tmp_path: Path) -> None:
    office.post(Channel.LETTER, to="Amal Nielsen\nNygade 1\n9600 Aars")
    letters = LetterGateway(tmp_path / "letters")
    office.send_due(letters)
    [letter] = (tmp_path / "letters").iterdir()
    assert letter.read_text().startswith(
        "Amal Nielsen\nNygade 1\n9600 Aars\n\nJobcenter Aars: Husk dit møde "
    )


def test_a_letter_without_an_address_fails_at_once(office: PostOffice, tmp_path: Path) -> None:
    office.post(Channel.LETTER, to="")
    office.send_due(LetterGateway(tmp_path / "letters"))
    assert office.states() == ["failed"]
    assert office.column("problem") == ["no address"]
