"""Style sheets and scripts travel packed, pages do not."""

import gzip
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from shared.settings import ROOT, read_settings
from tests.apps import app_beside
from tests.town import SECRETS

SCRIPT = "vendor/htmx.min.js"
PACKED = {"Accept-Encoding": "gzip"}


@pytest.fixture
def browser(sqlite_url: str) -> Iterator[FlaskClient]:
    with app_beside(read_settings({"DATABASE_URL": sqlite_url, **SECRETS})) as app:
        yield app.test_client()


def test_a_script_arrives_packed_and_whole(browser: FlaskClient) -> None:
    answer = browser.get(f"/static/{SCRIPT}", headers=PACKED, buffered=True)
    kept = (ROOT / "static" / SCRIPT).read_bytes()
    assert answer.content_encoding == "gzip"
    assert "Accept-Encoding" in answer.vary
    assert len(answer.data) < len(kept) / 2
    assert gzip.decompress(answer.data) == kept


def test_whoever_cannot_unpack_gets_it_as_it_is(browser: FlaskClient) -> None:
    answer = browser.get(f"/static/{SCRIPT}", buffered=True)
    assert "Content-Encoding" not in answer.headers
    assert answer.data == (ROOT / "static" / SCRIPT).read_bytes()


def test_what_the_browser_has_already_is_not_sent_again(browser: FlaskClient) -> None:
    seen = browser.get(f"/static/{SCRIPT}", headers=PACKED, buffered=True).headers["ETag"]
    again = browser.get(
        f"/static/{SCRIPT}", headers={**PACKED, "If-None-Match": seen}, buffered=True
    )
    assert again.status_code == 304
    assert again.data == b""


def test_a_page_is_not_packed(browser: FlaskClient) -> None:
    answer = browser.get("/kiosk/", headers=PACKED, buffered=True)
    assert "Content-Encoding" not in answer.headers
