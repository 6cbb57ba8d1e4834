"""An outbox on either database, and a fake of Twilio."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.clock import SetClock
from shared.notifications import TwilioGateway
from shared.unit_of_work import Workplace
from tests.notifications.fake_twilio import ACCOUNT, OURS, FakeTwilio, fake_twilio
from tests.notifications.post_office import PostOffice


@pytest.fixture
def office(workplace: Workplace, tmp_path: Path) -> PostOffice:
    return PostOffice(workplace, tmp_path / "messages.log")


@pytest.fixture
def twilio(clock: SetClock) -> Iterator[FakeTwilio]:
    with fake_twilio(clock) as fake:
        yield fake


@pytest.fixture
def gateway(twilio: FakeTwilio) -> TwilioGateway:
    return TwilioGateway(ACCOUNT, "token", OURS, "https://fremmoede.test", twilio.url, patience=1)
