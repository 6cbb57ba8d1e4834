"""Each story that asks for a `guest` is told at the kiosk and on the telephone.

Those marked `with_the_desk` are told a third time, by a clerk who helps.
"""

from collections.abc import Callable, Iterator

import pytest

from shared.clock import SetClock
from shared.web.place import installed_in
from tests.apps import app_at
from tests.conftest import SECRET
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.world import World
from tests.town import small_town


@pytest.fixture
def world(sqlite_url: str, clock: SetClock) -> Iterator[World]:
    with app_at(sqlite_url, clock, SECRET) as app:
        workplace = installed_in(app)[1]
        with workplace.work() as work:
            town = small_town(work)
        yield World(app, clock, workplace, town)


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
    """A clerk, signed in at the desk."""
    return clerk_in(world)


@pytest.fixture
def mads(world: World) -> Clerk:
    """Another one, at another counter."""
    return clerk_in(world, "Mads", "10.0.0.2")
