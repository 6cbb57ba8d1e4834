"""The desk in a real browser: it refreshes by itself and never gets in the way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.hall import DESK, DOUBLED, Hall, focused, violations
from tests.browser.screens import FOLLOWS, NO_TREMBLE
from tests.browser.settling import resize, settle

pytestmark = pytest.mark.slow

WITHOUT_ID = """() => [...document.querySelectorAll("#now :is(a, button, summary)")]
  .filter((it) => !it.id).map((it) => it.outerHTML)"""
"""What loses the focus when the list around it comes anew."""

STICKS_OUT = """() => {
  const edge = document.querySelector(".present").getBoundingClientRect().right;
  return [...document.querySelectorAll(".facts *")]
    .filter((it) => it.getBoundingClientRect().right > edge + 1).map((it) => it.outerHTML);
}"""


def test_a_help_call_comes_by_itself_and_takes_neither_focus_nor_place(hall: Hall) -> None:
    page = hall.desk()
    page.get_by_role("button", name="Log ud").focus()
    page.evaluate("window.scrollTo(0, 100)")
    hall.somebody_presses_help("Kiosk 2")
    expect(page.get_by_text("Kiosk 2")).to_be_visible()
    expect(page).to_have_title("(2) Skranken")
    assert focused(page) == "sign-out"
    assert page.evaluate("window.scrollY") == 100


def test_focus_inside_the_lists_stays_where_it_was(hall: Hall) -> None:
    page = hall.desk()
    button = page.get_by_role("button", name="Jeg tager den").nth(1)
    button.focus()
    before = focused(page)
    hall.somebody_presses_help("Kiosk 2")
    expect(page.get_by_text("Kiosk 2")).to_be_visible()
    assert focused(page) == before


@pytest.mark.parametrize("path", ["", "queue/"])
def test_whatever_has_the_focus_has_it_still_when_the_list_comes_anew(
    hall: Hall, path: str
) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/{path}")
    assert page.evaluate(WITHOUT_ID) == []
    name = page.locator("#now a", has_text="Amal" if not path else "Nr. 2").first
    name.focus()
    before = focused(page)
    hall.somebody_draws_a_number()
    expect(page.locator("#now")).to_contain_text("Nr. 5")
    assert focused(page) == before


def test_everything_goes_by_keyboard_and_focus_follows_the_task(hall: Hall) -> None:
    page = hall.desk()
    page.get_by_role("button", name="Jeg tager den").first.press("Enter")
    expect(page.get_by_text("Du har den")).to_be_visible()
    assert focused(page).startswith("done-")
    page.wait_for_timeout(500)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ingen har trykket på Hjælp.")).to_be_visible()
    assert focused(page) == "help-heading"


def test_a_press_that_lands_the_moment_the_list_moves_is_not_counted(hall: Hall) -> None:
    page = hall.desk()
    page.evaluate(
        """document.addEventListener("htmx:afterSettle", function late() {
             const done = document.querySelector("[id^=done-]");
             if (!done) return;
             document.removeEventListener("htmx:afterSettle", late);
             window.pressedTooSoon = true;
             done.click();
           })"""
    )
    page.get_by_role("button", name="Jeg tager den").first.click()
    expect(page.get_by_text("Du har den")).to_be_visible()
    page.wait_for_function("() => window.pressedTooSoon")
    page.wait_for_timeout(1000)
    expect(page.get_by_text("Kiosk 1")).to_be_visible()


def test_a_press_on_what_has_not_moved_counts_at_any_moment(hall: Hall) -> None:
    page = hall.desk()
    page.evaluate(
        """document.addEventListener("htmx:afterSettle", () => {
             document.querySelector("[id^=take-]").click();
           }, { once: true })"""
    )
    hall.somebody_presses_help("Kiosk 2")
    expect(page.get_by_text("Du har den")).to_be_visible()


def test_two_clerks_never_take_the_same_call(hall: Hall) -> None:
    lene, mads = hall.desk(), hall.desk("mads")
    lene.get_by_role("button", name="Jeg tager den").first.click()
    expect(lene.get_by_text("Du har den")).to_be_visible()
    expect(mads.get_by_text("Lene har den")).to_be_visible()


def test_a_lost_connection_is_said_and_mends_itself(hall: Hall) -> None:
    page = hall.desk()
    page.context.set_offline(True)
    expect(page.get_by_text("Ingen forbindelse.")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("Ingen forbindelse.")).to_be_hidden()


def test_nothing_is_cut_off_at_twice_the_size(hall: Hall) -> None:
    page = hall.desk()
    for width, height in (DESK, DOUBLED):
        resize(page, width, height)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_judge_finds_nothing_and_does_find_what_is_bad(hall: Hall) -> None:
    door, page = hall.door(), hall.desk()
    assert violations(door) == []
    door.get_by_label("Brugernavn").fill("lene")
    door.get_by_label("Adgangskode").fill("forkert")
    door.keyboard.press("Enter")
    expect(door.get_by_text("passer ikke")).to_be_visible()
    assert violations(door) == []
    page.get_by_role("button", name="Jeg tager den").nth(1).click()
    expect(page.get_by_text("Du har den")).to_be_visible()
    for width, height in (DESK, DOUBLED):
        resize(page, width, height)
        assert violations(page) == []
    page.evaluate("document.querySelector('h1').outerHTML = '<img src=x><input>'")
    assert len(violations(page)) >= 2


def test_an_absence_and_a_closed_house_go_by_keyboard_and_satisfy_the_judge(hall: Hall) -> None:
    page = hall.desk()
    page.goto(f"{hall.address}/desk/absences/")
    fine_at_both_sizes(page)
    page.get_by_label("Hvem eller hvad").focus()
    page.keyboard.type("Karen")
    page.get_by_label("Fra dag").fill("2026-11-24")
    page.get_by_label("Kort grund").focus()
    page.keyboard.type("Kursus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hvem rammer det?")).to_be_visible()
    fine_at_both_sizes(page)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").startswith("Gem"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("Møder, der er sørget for")).to_be_visible()
    page.goto(f"{hall.address}/desk/closed-house/")
    fine_at_both_sizes(page)
    page.get_by_label("Hvorfor").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Skriv kort hvorfor.")).to_be_visible()
    fine_at_both_sizes(page)
    page.get_by_label("Hvorfor").focus()
    page.keyboard.type("Smitte i huset")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hvem ringer vi til?")).to_be_visible()
    fine_at_both_sizes(page)
    page.get_by_role("button", name="Luk huset").press("Enter")
    expect(page.get_by_text("Huset er lukket for besøg i dag")).to_be_visible()
    fine_at_both_sizes(page)


def fine_at_both_sizes(page: Page) -> None:
    for width, height in (DOUBLED, DESK):
        resize(page, width, height)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert violations(page) == []


def test_a_clerk_carries_on_by_keyboard_alone_and_the_kiosk_follows(hall: Hall) -> None:
    kiosk = hall.door()
    kiosk.goto(f"{hall.address}/kiosk/")
    kiosk.get_by_role("button", name="Bestil et møde").click()
    expect(kiosk.get_by_role("heading", name="Hvad vil du bestille?")).to_be_visible()
    kiosk.wait_for_timeout(NO_TREMBLE)
    kiosk.get_by_role("button", name="Et møde").first.click()
    expect(kiosk.get_by_role("heading", name="Hvornår er du født?")).to_be_visible()
    kiosk.get_by_role("button", name="Hjælp", exact=True).click()
    expect(kiosk.get_by_text("Bliv her. Vi kommer til dig.")).to_be_visible()
    page = hall.desk()
    page.get_by_role("link", name="Tag over").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Tag over")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Skriv det, borgeren siger")).to_be_focused()
    page.wait_for_load_state()
    assert violations(page) == []
    page.keyboard.type("3/1-65")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hvilket nummer må vi ringe til?")).to_be_visible()
    expect(page.get_by_label("Skriv det, borgeren siger")).to_be_focused()
    page.wait_for_load_state()
    page.keyboard.type("98 62 12 34")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Har du brug for noget til mødet?")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name="Hvornår passer det dig?")).to_be_visible()
    page.wait_for_load_state()
    expect(kiosk.get_by_role("heading", name="Hvornår passer det dig?")).to_be_visible(
        timeout=FOLLOWS
    )
    expect(kiosk.get_by_text("Vi hjælper dig nu. Følg med her.")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("1")
    expect(page.get_by_role("heading", name="Passer det hele?")).to_be_visible()
    settle(page)
    assert page.evaluate(STICKS_OUT) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Du har en tid.")).to_be_visible()
    expect(kiosk.get_by_role("heading", name="Du har en tid.")).to_be_visible(timeout=FOLLOWS)
    assert violations(page) == []
