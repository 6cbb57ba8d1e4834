"""The stories of the telephone once more, in a house whose callers hear our own sounds."""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from inspect import signature
from pathlib import Path

import pytest
from flask import Flask

from ivr.simulator.lines import AppLine
from shared.appointments import speak_with_own_audio
from shared.clock import SetClock
from shared.vault import Vault
from shared.web import place
from tests import callers
from tests.apps import app_at
from tests.conftest import SECRET
from tests.drivers import Caller
from tests.ivr.listening import KnownSpeech, ListeningLine, Unhurried, played_in
from tests.stories import test_first_booking, test_my_meeting
from tests.stories.telling import books_the_first_time
from tests.stories.world import World
from tests.town import small_town

Story = Callable[[Caller, World], None]
Lines = Callable[[KnownSpeech], ListeningLine]


def stories() -> Iterator[Story]:
    for module in (test_first_booking, test_my_meeting):
        for name, story in vars(module).items():
            if name.startswith("test_") and list(signature(story).parameters) == ["guest", "world"]:
                yield story


@pytest.fixture
def world(sqlite_url: str, clock: SetClock) -> Iterator[World]:
    with app_at(sqlite_url, clock, SECRET) as app:
        workplace = place.installed_in(app)[1]
        with workplace.work() as work:
            town = small_town(work)
            for language in ("da", "en"):
                speak_with_own_audio(work, town.centre_id, language, own=True)
        yield World(app, clock, workplace, town)


@pytest.fixture
def line_with(world: World, monkeypatch: pytest.MonkeyPatch) -> Lines:
    """The one line of all who call."""

    def install(speech: KnownSpeech) -> ListeningLine:
        settings, workplace = place.installed_in(world.app)
        place.install_workplace(world.app, settings, workplace, speech)
        line = ListeningLine(AppLine(world.app.wsgi_app), speech)
        monkeypatch.setattr(callers, "AppLine", lambda _app: line)
        return line

    return install


@pytest.mark.slow
@pytest.mark.parametrize("story", [*stories()], ids=lambda story: story.__name__)
def test_it_goes_the_same_way(story: Story, world: World, line_with: Lines, tmp_path: Path) -> None:
    line = line_with(Unhurried(tmp_path, Vault(SECRET)))
    story(world.caller(), world)
    heard = "".join(line.documents)
    assert ("<Play>" in heard, "<Say" in heard) == (True, False)


@pytest.mark.slow
def test_everything_that_is_played_in_a_whole_booking_can_be_heard(
    world: World, line_with: Lines, tmp_path: Path
) -> None:
    line = line_with(KnownSpeech(tmp_path, Vault(SECRET)))
    at = books_the_first_time(world.caller(), world)
    assert len(world.meetings(at)) == 1
    played = [address for document in line.documents for address in played_in(document)]
    assert len(played) > 50
    assert {kind_of(world.app, address) for address in set(played)} == {"audio/wav"}


def kind_of(app: Flask, address: str) -> str | None:
    answer = app.test_client().get(address, buffered=True)
    return answer.mimetype if answer.status_code == HTTPStatus.OK else None
