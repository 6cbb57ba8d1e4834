"""What stands on the screens of a house, and how a kiosk is touched."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, Response, Route, expect

from tests.browser.keyboard import Keyboard
from tests.browser.settling import settle

NO_TREMBLE = 400
"""Milliseconds after which a touch at the same place is another one for the kiosk."""

FOLLOWS = 15_000
"""Milliseconds within which a kiosk follows on a busy machine: it looks every four seconds."""

FINDS = "/desk/citizens/find"

LOOKS = "/desk/?seen="
"""How a board asks whether anything is new; it does so every three seconds."""

HALL_LOOKS = "/desk/display/?seen="
"""The same of the screen in the hall."""


def touch(kiosk: Page, words: str, then: str = "") -> None:
    """A button that begins with these words, or a key with this digit."""
    kiosk.wait_for_timeout(NO_TREMBLE)
    named = re.compile(rf"^{re.escape(words)}{'$' if len(words) == 1 else ''}")
    kiosk.get_by_role("button", name=named).first.click()
    if then:
        stands(kiosk, then)


def stands(kiosk: Page, heading: str) -> None:
    expect(kiosk.get_by_role("heading", level=1)).to_contain_text(heading, timeout=FOLLOWS)


def told_at(kiosk: Page) -> str:
    """The number of the day on the kiosk's screen."""
    words = kiosk.get_by_role("heading", level=1).inner_text()
    return words.rstrip(".").rpartition(" ")[2]


def looks_for(desk: Page, text: str) -> None:
    """In the field that finds a citizen, from wherever the focus is."""
    desk.keyboard.press("/")
    with finds(desk, text):
        desk.keyboard.type(text)


@contextmanager
def finds(desk: Page, text: str) -> Iterator[None]:
    """Lets somebody type, until what is found for the whole of `text` is there."""
    with desk.expect_response(lambda it: it.url.endswith(FINDS) and f"q={text}" in _sent(it)):
        yield
    settle(desk)


def _sent(answer: Response) -> str:
    return answer.request.post_data or ""


def looks_again(board: Page, looks: str = LOOKS) -> None:
    with board.expect_request(lambda it: looks in it.url) as asked:
        pass
    asked.value.response()


@contextmanager
def sees_nothing_new(board: Page) -> Iterator[None]:
    """Between two of its looks."""
    board.route(lambda url: LOOKS in url, nothing_new)
    yield
    board.unroute_all()


def nothing_new(route: Route) -> None:
    route.fulfill(status=204)


def goes_to(desk: Keyboard, place: str) -> None:
    desk.reaches(desk.page.get_by_role("navigation").get_by_role("link", name=place), "Shift+Tab")
    desk.presses("Enter")
    heading = {"Køen": "Køen", "Lige nu": "mandag 23. november"}[place]
    is_asked(desk.page, heading)


def presses_enter_on(desk: Keyboard, wanted: Locator) -> None:
    """What has the focus when the page is there."""
    expect(wanted).to_be_focused()
    desk.page.wait_for_load_state()
    desk.presses("Enter")


def is_asked(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.wait_for_load_state()


def says(desk: Keyboard, words: str) -> None:
    expect(desk.page.get_by_label("Skriv det, borgeren siger")).to_be_focused()
    desk.types(words)
    desk.presses("Enter")


def in_help(board: Page) -> Locator:
    return board.get_by_role("region", name="Hjælp nu")


def are_here(board: Page, name: str) -> Locator:
    return board.get_by_role("table", name="Er her nu").get_by_role("row", name=name)


def expected(board: Page, name: str) -> Locator:
    return board.get_by_role("table", name="Ventes i dag").get_by_role("row", name=name)


def untaken(board: Page) -> Locator:
    return board.get_by_role("button", name="Jeg tager den")
