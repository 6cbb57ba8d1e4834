"""When something of ours breaks, it is said plainly, and whose fault it is."""

import pytest
from flask import Flask

from shared.web.place import installed_in
from tests.drivers import Visitor
from tests.html_page import read_page
from tests.kiosk.ways import to_birth


@pytest.fixture
def broken(app: Flask) -> Flask:
    """Its tables are away."""
    with installed_in(app)[1].work() as work:
        work.session.connection().exec_driver_sql("DROP TABLE conversation")
        work.session.connection().exec_driver_sql("ALTER TABLE centre RENAME TO elsewhere")
    return app


def test_without_a_database_the_citizen_is_led_to_the_desk(broken: Flask) -> None:
    answer = broken.test_client().get("/kiosk/")
    assert answer.status_code == 503
    page = read_page(answer.text)
    assert page.title == "Noget gik galt hos os."
    assert "Det er ikke din skyld. Gå til skranken, så hjælper vi dig." in page.words
    assert page.button("Hjælp")


def test_the_sentence_comes_in_the_middle_of_a_visit_and_in_its_language(
    plain: Visitor, request: pytest.FixtureRequest
) -> None:
    to_birth(plain)
    plain.speaks("en")
    request.getfixturevalue("broken")
    answer = plain.browser.post(
        "/kiosk/answer",
        data=plain.page.forms[0].fields | {"typed": "04051986"},
        headers={"HX-Request": "true"},
    )
    assert answer.status_code == 503
    assert answer.text.strip().startswith("<div")
    assert "Something went wrong." in answer.text


def test_help_is_called_from_a_screen_that_knows_no_question(plain: Visitor) -> None:
    to_birth(plain)
    plain.page = read_page(plain.browser.get("/kiosk/still").text)
    plain.asks_for_help()
    assert not plain.is_asked("Hvornår er du født?")


def test_the_start_comes_back_by_itself(broken: Flask) -> None:
    assert 'content="20; url=/kiosk/"' in broken.test_client().get("/kiosk/").text
