"""The desk reads texts that a person answers, and sees who has stopped them."""

from datetime import date

import pytest

from shared.citizens import RemindBy, register, wish_reminder
from shared.followups import text_received
from shared.notifications import IncomingText, StopSource, stop_texts
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.town import OUR_NUMBER, Town

THEIRS = "+4520123456"


@pytest.fixture
def anna(house: Workplace, town: Town) -> int:
    with house.work() as work:
        who = register(work, town.centre_id, date(1971, 8, 24), THEIRS, None, "da")
        wish_reminder(work, who.id, RemindBy.TEXT)
        return who.id


def writes(house: Workplace, sid: str, words: str, sender: str = THEIRS) -> None:
    with house.work() as work:
        text_received(work, IncomingText(sid, sender, OUR_NUMBER, words))


def test_a_text_is_read_at_the_desk_and_on_the_citizens_page(
    lene: Clerk, house: Workplace, town: Town, anna: int
) -> None:
    writes(house, "SM1", "Er der <b>parkering</b>?")
    with house.read() as work:
        [task] = [it for it in open_tasks(work, town.centre_id) if it.kind is TaskKind.TEXT]
    lene.opens("/desk/")
    assert lene.sees("Læs en sms fra en borger")
    lene.opens(f"/desk/received/{task.id}")
    assert lene.sees("Er der <b>parkering</b>?")
    assert lene.sees("En medarbejder læser den")
    lene.opens(f"/desk/citizens/{anna}")
    assert lene.sees("Er der <b>parkering</b>?")
    assert lene.sees("På sms")


@pytest.mark.parametrize(
    ("how", "why"),
    [(StopSource.WRITTEN, "har skrevet STOP"), (StopSource.CARRIER, "teleselskabet har fået STOP")],
)
def test_the_citizens_page_says_why_no_texts_are_sent(
    lene: Clerk, house: Workplace, anna: int, how: StopSource, why: str
) -> None:
    with house.work() as work:
        stop_texts(work, THEIRS, how)
    lene.opens(f"/desk/citizens/{anna}")
    assert lene.sees(why)
    writes(house, "SM2", "start")
    lene.opens(f"/desk/citizens/{anna}")
    assert not lene.sees(why)
