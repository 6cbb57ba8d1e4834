"""The page of where one is signed in, and of the browsers that are known."""

import pytest
from flask import Flask
from sqlalchemy import text

from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"
EDGE = f"{CHROME} Edg/140.0.0.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1"

NAMES = {
    FIREFOX: "Firefox, Windows",
    CHROME: "Chrome, Linux",
    EDGE: "Edge, Linux",
    SAFARI: "Safari, iPhone",
    "curl/8.9": "Ukendt browser",
    "<script>Firefox</script>" + "x" * 5000: "Firefox",
}


def browser(app: Flask, agent: str, address: str = "10.0.0.7") -> Clerk:
    clerk = Clerk(app, address=address)
    clerk.client.environ_base["HTTP_USER_AGENT"] = agent
    return clerk


@pytest.fixture
def at_home(app: Flask) -> Clerk:
    clerk = browser(app, FIREFOX)
    clerk.signs_in("lene")
    return clerk


def test_each_browser_has_a_name(app: Flask) -> None:
    for agent, name in NAMES.items():
        clerk = browser(app, agent)
        clerk.signs_in("lene")
        clerk.opens("/desk/sessions/")
        assert clerk.sees(f"{name} "), agent[:60]


def test_one_sees_where_one_is_signed_in_and_signs_out_there(lene: Clerk, at_home: Clerk) -> None:
    lene.opens("/desk/password")
    lene.opens(lene.page.link("Hvor er jeg logget ind?"))
    assert lene.sees("Firefox, Windows")
    lene.presses("Log ud der")
    assert lene.sees("Du er logget ud der.")
    at_home.opens()
    assert at_home.page.title == "Log ind"
    lene.opens()
    assert lene.sees("Log ud")


def test_one_signs_out_everywhere_else_at_once(lene: Clerk, app: Flask, at_home: Clerk) -> None:
    third = browser(app, CHROME)
    third.signs_in("lene")
    lene.opens("/desk/sessions/")
    lene.presses("Log ud alle andre steder")
    assert lene.sees("Du er logget ud alle andre steder.")
    for clerk in (at_home, third):
        clerk.opens()
        assert clerk.page.title == "Log ind"


def test_a_forgotten_browser_has_no_tries_of_its_own(
    lene: Clerk, app: Flask, at_home: Clerk
) -> None:
    at_home.presses("Log ud")
    lene.opens("/desk/sessions/")
    known = [button for button in lene.page.buttons if button.words == "Glem den"]
    assert len(known) == 2
    for button in known:
        lene.sends(button)
        assert lene.sees("Den er glemt.")
    assert lene.sees("Vi kender ingen.")
    for n in range(25):
        Clerk(app, address=f"203.0.113.{n}").signs_in("lene", "gæt")
    at_home.signs_in("lene")
    assert at_home.sees("Der har været mange forsøg.")


def test_nobody_ends_a_colleagues_session_or_forgets_their_browser(
    lene: Clerk, mads: Clerk, house: Workplace
) -> None:
    with house.read() as work:
        session, device = (
            work.session.execute(text(f"SELECT id FROM {table} WHERE staff_id = 2")).scalar_one()
            for table in ("staff_session", "staff_device")
        )
    lene.opens("/desk/sessions/")
    token = lene.page.button("Log ud").form.fields["csrf_token"]
    for path in (
        f"/desk/sessions/{session}/end",
        f"/desk/sessions/browsers/{device}/forget",
        "/desk/sessions/4711/end",
        "/desk/sessions/browsers/4711/forget",
    ):
        answer = lene.client.post(path, data={"csrf_token": token}, base_url=HTTPS)
        assert answer.status_code == 404, path
    mads.opens()
    assert mads.sees("Log ud")


def test_what_was_ended_and_forgotten_is_written_down(
    app: Flask, lene: Clerk, house: Workplace
) -> None:
    Clerk(app).signs_in("lene")
    lene.opens("/desk/sessions/")
    lene.presses("Log ud der")
    lene.presses("Log ud alle andre steder")
    lene.presses("Glem den")
    with house.read() as work:
        deeds = work.session.execute(text("SELECT what FROM audit ORDER BY id")).scalars().all()
    assert deeds[2:] == ["ended_sessions", "ended_sessions", "forgot_browser"]
