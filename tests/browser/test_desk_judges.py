"""Two judges from outside look at every place of the desk, as each role: axe-core and Nu."""

from pathlib import Path

import pytest

from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.judges import nu
from tests.browser.settling import resize

pytestmark = pytest.mark.slow

PAGES = {
    "lene": (
        "",
        "conversations/new",
        "queue/",
        "queue/counter",
        "questions/",
        "contacts/",
        "contacts/1",
        "contacts/1/proof",
        "calendar/",
        "calendar/2",
        "hours/",
        "hours/2",
        "roster/",
        "lead-times/",
        "promises/",
        "case-system/",
        "case-system/?show=done",
        "case-system/comparison/",
        "meetings/6",
        "absences/",
        "closed-house/",
        "citizens/",
        "citizens/new",
        "citizens/3",
        "citizens/3/change",
        "citizens/3/book",
        "password",
        "sessions/",
    ),
    "karen": ("calendar/mine",),
    "mette": (
        "exceptions/",
        "rule-packs/",
        "case-system/confirmation/",
        "citizens/3",
        "queue/counter",
    ),
    "anna": ("staff/", "staff/2", "recordings/", "recordings/?language=en&show=pieces"),
}


@pytest.mark.long
@pytest.mark.parametrize("login", PAGES)
def test_the_judges_find_nothing_at_any_place(hall: Hall, tmp_path: Path, login: str) -> None:
    page = hall.desk(login)
    wrong: dict[str, object] = {}
    for path in PAGES[login]:
        answer = page.goto(f"{hall.address}/desk/{path}")
        assert answer is not None
        assert answer.status == 200, path
        (tmp_path / f"{path.replace('/', '-').replace('?', '-')}.html").write_text(answer.text())
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            if found := violations(page):
                wrong[f"{path} {width}"] = found
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong[f"{path} {width}: too wide"] = True
    assert wrong == {}
    assert [(Path(it["url"]).name, it["message"]) for it in nu(tmp_path)] == []
