"""What a keypad's visitor hears: which of how many choices, how to go on, and how loud it is."""

import re

import pytest
from flask import Flask

from kiosk import always_said
from kiosk.audio import VOLUMES, AudioSettings
from kiosk.reading import is_private
from kiosk.text import Text
from shared.content import Count, Message, Register, Wording, message
from shared.speech import Sentence, fixed_sentences
from shared.web import place
from tests.drivers import COPENHAGEN, Visitor
from tests.kiosk.ways import to_birth, to_check, to_receipt_of_another_day, to_times

ALOUD = Wording("da", Register.ALOUD, COPENHAGEN)
BUTTON = re.compile(r'<button class="(?:card|change)[^>]*>')
PLACE = re.compile(r'data-place="(\w+)"')

SCREENS = {"start": 5, "birth": 1, "times": 4, "check": 5, "receipt": 4}
"""Choices on each: the buttons, and what can be changed."""


def reach(visitor: Visitor, screen: str) -> str:
    """The screen's HTML, in a visit that is read aloud."""
    visitor.press(visitor.page.button("Læs højt"))
    {
        "start": lambda _: None,
        "birth": to_birth,
        "times": to_times,
        "check": to_check,
        "receipt": to_receipt_of_another_day,
    }[screen](visitor)
    return visitor.browser.get("/kiosk/").text


def name_of(app: Flask, said: Message, part: str = "") -> str:
    with app.app_context():
        return place.speech().name_of(Sentence.of(said, ALOUD, part))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_choice_says_which_of_how_many_it_is(app: Flask, plain: Visitor, screen: str) -> None:
    shown, count = reach(plain, screen), SCREENS[screen]
    main = shown.partition('<nav class="controls"')[0]
    places = [PLACE.findall(button) for button in BUTTON.findall(main)]
    assert places == [
        [name_of(app, message("keypad-position", now=Count(now), all=Count(count)))]
        for now in range(1, count + 1)
    ]
    how_many = name_of(app, message("keypad-choices", count=Count(count)))
    assert (how_many in shown) is (screen != "birth")


@pytest.mark.parametrize(
    ("screen", "said"),
    [("start", ["choose"]), ("birth", ["type", "find"]), ("receipt", ["choose"])],
)
def test_every_screen_says_how_to_go_on(
    app: Flask, plain: Visitor, screen: str, said: list[str]
) -> None:
    ways = " ".join(name_of(app, Message(f"keypad-how-to-{way}")) for way in said)
    assert f'data-ways="{ways}"' in reach(plain, screen)


def test_how_many_digits_are_typed_can_be_heard(app: Flask, plain: Visitor) -> None:
    assert plain.browser.get("/kiosk/typed-3.wav").status_code == 404
    reach(plain, "birth")
    three = name_of(app, message("keypad-typed", count=Count(3)))
    assert plain.browser.get("/kiosk/typed-3.wav").headers["Location"] == f"/sounds/{three}.wav"


def test_only_the_first_screen_invites_and_only_whoever_does_not_listen_yet(
    app: Flask, visitor: Visitor
) -> None:
    invites = f'data-invites="{name_of(app, Message("keypad-invites"))}"'
    assert invites in visitor.browser.get("/kiosk/").text
    visitor.press(visitor.page.button("Læs højt"))
    assert "data-invites" not in visitor.browser.get("/kiosk/").text
    to_birth(visitor)
    visitor.browser.post("/kiosk/sound", data={"step": "stop"})
    assert "data-invites" not in visitor.browser.get("/kiosk/").text


def test_plus_and_minus_turn_the_volume_and_leave_the_screen(app: Flask, visitor: Visitor) -> None:
    visitor.press(visitor.page.button("Læs højt"))
    to_birth(visitor)
    usual = AudioSettings().volume
    for now in (usual + 2, *[len(VOLUMES)] * 2):
        reached = visitor.browser.post("/kiosk/volume", data={"step": "louder"}).json
        said = message("aloud-louder", now=Count(now), all=Count(len(VOLUMES)))
        assert reached
        assert reached["sound"] == name_of(app, said, "hint")
        assert f'data-gain="{reached["gain"]}"' in visitor.browser.get("/kiosk/").text
    unknown = visitor.browser.post("/kiosk/volume", data={"step": "11"}).json
    assert unknown == reached
    visitor.look()
    assert visitor.is_asked("Hvornår er du født?")


def test_what_counts_is_made_at_set_up_and_no_secret() -> None:
    counted = {it.words for it in always_said("da")}
    assert {"To af fem.", "Ni af ni.", "Her er to valg.", "Der er tastet ét tal."} <= counted
    assert "Tryk stjerne for at høre." in {it.words for it in fixed_sentences("da")}
    for said in (
        message("keypad-position", now=Count(2), all=Count(5)),
        message("keypad-typed", count=Count(2)),
    ):
        assert not is_private(Text("…", said), ALOUD)
