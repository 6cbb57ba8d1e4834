"""Colleagues change places at a shared desk with a short code, and nobody else comes in with it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from shared.accounts import (
    MOST_MISSES,
    SignedIn,
    choose_desk_code,
    come_back,
    leave_to_colleague,
    session_of,
    sign_in,
    standing_by,
    switching,
)
from shared.accounts.sessions import LASTS
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

LENES, MADS = "480517", "913064"


def chooses(desk: Clerk, code: str, password: str = PASSWORD) -> None:
    desk.opens("/desk/switch/code")
    desk.enters("/desk/switch/code", password=password, code=code)


def switches(desk: Clerk) -> None:
    desk.opens("/desk/")
    desk.presses("Skift")


def comes(desk: Clerk, name: str, code: str) -> None:
    """Presses their name and types the code; where they are alone, one page leads to the other."""
    desk.opens("/desk/switch/")
    desk.opens(desk.page.link(name))
    desk.enters(desk.page.forms[0].action, code=code)


def is_in(desk: Clerk, name: str) -> bool:
    desk.opens("/desk/password")
    return desk.sees("Din adgangskode") and desk.sees(name)


@pytest.fixture
def both(lene: Clerk) -> Clerk:
    """Lene's browser, in which Mads has signed in as well, after her; both have a code."""
    chooses(lene, LENES)
    switches(lene)
    lene.signs_in("mads")
    chooses(lene, MADS)
    return lene


def test_a_colleague_comes_back_with_six_digits(both: Clerk) -> None:
    assert is_in(both, "Mads")
    switches(both)
    assert both.sees("Lene")
    assert both.sees("Mads")
    comes(both, "Lene", LENES)
    assert is_in(both, "Lene")
    switches(both)
    comes(both, "Mads", MADS)
    assert is_in(both, "Mads")


def test_nobody_is_signed_in_between(both: Clerk) -> None:
    switches(both)
    assert both.client.get("/desk/queue/", base_url=HTTPS).location == "/desk/sign-in"


def test_a_copy_of_the_cookie_opens_nothing_once_they_have_left(both: Clerk) -> None:
    copied = both.carried()
    switches(both)
    both.carries(copied)
    assert both.client.get("/desk/queue/", base_url=HTTPS).location == "/desk/sign-in"


def test_without_a_code_it_signs_out(lene: Clerk) -> None:
    switches(lene)
    assert lene.page.title == "Log ind"


def test_pressed_twice_it_still_asks_who_comes(both: Clerk) -> None:
    both.opens("/desk/")
    switch = both.page.button("Skift")
    both.sends(switch)
    both.sends(switch)
    assert both.sees("Hvem er du?")


def test_what_was_typed_to_choose_a_code_is_kept_nowhere(both: Clerk) -> None:
    both.opens("/desk/switch/code")
    form = both.page.forms[-1]
    switches(both)
    both.enters_fields(form, password=PASSWORD, code=LENES)
    assert both.page.title == "Log ind"
    assert 'name="kept"' not in both.html


def test_who_came_back_with_their_password_stands_by_once(both: Clerk) -> None:
    switches(both)
    both.signs_in("lene")
    switches(both)
    assert both.page.words.count("Lene") == 1


def test_each_has_a_code_of_their_own(both: Clerk) -> None:
    switches(both)
    comes(both, "Lene", MADS)
    assert both.sees("Koden passer ikke.")
    assert not is_in(both, "Lene")


def test_after_three_wrong_codes_the_right_one_opens_nothing(both: Clerk) -> None:
    switches(both)
    for _ in range(MOST_MISSES):
        comes(both, "Lene", "111222")
    both.opens("/desk/switch/")
    assert not both.sees("Lene")
    assert both.sees("Mads")


def test_the_form_of_an_old_page_gives_no_more_tries(both: Clerk) -> None:
    switches(both)
    both.opens("/desk/switch/")
    both.opens(both.page.link("Lene"))
    form = both.page.forms[0]
    for code in ("111222", "111223", "111224", LENES):
        both.enters_fields(form, code=code)
    assert not is_in(both, "Lene")


def test_of_many_tries_at_once_three_are_checked(
    house: Workplace, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert town.centre_id == 1
    checked: list[str] = []

    def fits(_stored: str, typed: str) -> bool:
        checked.append(typed)
        return False

    monkeypatch.setattr(switching, "fits_hash", fits)
    device = stands_by(house)
    with house.read() as work:
        (lene,) = standing_by(work, device)
    codes = [f"11122{n}" for n in range(8)]
    with ThreadPoolExecutor(len(codes)) as pool:
        came = list(pool.map(lambda it: come_back(house, lene.session_id, it, device), codes))
    assert came == [None] * len(codes)
    assert len(checked) == MOST_MISSES
    with house.read() as work:
        assert standing_by(work, device) == []


def stands_by(house: Workplace) -> str:
    """Lene's session; gives the token of its browser."""
    entered = sign_in(house, "lene", PASSWORD, "10.0.0.1")
    assert isinstance(entered, SignedIn)
    with house.work() as work:
        found = session_of(work, entered.token)
        assert found is not None
        choose_desk_code(work, found.staff, LENES)
        leave_to_colleague(work, entered.token, entered.device)
    return entered.device


def test_another_browser_has_nobody_standing_by(both: Clerk, mads: Clerk) -> None:
    switches(both)
    both.opens("/desk/switch/")
    address = both.page.link("Lene")
    chooses(mads, MADS)
    switches(mads)
    assert not mads.sees("Lene")
    assert mads.client.get(address, base_url=HTTPS).location == "/desk/switch/"


def test_the_next_day_the_password_is_needed(both: Clerk, clock: SetClock) -> None:
    switches(both)
    clock.turn(LASTS - timedelta(minutes=1))
    both.opens("/desk/switch/")
    assert both.sees("Lene")
    clock.turn(timedelta(minutes=1))
    assert both.opens("/desk/switch/").request.path == "/desk/sign-in"


def test_who_has_logged_out_everywhere_has_no_session_that_stands_by(
    both: Clerk, desk_of_lene: Clerk
) -> None:
    switches(both)
    desk_of_lene.opens("/desk/sessions/")
    desk_of_lene.enters("/desk/sessions/end")
    both.opens("/desk/switch/")
    assert not both.sees("Lene")


@pytest.fixture
def desk_of_lene(both: Clerk) -> Clerk:
    """Another browser, in which she is signed in as well."""
    other = Clerk(both.app, address="10.0.0.8")
    other.signs_in("lene")
    return other


@pytest.mark.parametrize(
    "code", ["", "12345", "1234567", "abcdef", "٣٤٥٦٧٨", "123456", "777777", "121212", "383838",
             "456456", "112211", "987654", "246802"]
)  # fmt: skip
def test_a_code_that_is_tried_first_is_refused(lene: Clerk, code: str) -> None:
    chooses(lene, code)
    assert lene.sees("Vælg seks tal uden et mønster.")
    switches(lene)
    assert lene.page.title == "Log ind"


def test_a_passer_by_can_choose_no_code_for_them(lene: Clerk) -> None:
    chooses(lene, LENES, password="gættet forkert")
    assert lene.sees("Adgangskoden passer ikke.")
    switches(lene)
    assert lene.page.title == "Log ind"
