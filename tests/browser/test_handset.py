"""A telephone in a real browser: sounds come one after the other, keys stop them, silence waits."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from shared.appointments import meetings_on, only_centre
from tests.browser.hall import DESK, DOUBLED, Hall
from tests.browser.judges import axe, nu
from tests.browser.settling import resize

pytestmark = pytest.mark.slow

NARROW = (390, 844)
TO_THE_CHECK = ("1", "1", "12031965#", "1", "2", "1")
A_WEEK_LATER = date(2026, 12, 7)

LISTEN = """() => {
    const media = HTMLMediaElement.prototype, play = media.play;
    media.play = function () {
        if (!window.voice) {
            const ears = new AudioContext();
            window.voice = this;
            window.ear = new AnalyserNode(ears);
            ears.createMediaElementSource(this).connect(ear).connect(ears.destination);
        }
        return play.call(this);
    };
    window.loudness = () => {
        const waves = new Float32Array(ear.fftSize);
        ear.getFloatTimeDomainData(waves);
        return Math.max(...waves);
    };
}"""
"""Before the page's own script: what it plays goes by an ear."""


@pytest.fixture
def handset(hall: Hall, browser: Browser) -> Iterator[Page]:
    """The page at four times the pace, before anybody rings."""
    page = browser.new_page(viewport={"width": DESK[0], "height": DESK[1]})
    page.set_default_timeout(20_000)
    page.add_init_script(f"({LISTEN})()")
    page.goto(f"{hall.address}/ivr/handset")
    page.get_by_label("4 ×").check()
    yield page
    page.context.close()


def rings(page: Page) -> None:
    page.get_by_role("button", name="Ring op").click()
    expect(page.locator("#handset")).to_have_attribute("data-doing", "gather")


def until(page: Page, condition: str) -> None:
    """Asks again and again; the page itself may not evaluate anything."""
    end = monotonic() + 15
    while not page.evaluate(condition):
        assert monotonic() < end, condition
        page.wait_for_timeout(50)


def said(page: Page) -> str:
    return page.locator("#transcript").inner_text()


def presses(page: Page, *keys: str) -> None:
    """Each as soon as something new is said."""
    for typed in keys:
        lines = page.locator("#transcript .house").count()
        for key in typed:
            page.keyboard.press(key)
        expect(page.locator("#transcript .house").nth(lines)).to_be_visible()


def meetings(hall: Hall) -> int:
    """Of the first day that has room, and all after it for two weeks."""
    with hall.house.read() as work:
        house = only_centre(work)
        assert house
        days = (date.fromordinal(A_WEEK_LATER.toordinal() + it) for it in range(-14, 15))
        return sum(len(meetings_on(work, house.id, day)) for day in days)


@pytest.mark.long
def test_a_whole_first_booking_from_ringing_to_farewell_by_keys(handset: Page, hall: Hall) -> None:
    before = meetings(hall)
    handset.keyboard.press("5")
    began = monotonic()
    rings(handset)
    presses(handset, *TO_THE_CHECK, "1")
    expect(handset.locator("#transcript")).to_contain_text("Nu har du en tid.")
    assert meetings(hall) == before + 1
    ends = handset.locator("#transcript").get_by_text("Opkaldet er slut.")
    expect(ends).to_be_visible(timeout=90_000)
    words = said(handset)
    assert "Farvel, og på gensyn" in words
    told = re.search(r"Tid: (\d+):(\d\d)\. Taster: 15\.$", words)
    assert told, words[-80:]
    seconds = int(told[1]) * 60 + int(told[2])
    assert 60 <= seconds <= 4 * (monotonic() - began), "as long as a call at four times the pace"
    assert "Twilio ville klage" not in words
    assert axe(handset) == []
    expect(handset.get_by_role("button", name="Ring op")).to_be_focused()


def test_sentences_are_really_heard_one_after_the_other(handset: Page) -> None:
    rings(handset)
    until(handset, "window.voice?.currentTime > 0.5 && loudness() > 0.01")
    first = handset.evaluate("voice.src")
    until(handset, f"voice.src !== '{first}' && voice.currentTime > 0.5")
    assert handset.evaluate("[voice.playbackRate, voice.preservesPitch]") == [4, True]
    handset.get_by_label("1 ×").check()
    assert handset.evaluate("voice.playbackRate") == 1


def test_a_key_stops_what_is_being_said_at_once(handset: Page) -> None:
    handset.get_by_label("1 ×").check()
    rings(handset)
    until(handset, "window.voice?.currentTime > 0.5")
    stopped = "[voice.paused, voice.ended, voice.currentTime < voice.duration]"
    press = "document.querySelector('[data-key=\"1\"]').click()"
    assert handset.evaluate(f"() => {{ {press}; return {stopped}; }}") == [True, False, True]
    expect(handset.locator("#transcript .cut")).to_have_count(1)
    expect(handset.locator("#transcript")).to_contain_text("Hvad vil du bestille")
    assert "Vil du spørge om noget" not in said(handset)


def test_silence_really_waits_and_then_asks_whether_somebody_is_there(handset: Page) -> None:
    rings(handset)
    presses(handset, "1")
    expect(handset.locator("#state")).to_have_text("Venter på en tast")
    began = monotonic()
    expect(handset.locator("#transcript")).to_contain_text("Er du der? Tag dig god tid.")
    assert 2 < monotonic() - began < 10, "ten seconds at four times the pace"
    assert "Stilhed: 10 s" in said(handset)


@pytest.mark.parametrize("by", ["Escape", "closing the page"])
def test_hanging_up_and_calling_again_asks_whether_to_go_on(handset: Page, by: str) -> None:
    rings(handset)
    presses(handset, "1", "1", "12031965#")
    if by == "Escape":
        handset.keyboard.press("Escape")
        expect(handset.locator("#transcript")).to_contain_text("Opkaldet er slut.")
    else:
        handset.reload()
    rings(handset)
    expect(handset.locator("#transcript")).to_contain_text("Du har ringet før.")


def test_the_desk_rings_and_keys_do_nothing_until_somebody_picks_up(handset: Page) -> None:
    rings(handset)
    presses(handset, "0")
    expect(handset.locator("#state")).to_have_text("Lyt. Taster virker ikke lige nu.")
    expect(handset.locator("#state")).to_have_text("Det ringer hos 10 20 30 41")
    handset.keyboard.press("1")
    handset.get_by_role("button", name="Ingen tager den").click()
    expect(handset.locator("#transcript")).to_contain_text("Hvornår må vi ringe?")


def test_a_message_is_said_after_the_tone(handset: Page) -> None:
    rings(handset)
    presses(handset, "3", "5", "5", "1", "1", "01041988#", "1")
    speak = handset.get_by_role("button", name="Sig noget i 3 sekunder")
    speak.click()
    expect(handset.locator("#transcript")).to_contain_text("Du sagde noget: 3 s")
    expect(speak).to_be_enabled()
    handset.keyboard.press("#")
    expect(handset.locator("#transcript")).to_contain_text("Nu har vi dit spørgsmål.")


def test_whoever_hangs_up_before_anybody_answers_never_rang(handset: Page) -> None:
    handset.get_by_role("button", name="Ring op").click()
    handset.keyboard.press("Escape")
    expect(handset.locator("#state")).to_have_text("Slut")
    handset.wait_for_timeout(600)
    assert "Goddag" not in said(handset)


@pytest.mark.parametrize("size", [DESK, DOUBLED, NARROW], ids=["desk", "200 %", "narrow"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_it_fits_every_screen_and_axe_finds_nothing(
    handset: Page, size: tuple[int, int], language: str
) -> None:
    handset.goto(handset.url + f"?in={language}")
    resize(handset, *size)
    assert handset.evaluate("document.documentElement.scrollWidth") == size[0]
    assert axe(handset) == []
    smallest = handset.evaluate(
        "Math.min(...[...document.querySelectorAll('[data-key]')]"
        ".map((it) => Math.min(it.offsetHeight, it.offsetWidth)))"
    )
    assert smallest >= 60


def test_the_page_is_sound_html(handset: Page, tmp_path: Path) -> None:
    for language in ("da", "en"):
        html = handset.request.get(f"{handset.url}?in={language}").text()
        (tmp_path / f"{language}.html").write_text(html)
    assert nu(tmp_path) == []
