"""Nothing that was typed is lost when a session ends, and nobody else gets it."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

import pytest
from flask import Flask

from frontdesk.accounts.way_back import is_own_page
from shared.accounts import Role
from shared.clock import SetClock
from shared.web import place
from shared.web.place import installed_in
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk

NOTE = "Han kommer hellere om\nformiddagen. <b>Ring</b> først: 50 % \u2014 æøå"
HALF_AN_HOUR = timedelta(minutes=30)
ELSEWHERE = (
    "//evil.example/desk/",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/desk/",
    "javascript:alert('evil')",
    "/desk/\x00queue/",
    "\t//evil.example",
    "/desk/..//evil.example",
    "/desk//evil.example/",
    "/kiosk/",
    "/desk/sign-in",
    "/desk/staff/",
    "/desk/queue/next",
    "",
)
"""Addresses that are no page of the desk's that a clerk may open."""

IS_OUT = "Du er logget ud. Log ind igen, så går det, du skrev, ikke tabt."


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What is kept stands in the page, not in a database."""
    return sqlite_url


@pytest.fixture(autouse=True)
def impatient(app: Flask) -> None:
    """A session ends after half an hour without a press, as it does by default."""
    settings, house = installed_in(app)
    place.install_workplace(
        app, replace(settings, desk_idle=HALF_AN_HOUR), house, app.extensions["fremmoede speech"]
    )


def writes_note(clerk: Clerk, bent: int, note: str = NOTE) -> None:
    form = next(it for it in clerk.page.forms if it.action.endswith(f"/{bent}/notes/"))
    clerk.enters_fields(form, note=note)


def sees_note(clerk: Clerk, bent: int) -> bool:
    clerk.opens(f"/desk/citizens/{bent}")
    return clerk.sees("Han kommer hellere om")


def ends_by_idling(clock: SetClock) -> None:
    clock.turn(HALF_AN_HOUR)


def test_who_presses_now_and_then_stays_in(lene: Clerk, clock: SetClock) -> None:
    for _ in range(5):
        clock.turn(HALF_AN_HOUR - timedelta(minutes=1))
        lene.opens("/desk/questions/")
        assert lene.sees("Log ud")
    clock.turn(HALF_AN_HOUR)
    lene.opens()
    assert lene.page.title == "Log ind"


def test_a_session_that_nobody_uses_is_none_to_end(
    app: Flask, lene: Clerk, clock: SetClock
) -> None:
    Clerk(app).signs_in("lene")
    lene.opens("/desk/sessions/")
    assert lene.page.button("Log ud der")
    clock.turn(HALF_AN_HOUR - timedelta(minutes=1))
    lene.opens()
    clock.turn(timedelta(minutes=1))
    lene.opens("/desk/sessions/")
    assert "Log ud der" not in [button.words for button in lene.page.buttons]


def test_a_page_that_refreshes_itself_keeps_nobody_in(lene: Clerk, clock: SetClock) -> None:
    for _ in range(3):
        clock.turn(HALF_AN_HOUR / 3)
        answer = lene.polls()
    assert answer.headers["HX-Redirect"] == "/desk/sign-in"


def test_what_was_typed_is_saved_after_signing_in_again(
    lene: Clerk, clock: SetClock, bent: int
) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    clock.turn(HALF_AN_HOUR)
    writes_note(lene, bent)
    assert lene.status == 401
    assert lene.sees(IS_OUT)
    assert "formiddagen" not in str(lene.page)
    lene.sends(lene.page.button("Log ind"), login="lene", password="forkert")
    assert lene.sees("Brugernavn eller adgangskode passer ikke.")
    lene.sends(lene.page.button("Log ind"), login="lene", password=PASSWORD)
    assert lene.sees("Det, du skrev, er her stadig")
    lene.presses("Ja, gem det")
    assert lene.status == 200
    assert sees_note(lene, bent)
    assert lene.sees("formiddagen. <b>Ring</b> først: 50 % \u2014 æøå")


def test_it_is_saved_whatever_ended_the_session(app: Flask, lene: Clerk, bent: int) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    page = lene.page
    elsewhere = Clerk(app)
    elsewhere.signs_in("lene")
    elsewhere.opens("/desk/sessions/")
    elsewhere.presses("Log ud alle andre steder")
    lene.page = page
    writes_note(lene, bent)
    assert lene.sees(IS_OUT)
    lene.sends(lene.page.button("Log ind"), login="lene", password=PASSWORD)
    lene.presses("Ja, gem det")
    assert sees_note(lene, bent)


def test_another_window_in_which_they_signed_out_and_in_again_takes_it_at_once(
    lene: Clerk, bent: int
) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    page = lene.page
    lene.presses("Log ud")
    lene.signs_in("lene")
    lene.page = page
    writes_note(lene, bent)
    assert lene.status == 200
    assert sees_note(lene, bent)


def test_a_colleague_who_signs_in_there_does_not_get_it(
    lene: Clerk, clock: SetClock, bent: int
) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    page = lene.page
    clock.turn(HALF_AN_HOUR)
    writes_note(lene, bent)
    lene.sends(lene.page.button("Log ind"), login="mads", password=PASSWORD)
    assert lene.sees("Det, der var skrevet, kan du ikke gå videre med.")
    assert lene.sees("Hjælp nu")
    lene.page = page
    writes_note(lene, bent)
    assert not sees_note(lene, bent)


def test_what_another_site_sent_is_not_kept(lene: Clerk, clock: SetClock, bent: int) -> None:
    clock.turn(HALF_AN_HOUR)
    for token in ("", "x", "IjEyMyI.aaaa.bbbb"):
        answer = lene.client.post(
            f"/desk/citizens/{bent}/notes/",
            data={"note": NOTE, "csrf_token": token},
            base_url=HTTPS,
        )
        assert (answer.status_code, answer.location) == (303, "/desk/sign-in")


def test_passwords_are_not_kept(lene: Clerk, clock: SetClock) -> None:
    lene.opens("/desk/password")
    clock.turn(HALF_AN_HOUR)
    lene.sends(lene.page.button("Gem"), old=PASSWORD, new="bøg tromme sav uld")
    assert lene.page.title == "Log ind"
    assert not lene.sees(IS_OUT)


def test_what_we_did_not_keep_is_not_sent(lene: Clerk) -> None:
    for kept in ("x", "gAAAAA" + "A" * 120, "\0", "æ"):
        lene.presses("Log ud")
        lene.sends(lene.page.button("Log ind"), login="lene", password=PASSWORD, kept=kept)
        assert lene.sees("Det, der var skrevet, kan du ikke gå videre med."), kept


def test_it_is_kept_for_a_day_at_work(lene: Clerk, clock: SetClock, bent: int) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    clock.turn(HALF_AN_HOUR)
    writes_note(lene, bent)
    clock.turn(timedelta(hours=12))
    lene.sends(lene.page.button("Log ind"), login="lene", password=PASSWORD)
    assert lene.sees("Det, der var skrevet, kan du ikke gå videre med.")


def test_who_signed_in_in_another_tab_goes_on(lene: Clerk, clock: SetClock, bent: int) -> None:
    lene.opens(f"/desk/citizens/{bent}")
    clock.turn(HALF_AN_HOUR)
    writes_note(lene, bent)
    form = next(it for it in lene.page.forms if "kept" in it.fields)
    resume = replace(lene.page.button("Log ind"), action="/desk/sign-in/resume", form=form)
    lene.sends(resume)
    assert lene.sees("Du er ikke logget ind endnu.")
    lene.signs_in("lene")
    lene.sends(resume)
    lene.presses("Ja, gem det")
    assert sees_note(lene, bent)


def test_the_page_that_was_wanted_comes_after_the_sign_in(
    lene: Clerk, clock: SetClock, bent: int
) -> None:
    clock.turn(HALF_AN_HOUR)
    lene.opens(f"/desk/citizens/{bent}")
    assert lene.page.title == "Log ind"
    lene.sends(lene.page.button("Log ind"), login="lene", password=PASSWORD)
    assert lene.sees("Bent")
    clock.turn(HALF_AN_HOUR)
    lene.opens(f"/desk/citizens/{bent}")
    lene.sends(lene.page.button("Log ind"), login="mads", password=PASSWORD)
    assert lene.sees("Hjælp nu")


def test_the_way_back_leads_to_no_other_place(app: Flask, lene: Clerk) -> None:
    lene.presses("Log ud")
    for address in ELSEWHERE:
        with app.test_request_context(base_url=HTTPS):
            assert not is_own_page(address, Role.FRONT_DESK), address
        answer = lene.client.get(f"/desk/sign-in?next={quote(address)}", base_url=HTTPS)
        assert "evil" not in answer.get_data(as_text=True), address
    with app.test_request_context(base_url=HTTPS):
        assert is_own_page("/desk/queue/?seen=3", Role.FRONT_DESK)
