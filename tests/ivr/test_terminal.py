"""`flask call`: the menu in a terminal."""

from dataclasses import replace

import pytest
from flask import Flask

from app import create_app
from ivr import call_command
from shared.settings import Mode, Settings
from shared.web import place
from tests.town import OUR_NUMBER


def try_it(app: Flask, typed: str, *arguments: str) -> str:
    result = app.test_cli_runner().invoke(call_command, arguments, input=typed)
    assert result.exception is None or result.exit_code == 1
    return result.output


@pytest.mark.usefixtures("town")
def test_keys_are_typed_and_phrases_come_line_by_line(app: Flask) -> None:
    said = try_it(app, "1\n2\n12031965#\n1\n2\n1\n1\n\n\n\n")
    assert "  Vil du bestille et møde, ... tryk et.\n" in said
    assert "  Farvel, og på gensyn senere i dag.\n" in said
    assert "15 keys" in said


@pytest.mark.usefixtures("town")
def test_the_end_of_the_input_hangs_up(app: Flask) -> None:
    assert "1 keys" in try_it(app, "1\n")


@pytest.mark.usefixtures("town")
def test_it_tells_who_is_rung(app: Flask) -> None:
    assert "Vi har lukket lige nu." in try_it(app, "0\n", "--person-answers")


def test_without_a_house_it_says_what_to_do(app: Flask) -> None:
    assert "flask demo" in try_it(app, "")


def test_it_is_refused_in_production(settings: Settings) -> None:
    app = create_app(replace(settings, mode=Mode.PRODUCTION))
    assert "use a telephone" in try_it(app, "")
    with app.app_context():
        place.workplace().engine.dispose()


@pytest.mark.usefixtures("town")
def test_the_number_that_is_called_is_told(app: Flask) -> None:
    assert f"You call {OUR_NUMBER}, which exists only here." in try_it(app, "")
    page = app.test_client().get("/ivr/handset").text
    assert "Nummeret er" in page
    assert OUR_NUMBER.removeprefix("+45") in "".join(page.split())
