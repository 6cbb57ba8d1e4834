"""Somebody who sees nothing at the kiosk: knows what was heard since the last press, and has keys."""

import re
from dataclasses import dataclass, field

from tests.browser.glass import Glass
from tests.browser.listening import A_MOMENT, Ear, instead_of_words

POSITION = re.compile(r"(\w+) af (\w+)\.")
NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
HOW_TO_CHOOSE = "Tryk et tal, og hør valget. Tryk så Enter."
HOW_TO_TYPE = "Tast tallene. Tryk så Enter."
HOW_TO_LEAVE = "Pil op finder hjælp."
WAYS = {HOW_TO_CHOOSE, HOW_TO_TYPE, HOW_TO_LEAVE}


@dataclass
class Blind:
    """What is pressed follows from what was heard alone, and every press is counted."""

    glass: Glass
    presses: int = 0
    heard_at: int = 0
    ear: Ear = field(init=False)

    def __post_init__(self) -> None:
        self.ear = Ear(self.glass)
        instead_of_words(self.glass, A_MOMENT)

    def press(self, key: str) -> None:
        self.presses += 1
        self.glass.page.keyboard.press(key)

    @property
    def heard(self) -> list[str]:
        """Since the screen came up."""
        return self.ear.words[self.heard_at :]

    def hears(self, question: str) -> None:
        """A new screen: what it asks, how many choices there are, and how to go on."""
        self.ear.waits_until(lambda: question in self.heard and bool(WAYS & set(self.heard)))

    def chooses(self, choice: str) -> None:
        """By the digit that was heard with it: the choice is heard again, and Enter takes it."""
        said, before = self.heard, len(self.ear.names)
        place = POSITION.fullmatch(said[said.index(choice) + 1])
        assert place, said
        assert HOW_TO_CHOOSE in said
        self.press(str(NUMBERS.index(place[1])))
        self.ear.waits_until(lambda: place[0].capitalize() in self.ear.words[before:])
        assert choice in self.ear.words[before:]
        self.goes_on()

    def types(self, digits: str) -> None:
        assert HOW_TO_TYPE in self.heard
        for digit in digits:
            self.press(digit)
        self.goes_on()

    def goes_on(self) -> None:
        self.heard_at = len(self.ear.names)
        self.press("Enter")
