"""Judges look at every place of the desk, as each role: axe-core and Nu from outside, our own of
what these leave out, and the browser's console."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.complaints import complaints_of, moved
from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.judges import nu
from tests.browser.settling import resize, settle, take_effect

pytestmark = pytest.mark.slow

OUR_JUDGE = (Path(__file__).parent / "judging_desk.js").read_text()

BAD = """<main>
<form><input name="q" aria-label="Find"><button></button></form>
<form aria-label="Save"><input name="a"></form><form aria-label="Save"><input name="b"></form>
<p>Lines too near</p></main>"""

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
        "citizens/3/wishes",
        "citizens/3/series",
        "password",
        "sessions/",
    ),
    "karen": ("calendar/mine",),
    "mette": (
        "exceptions/",
        "texts/",
        "texts/companion/da",
        "names/",
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
    complaints = complaints_of(page)
    wrong: dict[str, object] = {}
    for path in PAGES[login]:
        answer = page.goto(f"{hall.address}/desk/{path}")
        assert answer is not None
        assert answer.status == 200, path
        (tmp_path / f"{path.replace('/', '-').replace('?', '-')}.html").write_text(answer.text())
        settle(page)
        if found := our_judge(page) + complaints:
            wrong[f"{path}: ours"] = found
        for width, height in (DESK, DOUBLED):
            resize(page, width, height)
            if found := violations(page):
                wrong[f"{path} {width}"] = found
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong[f"{path} {width}: too wide"] = True
        complaints.clear()  # what axe-core does itself the browser does not like
    assert wrong == {}
    assert [(Path(it["url"]).name, it["message"]) for it in nu(tmp_path)] == []


def test_no_console_complains_on_any_other_face(hall: Hall) -> None:
    for page in (hall.display(), hall.kiosk(), hall.opens("/ivr/handset"), hall.opens("/")):
        complaints = complaints_of(page)
        page.reload()
        settle(page)
        assert complaints == [], page.url


def test_our_judge_finds_a_bad_page_bad(hall: Hall) -> None:
    """So that silence means something."""
    page = hall.opens("/")
    complaints = complaints_of(page)
    page.reload()
    page.evaluate("(bad) => { document.body.innerHTML = bad; }", BAD)
    page.evaluate("document.querySelector('p').style.lineHeight = 1.2")
    told = " ".join(our_judge(page))
    for fault in (
        "a form without a name",
        'two forms called "Save"',
        "a button without a name",
        "a field whose label is not seen",
        "px",
        "lines",
    ):
        assert fault in told
    page.evaluate("document.body.prepend(document.createElement('h1'))")
    page.evaluate("document.querySelector('h1').style.height = '300px'")
    take_effect(page)
    assert moved(page) > 0
    page.evaluate("console.error('bad')")
    assert [it.split(" (")[0] for it in complaints] == ["error: bad"]


def our_judge(page: Page) -> list[str]:
    found: list[str] = page.evaluate(OUR_JUDGE)
    return found
