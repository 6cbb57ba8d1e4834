"""The operator's page and the hall's voice in a real browser: what is pressed is really heard."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from shared.inquiries import Asker, ask
from tests.browser.hall import DESK, DOUBLED, Hall, violations
from tests.browser.judges import nu
from tests.browser.settling import resize
from tests.studio import read_out, words_of

pytestmark = pytest.mark.slow

ID = "phone-still-there"
IS_HEARD = "(it) => it.currentTime > 0.2 && !it.error"
"""Its position advances."""

HEARD = """window.heard = [];
const SOUNDS = [[OscillatorNode, "chime", "start"], [HTMLMediaElement, "voice", "play"]];
for (const [it, kind, begin] of SOUNDS) {
  const really = it.prototype[begin];
  it.prototype[begin] = function (...at) {
    heard.push([kind, performance.now()]);
    return really.apply(this, at);
  };
}"""
CHIMES_FOR = 1_500
"""Milliseconds."""


def plays(page: Page, selector: str) -> None:
    sound = page.locator(selector).first.element_handle()
    page.wait_for_function(IS_HEARD, arg=sound)


@pytest.mark.long
def test_a_line_is_played_recorded_and_given_back_to_the_machine(
    hall: Hall, tmp_path: Path
) -> None:
    page = hall.desk("anna")
    page.get_by_role("link", name="Indtalinger").click()
    page.get_by_label("Ord eller filnavn").fill(ID)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"{ID}.wav")).to_be_visible()
    assert page.evaluate("document.querySelector('audio').paused"), "nothing sounds unasked"
    page.locator(".lines audio").first.evaluate("it => it.play()")
    plays(page, ".lines audio")

    files = [
        {"name": f"{ID}.wav", "mimeType": "audio/wav", "buffer": read_out(words_of(ID))},
        {"name": "noget-andet.wav", "mimeType": "audio/wav", "buffer": b"RIFF"},
    ]
    page.get_by_label("Filer").set_input_files(files)  # type: ignore[arg-type]
    page.get_by_role("button", name="Læg ind").click()
    expect(page.get_by_role("status")).to_contain_text("Én indtaling er lagt ind")
    expect(page.get_by_role("alert")).to_contain_text("noget-andet.wav er ikke et navn")
    for width, height in (DESK, DOUBLED):
        resize(page, width, height)
        page.screenshot(path=tmp_path / f"recordings-{width}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert violations(page) == []
    (tmp_path / "recordings.html").write_text(page.content())
    assert [it["message"] for it in nu(tmp_path)] == []
    page.goto(f"{hall.address}/desk/recordings/?words={ID}")
    page.get_by_role("button", name="Fjern indtalingen").click()
    expect(page.get_by_role("status")).to_contain_text("Nu læser maskinen.")


def test_the_script_can_be_read_and_printed(hall: Hall, tmp_path: Path) -> None:
    page = hall.desk("anna")
    answer = page.goto(f"{hall.address}/desk/recordings/da/script")
    assert answer
    (tmp_path / "script.html").write_text(answer.text())
    assert [it["message"] for it in nu(tmp_path)] == []
    assert violations(page) == []
    page.pdf(path=tmp_path / "script.pdf", prefer_css_page_size=True)
    assert (tmp_path / "script.pdf").stat().st_size > 100_000


def test_a_clerk_hears_how_an_answer_sounds(hall: Hall) -> None:
    with hall.house.work() as work:
        asker = Asker(date(1988, 4, 1), "da", "a conversation", "+4598621234")
        asked = ask(work, 1, asker, "asking-money", work.now + timedelta(days=2))
    page = hall.desk()
    page.goto(f"{hall.address}/desk/questions/{asked.id}")
    page.get_by_label("Skriv, som du taler").fill("Kom forbi i morgen kl. 9.30. Så hjælper vi dig.")
    page.get_by_role("button", name="Hør det").click()
    plays(page, ".writes audio")
    expect(page.get_by_label("Skriv, som du taler")).to_have_value(
        "Kom forbi i morgen kl. 9.30. Så hjælper vi dig."
    )
    assert violations(page) == []


def test_the_screen_in_the_hall_says_the_number_after_the_chime(hall: Hall) -> None:
    desk, screen = hall.desk(), hall.door()
    screen.add_init_script(HEARD)
    screen.goto(f"{hall.address}/desk/display/")
    expect(screen.locator("#sound")).to_be_hidden()
    desk.goto(f"{hall.address}/desk/queue/")
    desk.keyboard.press("Alt+n")
    plays(screen, "#voice")
    (first, begins), (second, _), (last, follows) = screen.evaluate("heard")
    assert (first, second, last) == ("chime", "chime", "voice")
    assert follows - begins > CHIMES_FOR


def test_a_screen_that_may_not_sound_shows_the_number(hall: Hall) -> None:
    desk, screen = hall.desk(), hall.door()
    screen.add_init_script(
        "HTMLMediaElement.prototype.play = () => Promise.reject(new Error('not allowed'))"
    )
    screen.goto(f"{hall.address}/desk/display/")
    desk.goto(f"{hall.address}/desk/queue/")
    desk.keyboard.press("Alt+n")
    expect(screen.locator(".present strong")).to_be_visible(timeout=10_000)
    assert screen.evaluate("document.getElementById('voice').currentTime") == 0
