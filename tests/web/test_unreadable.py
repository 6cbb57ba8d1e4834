"""What no page of ours sends is refused with a sentence and one line in the log."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from frontdesk.words import words
from shared.accounts.sessions import Role, add_staff
from shared.clock import SetClock
from shared.content import Name
from shared.unit_of_work import Workplace
from tests.apps import app_at
from tests.conftest import SECRET
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import small_town

NOT_READ = "Det kunne vi ikke læse."
BROKEN = (b"Anna\0", b"\0", b"Anna\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80")
IDS = (
    "2147483648", "9223372036854775808", "18446744073709551616", "9" * 300, "-1", "1e3", "0x1",
    "\u0663", "\uff11", "1.0", "+1", "%201",
)  # fmt: skip
NO_TEXT = "1%00"


@pytest.fixture
def clerk(database_url: str, workplace: Workplace, clock: SetClock) -> Iterator[Clerk]:
    with workplace.work() as work:
        town = small_town(work)
        add_staff(work, town.centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    with app_at(database_url, clock, SECRET) as app:
        clerk = Clerk(app)
        clerk.signs_in("lene")
        yield clerk


def quoted(value: bytes) -> str:
    return "".join(f"%{byte:02x}" for byte in value)


def is_refused(app: Flask, caplog: pytest.LogCaptureFixture, status: int) -> bool:
    """Whether the last answer left one line in the log, without a trace."""
    told = [it for it in caplog.records if it.name == app.logger.name]
    caplog.clear()
    return (
        len(told) == 1
        and told[0].levelno == logging.WARNING
        and told[0].exc_info is None
        and f": {status}" in told[0].getMessage()
    )


def test_what_is_no_text_is_refused_wherever_it_stands(
    clerk: Clerk, caplog: pytest.LogCaptureFixture
) -> None:
    for broken in BROKEN:
        written = quoted(broken)
        form = {"content_type": "application/x-www-form-urlencoded"}
        asked: list[tuple[str, str, dict[str, Any]]] = [
            ("POST", "/desk/citizens/", {"data": f"first_name={written}", **form}),
            ("POST", "/desk/citizens/find", {"data": f"q={written}", **form}),
            ("POST", "/desk/citizens/find", {"data": f"{written}=q", **form}),
            ("GET", f"/desk/?seen={written}", {}),
            ("GET", f"/desk/calendar/feed/{written}.ics", {}),
            ("GET", f"/desk/conversations/{written}12345678", {}),
            ("POST", "/kiosk/answer", {"data": f"typed={written}", **form}),
            ("GET", f"/kiosk/enrol/{written}", {}),
        ]
        for method, path, told in asked:
            raw = path.partition("?")
            unquoted = {"PATH_INFO": raw[0].replace(written, broken.decode("latin-1"))}
            answer = clerk.client.open(
                path, method=method, base_url=HTTPS, environ_overrides=unquoted, **told
            )
            assert (path, broken, answer.status_code) == (path, broken, 400)
            assert NOT_READ in answer.text
            assert is_refused(clerk.app, caplog, 400)


def test_a_file_is_no_text(clerk: Clerk, caplog: pytest.LogCaptureFixture) -> None:
    for path, name in (
        ("/desk/citizens/", "first_name"),
        ("/desk/citizens/find", "q"),
        ("/desk/sign-in", "login"),
        ("/desk/queue/number", "number"),
        ("/kiosk/answer", "typed"),
    ):
        sent = {name: (BytesIO(b"Anna"), "anna.txt")}
        answer = clerk.client.post(path, data=sent, base_url=HTTPS)
        assert (path, answer.status_code) == (path, 400)
        assert is_refused(clerk.app, caplog, 400)


def test_only_forms_are_read(clerk: Clerk, caplog: pytest.LogCaptureFixture) -> None:
    for kind in ("application/json", "text/plain", "application/xml", "x"):
        for body in (b"{}", b"[" * 1_000, b"NaN", b"first_name=Anna"):
            answer = clerk.client.post(
                "/desk/citizens/", data=body, content_type=kind, base_url=HTTPS
            )
            assert (kind, answer.status_code) == (kind, 415)
            assert is_refused(clerk.app, caplog, 415)


def test_a_number_that_no_database_has_is_no_page(
    clerk: Clerk, caplog: pytest.LogCaptureFixture
) -> None:
    for path in ("/desk/citizens/{}", "/desk/meetings/{}", "/desk/questions/{}/recordings/{}"):
        for number, status in (*((it, 404) for it in IDS), (NO_TEXT, 400)):
            answer = clerk.client.get(path.format(number, number), base_url=HTTPS)
            assert (path, number, answer.status_code) == (path, number, status)
            assert is_refused(clerk.app, caplog, status)


def test_a_number_that_no_database_has_begins_a_list_at_its_start(clerk: Clerk) -> None:
    answers = {
        number: clerk.client.get(f"/desk/contacts/?start={number}", base_url=HTTPS).status_code
        for number in (*IDS, NO_TEXT)
    }
    assert answers == {**dict.fromkeys(IDS, 200), NO_TEXT: 400}


def test_what_is_longer_than_any_name_is_still_said(clerk: Clerk) -> None:
    """The sentence that tells it back has a limit of its own."""
    say = words()
    assert len(say("desk-off-list", value=Name("9" * 50_000))) < 3_000
    answer = clerk.client.post(
        "/desk/sign-in", data={"login": "x" * 50_000, "password": "x"}, base_url=HTTPS
    )
    assert answer.status_code == 422
