"""A contact stamp proves that somebody was in touch at that minute, for good."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.safetynet import stamp
from shared.unit_of_work import Workplace

AARS = 1


def receipt(workplace: Workplace, conversation_id: str) -> str:
    with workplace.work() as work:
        return stamp(work, AARS, conversation_id, "phone")


def test_the_receipt_is_short_enough_to_be_said(workplace: Workplace) -> None:
    number = receipt(workplace, "a call")
    assert number.startswith("K-")
    assert len(number) == 8
    assert number[2:].isdigit()


def test_a_conversation_has_one_stamp_however_often_it_asks(workplace: Workplace) -> None:
    assert receipt(workplace, "a call") == receipt(workplace, "a call")
    assert receipt(workplace, "a call") != receipt(workplace, "another call")


def test_repeated_webhooks_at_once_get_one_stamp(workplace: Workplace) -> None:
    with ThreadPoolExecutor(8) as webhooks:
        receipts = set(webhooks.map(lambda _: receipt(workplace, "a call"), range(16)))
    assert len(receipts) == 1


def test_receipts_follow_no_order(workplace: Workplace) -> None:
    numbers = [int(receipt(workplace, f"call {n}")[2:]) for n in range(30)]
    assert len({b - a for a, b in pairwise(numbers)}) > 25


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE contact_stamp SET at = NULL",
        "UPDATE contact_stamp SET via = 'kiosk'",
        "DELETE FROM contact_stamp",
    ],
)
def test_the_database_itself_refuses_to_change_or_erase_a_stamp(
    workplace: Workplace, change: str
) -> None:
    number = receipt(workplace, "a call")
    with pytest.raises(IntegrityError, match="contact stamp is never"), workplace.work() as work:
        work.session.execute(text(change))
    assert receipt(workplace, "a call") == number
