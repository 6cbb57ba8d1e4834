"""Somebody who sees nothing and has a keypad: all by ear, and nothing private in the room."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from shared.content import ClockTime, Count, Digits, Moment, Name, Telephone, message
from tests.browser.blind import Blind
from tests.browser.glass import Glass
from tests.browser.listening import aloud, always_said, name_of
from tests.browser.moves import COMES_LATER
from tests.browser.served import MONDAY_AT_TEN
from tests.browser.serving import kiosk_screen, server, town_at
from tests.drivers import COPENHAGEN
from tests.memory import quick_folder
from tests.town import OUR_NUMBER

pytestmark = pytest.mark.slow

AT_MOST = 60
"""Presses of a whole errand, digits and all."""

BORN, TELEPHONE = "04051961", "20304050"
PRIVATE = "Det står på skærmen. Med høretelefoner kan du høre det."
WELCOME = "Goddag. Hvad kan vi hjælpe dig med?"


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
    """What varies, and may be heard by whoever stands near: times, a number to be called by, and
    what hangs on the wall."""
    clocks = [time(hour, minute) for hour in range(8, 17) for minute in (0, 15, 30, 45)]
    days = [(MONDAY_AT_TEN + timedelta(days=days)).date() for days in range(10)]
    moments = [datetime.combine(day, clock, COPENHAGEN) for day in days for clock in clocks]
    house = Name("Himmerlandsgade 27")
    said = [
        *(message("here-begins", clock=ClockTime(clock)) for clock in clocks),
        *(message("at", at=Moment(moment)) for moment in moments),
        message("here-early", number=Count(1)),
        message("place-desk", house=house, address=house),
        message("change-by", telephone=Telephone(OUR_NUMBER)),
        message("screening", n=Count(2)),
    ]
    return {name_of(aloud(each)) for each in said}


def varied(names: list[str]) -> set[str]:
    """What was heard and is not always the same."""
    return {each for each in names if each not in always_said()}


def by_ear(glass: Glass) -> Blind:
    """Strikes any key, hears which one reads aloud, and presses that."""
    blind = Blind(glass)
    glass.page.goto("/kiosk/")
    blind.press("5")
    blind.ear.waits_for("Tryk stjerne for at høre.")
    blind.goes_on("*")
    blind.hears(WELCOME)
    assert blind.heard[1] == "Her er fem valg."
    return blind


def test_birgit_comes(at_the_door: Glass) -> None:
    """She is blind and has no headphones: no finger, and nothing private in the room."""
    birgit = by_ear(at_the_door)
    birgit.chooses("Til et møde.")
    birgit.hears("Hvornår er du født?")
    birgit.types(COMES_LATER)
    birgit.hears("Sæt dig ned så længe.")
    assert "Velkommen." in at_the_door.page.inner_text("h1")
    assert PRIVATE in birgit.heard
    birgit.ear.waits_until(lambda: birgit.ear.ticks[-2:] == [523, 784])
    birgit.chooses("Færdig.")
    birgit.ear.waits_until(lambda: bool(birgit.heard))
    at_the_door.page.wait_for_timeout(1_000)
    assert birgit.heard == ["Sæt dig ned så længe."]
    assert at_the_door.page.inner_text("h1") == WELCOME
    assert varied(birgit.ear.names) <= in_the_open()
    assert birgit.presses <= AT_MOST


def test_bo_books(glass: Glass) -> None:
    """He hears his number, for which he puts headphones on, and the room hears nothing of his.

    With them on he may be asked about money too: three things, where others are asked two.
    """
    bo = by_ear(glass)
    bo.chooses("Bestil et møde.")
    bo.hears("Har du et brev med en kode?")
    bo.chooses("Nej.")
    bo.hears("Hvornår er du født?")
    bo.types(BORN)
    bo.hears("Hvilket nummer må vi ringe til?")
    assert bo.ear.ticks[-len(BORN) :] == [660] * len(BORN)
    bo.types(TELEPHONE)
    bo.hears("Har du brug for noget til mødet?")
    bo.chooses("Nej.")
    bo.hears("Hvornår passer det dig?")
    bo.takes("Tre af fire.")
    bo.hears("Passer det hele?")
    bo.chooses("Ja, det passer.")
    bo.hears("Du har en tid.")
    assert PRIVATE in bo.heard
    assert varied(bo.ear.names) <= in_the_open()
    bo.walks_up_to("Lyd.")
    bo.goes_on()
    bo.hears("Hvordan lyder det bedst?")
    bo.chooses("Jeg har høretelefoner på.")
    bo.ear.waits_for("Brug højttaleren.", after=bo.screen_from)
    bo.goes_on("Escape")
    bo.hears("Du har en tid.")
    number = glass.page.inner_text(".number").replace("\u00a0", "")
    assert name_of(aloud(message("your-number", number=Digits(number)))) in bo.heard
    bo.chooses("Færdig.")
    bo.hears("Har du skrevet dit nummer ned?")
    bo.chooses("Ja.")
    bo.hears(name_of(aloud(message("screening", n=Count(3)))))
    assert bo.heard[1] == "Her er fire valg."
    bo.chooses("Nej tak.")
    bo.hears("Hvordan gik det i dag?")
    bo.chooses("Spring over.")
    glass.page.get_by_role("heading", name=WELCOME).wait_for()
    assert bo.presses <= AT_MOST
