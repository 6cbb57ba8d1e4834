"""Anonymous answers, on both databases: what is kept of them, and what is shown."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from shared.appointments import add_centre
from shared.feedback import FEWEST, FeedbackFigures, HowItWas, feedback_summary, note_how_it_was
from shared.unit_of_work import UnitOfWork, Workplace
from tests.town import small_town

MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def aars(workplace: Workplace) -> int:
    with workplace.work() as work:
        return small_town(work).centre_id


def answers(work: UnitOfWork, centre_id: int, day: date, *faces: HowItWas) -> None:
    for face in faces:
        note_how_it_was(work, centre_id, day, "kiosk", "book", face)


def figures(
    workplace: Workplace, centre_id: int, first: date, last: date
) -> FeedbackFigures | None:
    with workplace.read() as work:
        return feedback_summary(work, centre_id, first, last)


def test_the_fifth_answer_makes_all_of_them_visible(workplace: Workplace, aars: int) -> None:
    with workplace.work() as work:
        answers(work, aars, MONDAY, *[HowItWas.GOOD] * (FEWEST - 1))
    assert figures(workplace, aars, MONDAY, MONDAY) is None
    with workplace.work() as work:
        answers(work, aars, MONDAY, HowItWas.BAD)
    assert figures(workplace, aars, MONDAY, MONDAY) == FeedbackFigures(good=4, so_so=0, bad=1)


def test_both_days_of_a_span_belong_to_it(workplace: Workplace, aars: int) -> None:
    with workplace.work() as work:
        answers(work, aars, MONDAY, *[HowItWas.SO_SO] * 3)
        answers(work, aars, TUESDAY, *[HowItWas.GOOD] * 2)
    shown = figures(workplace, aars, MONDAY, TUESDAY)
    assert shown is not None
    assert (shown.good, shown.so_so, shown.bad, shown.answers) == (2, 3, 0, 5)
    assert figures(workplace, aars, TUESDAY, TUESDAY) is None


def test_houses_never_see_each_other_s_answers(workplace: Workplace, aars: int) -> None:
    with workplace.work() as work:
        other = add_centre(work, "hobro", "Hobro", address="Torvet 1", telephone="+4510203099")
        answers(work, other.id, MONDAY, *list(HowItWas) * 2)
    assert figures(workplace, aars, MONDAY, MONDAY) is None
    assert figures(workplace, other.id, MONDAY, MONDAY) == FeedbackFigures(2, 2, 2)


def test_nothing_of_a_row_tells_who_or_when(workplace: Workplace, aars: int) -> None:
    with workplace.work() as work:
        answers(work, aars, MONDAY, *[HowItWas.GOOD] * 20)
    with workplace.read() as work:
        rows = work.session.execute(text("SELECT * FROM feedback")).mappings().all()
    assert set(rows[0]) == {"id", "centre_id", "day", "via", "service", "answer"}
    assert {str(row["day"]) for row in rows} == {"2026-11-23"}
    ids = [row["id"] for row in rows]
    assert len(set(ids)) == len(ids)
    assert all(len(id) == 16 for id in ids)
