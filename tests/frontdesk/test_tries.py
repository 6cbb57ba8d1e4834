"""A guess costs more each time, and nobody can close the desk's door for another person."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared.accounts import MustWait, NotSignedIn, Role, SignedIn, add_staff, sessions, sign_in
from shared.accounts.tries import (
    FREE_TRIES,
    FREE_TRIES_OF_ACCOUNT,
    LONGEST_WAIT_OF_ACCOUNT,
    Limit,
    network_of,
    wait_after,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import small_town

NOT_FITTING = "Brugernavn eller adgangskode passer ikke. Prøv igen."
PLEASE_WAIT = "Der har været mange forsøg. Prøv igen om"
OFFICE, ELSEWHERE = "10.0.0.1", "203.0.113.9"
DAY = timedelta(days=1)


@pytest.fixture
def clerk(app: Flask) -> Clerk:
    return Clerk(app)


def guesses(house: Workplace, login: str, address: str, times: int) -> list[object]:
    return [sign_in(house, login, f"gæt {n}", address) for n in range(times)]


def test_after_five_misses_each_try_waits_longer_up_to_a_quarter_of_an_hour(
    clerk: Clerk, clock: SetClock
) -> None:
    for _ in range(5):
        clerk.signs_in("lene", "forkert")
        assert clerk.sees(NOT_FITTING)
    for minutes in ("ét minut", "ét minut", "2 min", "4 min", "8 min", "15 min", "15 min"):
        clerk.signs_in("lene")
        assert clerk.sees(f"{PLEASE_WAIT} {minutes}")
        clock.turn(timedelta(minutes=15))
        clerk.signs_in("lene", "forkert")
        assert clerk.sees(NOT_FITTING)
    clock.turn(timedelta(minutes=15))
    clerk.signs_in("lene")
    assert clerk.status == 200


def test_a_day_without_a_try_forgets_them(house: Workplace, clock: SetClock) -> None:
    guesses(house, "lene", OFFICE, 8)
    clock.turn(DAY)
    outcomes = guesses(house, "lene", OFFICE, 6)
    assert [type(it) for it in outcomes] == [NotSignedIn] * 5 + [MustWait]


@pytest.mark.parametrize("login", ["lene", "ukendt"])
def test_guesses_without_end_at_one_login_close_the_door_for_no_other(
    house: Workplace, clock: SetClock, login: str
) -> None:
    """From the address at which everybody works, as behind a proxy that nobody has told us of."""
    answered = 0
    for _ in range(20):
        answered += guesses(house, login, OFFICE, 6).count(NotSignedIn())
        clock.turn(timedelta(minutes=1))
    assert answered == 10
    assert isinstance(sign_in(house, "mads", PASSWORD, OFFICE), SignedIn)


def test_guesses_at_many_logins_close_the_door_for_none(house: Workplace) -> None:
    for n in range(60):
        sign_in(house, f"navn{n}", "forkert", OFFICE)
    assert sign_in(house, "mads", "en tastefejl", OFFICE) == NotSignedIn()
    assert isinstance(sign_in(house, "mads", PASSWORD, OFFICE), MustWait)
    assert isinstance(sign_in(house, "lene", PASSWORD, OFFICE), SignedIn)


def test_a_known_browser_comes_in_whatever_is_tried_elsewhere_or_beside_it(
    app: Flask, house: Workplace, lene: Clerk
) -> None:
    lene.presses("Log ud")
    for n in range(6):
        guesses(house, "lene", f"198.51.100.{n}", 5)
    guesses(house, "lene", OFFICE, 10)
    stranger = Clerk(app)
    stranger.signs_in("lene")
    assert stranger.sees(PLEASE_WAIT)
    lene.signs_in("lene")
    assert lene.status == 200


def test_a_known_address_comes_in_whatever_is_tried_elsewhere(
    app: Flask, house: Workplace, lene: Clerk
) -> None:
    lene.presses("Log ud")
    for n in range(6):
        guesses(house, "lene", f"198.51.100.{n}", 5)
    other_browser = Clerk(app, address=lene.address)
    other_browser.signs_in("lene")
    assert other_browser.status == 200


def test_one_who_guesses_all_day_leaves_room_for_the_owner_at_a_new_address(
    house: Workplace, clock: SetClock
) -> None:
    for _ in range(36):
        guesses(house, "lene", ELSEWHERE, 2)
        clock.turn(timedelta(minutes=15))
    guesses(house, "lene", ELSEWHERE, 2)
    clock.turn(LONGEST_WAIT_OF_ACCOUNT)
    assert isinstance(sign_in(house, "lene", PASSWORD, "192.0.2.44"), SignedIn)


def test_a_known_browser_has_tries_of_its_own_and_an_end_of_them(lene: Clerk) -> None:
    lene.presses("Log ud")
    for _ in range(2 * FREE_TRIES):
        lene.signs_in("lene", "forkert")
        assert lene.sees(NOT_FITTING)
    lene.signs_in("lene")
    assert lene.sees(PLEASE_WAIT)


def test_a_browser_is_known_for_the_account_that_signed_in_there(
    house: Workplace, lene: Clerk
) -> None:
    lene.presses("Log ud")
    guesses(house, "mads", OFFICE, 8)
    lene.signs_in("mads")
    assert lene.sees(PLEASE_WAIT)


@pytest.mark.parametrize("forged", ["", "x", "Imd1ZXNzIg.c2lnbmVk", "\1"])
def test_a_forged_cookie_is_no_known_browser(app: Flask, house: Workplace, forged: str) -> None:
    guesses(house, "lene", OFFICE, 8)
    clerk = Clerk(app)
    clerk.client.set_cookie("device", forged, domain="fremmoede.test", path="/desk", secure=True)
    clerk.signs_in("lene")
    assert clerk.sees(PLEASE_WAIT)


def test_the_cookie_of_a_known_browser_is_out_of_reach(lene: Clerk) -> None:
    kept = lene.client.get_cookie("device", domain="fremmoede.test", path="/desk")
    assert kept is not None
    assert (kept.secure, kept.http_only, kept.same_site) == (True, True, "Strict")
    assert kept.max_age is not None
    assert kept.max_age >= DAY.total_seconds() * 180


def guesses_by_day(limit: Limit, days: int) -> list[int]:
    """How many guesses get through on each day, if each is made as soon as it may."""
    made, at = [0] * days, timedelta()
    while at < days * DAY:
        made[at // DAY] += 1
        at += wait_after(sum(made), limit)
    return made


def test_what_days_of_guessing_gain_is_what_the_documentation_says() -> None:
    account = Limit("login", FREE_TRIES_OF_ACCOUNT, LONGEST_WAIT_OF_ACCOUNT)
    assert guesses_by_day(Limit("login at an address"), 3) == [104, 96, 96]
    assert guesses_by_day(account, 3) == [1460, 1440, 1440]


def test_tries_at_once_gain_nothing(house: Workplace) -> None:
    def guess(n: int) -> object:
        return type(sign_in(house, "lene", f"gæt {n}", OFFICE))

    with ThreadPoolExecutor(8) as at_once:
        outcomes = list(at_once.map(guess, range(24)))
    assert outcomes.count(NotSignedIn) == FREE_TRIES
    assert outcomes.count(MustWait) == 24 - FREE_TRIES


def test_tries_at_once_never_wait_for_each_other(house: Workplace, clock: SetClock) -> None:
    """Of all logins from all addresses, while what is forgotten is erased and successes forgive."""
    addresses = [f"192.0.2.{n}" for n in range(4)]
    for address in addresses:
        guesses(house, "lene", address, 1)
        guesses(house, "mads", address, 1)
    clock.turn(DAY)

    def attempt(n: int) -> object:
        password = PASSWORD if n % 3 == 0 else "forkert"
        return type(sign_in(house, ("lene", "mads")[n % 2], password, addresses[n % 4]))

    with ThreadPoolExecutor(8) as at_once:
        outcomes = list(at_once.map(attempt, range(4 * FREE_TRIES)))
    assert outcomes.count(SignedIn) == 7
    assert outcomes.count(NotSignedIn) == 13


@pytest.mark.postgresql
def test_tries_at_once_gain_nothing_on_postgresql(postgres_workplace: Workplace) -> None:
    with postgres_workplace.work() as work:
        add_staff(work, small_town(work).centre_id, "Lene", "lene", PASSWORD, Role.FRONT_DESK)
    test_tries_at_once_gain_nothing(postgres_workplace)


def test_wrong_old_passwords_are_slowed_down_too(app: Flask, lene: Clerk, clock: SetClock) -> None:
    answered = 0
    for _ in range(40):
        lene.opens("/desk/password")
        lene.sends(lene.page.button("Gem"), old="forkert", new="fire ord efter hinanden")
        answered += lene.sees("Den gamle passer ikke.")
    assert answered == FREE_TRIES
    lene.sends(lene.page.button("Gem"), old=PASSWORD, new="fire ord efter hinanden")
    assert lene.sees(PLEASE_WAIT)
    colleague = Clerk(app)
    colleague.signs_in("lene")
    assert colleague.status == 200
    clock.turn(timedelta(seconds=30))
    lene.sends(lene.page.button("Gem"), old=PASSWORD, new="fire ord efter hinanden")
    assert lene.sees("Din nye adgangskode gælder fra nu.")


def test_a_clock_that_was_set_back_keeps_nobody_waiting_for_it(
    house: Workplace, clock: SetClock
) -> None:
    guesses(house, "lene", OFFICE, 12)
    clock.turn(-timedelta(hours=3))
    waits = sign_in(house, "lene", PASSWORD, OFFICE)
    assert isinstance(waits, MustWait)
    assert waits.until - clock.now() <= timedelta(minutes=15)
    clock.at = waits.until
    assert isinstance(sign_in(house, "lene", PASSWORD, OFFICE), SignedIn)


def test_an_unknown_login_is_counted_and_checked_like_a_known_one(
    house: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []
    really: Callable[[str, str], bool] = sessions.fits_hash

    def fits(stored: str, typed: str) -> bool:
        checked.append(typed)
        return really(stored, typed)

    monkeypatch.setattr(sessions, "fits_hash", fits)
    for login in ("lene", "ukendt"):
        checked.clear()
        outcomes = guesses(house, login, OFFICE, 8)
        assert [type(it) for it in outcomes] == [NotSignedIn] * 5 + [MustWait] * 3
        assert len(checked) == FREE_TRIES


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("10.0.0.1", "10.0.0.2", False),
        ("10.0.0.1:5123", "10.0.0.1:6001", True),
        ("::ffff:10.0.0.1", "10.0.0.1", True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("[2001:db8:1:2::1]:443", "2001:db8:1:2::1", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("", "unknown", False),
    ],
)
def test_one_office_is_one_address(one: str, other: str, same: bool) -> None:
    assert (network_of(one) == network_of(other)) is same


def test_the_tries_are_stored_for_all_processes_and_erased_again(
    house: Workplace, clock: SetClock
) -> None:
    guesses(house, "lene", OFFICE, 3)
    clock.turn(DAY + timedelta(seconds=1))
    guesses(house, "mads", ELSEWHERE, 1)
    with house.read() as work:
        rows = work.session.execute(text("SELECT misses, last_at FROM sign_in_try")).all()
    assert {row.misses for row in rows} == {1}
    assert len(rows) == 3


def test_signing_in_again_ends_the_session_before(lene: Clerk) -> None:
    cookie = lene.client.get_cookie("session", domain="fremmoede.test")
    assert cookie is not None
    lene.signs_in("lene")
    other = Clerk(lene.app)
    other.client.set_cookie("session", cookie.value, domain="fremmoede.test", secure=True)
    other.opens()
    assert other.page.title == "Log ind"


def test_a_session_that_somebody_else_planted_is_not_the_one_that_is_signed_in(
    app: Flask,
) -> None:
    stranger = Clerk(app)
    stranger.signs_in("mads")
    planted = stranger.client.get_cookie("session", domain="fremmoede.test")
    assert planted is not None
    victim = Clerk(app)
    victim.client.set_cookie("session", planted.value, domain="fremmoede.test", secure=True)
    victim.opens("/desk/sign-in")
    old_form = victim.page.button("Log ind")
    victim.signs_in("lene")
    assert victim.sees("Lene")
    stranger.opens()
    assert not stranger.sees("Lene")
    token = old_form.form.fields["csrf_token"]
    victim.client.post("/desk/sign-out", data={"csrf_token": token}, base_url=HTTPS)
    victim.opens()
    assert victim.sees("Log ud")
