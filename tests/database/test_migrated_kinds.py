"""A centre's kinds of meeting from before they could be set up are booked as they were."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, text

from migrations import check, upgrade
from shared.appointments import Form, Kind, get_kind, get_meeting, kinds, kinds_for_citizens
from shared.clock import SystemClock
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.database.emptied import CENTRE, empty, insert
from tests.databases import engine_for

BEFORE = "0027"
NOW = "2026-11-23 09:00:00.000000"
OF_CENTRE = {"same_day_moves": True, "most_moves": 3, "move_notice_minutes": 0, "own_audio": "[]"}
NO_NEEDS = dict.fromkeys(("companion", "wheelchair", "more_time", "quiet_room"), False)
BOOKED = {"state": "booked", "form": "phone", "booked_via": "desk", "booked_at": NOW, "number": "4"}


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An empty database."""
    with engine_for(database_url) as it:
        empty(it)
        yield it


def fill(engine: Engine) -> None:
    upgrade(engine, BEFORE)
    insert(engine, "centre", id=1, **CENTRE, **OF_CENTRE)
    for id, code, minutes in ((5, "first", 45), (6, "cv", 20), (7, "followup", 30)):
        insert(engine, "kind", id=id, centre_id=1, code=code, minutes=minutes)
    insert(engine, "adviser", id=1, centre_id=1, first_name="Karen", languages="[]")
    insert(engine, "citizen", id=1, centre_id=1, language="da", silent=False, created_at=NOW)
    place = {"centre_id": 1, "citizen_id": 1, "adviser_id": 1, "quarter": 4, "quarters": 2}
    besides = {"moves": 0, "longer": 0, "keeps_adviser": False}
    insert(engine, "meeting", id=9, kind="cv", **place, **BOOKED, **NO_NEEDS, **besides)


def test_kinds_and_meetings_are_as_they_were(engine: Engine) -> None:
    fill(engine)
    upgrade(engine)
    check(engine)
    with Workplace(engine, SystemClock(), Vault("of a test")).read() as work:
        assert [kind.code for kind in kinds(work, 1)] == ["first", "cv", "followup"]
        assert [kind.code for kind in kinds_for_citizens(work, 1)] == ["first", "followup"]
        assert get_kind(work, 1, "first").forms == {Form.IN_PERSON}
        assert get_kind(work, 1, "cv") == Kind("cv", 20)
        meeting = get_meeting(work, 9)
    assert (meeting.kind, meeting.minutes, meeting.buffer) == ("cv", 30, 0)
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
