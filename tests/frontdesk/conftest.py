"""A desk at Jobcenter Aars with two clerks, on either database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from flask import Flask

from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING, Meeting, add_centre, book, free_times
from shared.citizens import Needs, RemindBy, change_name, register, wish_reminder
from shared.clock import SetClock
from shared.speech import Speech
from shared.unit_of_work import UnitOfWork, Workplace
from shared.vault import Vault
from shared.web import place
from shared.web.place import installed_in
from tests.apps import app_at
from tests.beginnings import begin_at, begin_with
from tests.conftest import SECRET
from tests.frontdesk.clerk import PASSWORD, Carried, Clerk
from tests.frontdesk.records import BORN, NUMBER
from tests.town import Town, small_town


@dataclass(frozen=True)
class Desk:
    """`house` is where its pieces of work are done; `carried` is what Lene's browser carries."""

    app: Flask
    house: Workplace
    town: Town
    carried: Carried = ()


@pytest.fixture
def desk(database_url: str, clock: SetClock, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """Lene is signed in where a test asks for her."""
    with app_at(database_url, clock, SECRET) as app:
        house = installed_in(app)[1]
        if "lene" in request.fixturenames:
            town, carried = begin_at(house, "Lene signed in", partial(lene_begins, app))
            yield Desk(app, house, town, carried)
        else:
            with house.work() as work:
                town = begin_with(work, town_with_clerks)
            yield Desk(app, house, town)


def town_with_clerks(work: UnitOfWork) -> Town:
    town = small_town(work)
    for name in ("Lene", "Mads"):
        add_staff(work, town.centre_id, name, name.lower(), PASSWORD, Role.FRONT_DESK)
    return town


def lene_begins(app: Flask) -> tuple[Town, Carried]:
    """With a browser that she has signed in with, by the form."""
    with installed_in(app)[1].work() as work:
        town = begin_with(work, town_with_clerks)
    clerk = Clerk(app)
    clerk.signs_in("lene")
    return town, clerk.carried()


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
    """Signed in; her first page is opened when she first looks at one."""
    clerk = Clerk(desk.app)
    if desk.carried:
        clerk.carries(desk.carried)
    else:
        clerk.signs_in("lene")
    return clerk


@pytest.fixture
def mads(desk: Desk) -> Clerk:
    clerk = Clerk(desk.app, address="10.0.0.2")
    clerk.signs_in("mads")
    return clerk


@pytest.fixture
def inge(desk: Desk) -> Clerk:
    """A leader."""
    return somebody(desk, "Inge", Role.LEADER, "10.0.0.3")


@pytest.fixture
def karen(desk: Desk) -> Clerk:
    """An adviser, whose calendar is Karen's."""
    return somebody(desk, "Karen", Role.ADVISER, "10.0.0.4", adviser_id=desk.town.karen)


@pytest.fixture
def ole(desk: Desk) -> Clerk:
    """An administrator."""
    return somebody(desk, "Ole", Role.ADMINISTRATOR, "10.0.0.5")


@pytest.fixture
def ida(desk: Desk) -> Clerk:
    """Works in another house."""
    with desk.house.work() as work:
        there = add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4599889950"
        )
    return somebody(desk, "Ida", Role.FRONT_DESK, "10.0.0.9", there.id)


def somebody(
    desk: Desk,
    name: str,
    role: Role,
    address: str,
    centre_id: int | None = None,
    adviser_id: int | None = None,
) -> Clerk:
    """Signed in."""
    there = centre_id or desk.town.centre_id
    with desk.house.work() as work:
        add_staff(work, there, name, name.lower(), PASSWORD, role, adviser_id)
    clerk = Clerk(desk.app, address=address)
    clerk.signs_in(name.lower())
    return clerk


@pytest.fixture
def bent(house: Workplace, town: Town) -> int:
    with house.work() as work:
        found = register(work, town.centre_id, BORN, NUMBER, None, "da")
        change_name(work, found.id, "Bent", "Sørensen")
    return found.id


@pytest.fixture
def held(house: Workplace, town: Town, bent: int) -> Meeting:
    with house.work() as work:
        at = free_times(work, town.centre_id, FIRST_MEETING)[-1]
        return book(work, bent, FIRST_MEETING, at, Needs(), "phone")


@pytest.fixture
def amal(house: Workplace, town: Town) -> int:
    """A citizen who wants texts."""
    with house.work() as work:
        amal = register(work, town.centre_id, date(1980, 5, 4), "+4520304050", None, "da")
        change_name(work, amal.id, "Amal")
        wish_reminder(work, amal.id, RemindBy.TEXT)
        return amal.id


@pytest.fixture
def voice(app: Flask, tmp_path: Path) -> Speech:
    """With recordings of this test's own."""
    settings, workplace = installed_in(app)
    settings = replace(settings, recordings_folder=tmp_path)
    made = place.voice_of(settings, Vault(SECRET))
    place.install_workplace(app, settings, workplace, made)
    return made
