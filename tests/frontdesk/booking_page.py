"""How a clerk uses the page on which meetings are booked, with no script."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import Clerk
from tests.html_page import Button

TIME = re.compile(r'name="at" value="([^"]+)" data-key="(\d)"')
EXTRA = re.compile(r'id="extra-\d" name="at" value="([^"]+)"')


@dataclass
class BookingPage:
    """`address` is where it stands; `wanted` what was filled in when it was opened."""

    clerk: Clerk
    address: str
    text: str = ""

    def opens(self, **wanted: object) -> "BookingPage":
        asked = {"asked": "1", **wanted} if wanted else {}
        self.text = self.clerk.opens(f"{self.address}?{urlencode(asked)}").text
        return self

    @property
    def times(self) -> list[datetime]:
        """In the order of their keys; without the one that a meeting has already."""
        return [datetime.fromisoformat(at) for at, key in TIME.findall(self.text) if key != "0"]

    @property
    def extra(self) -> list[datetime]:
        """Those that are marked as for staff alone."""
        return [datetime.fromisoformat(at) for at in EXTRA.findall(self.text)]

    def takes(self, at: datetime, why: str = "") -> None:
        self.clerk.sends(self.button, at=at.isoformat(), why=why)

    def sends_nothing(self) -> None:
        self.clerk.sends(self.button, at="")

    def later(self) -> "BookingPage":
        """As N does."""
        [address] = re.findall(r'id="later" data-key="n" href="([^"]+)"', self.text)
        self.text = self.clerk.opens(address.replace("&amp;", "&")).text
        return self

    @property
    def asks_why(self) -> bool:
        return 'name="why"' in self.text

    @property
    def button(self) -> Button:
        return next(
            each for each in self.clerk.page.buttons if each.words in ("Bestil tiden", "Lav om")
        )


def books(clerk: Clerk, citizen_id: int) -> BookingPage:
    return BookingPage(clerk, f"/desk/citizens/{citizen_id}/book")


def moves(clerk: Clerk, meeting_id: int) -> BookingPage:
    return BookingPage(clerk, f"/desk/meetings/{meeting_id}/move")


def says(clerk: Clerk, citizen_id: int, what: str, words: str) -> None:
    """Presses a button at a meeting in the citizen's record."""
    clerk.opens(f"/desk/citizens/{citizen_id}")
    clerk.sends(clerk.page.button(words), what=what)


def local(day: int, clock: str) -> datetime:
    """In November 2026."""
    hour, minute = clock.split(":")
    return datetime(2026, 11, day, int(hour), int(minute), tzinfo=COPENHAGEN)
