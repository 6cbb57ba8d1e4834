"""The web server is killed while somebody books at a kiosk: they come back, and are not doubled.

Three times in the suite; by hand, `FREMMOEDE_KILLS=30 pytest -s -n 0` prints the figures.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Thread
from time import sleep
from urllib.parse import urljoin

import pytest
import requests

from shared.clock import SystemClock
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.conftest import SECRET
from tests.databases import engine_for
from tests.html_page import Button, Page, read_page
from tests.town import small_town
from tests.web.killed import running, serve
from tests.web.test_kills import KILLS, column, free_port, waits_until
from tests.web_server import HOST

YES, NOT_YET = "Ja, det passer", "Din tid er ikke bestilt endnu."
TIMES = "Hvornår passer det dig?"


@dataclass
class AtTheKiosk:
    """A browser without a script, in front of a web server that may be killed."""

    port: int
    visit: str = ""
    page: Page = field(default_factory=Page)

    def comes(self) -> bool:
        """Whether anybody answers."""
        with suppress(requests.RequestException):
            self._sends("GET", "/kiosk/")
            return True
        return False

    def chooses(self, words: str) -> None:
        self.presses(self.page.button(words))

    def presses(self, it: Button) -> None:
        self._sends("POST", it.action, it.form.fields | {it.name: it.value})

    def types(self, digits: str) -> None:
        form = next(each for each in self.page.forms if "typed" in each.fields)
        self._sends("POST", form.action, form.fields | {"typed": digits})

    def says_who(self, born: str) -> None:
        assert self.comes()
        self.chooses("Bestil et møde")
        self.chooses("Nej")
        self.types(born)

    def _sends(self, method: str, address: str, form: dict[str, str] | None = None) -> None:
        """The cookie is one for https, which no library sends to this machine without it."""
        where = urljoin(f"http://{HOST}:{self.port}/kiosk/", address)
        cookie = {"Cookie": f"visit={self.visit}"} if self.visit else {}
        answer = requests.request(
            method, where, data=form, headers=cookie, timeout=20, allow_redirects=False
        )
        self.visit = answer.cookies.get("visit") or self.visit
        if answer.is_redirect:
            self._sends("GET", answer.headers["Location"])
            return
        assert answer.status_code == 200, answer.text
        self.page = read_page(answer.text)


@pytest.fixture
def workplace_now(durable_url: str) -> Iterator[Workplace]:
    with engine_for(durable_url) as engine:
        workplace = Workplace(engine, SystemClock(), Vault(SECRET))
        with workplace.work() as work:
            small_town(work)
        yield workplace


def comes_to_the_check(port: int, born: str, telephone: str) -> tuple[AtTheKiosk, str]:
    """And the words of the time that was chosen."""
    visitor = AtTheKiosk(port)
    waits_until(visitor.comes)
    visitor.says_who(born)
    visitor.types(telephone)
    visitor.chooses("Nej")
    assert visitor.page.title == TIMES
    time = visitor.page.buttons[0]
    visitor.presses(time)
    return visitor, time.words


def comes_back(port: int, born: str, time: str) -> str:
    """The title of the last screen, after the time was chosen once more."""
    visitor = AtTheKiosk(port)
    waits_until(visitor.comes)
    visitor.says_who(born)
    assert visitor.page.title == "Du var lige i gang. Hvilken tid valgte du?"
    visitor.chooses(time)
    if visitor.page.because == NOT_YET:
        visitor.chooses(YES)
    return visitor.page.title


@pytest.mark.slow
def test_who_booked_while_the_server_was_killed_has_one_meeting_and_one_record(
    durable_url: str, workplace_now: Workplace
) -> None:
    before = 0
    for kill in range(KILLS):
        born, telephone, port = f"{kill % 28 + 1:02}031971", f"203040{kill:02}", free_port()
        with running(serve, durable_url, SECRET, port):
            visitor, time = comes_to_the_check(port, born, telephone)
            press = Thread(target=partial(presses_and_hears_nothing, visitor))
            press.start()
            if kill % 3 == 1:
                waits_until(partial(has_booked, workplace_now, kill))
            sleep(kill % 10 * 0.015)
        press.join()
        before += meetings(workplace_now) > kill
        port = free_port()
        with running(serve, durable_url, SECRET, port):
            assert comes_back(port, born, time) == "Du har en tid."
    print(f"{KILLS} kills: {before} had booked when the server died")
    assert meetings(workplace_now) == KILLS
    assert column(workplace_now, "SELECT COUNT(*) FROM citizen") == [KILLS]


def has_booked(workplace: Workplace, before: int) -> bool:
    return meetings(workplace) > before


def meetings(workplace: Workplace) -> int:
    return len(column(workplace, "SELECT id FROM meeting"))


def presses_and_hears_nothing(visitor: AtTheKiosk) -> None:
    with suppress(requests.RequestException):
        visitor.chooses(YES)
