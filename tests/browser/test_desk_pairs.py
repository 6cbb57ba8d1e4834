"""Two records side by side in a browser: chosen from by keyboard, and held before the judges."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from shared import citizens
from shared.citizens import Needs, Support
from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.judges import nu
from tests.browser.settling import resize

pytestmark = pytest.mark.slow

LONG_NAME = "Maria Magdalena Wilhelmina", "Rosenkilde-Christoffersen af Beskæftigelsesforvaltningen"
BORN, NUMBER = date(1980, 1, 1), "+4520304050"


def two_records(hall: Hall) -> int:
    """Of one birth date and number, and much written of both; gives the id of their pair."""
    with hall.house.work() as work:
        first = citizens.register(work, 1, BORN, NUMBER, None, "da").id
        second = citizens.register_apart(work, 1, BORN, NUMBER, None, "so").id
        citizens.change_name(work, first, *LONG_NAME)
        citizens.change_name(work, second, "Anna", "Holm")
        citizens.note_needs(work, first, Needs("so", True, True, True, True))
        citizens.note_needs(work, second, Needs("ar"))
        for id in (first, second):
            citizens.give_support(work, id, Support(True, None, True, True, True), "Lene", "Ja")
            citizens.confirm_telephone(work, id, NUMBER)
            citizens.give_code(work, id)
        [pair] = citizens.pairs_of(work, second)
    return pair.id


def test_two_records_are_chosen_from_and_made_one(hall: Hall, tmp_path: Path) -> None:
    pair_id = two_records(hall)
    page = hall.desk("lene")
    wrong: dict[str, object] = {}

    def judge(name: str, path: str) -> None:
        answer = page.goto(f"{hall.address}/desk/citizens/{path}")
        assert answer is not None
        assert answer.status == 200
        (tmp_path / f"{name}.html").write_text(answer.text())
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            if found := violations(page):
                wrong[f"{name} {width}"] = found
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong[f"{name} {width}: too wide"] = True

    judge("list", "pairs/")
    judge("pair", f"pairs/{pair_id}")
    page.locator("#line-name input").first.focus()
    page.keyboard.press("ArrowRight")
    page.locator("#same").click()
    expect(page.locator("h1")).to_have_text("Anna Holm")
    judge("merged", f"pairs/{pair_id}")
    page.locator("#undo").click()
    expect(page.locator("#two")).to_be_visible()
    assert wrong == {}
    assert [(it["url"], it["message"]) for it in nu(tmp_path)] == []
