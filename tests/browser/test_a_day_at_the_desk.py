"""Lene's day: two clerks at the keys, a kiosk in the hall, a telephone, and the screen that calls.

She is interrupted at every step, and at the end everything that is owed has somebody who owns it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from shared import appointments, citizens, safetynet
from shared.clock import SetClock
from shared.notifications import say_alive
from tests.browser.hall import Hall, focused
from tests.browser.keyboard import Keyboard
from tests.browser.screens import (
    FOLLOWS,
    NO_TREMBLE,
    are_here,
    expected,
    finds,
    goes_to,
    in_help,
    is_asked,
    looks_again,
    presses_enter_on,
    says,
    sees_nothing_new,
    stands,
    told_at,
    touch,
    untaken,
)
from tests.drivers import COPENHAGEN, Caller

pytestmark = pytest.mark.slow

FIVE_PAST_ONE = datetime(2026, 11, 23, 13, 5, tzinfo=COPENHAGEN)

KEYS_TO_FIND_AND_BOOK = 10
"""From any page to the receipt: /, four letters, arrow, Enter, Alt+B, a digit, Enter."""

KEYS_TO_CORRECT = 1
"""At the line of whoever has not come after all."""


@dataclass
class Day:
    """Who is in the house, and what they have before them."""

    hall: Hall
    clock: SetClock
    lene: Keyboard
    mads: Keyboard
    kiosk: Page
    display: Page

    @property
    def boards(self) -> tuple[Page, Page]:
        return self.lene.page, self.mads.page

    def passes(self, time: timedelta) -> None:
        """The worker lives on meanwhile."""
        self.clock.turn(time)
        with self.hall.house.work() as work:
            say_alive(work)


@pytest.fixture
def day(hall: Hall, clock: SetClock) -> Day:
    clock.at = FIVE_PAST_ONE
    with hall.house.work() as work:
        say_alive(work)
    lene, mads = (Keyboard(hall.desk(login)) for login in ("lene", "mads"))
    return Day(hall, clock, lene, mads, hall.kiosk(), hall.display())


@pytest.mark.long
def test_a_day_at_the_desk(day: Day) -> None:
    mads_goes_to_whoever_pressed_help(day)
    help_is_pressed_and_both_see_it(day)
    both_want_to_go_and_one_does(day)
    lene_helps_from_where_they_stopped_and_gives_it_back(day)
    birgit_comes_while_lene_is_typing(day)
    lene_books_for_else(day)
    birgit_waits_and_it_shows(day)
    mads_says_the_wrong_one_is_here_and_lene_corrects_it(day)
    a_call_breaks_off_and_lene_ends_it(day)
    birgit_is_called_by_her_number_and_by_nothing_else(day)
    whoever_waits_with_a_number_is_seen_to(day)
    they_take_what_is_left(day)
    with day.hall.house.read() as work:
        owed = safetynet.open_tasks(work, 1)
    assert {task.taken_by for task in owed} == {"Lene", "Mads"}


def mads_goes_to_whoever_pressed_help(day: Day) -> None:
    page = day.mads.page
    day.mads.chooses(in_help(page).get_by_role("button", name="Jeg tager den"))
    expect(in_help(page).get_by_role("button", name="Klaret")).to_be_focused()
    day.mads.chooses(in_help(page).get_by_role("button", name="Klaret"))
    for board in day.boards:
        expect(board.get_by_text("Ingen har trykket på Hjælp.")).to_be_visible()
        expect(board).to_have_title("Skranken")


def help_is_pressed_and_both_see_it(day: Day) -> None:
    """With the first look that they take from then on."""
    kiosk = day.kiosk
    touch(kiosk, "Bestil et møde", then="Hvad vil du bestille?")
    touch(kiosk, "Et møde", then="Hvornår er du født?")
    touch(kiosk, "Hjælp", then="Vi kommer nu. Bliv her.")
    for board in day.boards:
        looks_again(board)
        expect(board).to_have_title("(1) Skranken")
        expect(in_help(board).get_by_role("listitem")).to_contain_text("at bestille et møde")


def both_want_to_go_and_one_does(day: Day) -> None:
    """Mads presses before his page has told him that Lene was quicker."""
    lene, mads = day.lene, day.mads
    for desk in (lene, mads):
        desk.reaches(in_help(desk.page).get_by_role("button", name="Jeg tager den"))
    with sees_nothing_new(mads.page):
        lene.chooses(in_help(lene.page).get_by_role("button", name="Jeg tager den"))
        expect(in_help(lene.page).get_by_text("Du har den")).to_be_visible()
        mads.chooses(in_help(mads.page).get_by_role("button", name="Jeg tager den"))
        expect(mads.page.get_by_text("Lene var hurtigere og har den.")).to_be_visible()
    expect(in_help(mads.page).get_by_text("Lene har den")).to_be_visible()
    for board in day.boards:
        expect(board).to_have_title("Skranken")


def lene_helps_from_where_they_stopped_and_gives_it_back(day: Day) -> None:
    lene, kiosk, page = day.lene, day.kiosk, day.lene.page
    lene.chooses(in_help(page).get_by_role("link", name="Tag over"), "Shift+Tab")
    presses_enter_on(lene, page.get_by_role("button", name="Tag over"))
    is_asked(page, "Hvornår er du født?")
    says(lene, "3/1-65")
    is_asked(page, "Hvilket nummer må vi ringe til?")
    says(lene, "98 62 12 34")
    is_asked(page, "Har du brug for noget til mødet?")
    lene.chooses(page.get_by_role("button", name="Giv samtalen tilbage"))
    expect(page.get_by_text("Ingen har trykket på Hjælp.")).to_be_visible()
    stands(kiosk, "Har du brug for noget til mødet?")
    expect(kiosk.get_by_text("Vi hjælper dig nu. Følg med her.")).to_be_hidden(timeout=FOLLOWS)
    touch(kiosk, "Nej", then="Hvornår passer det dig?")
    kiosk.wait_for_timeout(NO_TREMBLE)
    kiosk.locator(".card.moment").first.click()
    stands(kiosk, "Passer det hele?")
    touch(kiosk, "Ja, det passer", then="Du har en tid.")
    touch(kiosk, "Færdig", then="Har du skrevet dit nummer ned?")
    touch(kiosk, "Ja", then="Dit møde er bestilt. Må vi spørge om to ting mere?")
    touch(kiosk, "Nej tak", then="Hvordan gik det i dag?")
    touch(kiosk, "Godt", then="Goddag. Hvad kan vi hjælpe dig med?")


def birgit_comes_while_lene_is_typing(day: Day) -> None:
    page, kiosk = day.lene.page, day.kiosk
    page.wait_for_load_state()
    day.lene.pressed = 0
    day.lene.presses("/")
    day.lene.types("el")
    page.evaluate("window.scrollTo(0, 120)")
    touch(kiosk, "Jeg er her", then="Hvornår er du født?")
    for digit in "21111969":
        touch(kiosk, digit)
    touch(kiosk, "Videre", then="Hvornår er dit møde i dag?")
    touch(kiosk, "Flere")
    touch(kiosk, "Det ved jeg ikke", then="Velkommen. Dit kønummer er")
    for board in day.boards:
        expect(are_here(board, "Birgit")).to_contain_text("Er her")
    assert focused(page) == "find-text"
    assert page.locator("#find-text").input_value() == "el"
    assert page.evaluate("window.scrollY") == 120


def lene_books_for_else(day: Day) -> None:
    lene, page = day.lene, day.lene.page
    with finds(page, "else"):
        lene.types("se")
    expect(page.locator("#hits a")).to_have_count(1)
    lene.presses("ArrowDown")
    expect(page.locator("#hits a")).to_be_focused()
    lene.presses("Enter")
    is_asked(page, "Else")
    lene.presses_access_key("b")
    expect(page.get_by_role("radio").first).to_be_focused()
    page.wait_for_load_state()
    lene.presses("1", "Enter")
    expect(page.get_by_text("Mødet er bestilt.")).to_be_visible()
    assert lene.pressed == KEYS_TO_FIND_AND_BOOK
    with day.hall.house.read() as work:
        [found] = citizens.find_by_name(work, 1, "Else", 2)
        assert len(appointments.upcoming(work, found.id)) == 1
    goes_to(lene, "Lige nu")


def birgit_waits_and_it_shows(day: Day) -> None:
    day.passes(timedelta(minutes=22))
    for board in day.boards:
        expect(are_here(board, "Birgit")).to_contain_text("Har ventet 12 min.")


def mads_says_the_wrong_one_is_here_and_lene_corrects_it(day: Day) -> None:
    lene, page = day.lene, day.lene.page
    day.mads.chooses(expected(day.mads.page, "Grethe").get_by_role("button", name="Er her"))
    for board in day.boards:
        expect(are_here(board, "Grethe")).to_be_visible()
    lene.reaches(are_here(page, "Grethe").get_by_role("button", name="Fortryd"))
    lene.pressed = 0
    lene.chooses(are_here(page, "Grethe").get_by_role("button", name="Fortryd"))
    for board in day.boards:
        expect(are_here(board, "Grethe")).to_be_hidden()
        expect(expected(board, "Grethe")).to_be_visible()
    assert lene.pressed == KEYS_TO_CORRECT


def a_call_breaks_off_and_lene_ends_it(day: Day) -> None:
    lene, page = day.lene, day.lene.page
    with day.hall.house.read() as work:
        house = appointments.get_centre(work, 1)
    caller = Caller(day.hall.app, house.telephone, "+4598621299")
    caller.begins()
    for words in ("Bestil et møde", "Et møde"):
        caller.chooses(words)
    caller.types("12 03 1971")
    caller.chooses("Ja")
    caller.is_cut_off()
    for board in day.boards:
        expect(board.get_by_role("link", name="Gå videre, hvor de slap")).to_be_visible()
    lene.chooses(page.get_by_role("link", name="Gå videre, hvor de slap"))
    presses_enter_on(lene, page.get_by_role("button", name="Tag over"))
    is_asked(page, "Har du brug for noget til mødet?")
    lene.presses("2")
    is_asked(page, "Hvornår passer det dig?")
    lene.presses("1")
    is_asked(page, "Passer det hele?")
    lene.presses("Enter")
    is_asked(page, "Du har en tid.")
    presses_enter_on(lene, page.get_by_role("button", name="Færdig"))
    is_asked(page, "Dit møde er bestilt. Må vi spørge om tre ting mere?")
    presses_enter_on(lene, page.get_by_role("button", name="Nej tak"))
    expect(page.get_by_text("Samtalen er slut.").first).to_be_visible()


def birgit_is_called_by_her_number_and_by_nothing_else(day: Day) -> None:
    lene, page = day.lene, day.lene.page
    goes_to(lene, "Køen")
    number = told_at(day.kiosk)
    lene.presses("Alt+b")
    expect(page.get_by_label("Kald et bestemt nummer")).to_be_focused()
    lene.types(number)
    lene.presses("Enter")
    expect(page.get_by_text("Kaldt én gang")).to_be_visible()
    expect(day.display.locator(".present strong")).to_have_text(number)
    expect(day.display.locator(".present span")).to_have_text("Skranke")
    stands_there = day.display.inner_text("body").casefold()
    assert [name for name in names(day) if name.casefold() in stands_there] == []
    lene.stands_still()
    lene.presses("Alt+k")
    expect(page.get_by_text("Klaret kl. 13.27")).to_be_visible()


def whoever_waits_with_a_number_is_seen_to(day: Day) -> None:
    mads, page = day.mads, day.mads.page
    goes_to(mads, "Køen")
    for number in ("3", "4"):
        day.passes(timedelta(minutes=1))
        mads.presses("Alt+n")
        expect(page.locator(".at-you strong.big")).to_have_text(f"Nr. {number}")
        expect(day.display.locator(".present strong")).to_have_text(number)
        mads.stands_still()
    mads.presses("Alt+k")
    expect(page.get_by_text("Du har ikke kaldt nogen.")).to_be_visible()


def they_take_what_is_left(day: Day) -> None:
    """Mads one thing, Lene the others; both see that nobody is needed any more."""
    for desk in (day.mads, day.lene):
        goes_to(desk, "Lige nu")
    day.mads.chooses(untaken(day.mads.page).first)
    expect(day.mads.page.get_by_text("Du har den")).to_be_visible()
    expect(day.lene.page.get_by_text("Mads har den")).to_be_visible()
    folded = day.lene.page.locator("details.later:not([open]) > summary")
    while later := folded.count():
        day.lene.chooses(folded.first)
        expect(folded).to_have_count(later - 1)
    while left := untaken(day.lene.page).count():
        day.lene.chooses(untaken(day.lene.page).first)
        expect(untaken(day.lene.page)).to_have_count(left - 1)
    for board in day.boards:
        expect(board.locator(".glance")).to_contain_text("0 har brug for dig")


def names(day: Day) -> list[str]:
    """Of everybody who was in the house that day."""
    with day.hall.house.read() as work:
        held = appointments.meetings_on(work, 1, FIVE_PAST_ONE.date())
        people = citizens.citizens_by_id(work, {one.citizen_id for one in held})
    return [one.first_name for one in people.values() if one.first_name]
