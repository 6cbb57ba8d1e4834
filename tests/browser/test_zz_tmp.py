import pytest, json
from pathlib import Path
from tests.browser.complaints import complaints_of, moved
from tests.browser.hall import DESK, DOUBLED, Hall
from tests.browser.settling import resize, settle
from tests.browser.test_desk_judges import PAGES
pytestmark = pytest.mark.slow
JUDGE = (Path(__file__).parent / "judging_desk.js").read_text()
def test_it(hall):
    wrong = {}
    for login in PAGES:
        page = hall.desk(login)
        complaints = complaints_of(page)
        for path in PAGES[login]:
            page.goto(f"{hall.address}/desk/{path}")
            settle(page)
            found = page.evaluate(JUDGE)
            if m := moved(page): found.append(f"moved {m}")
            found += complaints; complaints.clear()
            if found: wrong[f"{login} {path}"] = found
    page.goto(f"{hall.address}/desk/"); page.screenshot(path="/tmp/ear/x.png")
    Path("/tmp/ear/desk.json").write_text(json.dumps(wrong, indent=1, ensure_ascii=False))
