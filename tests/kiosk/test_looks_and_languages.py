"""Larger letters, other colours, lower buttons and another language, at any moment."""

import re

from tests.drivers import Visitor
from tests.kiosk.ways import BORN, to_birth, to_needs, to_receipt


def classes(visitor: Visitor) -> set[str]:
    """What the style sheets know the screen by."""
    html = visitor.browser.get("/kiosk/").text
    found = re.search(r'id="screen" class="([^"]+)"', html)
    assert found
    return set(found.group(1).split())


def step(visitor: Visitor, *words: str) -> None:
    for each in words:
        visitor.press(visitor.page.button(each))


def test_letters_grow_at_once_and_stop_at_the_largest(visitor: Visitor) -> None:
    step(visitor, "Større", *["Større bogstaver"] * 3)
    assert "size-3" in classes(visitor)
    assert "størrelse 4 af 4" in visitor.page.words
    step(visitor, "Flere", *["Mindre bogstaver"] * 3)
    assert "size-0" in classes(visitor)


def test_there_are_four_sets_of_colours_and_then_the_first_again(visitor: Visitor) -> None:
    step(visitor, "Større")
    seen = []
    for _ in range(5):
        seen += [c for c in classes(visitor) if c in {"warm", "light", "dark", "dusk"}]
        step(visitor, "Andre farver")
    assert seen == ["warm", "light", "dark", "dusk", "warm"]


def test_buttons_can_be_moved_down_and_up_again(visitor: Visitor) -> None:
    step(visitor, "Større", "Flyt knapperne ned")
    assert "low" in classes(visitor)
    step(visitor, "Flyt knapperne op")
    assert "low" not in classes(visitor)


def test_the_question_waits_under_the_screen_about_the_look(visitor: Visitor) -> None:
    to_birth(visitor)
    step(visitor, "Større", "Større bogstaver", "Det er fint")
    assert visitor.is_asked("Hvornår er du født?")
    assert "size-1" in classes(visitor)
    step(visitor, "Større", "Tilbage")
    assert visitor.is_asked("Hvornår er du født?")


def test_what_somebody_chose_is_gone_with_them(visitor: Visitor) -> None:
    step(visitor, "Større", "Større bogstaver", "Andre farver", "Flyt knapperne ned", "Det er fint")
    to_receipt(visitor)
    visitor.chooses("Færdig")
    visitor.chooses("Nej tak")
    visitor.chooses("Spring over")
    assert {"size-0", "warm"} <= classes(visitor)
    assert "low" not in classes(visitor)


def test_each_language_is_offered_by_its_own_name(visitor: Visitor) -> None:
    step(visitor, "Sprog")
    assert [b.words for b in visitor.page.buttons[:2]] == ["Dansk", "English"]


def test_the_language_can_change_in_the_middle_and_the_question_stays(visitor: Visitor) -> None:
    to_birth(visitor)
    visitor.speaks("en")
    assert visitor.page.title == "When were you born?"
    assert '<html lang="en">' in visitor.browser.get("/kiosk/").text
    visitor.types(BORN)
    assert visitor.page.title == "Which number may we call?"
    visitor.speaks("da")
    assert visitor.is_asked("Hvilket nummer må vi ringe til?")


def test_a_language_that_nobody_offers_changes_nothing(visitor: Visitor) -> None:
    visitor.browser.post("/kiosk/language", data={"language": "tlh"})
    visitor.look()
    assert visitor.page.title == "Hvilket sprog?"


def test_words_of_another_language_say_which_one_it_is(plain: Visitor) -> None:
    to_needs(plain)
    step(plain, "Ja", "En tolk")
    assert re.search(
        r'lang="ar"[^<]*>(?:(?!</button>).)*العربية', plain.browser.get("/kiosk/").text, re.S
    )


def test_help_can_be_called_from_our_own_screens_too(visitor: Visitor) -> None:
    to_birth(visitor)
    step(visitor, "Større")
    visitor.asks_for_help()
    assert not visitor.is_asked("Hvad er lettest at læse?")
    assert not visitor.is_asked("Hvornår er du født?")


def test_a_visitor_whose_hands_tremble_can_have_a_calmer_screen_and_the_next_one_has_not(
    visitor: Visitor,
) -> None:
    step(visitor, "Større", "Flere", "Mere ro")
    assert visitor.page.button("Mindre ro")
    step(visitor, "Mindre ro", "Mere ro", "Det er fint")
    step(visitor, "Større", "Flere")
    assert visitor.page.button("Mindre ro")
