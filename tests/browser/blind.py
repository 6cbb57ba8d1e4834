"""Somebody who sees nothing at the kiosk: knows what was heard since the last press, and has keys."""

import re
from dataclasses import dataclass, field

from tests.browser.glass import Glass
from tests.browser.listening import A_MOMENT, Ear, instead_of_words
from tests.browser.settling import take_effect

HOW_TO_CHOOSE = "Tryk et tal, og hør valget. Tryk så Enter."
HOW_TO_TYPE = "Tast tallene. Tryk så Enter."
HOW_TO_LEAVE = "Pil op finder hjælp."
HOW = {HOW_TO_CHOOSE, HOW_TO_TYPE, HOW_TO_LEAVE}

THE_ONLY_ONE = "Det er det eneste valg."
NUMBERS = ("En", "To", "Tre", "Fire", "Fem", "Seks", "Syv", "Otte", "Ni")
POSITION = re.compile(rf"({'|'.join(NUMBERS)}) af (\w+)\.")


@dataclass
class Blind:
    """What is pressed follows from what was heard alone, and every press is counted."""

    glass: Glass
    presses: int = 0
    screen_from: int = 0
    """How much had been heard when the present screen came up."""

    ear: Ear = field(init=False)

    def __post_init__(self) -> None:
        self.ear = Ear(self.glass)
        instead_of_words(self.glass, A_MOMENT)

    @property
    def heard(self) -> list[str]:
        """On this screen."""
        return self.ear.words[self.screen_from :]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.presses += 1
            self.glass.page.keyboard.press(key)

    def hears(self, question: str) -> None:
        """What a new screen asks, and at the end of it how to go on."""
        self.ear.waits_until(lambda: question in self.heard and not HOW.isdisjoint(self.heard))

    def chooses(self, choice: str) -> None:
        """By the position that was said after it."""
        after = self.heard[self.heard.index(choice) :]
        self.takes(next(it for it in after if it == THE_ONLY_ONE or POSITION.fullmatch(it)))

    def takes(self, position: str) -> None:
        """What is heard again, once its digit is pressed, and taken with Enter."""
        said, before = self.heard, len(self.ear.names)
        choice = said[said.index(position) - 1]
        assert HOW_TO_CHOOSE in said
        self.press(_digit(position))
        self.ear.waits_until(lambda: {choice, position} <= set(self.ear.words[before:]))
        self.goes_on()

    def types(self, digits: str) -> None:
        assert HOW_TO_TYPE in self.heard
        self.press(*digits)
        self.goes_on()

    def walks_up_to(self, stop: str) -> None:
        """Away from the question: the controls stand at the end."""
        for _ in range(6):
            before = len(self.ear.names)
            self.press("ArrowUp")
            self.ear.waits_until(lambda since=before: len(self.ear.names) > since)
            if self.ear.words[-1] == stop:
                return
        raise AssertionError(f"no {stop} among {self.ear.words[-6:]}")

    def goes_on(self, key: str = "Enter") -> None:
        self.screen_from = len(self.ear.names)
        self.press(key)
        take_effect(self.glass.page)


def _digit(position: str) -> str:
    if position == THE_ONLY_ONE:
        return "1"
    found = POSITION.fullmatch(position)
    assert found, position
    return str(NUMBERS.index(found[1]) + 1)
