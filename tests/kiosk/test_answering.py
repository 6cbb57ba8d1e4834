"""One address, one question: answers lead on, and nothing that comes in breaks anything."""

import pytest

from tests.drivers import Visitor
from tests.kiosk.ways import BORN, post, to_birth, to_telephone, to_times


def test_whoever_only_looks_begins_nothing(plain: Visitor) -> None:
    answer = plain.browser.get("/kiosk/")
    assert "Set-Cookie" not in answer.headers
    assert plain.is_asked("Goddag. Hvad kan vi hjælpe dig med?")


def test_a_plain_browser_is_sent_to_the_next_question(plain: Visitor) -> None:
    answer = plain.browser.post("/kiosk/answer", data={"turn": "0", "choice": "1"})
    assert (answer.status_code, answer.location) == (303, "/kiosk/")


def test_htmx_gets_the_next_question_at_once_and_nothing_around_it(plain: Visitor) -> None:
    answer = plain.browser.post(
        "/kiosk/answer", data={"turn": "0", "choice": "1"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 200
    assert answer.text.strip().startswith("<div")
    assert "Har du et brev" in answer.text


def test_every_screen_has_its_own_title(visitor: Visitor) -> None:
    titles = [visitor.page.title]
    for step in (to_birth, lambda v: v.types(BORN)):
        step(visitor)
        titles.append(visitor.page.title)
    assert len(set(titles)) == len(titles)


def test_a_second_touch_on_the_same_card_changes_nothing(visitor: Visitor) -> None:
    card = visitor.page.button("Bestil et møde")
    visitor.press(card)
    visitor.press(card)
    assert visitor.is_asked("Har du et brev med en kode?")


def test_a_late_answer_does_not_answer_the_next_question(visitor: Visitor) -> None:
    visitor.chooses("Bestil et møde")
    no = visitor.page.button("Nej")
    visitor.press(no)
    visitor.press(no)
    assert visitor.is_asked("Hvornår er du født?")


def test_back_leads_to_the_question_before(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.goes_back()
    assert visitor.is_asked("Har du et brev med en kode?")


def test_back_rests_where_there_is_nothing_to_go_back_to(visitor: Visitor) -> None:
    assert [b.words for b in visitor.page.buttons if b.is_disabled] == ["Tilbage"]


ONLY_DIGITS = "Der skal kun stå tal. Indtast dag, måned, år."


@pytest.mark.parametrize(
    ("typed", "why"),
    {
        "5" * 500: "Der står 500 tal. Indtast dag, måned, år med otte tal.",
        "abc": ONLY_DIGITS,
        "٠٤٠٥١٩٨٦": ONLY_DIGITS,
        "": "Der står ikke noget endnu. Indtast dag, måned, år.",
        "99 99 9999": "Dag 99 findes ikke. Indtast dag, måned, år.",
        "12131984": "Måned 13 findes ikke. Indtast dag, måned, år.",
        "29022001": "Der er ikke 29 dage i februar 2001. Indtast dag, måned, år.",
        "31.4.1980": "Der er ikke 31 dage i april. Indtast dag, måned, år.",
        "12032084": "12. marts 2084 er ikke kommet endnu. Indtast dag, måned, år.",
        "12031850": "12. marts 1850 er for længe siden. Indtast dag, måned, år.",
        "04.05.": "Der står kun 4 tal. Indtast dag, måned, år med otte tal.",
        "7": "Der står kun ét tal. Indtast dag, måned, år med otte tal.",
        "120319844": "Der står 9 tal. Indtast dag, måned, år med otte tal.",
        "+": ONLY_DIGITS,
    }.items(),
)
def test_what_is_no_date_is_kept_and_explained_on_the_same_screen(
    visitor: Visitor, typed: str, why: str
) -> None:
    to_birth(visitor)
    visitor.types(typed)
    assert visitor.is_asked("Hvornår er du født?")
    assert visitor.page.because == why
    kept = next(f.fields["typed"] for f in visitor.page.forms if "typed" in f.fields)
    assert kept.replace(" ", "") == typed.replace(" ", "")[:24]


def test_a_date_may_be_typed_with_dots_and_spaces(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.types(" 04.05 1986 ")
    assert visitor.is_asked("Hvilket nummer må vi ringe til?")


@pytest.mark.parametrize("choice", ["7", "99999999999999", "-1", "x", "", "½"])
def test_a_choice_that_is_not_there_leads_to_the_same_question(plain: Visitor, choice: str) -> None:
    plain.chooses("Bestil et møde")
    assert post(plain, choice=choice) == 422
    assert plain.is_asked("Har du et brev med en kode?")


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"turn": "x"},
        {"turn": "-3", "choice": "0"},
        {"turn": "9" * 40, "choice": "0"},
        {"move": "fly"},
        {"unknown": "field"},
        {"change": "0"},
        {"key": "5"},
        {"key": "delete"},
        {"choice": "0", "turn": "77"},
    ],
)
def test_whatever_a_form_holds_the_question_stays(plain: Visitor, sent: dict[str, str]) -> None:
    plain.chooses("Bestil et møde")
    assert post(plain, **sent) < 500
    assert plain.is_asked("Har du et brev med en kode?")


@pytest.mark.parametrize("address", ["look", "language", "more", "aloud", "sound", "stay", "end"])
def test_an_empty_form_breaks_no_address(plain: Visitor, address: str) -> None:
    assert plain.browser.post(f"/kiosk/{address}").status_code < 400


def test_a_flood_of_data_leads_back_to_the_start(plain: Visitor) -> None:
    answer = plain.browser.post("/kiosk/answer", data={"typed": "1" * 200_000})
    assert (answer.status_code, answer.location) == (303, "/kiosk/")


@pytest.mark.parametrize("address", ["answer", "nothing/here", "look"])
def test_an_address_that_somebody_types_leads_to_the_question(plain: Visitor, address: str) -> None:
    plain.chooses("Bestil et møde")
    answer = plain.browser.get(f"/kiosk/{address}")
    assert (answer.status_code, answer.location) == (303, "/kiosk/")
    plain.look()
    assert plain.is_asked("Har du et brev med en kode?")


def test_more_choices_than_fit_are_turned_like_pages(visitor: Visitor) -> None:
    to_telephone(visitor)
    visitor.types("20304050")
    visitor.chooses("Ja")
    visitor.chooses("En tolk")
    first = [b.words for b in visitor.page.buttons]
    visitor.chooses("Flere")
    second = [b.words for b in visitor.page.buttons]
    assert "Polski" in second
    assert "Polski" not in first
    visitor.goes_back()
    assert [b.words for b in visitor.page.buttons] == first
    visitor.goes_back()
    assert visitor.is_asked("Hvad har du brug for?")


def test_times_stand_on_their_cards_in_day_and_hour(visitor: Visitor) -> None:
    to_times(visitor)
    assert visitor.page.buttons[0].words == "mandag 23. november 10.00"
