"""A visit begins with a touch and leaves nothing behind, however it ends."""

from datetime import timedelta

from shared.clock import SetClock
from tests.drivers import Visitor
from tests.kiosk.ways import BORN, TELEPHONE, to_birth, to_receipt, to_telephone

IDLE, WARNING = timedelta(seconds=120), timedelta(seconds=45)


def cookie(visitor: Visitor) -> str | None:
    found = visitor.browser.get_cookie("visit", path="/kiosk/")
    return found.value if found else None


def test_a_visit_is_kept_by_the_browser_only_until_it_closes_and_for_us_alone(
    plain: Visitor,
) -> None:
    answer = plain.browser.post("/kiosk/answer", data={"turn": "0", "choice": "0"})
    kept = answer.headers["Set-Cookie"]
    assert "HttpOnly" in kept
    assert "SameSite=Strict" in kept
    assert "Path=/kiosk/" in kept
    assert "Secure" in kept
    assert "Expires" not in kept
    assert "Max-Age" not in kept


def test_nothing_about_a_person_is_in_the_cookie(plain: Visitor) -> None:
    to_telephone(plain)
    kept = str(cookie(plain))
    assert BORN not in kept
    plain.types(TELEPHONE)
    assert TELEPHONE not in str(cookie(plain))


def test_no_screen_is_kept_by_the_browser(plain: Visitor) -> None:
    for address in ("/kiosk/", "/kiosk/still", "/kiosk/elsewhere"):
        assert plain.browser.get(address).headers["Cache-Control"] == "no-store"


def test_after_the_last_word_everything_is_wiped(visitor: Visitor) -> None:
    visitor.speaks("en")
    visitor.speaks("da")
    to_receipt(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    assert visitor.page.because == "På gensyn senere i dag."
    visitor.chooses("Spring over")
    assert cookie(visitor) is None
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    assert visitor.page.because == "På gensyn."
    visitor.look()
    assert visitor.page.because == ""


def test_the_last_word_is_in_the_language_of_who_goes_and_the_start_in_that_of_the_house(
    visitor: Visitor,
) -> None:
    visitor.speaks("en")
    to_receipt(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    assert visitor.page.because == "See you later today."
    visitor.chooses("Spring over")
    assert visitor.page.because == "See you."
    assert visitor.page.title == "Goddag. Hvad kan vi hjælpe dig med?"


def test_a_second_touch_on_the_last_button_says_goodbye_again(plain: Visitor) -> None:
    to_receipt(plain)
    plain.chooses("Færdig")
    plain.chooses("Nej tak")
    known = cookie(plain)
    skip = plain.page.button("Spring over")
    plain.press(skip)
    plain.browser.set_cookie("visit", str(known), path="/kiosk/")
    plain.press(skip)
    assert plain.page.because == "På gensyn."
    assert cookie(plain) is None


def test_a_visit_lasts_as_long_as_somebody_may_be_reading(
    visitor: Visitor, clock: SetClock
) -> None:
    to_birth(visitor)
    clock.turn(IDLE + WARNING - timedelta(seconds=1))
    visitor.types(BORN)
    assert visitor.is_asked("Hvilket nummer må vi ringe til?")


def test_whoever_answers_too_late_begins_again_and_is_told_so(
    visitor: Visitor, clock: SetClock
) -> None:
    to_birth(visitor)
    clock.turn(IDLE + WARNING)
    visitor.types(BORN)
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    assert visitor.page.because == "Vi begynder forfra. Tag dig god tid."


def test_whoever_comes_next_sees_nothing_of_a_visit_that_was_left(
    visitor: Visitor, clock: SetClock
) -> None:
    to_birth(visitor)
    clock.turn(IDLE + WARNING)
    visitor.look()
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
    assert visitor.page.because == ""


def test_a_visit_that_was_left_is_not_found_again(plain: Visitor, clock: SetClock) -> None:
    to_birth(plain)
    kept = cookie(plain)
    clock.turn(IDLE + WARNING)
    plain.look()
    clock.turn(-IDLE)
    plain.browser.set_cookie("visit", str(kept), path="/kiosk/")
    plain.look()
    assert plain.is_asked("Goddag. Hvad kan vi hjælpe dig med?")


def test_somebody_who_is_still_there_stays_as_often_as_they_like(
    visitor: Visitor, clock: SetClock
) -> None:
    to_birth(visitor)
    for _ in range(12):
        clock.turn(IDLE + WARNING - timedelta(seconds=1))
        visitor.browser.post("/kiosk/stay")
    visitor.look()
    assert visitor.is_asked("Hvornår er du født?")


def test_without_a_script_the_question_whether_somebody_is_there_comes_by_itself(
    plain: Visitor,
) -> None:
    assert 'http-equiv="refresh"' not in plain.browser.get("/kiosk/").text
    to_birth(plain)
    assert 'content="120; url=/kiosk/still"' in plain.browser.get("/kiosk/").text
    still = plain.browser.get("/kiosk/still").text
    assert 'content="45; url=/kiosk/"' in still
    assert "Er du her stadig?" in still
    assert "Ja, jeg er her" in still


def test_whoever_leaves_takes_everything_along(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.browser.post("/kiosk/end")
    assert cookie(visitor) is None
    visitor.look()
    assert visitor.is_asked("Goddag. Hvad kan vi hjælpe dig med?")


def test_help_is_never_too_late(visitor: Visitor, clock: SetClock) -> None:
    to_birth(visitor)
    asks_for_help = visitor.page.button("Hjælp")
    clock.turn(IDLE + WARNING + timedelta(hours=2))
    visitor.press(asks_for_help)
    assert visitor.is_asked("Vi kommer nu. Bliv her.")


def test_a_forged_visit_is_nobodys(plain: Visitor) -> None:
    to_birth(plain)
    plain.browser.set_cookie("visit", f"{cookie(plain)}x", path="/kiosk/")
    plain.look()
    assert plain.is_asked("Goddag. Hvad kan vi hjælpe dig med?")
