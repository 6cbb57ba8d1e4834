"""Who comes along, who helps and who does not hear is nobody else's to hear in the hall."""

from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from kiosk.reading import is_private
from kiosk.text import Text
from kiosk.told_in_private import TOLD_IN_PRIVATE
from shared.content import Register, Wording, languages, message
from tests.drivers import Visitor
from tests.kiosk.test_aloud import html, listens, name_of


@pytest.mark.parametrize("language", languages())
def test_all_of_them_are_sentences_and_private(language: str) -> None:
    aloud = Wording(language, Register.ALOUD, ZoneInfo("UTC"))
    said = {id: aloud.say(message(id)) for id in TOLD_IN_PRIVATE}
    assert all(said.values())
    assert all(is_private(Text(message=message(id)), aloud) for id in said)


def test_a_companion_is_asked_about_in_the_headphones_alone(app: Flask, visitor: Visitor) -> None:
    listens(visitor)
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    child = name_of(app, message("child-mine"))
    assert child not in html(visitor)
    visitor.types("12 03 1965")
    visitor.types("98621234")
    visitor.chooses("Ja")
    companion = name_of(app, message("need-companion"))
    assert "Jeg tager nogen med" in visitor.perceives
    assert companion not in html(visitor)
    assert name_of(app, message("aloud-private")) in html(visitor)
    visitor.browser.post("/kiosk/sound", data={"step": "headphones"})
    visitor.browser.post("/kiosk/sound", data={"step": "done"})
    assert companion in html(visitor)
