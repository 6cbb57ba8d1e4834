"""A database from before courses has a course for everybody whom somebody has to see to."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, text

from migrations import check, upgrade
from shared.clock import SystemClock
from tests.database.emptied import CENTRE, empty, insert
from tests.databases import engine_for

BEFORE = "0020"
TODAY = SystemClock().now()
"""The migration asks the database for the time."""

NOW = f"{TODAY:%Y-%m-%d %H:%M:%S.%f}"
A_QUARTER = 900

PEOPLE = {
    1: "ahead",
    2: "met lately",
    3: "met long ago",
    4: "only a task",
    5: "only a task that was done",
    6: "a code",
}
STAFF = (
    ("Lene", "front_desk"),
    ("Karen", "adviser"),
    ("Mette", "leader"),
    ("Anna", "administrator"),
)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An empty database."""
    with engine_for(database_url) as it:
        empty(it)
        yield it


def fill(engine: Engine) -> None:
    upgrade(engine, BEFORE)
    _centre(engine)
    for id in PEOPLE:
        insert(engine, "citizen", id=id, centre_id=1, language="da", silent=False, created_at=NOW)
    for citizen_id, days, state in ((1, 20, "booked"), (2, -30, "held"), (3, -400, "held")):
        _meeting(engine, citizen_id, days, state)
    insert(engine, "letter_code", citizen_id=6, centre_id=1, fingerprint="f", given_at=NOW)
    _task(engine, 4, "call_back")
    _task(engine, 2, "follow_up", meeting_id=2)
    _task(engine, 4, "follow_up")
    _task(engine, 4, "follow_up")
    _task(engine, 5, "follow_up", done_at=NOW)


def rows(engine: Engine, sql: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def test_whoever_has_something_ahead_or_met_lately_has_a_course(engine: Engine) -> None:
    fill(engine)
    upgrade(engine)
    check(engine)
    found = rows(engine, "SELECT citizen_id FROM course ORDER BY citizen_id")
    expected = {"ahead", "met lately", "only a task", "a code"}
    assert found == [(id,) for id, what in PEOPLE.items() if what in expected]
    assert rows(engine, "SELECT count(*) FROM course_event WHERE what = 'opened'") == [(4,)]


def test_tasks_are_a_teams_and_one_of_a_kind_a_person(engine: Engine) -> None:
    fill(engine)
    upgrade(engine)
    teams = rows(engine, "SELECT DISTINCT t.code FROM task JOIN team t ON t.id = task.team_id")
    assert teams == [("front_desk",)]
    open_ones = rows(engine, "SELECT citizen_id, kind FROM task WHERE done_at IS NULL ORDER BY id")
    assert open_ones == [(4, "call_back"), (2, "missed"), (4, "follow_up")]


def test_staff_are_in_the_team_of_their_role(engine: Engine) -> None:
    fill(engine)
    upgrade(engine)
    assert rows(
        engine,
        "SELECT s.name, t.code FROM team_member m JOIN staff s ON s.id = m.staff_id"
        " JOIN team t ON t.id = m.team_id ORDER BY s.name",
    ) == [("Karen", "advisers"), ("Lene", "front_desk"), ("Mette", "leaders")]


def _centre(engine: Engine) -> None:
    insert(engine, "centre", id=1, **CENTRE)
    insert(engine, "kind", id=1, centre_id=1, code="followup", minutes=30)
    insert(engine, "adviser", id=1, centre_id=1, first_name="Karen", languages="[]")
    for id, (name, role) in enumerate(STAFF, 1):
        who: dict[str, object] = {"name": name, "login": name, "role": role, "password_hash": ""}
        insert(engine, "staff", id=id, centre_id=1, **who)


def _meeting(engine: Engine, id: int, days: int, state: str) -> None:
    """The citizen with this id had, or has, a meeting so many days from now."""
    quarter = int((TODAY + timedelta(days=days)).timestamp()) // A_QUARTER
    when: dict[str, object] = {"quarter": quarter, "quarters": 2, "booked_at": NOW}
    is_not = dict.fromkeys(("companion", "wheelchair", "more_time", "quiet_room"), False)
    what = {"kind": "followup", "form": "phone", "state": state, "booked_via": "desk"}
    insert(
        engine, "meeting", id=id, centre_id=1, citizen_id=id, adviser_id=1, **when, **is_not, **what
    )


def _task(engine: Engine, citizen_id: int, kind: str, **values: object) -> None:
    texts = {"language": "da", "kiosk_name": "", "note": ""}
    when: dict[str, object] = {"opened_at": NOW, "due_at": NOW}
    insert(engine, "task", centre_id=1, citizen_id=citizen_id, kind=kind, **texts, **when, **values)
