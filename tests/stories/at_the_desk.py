"""Somebody stands at the desk: a clerk asks what the conversation asks, and presses the answers."""

from dataclasses import dataclass, field
from datetime import datetime

import pytest

from shared.accounts.sessions import Role, add_staff
from shared.content import Message, Moment, Register, Wording, message
from tests.drivers import COPENHAGEN, meant, moments
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.html_page import Button, Page
from tests.stories.world import World


@dataclass
class Client:
    """The guest whom Lene helps, who reads Danish whatever the guest speaks.

    She signs in anew when the night has ended her session.
    """

    clerk: Clerk
    language: str = "da"
    via: str = "desk"
    where: str = field(default="")

    def begins(self) -> None:
        self.clerk.opens("/desk/conversations/new")
        if not self.page.title.startswith("Ny samtale"):
            self.clerk.signs_in("lene")
            self.clerk.opens("/desk/conversations/new")
        self.clerk.sends(self.page.button("Begynd"), where="here")

    @property
    def page(self) -> Page:
        return self.clerk.page

    @property
    def perceives(self) -> str:
        return self.page.words

    def chooses(self, words: str | Message) -> None:
        self.clerk.sends(self._found([self.say(m) for m in meant(words)]))

    def takes(self, at: datetime) -> None:
        offered = [self.say(it) for it in moments(self.clerk.app, at)]
        self.clerk.sends(self._found(offered))

    def types(self, digits: str) -> None:
        self.clerk.sends(self.page.button("Videre"), typed=digits)

    def changes(self, words: str | Message) -> None:
        self.chooses(words)

    def goes_back(self) -> None:
        self.clerk.presses("Et skridt tilbage")

    def has_seen_who(self, how: str = "document") -> None:
        self.clerk.sends(self.page.button("Jeg har set, hvem det er"), how=how)

    def asks_for_help(self) -> None:
        """Somebody is there already."""

    def speaks(self, language: str) -> None:
        self.clerk.sends(self.page.button("Skift sprog"), language=language)
        self.language = language

    def has_a_child_along(self) -> None:
        """The clerk sees whether one does; it is the citizen who says so."""
        raise NotImplementedError

    def is_cut_off(self) -> None:
        """The clerk's computer is switched off; the address stands in its history."""
        self.where = next(f.action for f in self.page.forms if f.action.endswith("/answer"))

    def comes_back(self, born: str) -> None:
        self.clerk.opens(self.where.removesuffix("/answer"))

    def is_asked(self, words: str | Message) -> bool:
        return self.page.title in [self.say(m) for m in meant(words)]

    def is_told(self, words: str | Message) -> bool:
        return any(self.say(m) in self.page.words for m in meant(words))

    def is_offered(self, at: datetime) -> bool:
        words = self.say(message("at", at=Moment(at)))
        return any(words in b.words for b in self.page.buttons)

    def knows(self, number: str) -> bool:
        return f"{number[:3]} {number[3:]}" in self.page.words

    def say(self, message: Message) -> str:
        words = Wording("da", Register.SHOWN, COPENHAGEN).say(message)
        return words.replace("\u00a0", " ")

    def _found(self, words: list[str]) -> Button:
        """Before the words stands the key that presses it."""
        for button in self.page.buttons:
            if button.words.lstrip("123456789 ").startswith(tuple(words)):
                return button
        raise AssertionError(f"no {words} among {[b.words for b in self.page.buttons]}")


def clerk_in(world: World, name: str = "Lene", address: str = "10.0.0.1") -> Clerk:
    """Signed in at the desk."""
    with world.workplace.work() as work:
        add_staff(work, world.town.centre_id, name, name.lower(), PASSWORD, Role.FRONT_DESK)
    clerk = Clerk(world.app, address)
    clerk.signs_in(name.lower())
    return clerk


with_the_desk = pytest.mark.parametrize("guest", ["kiosk", "phone", "desk"], indirect=True)
"""Told through three faces, with the same assertions."""
