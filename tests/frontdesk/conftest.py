"""A desk at Jobcenter Aars with two clerks, on either database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from flask import Flask

from shared import citizens
from shared.citizens import RemindBy
from shared.clock import SetClock
from shared.web.accounts import Role, add_staff
from shared.web.place import installed_in
from shared.work import Workplace
from tests.apps import app_at
from tests.conftest import SECRET
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.town import Town, small_town


@dataclass(frozen=True)
class Desk:
    """`house` is where its pieces of work are done."""

    app: Flask
    house: Workplace
    town: Town


@pytest.fixture
def desk(database_url: str, clock: SetClock) -> Iterator[Desk]:
    with app_at(database_url, clock, SECRET) as app:
        house = installed_in(app)[1]
        with house.work() as work:
            town = small_town(work)
            for name in ("Lene", "Mads"):
                add_staff(work, town.centre_id, name, name.lower(), PASSWORD, Role.FRONT_DESK)
        yield Desk(app, house, town)


@pytest.fixture
def app(desk: Desk) -> Flask:
    return desk.app


@pytest.fixture
def house(desk: Desk) -> Workplace:
    return desk.house


@pytest.fixture
def town(desk: Desk) -> Town:
    return desk.town


@pytest.fixture
def lene(desk: Desk) -> Clerk:
    """Signed in."""
    clerk = Clerk(desk.app)
    clerk.signs_in("lene")
    return clerk


@pytest.fixture
def mads(desk: Desk) -> Clerk:
    clerk = Clerk(desk.app, address="10.0.0.2")
    clerk.signs_in("mads")
    return clerk


@pytest.fixture
def amal(house: Workplace, town: Town) -> int:
    """A citizen who wants texts."""
    with house.work() as work:
        amal = citizens.register(work, town.centre_id, date(1980, 5, 4), "+4520304050", None, "da")
        citizens.call_by_name(work, amal.id, "Amal")
        citizens.wish_reminder(work, amal.id, RemindBy.TEXT)
        return amal.id
