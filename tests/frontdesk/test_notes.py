"""Notes about a citizen: kept as they are, and struck out with a reason."""

import pytest
from sqlalchemy import text

from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import page_of


def test_a_note_is_kept_as_it_is_and_struck_out_with_a_reason(
    lene: Clerk, mads: Clerk, house: Workplace, bent: int
) -> None:
    lene.opens(page_of(bent))
    button = lene.page.button("Gem noten")
    for _ in range(2):
        lene.sends(button, note="Vil have Karen igen æøå")
    assert lene.page.words.count("Vil have Karen igen æøå") == 1
    mads.opens(page_of(bent))
    mads.presses("Streg ud")
    assert mads.sees("Skriv, hvorfor noten stryges.")
    mads.sends(mads.page.button("Streg ud"), reason="Forkert borger")
    assert mads.sees("Vil have Karen igen æøå")
    assert mads.sees("Streget ud af Mads: Forkert borger")
    with house.read() as work:
        sealed = work.session.execute(text("SELECT sealed FROM note")).scalars().all()
    assert b"Karen" not in bytes(sealed[0])


@pytest.mark.parametrize("note", ["", "  \r\n ", "å" * 1001])
def test_a_note_that_is_none_is_said_and_kept(lene: Clerk, bent: int, note: str) -> None:
    lene.opens(page_of(bent))
    lene.sends(lene.page.button("Gem noten"), note=note)
    assert lene.status == 422
    assert lene.sees("Skriv noget, højst 1.000 tegn.")
