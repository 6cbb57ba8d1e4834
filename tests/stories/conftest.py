"""Each story that asks for a `guest` is told at the kiosk and on the telephone.

Those marked `with_the_desk` are told a third time, by a clerk who helps.
"""

from collections.abc import Callable, Iterator

import pytest

from shared.clock import SetClock
from tests.drivers import Guest
from tests.frontdesk.clerk import Clerk
from tests.stories.at_the_desk import Client, clerk_in
from tests.stories.world import World, world_at


@pytest.fixture
def world(sqlite_url: str, clock: SetClock) -> Iterator[World]:
    with world_at(sqlite_url, clock) as world:
        yield world


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
