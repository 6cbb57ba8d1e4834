"""A contact stamp proves that somebody was in touch at that second, for good."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.dialogue import Beginning, begin
from shared.safetynet import stamp, stamped
from shared.services import RECEPTION, SCRIPTS
from shared.unit_of_work import Workplace
from tests.town import small_town

AARS = 1


def receipt(workplace: Workplace, conversation_id: str) -> str:
    with workplace.work() as work:
        return stamp(work, AARS, conversation_id, "phone").receipt


def kept(workplace: Workplace, conversation_id: str) -> str | None:
    with workplace.read() as work:
        found = stamped(work, conversation_id)
    return found.receipt if found else None


def test_the_receipt_is_short_enough_to_be_said(workplace: Workplace) -> None:
    number = receipt(workplace, "a call")
    assert number.startswith("K-")
    assert len(number) == 8
    assert number[2:].isdigit()


def test_a_number_that_is_taken_is_drawn_again_with_the_next_letter(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six digits last a busy centre some years; the proof must not end with them."""
    monkeypatch.setattr("secrets.randbelow", lambda many: 482_917 % many)
    given = [receipt(workplace, f"call {n}") for n in range(3)]
    assert given == ["K-482917", "L-482917", "M-482917"]
    assert kept(workplace, "call 1") == "L-482917"


def test_a_conversation_has_one_stamp(workplace: Workplace) -> None:
    number = receipt(workplace, "a call")
    with pytest.raises(IntegrityError), workplace.work() as work:
        stamp(work, AARS, "a call", "kiosk")
    assert kept(workplace, "a call") == number
    assert receipt(workplace, "another call") != number


def test_repeated_webhooks_at_once_get_one_conversation_and_one_stamp(workplace: Workplace) -> None:
    with workplace.work() as work:
        town = small_town(work)
    beginning = Beginning(
        RECEPTION, town.centre_id, "phone", "da", channel="CA1", caller="+4598621234"
    )

    def begins(_: int) -> str:
        with workplace.work() as work:
            return begin(work, SCRIPTS, beginning).conversation_id

    with ThreadPoolExecutor(8) as webhooks:
        ids = set(webhooks.map(begins, range(16)))
    assert len(ids) == 1
    with workplace.read() as work:
        for table in ("contact_stamp", "contact_number", "conversation"):
            assert work.session.scalar(text(f"SELECT count(*) FROM {table}")) == 1, table


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
    assert kept(workplace, "a call") == number
