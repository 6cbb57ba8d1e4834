"""The booking code in a letter opens the door to its citizen, and to nobody else's."""

from datetime import date
from itertools import pairwise

import pytest
from sqlalchemy import text

from shared.citizens import Citizen, find_by_code, give_code, protect, register
from shared.unit_of_work import Workplace

AARS, FARSOE = 1, 2
BORN = date(1965, 4, 12)


@pytest.fixture
def bent(workplace: Workplace) -> Citizen:
    with workplace.work() as work:
        return register(work, AARS, BORN, None, None, "da")


def letter_to(workplace: Workplace, somebody: Citizen) -> str:
    with workplace.work() as work:
        return give_code(work, somebody.id)


def found(
    workplace: Workplace, code: str, born: date | None = BORN, centre_id: int = AARS
) -> Citizen | None:
    with workplace.read() as work:
        return find_by_code(work, centre_id, code, born)


def test_code_and_birth_date_together_find_the_citizen(workplace: Workplace, bent: Citizen) -> None:
    code = letter_to(workplace, bent)
    assert len(code) == 6
    assert code.isdigit()
    assert found(workplace, code) == bent
    assert found(workplace, f" {code[:3]}-{code[3:]} ") == bent


def test_neither_alone_is_enough(workplace: Workplace, bent: Citizen) -> None:
    code = letter_to(workplace, bent)
    assert found(workplace, code, date(1965, 4, 13)) is None
    assert found(workplace, code, None) is None
    for wrong in (code[::-1] + "0", "", code[:5], code * 80, "seks tal"):
        assert found(workplace, wrong) is None


def test_a_new_letter_ends_the_old_code(workplace: Workplace, bent: Citizen) -> None:
    old, new = letter_to(workplace, bent), letter_to(workplace, bent)
    assert found(workplace, new) == bent
    assert found(workplace, old) is None


def test_a_code_is_of_no_use_in_another_centre(workplace: Workplace, bent: Citizen) -> None:
    assert found(workplace, letter_to(workplace, bent), centre_id=FARSOE) is None


def test_a_silent_citizens_code_answers_like_an_unknown_one(
    workplace: Workplace, bent: Citizen
) -> None:
    code = letter_to(workplace, bent)
    with workplace.work() as work:
        protect(work, bent.id)
    assert found(workplace, code) is None


def test_codes_follow_no_order_and_are_kept_as_fingerprints_only(workplace: Workplace) -> None:
    with workplace.work() as work:
        people = [register(work, AARS, BORN, None, None, "da") for _ in range(40)]
        codes = [give_code(work, somebody.id) for somebody in people]
    steps = {int(b) - int(a) for a, b in pairwise(codes)}
    assert len(set(codes)) == 40
    assert len(steps) > 30
    with workplace.read() as work:
        kept = work.session.execute(text("SELECT fingerprint FROM letter_code")).scalars().all()
    assert len(kept) == 40
    assert not set(kept) & set(codes)
    assert all(len(fingerprint) == 64 for fingerprint in kept)
