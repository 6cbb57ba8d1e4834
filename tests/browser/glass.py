"""One screen after the other, as the browser shows it, in any look."""

from dataclasses import dataclass
from datetime import date, timedelta
from http import HTTPStatus
from itertools import count
from typing import Any

from playwright.sync_api import APIResponse, BrowserContext, Page

from tests.browser.complaints import complaints_of
from tests.browser.moves import (
    SOMEBODY_NEW,
    THE_SAME,
    THEIR_NUMBER,
    Move,
    look,
    number_in,
    speak,
    turn_in,
)
from tests.browser.settling import settle
from tests.browser.states import State

CONTRASTS = ("warm", "light", "dark", "dusk")
SIZES = (0, 1, 2, 3)

_BIRTH_DATES = (date(1950, 1, 1) + timedelta(days=n) for n in count())
"""Of the people who come to the houses that this process serves."""

RECOLOUR = """(contrast) => {
    const glass = document.getElementById("screen");
    glass.classList.remove("warm", "light", "dark", "dusk");
    glass.classList.add(contrast);
}"""

RESIZE = """([size, lower]) => {
    const glass = document.getElementById("screen");
    glass.classList.remove("size-0", "size-1", "size-2", "size-3");
    glass.classList.add(`size-${size}`);
    glass.classList.toggle("low", lower);
}"""


@dataclass(frozen=True)
class Look:
    size: int = 0
    contrast: str = "warm"
    lower: bool = False


@dataclass
class Glass:
    """A browser's screen. Moves are sent as forms; only the last one may need a finger."""

    context: BrowserContext
    turn: str = "0"
    html: str = ""
    language: str = "da"
    born: str = ""
    number: str = ""

    def __post_init__(self) -> None:
        self.page: Page = self.context.new_page()
        self.complaints = complaints_of(self.page)
        self.last = Look()

    def reach(self, state: State, wanted: Look | None = None) -> None:
        """The screen, in a visit of its own."""
        self.begin(state)
        self.show(state, wanted or Look())

    def begin(self, state: State) -> None:
        """Somebody new comes, and makes the moves that lead to the screen.

        What comes after each is fetched as htmx does, without the page around it.
        """
        self.context.clear_cookies(name="visit")
        self.turn, self.html, self.last = "0", "", Look()
        for move in state.moves:
            self._speak_at_the_start()
            self._take_in(self._post(move, headers={"HX-Request": "true"}))
        self._speak_at_the_start()

    def _speak_at_the_start(self) -> None:
        """A kiosk greets everybody in Danish; whoever speaks something else says so then."""
        if self.turn == "0" and self.language != "da":
            self.send(speak(self.language))

    def show(self, state: State, wanted: Look) -> None:
        """The same screen once more, in another look."""
        self.wear(wanted)
        for move in state.over:
            self.send(move)
        self.open(state)

    def open(self, state: State) -> None:
        """On the page, as it has been left."""
        self.page.goto(state.address)
        if state.touched:
            self.touch(state.touched)
        settle(self.page)

    def wear(self, wanted: Look) -> None:
        """Through the screen about the look, as anybody would; it is left as it was found."""
        was_open = self.html and 'value="done"' in self.html
        steps = ["larger" if wanted.size > self.last.size else "smaller"] * abs(
            wanted.size - self.last.size
        )
        turns = CONTRASTS.index(wanted.contrast) - CONTRASTS.index(self.last.contrast)
        steps += ["colours"] * (turns % len(CONTRASTS))
        if wanted.lower != self.last.lower:
            steps.append("lower" if wanted.lower else "raise")
        if steps and not was_open:
            steps.append("done")
        for step in steps:
            self._post(look(step), max_redirects=0)
        self.last = wanted

    def send(self, move: Move) -> str:
        """The HTML of what comes then."""
        return self._take_in(self._post(move))

    def _post(self, move: Move, **how: Any) -> APIResponse:
        sent: dict[str, str | float | bool] = {"turn": self.turn, **move.sends}
        if "typed" in move.sends:
            sent["typed"] = self._digits(move.sends["typed"])
        answer = self.context.request.post(f"/kiosk/{move.to}", form=sent, **how)
        assert answer.status < HTTPStatus.INTERNAL_SERVER_ERROR, answer.text()
        return answer

    def _take_in(self, answer: APIResponse) -> str:
        self.html = answer.text()
        self.turn = turn_in(self.html)
        self.number = number_in(self.html) or self.number
        return self.html

    def _digits(self, typed: str) -> str:
        if typed == SOMEBODY_NEW:
            self.born = _birth_date()
        return {SOMEBODY_NEW: self.born, THE_SAME: self.born, THEIR_NUMBER: self.number}.get(
            typed, typed
        )

    def touch(self, move: Move) -> None:
        if "typed" in move.sends:
            self.page.fill(".field", move.sends["typed"])
            self.page.tap("[data-onwards]")
        elif move.sends:
            name, value = next(iter(move.sends.items()))
            self.page.tap(f'button[name="{name}"][value="{value}"]')
        else:
            self.page.tap(f'button[formaction$="/{move.to}"]')
        self.page.wait_for_selector("#because")

    def ask(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    def recolour(self, contrast: str) -> None:
        """The same page in other colours: they are a class, and nothing else is different."""
        self.ask(RECOLOUR, contrast)

    def change(self, look: Look) -> None:
        """The same page in another look, as far as that is a class."""
        self.ask(RESIZE, [look.size, look.lower])
        self.recolour(look.contrast)

    def close(self) -> None:
        self.context.close()


def _birth_date() -> str:
    """Another one each time: whoever has a meeting already is not given a second one."""
    return next(_BIRTH_DATES).strftime("%d%m%Y")
