"""A network that halts in the middle of a page: nothing is shown until all of it can be."""

from collections.abc import Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.complaints import complaints_of, moved
from tests.browser.serving import Served, kiosk_screen
from tests.browser.settling import settle

pytestmark = pytest.mark.slow

PIECES = 8
HALT = 0.1
"""Seconds, in which a browser draws what it has."""

WATCH_ALL = """
window.far = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.far += value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def halting(house: Served) -> Iterator[str]:
    """The address of a door to the kiosk that halts again and again in each page."""
    beyond = urlsplit(house.address).netloc

    class Halting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = HTTPConnection(beyond)
            asked.request("GET", self.path, headers=dict(self.headers))
            answer = asked.getresponse()
            whole = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                self.send_header(name, value)
            self.end_headers()
            self._pass_on(whole, halts=answer.getheader("Content-Type", "").startswith("text/html"))
            asked.close()

        def _pass_on(self, whole: bytes, *, halts: bool) -> None:
            start = whole.find(b"<body") if halts else len(whole)
            pieces = range(start, len(whole), 1 + (len(whole) - start) // PIECES)
            self.wfile.write(whole[:start])
            for piece in pieces:
                sleep(HALT)
                self.wfile.write(whole[piece : piece + pieces.step])

        def log_message(self, *_: object) -> None: ...

    door = ThreadingHTTPServer(("127.0.0.1", 0), Halting)
    Thread(target=door.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{door.server_port}"
    door.shutdown()
    door.server_close()


def test_a_page_that_comes_in_pieces_does_not_move(
    browser: Browser, house: Served, halting: str
) -> None:
    context = kiosk_screen(browser, house)
    page = context.new_page()
    complaints = complaints_of(page)
    page.add_init_script(WATCH_ALL)
    page.goto(f"{halting}/kiosk/")
    settle(page)
    assert page.evaluate("window.far") == 0
    assert moved(page) == 0
    assert complaints == []
    context.close()
