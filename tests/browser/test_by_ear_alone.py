"""Somebody who sees nothing and has a keypad: all by ear, and nothing private in the room."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from shared.content import ClockTime, Count, Digits, Name, message
from shared.speech import Sentence
from tests.browser.glass import Glass
from tests.browser.listening import A_MOMENT, Ear, aloud, always_said, instead_of_words, name_of
from tests.browser.moves import COMES_LATER
from tests.browser.serving import kiosk_screen, server, town_at
from tests.memory import quick_folder

pytestmark = pytest.mark.slow

PRIVATE = "Det står på skærmen. Med høretelefoner kan du høre det."
FIRST_SOUND_OF_STOP = "() => document.activeElement.dataset.sound.split(' ')[0]"
KAREN = message("here-fetched", name=Name("Karen"))


@pytest.fixture
def at_the_door(browser: Browser, sqlite_template: Path) -> Iterator[Glass]:
    """A kiosk in a house of its own, where somebody may come to a meeting."""
    with (
        quick_folder() as folder,
        server(town_at(sqlite_template, folder / "door.sqlite"), 102) as served,
    ):
        shown = Glass(kiosk_screen(browser, served))
        yield shown
        shown.close()


def in_the_open() -> set[str]:
    """What varies, and may be heard by whoever stands near: times, and a number to be called by."""
    clocks = [ClockTime(time(hour, minute)) for hour in range(8, 17) for minute in (0, 15, 30, 45)]
    times = [message("here-begins", clock=clock) for clock in clocks]
    called = [message("here-early", number=Count(1))]
    return {name_of(aloud(each)) for each in (*times, *called)}


def test_birgit_comes_by_ear_alone(at_the_door: Glass) -> None:
    """She is blind, has a keypad and no headphones: no finger, and nothing private in the room."""
    glass, ear = at_the_door, Ear(at_the_door)
    instead_of_words(glass, A_MOMENT)
    glass.page.goto("/kiosk/")
    keys = glass.page.keyboard

    def arrow_to(words: str) -> None:
        wanted = name_of(Sentence.plain(words, "da"))
        for _ in range(20):
            said = len(ear.names)
            keys.press("ArrowDown")
            if glass.ask(FIRST_SOUND_OF_STOP) == wanted:
                ear.waits_for(words, after=said)
                return
        raise AssertionError(f"{words!r} is no stop: {ear.words}")

    keys.press("*")
    ear.waits_for("Goddag. Hvad kan vi hjælpe dig med?")
    arrow_to("Jeg er her.")
    keys.press("Enter")
    ear.waits_for("Hvornår er du født?")
    for digit in COMES_LATER:
        keys.press(digit)
        glass.page.wait_for_timeout(310)
    keys.press("Enter")
    ear.waits_for(PRIVATE)
    assert "Velkommen." in glass.page.inner_text("h1")
    ear.waits_until(lambda: ear.ticks[-2:] == [523, 784])
    ear.waits_for("Sæt dig ned så længe.")
    arrow_to("Færdig.")
    said = set(ear.names)
    for private in (*(message("kiosk-number", number=Digits(it)) for it in "0123456789"), KAREN):
        assert name_of(aloud(private)) not in said
    assert {each for each in said if each not in always_said()} <= in_the_open()
    ear.names.clear()
    keys.press("Enter")
    ear.waits_for("Sæt dig ned så længe.")
    glass.page.wait_for_timeout(2_000)
    assert len(ear.names) == 1
    assert glass.page.inner_text("h1") == "Goddag. Hvad kan vi hjælpe dig med?"
