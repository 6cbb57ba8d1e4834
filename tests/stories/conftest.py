"""Each story that asks for a `guest` is told at the kiosk and on the telephone.

Those marked `with_the_desk` are told a third time, by a clerk who helps.
"""

from collections.abc import Callable, Iterator

import pytest

from app import create_app
from shared.clock import SetClock
from shared.web.place import installed_in
from tests.conftest import SECRET
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.world import World
from tests.town import settings_for, small_town


@pytest.fixture
def world(sqlite_url: str, clock: SetClock) -> Iterator[World]:
    app = create_app(settings_for(sqlite_url, SECRET), clock)
    workplace = installed_in(app)[1]
    with workplace.work() as work:
        town = small_town(work)
    yield World(app, clock, workplace, town)
    workplace.engine.dispose()


@pytest.fixture(params=["kiosk", "phone"])
def guest(request: pytest.FixtureRequest, world: World) -> Guest:
    make: dict[str, Callable[[], Guest]] = {
        "kiosk": world.visitor,
        "phone": world.caller,
        "desk": lambda: Client(clerk_in(world)),
    }
    return make[request.param]()


@pytest.fixture
def lene(world: World) -> Clerk:
    return clerk_in(world)
