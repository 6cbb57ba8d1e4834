"""Double taps, repeated webhooks, nonsense, no database: a sentence, and nothing is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from shared.content import Telephone, message
from shared.safetynet import TaskKind
from tests.stories.telling import BORN, books_the_first_time, comes_to_the_times
from tests.stories.world import World

SURELY_GONE = timedelta(minutes=6)
"""The network could not tell us that the caller hung up: after so long we take it for granted."""

NONSENSE = ["9" * 500, "abc", "٠١٠٢١٩٨٣", "", "--", "æøå", "0", "<script>", "1\x012"]


@pytest.mark.parametrize("typed", NONSENSE)
def test_nonsense_in_a_field_is_explained_and_kept(world: World, typed: str) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Nej")
    visitor.types(typed)
    assert visitor.is_asked("Hvornår er du født?")
    visitor.types(BORN)
    assert visitor.is_asked("Hvilket nummer må vi ringe til?")


@pytest.mark.parametrize("typed", ["9" * 500, "", "*", "7", "99999999"])
def test_nonsense_on_the_telephone_is_asked_again(world: World, typed: str) -> None:
    caller = world.caller()
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(typed)
    assert not caller.telephone.is_over
    caller.types(BORN)
    assert caller.is_asked(message("this-number", number=Telephone("+4598621234")))


def test_a_webhook_that_comes_twice_books_once(world: World) -> None:
    caller = world.caller()
    at = books_the_first_time(caller, world)
    first = caller.telephone.repeat()
    assert caller.telephone.repeat() == first
    assert len(world.meetings(at)) == 1


def test_every_webhook_of_a_call_may_come_twice(world: World) -> None:
    caller = world.caller()
    caller.begins()
    caller.telephone.repeat()
    caller.chooses("Bestil et møde")
    caller.telephone.repeat()
    caller.chooses("Nej")
    caller.telephone.repeat()
    caller.types(BORN)
    caller.telephone.repeat()
    caller.chooses("Ja")
    caller.telephone.repeat()
    caller.chooses("Nej")
    caller.telephone.repeat()
    at = world.free()[0]
    caller.takes(at)
    caller.telephone.repeat()
    caller.chooses("Ja, det passer")
    assert len(world.meetings(at)) == 1


def test_an_old_form_changes_nothing(world: World) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    at = world.free()[0]
    old = visitor.page
    visitor.takes(at)
    visitor.chooses("Ja, det passer")
    visitor.press(old.buttons[1])
    assert visitor.is_told("Du har en tid.")
    assert len(world.meetings(at)) == 1


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({}, 200),
        ({"turn": "x"}, 200),
        ({"turn": "1", "choice": "99"}, 200),
        ({"turn": "1", "choice": "-1"}, 200),
        ({"turn": "1", "choice": "٣"}, 200),
        ({"turn": "1", "change": "0"}, 200),
        ({"turn": "1", "change": "99"}, 200),
        ({"turn": "1", "typed": "12" * 300}, 200),
        ({"turn": "99999999999999999999", "choice": "0"}, 200),
        ({"nothing": "that we know"}, 200),
    ],
)
def test_whatever_is_posted_the_question_comes_again(
    world: World, form: dict[str, str], status: int
) -> None:
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    answer = visitor.browser.post("/kiosk/answer", data=form, follow_redirects=True)
    assert answer.status_code == status
    visitor.look()
    assert visitor.is_asked("Har du et brev med en kode?")


def test_a_visit_that_went_cold_begins_anew_with_a_sentence(world: World) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    at = world.free()[0]
    world.turn_to("2026-11-23 14:00")
    visitor.takes(at)
    assert "kiosk" in visitor.page.buttons[0].action
    visitor.look()
    assert visitor.page.button("Bestil et møde")
    assert world.rows("meeting") == 0


@contextmanager
def no_database(world: World) -> Iterator[None]:
    """The file is away, and nothing can be opened in its place."""
    engine = world.workplace.engine
    engine.dispose()
    file = Path(str(engine.url.database))
    away = file.rename(file.with_suffix(".away"))
    file.mkdir()
    yield
    file.rmdir()
    away.rename(file)


def test_without_a_database_the_kiosk_sends_people_to_the_desk(world: World) -> None:
    visitor = world.visitor()
    with no_database(world):
        answer = visitor.browser.get("/kiosk/")
    assert answer.status_code == 503
    assert "Det er ikke din skyld. Gå til skranken, så hjælper vi dig." in answer.text


def test_without_a_database_a_caller_still_gets_a_sentence(world: World) -> None:
    caller = world.caller()
    comes_to_the_times(caller)
    with no_database(world):
        caller.telephone.press("1")
    assert caller.telephone.is_over
    assert caller.is_told(message("phone-trouble"))
    world.clock.turn(SURELY_GONE)
    caller.comes_back(BORN)
    assert caller.is_offered(world.free()[0]), "the call that broke can be taken up"


@pytest.mark.slow
@pytest.mark.usefixtures("impatient_writers")
def test_a_locked_database_is_waited_for_and_then_explained(world: World) -> None:
    visitor = world.visitor()
    comes_to_the_times(visitor)
    at = world.free()[0]
    with world.workplace.engine.connect() as other:
        other.exec_driver_sql("SELECT 1")
        answer = visitor.browser.post(
            "/kiosk/answer", data={"turn": visitor.page.forms[0].fields["turn"], "choice": "0"}
        )
    assert answer.status_code == 503
    visitor.look()
    visitor.takes(at)
    assert visitor.is_asked("Passer det hele?"), "nothing was lost"


def test_help_pressed_many_times_is_one_call(world: World) -> None:
    world.turn_to("2026-11-23 10:00")
    visitor = world.visitor()
    visitor.begins()
    for _ in range(5):
        visitor.asks_for_help()
    assert [t.kind for t in world.tasks()] == [TaskKind.HELP]
    visitor.chooses("Gå videre selv")
    assert world.tasks() == []
