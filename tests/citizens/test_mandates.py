"""A companion's code opens one citizen's meeting: while it lasts, and until it is revoked."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from shared.citizens import find_by_mandate, give_mandate, protect, register, revoke_mandate
from shared.clock import SetClock
from shared.unit_of_work import Workplace

BORN = date(1974, 2, 3)
CENTRE = 1


@pytest.fixture
def mehmet(workplace: Workplace) -> int:
    with workplace.work() as work:
        return register(work, CENTRE, BORN, "+4598621234", None, "tr").id


def code_for(workplace: Workplace, citizen_id: int) -> str:
    with workplace.work() as work:
        return give_mandate(work, citizen_id, "Yusuf, fætter", "Lene Bach")


def opens(workplace: Workplace, code: str, born: date | None = BORN, centre: int = CENTRE) -> bool:
    with workplace.read() as work:
        return find_by_mandate(work, centre, code, born) is not None


def test_the_code_and_the_citizens_birth_date_tell_whose_companion_it_is(
    workplace: Workplace, mehmet: int
) -> None:
    code = code_for(workplace, mehmet)
    with workplace.read() as work:
        found = find_by_mandate(work, CENTRE, code, BORN)
    assert found
    assert (found.citizen_id, found.holder) == (mehmet, "Yusuf, fætter")
    assert (len(code), code[0] != "0") == (6, True)


def test_another_birth_date_house_or_code_opens_nothing(workplace: Workplace, mehmet: int) -> None:
    code = code_for(workplace, mehmet)
    assert not opens(workplace, code, date(1974, 2, 4))
    assert not opens(workplace, code, None)
    assert not opens(workplace, code, centre=2)
    assert not opens(workplace, "000000")
    assert not opens(workplace, "")


def test_two_companions_have_a_code_each_and_one_is_revoked(
    workplace: Workplace, mehmet: int
) -> None:
    cousin, sister = code_for(workplace, mehmet), code_for(workplace, mehmet)
    with workplace.work() as work:
        found = find_by_mandate(work, CENTRE, cousin, BORN)
        assert found
        assert revoke_mandate(work, found.id)
        assert not revoke_mandate(work, found.id)
    assert not opens(workplace, cousin)
    assert opens(workplace, sister)


def test_it_is_over_after_half_a_year(workplace: Workplace, mehmet: int, clock: SetClock) -> None:
    code = code_for(workplace, mehmet)
    clock.turn(timedelta(days=179))
    assert opens(workplace, code)
    clock.turn(timedelta(days=1))
    assert not opens(workplace, code)


def test_nothing_is_opened_of_somebody_silent(workplace: Workplace, mehmet: int) -> None:
    code = code_for(workplace, mehmet)
    with workplace.work() as work:
        protect(work, mehmet)
    assert not opens(workplace, code)


def test_the_code_itself_is_not_kept(workplace: Workplace, mehmet: int) -> None:
    code = code_for(workplace, mehmet)
    with workplace.read() as work:
        [row] = work.session.execute(text("SELECT * FROM mandate")).all()
    assert code not in str(tuple(row))
