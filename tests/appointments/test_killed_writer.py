"""Whoever was told that a meeting is booked has it, even if the power went a moment later."""

import os
from itertools import islice
from time import sleep

import pytest
from sqlalchemy import text

from shared.clock import SetClock
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.appointments.houses import FOLLOW_UP, House
from tests.appointments.writer import heard, writing
from tests.databases import engine_for

DEATHS = int(os.environ.get("FREMMOEDE_DEATHS", "56"))
"""Each number of meetings with each pause, twice."""
AT_MOST = 8
"""Meetings that one writer can book before it dies."""

WHOLE_MEETINGS = """
    SELECT meeting.id FROM meeting JOIN occupancy ON occupancy.meeting_id = meeting.id
    WHERE meeting.state = 'booked' AND occupancy.resource IN (
        'adviser:' || meeting.adviser_id, 'room:' || meeting.room_id,
        'citizen:' || meeting.citizen_id
    ) AND occupancy.quarter BETWEEN meeting.quarter AND meeting.quarter + meeting.quarters - 1
    GROUP BY meeting.id, meeting.quarters HAVING count(*) = 3 * meeting.quarters
"""


def column(workplace: Workplace, statement: str) -> list[int]:
    with workplace.read() as work:
        return list(work.session.scalars(text(statement)))


@pytest.mark.long
@pytest.mark.slow
def test_writers_killed_lose_nothing_and_leave_nothing_half_done(
    durable_url: str, clock: SetClock, vault: Vault
) -> None:
    with engine_for(durable_url) as engine:
        workplace = Workplace(engine, clock, vault)
        house = House(workplace)
        for name in ("Karen", "Jens"):
            house.adviser(name, "08:00-16:00")
        citizens = house.citizens(DEATHS * AT_MOST)
        acknowledged: list[int] = []
        for n in range(DEATHS):
            theirs = citizens[n * AT_MOST : (n + 1) * AT_MOST]
            with writing(durable_url, clock.now(), house.id, theirs) as hear:
                acknowledged += islice(heard(hear), n % 4 + 1)
                sleep(n % 7 * 0.001)
            acknowledged += heard(hear)
        whole = column(workplace, WHOLE_MEETINGS)
        assert set(acknowledged) <= set(whole)
        assert len(acknowledged) >= DEATHS
        assert len(whole) - len(acknowledged) <= DEATHS
        assert sorted(column(workplace, "SELECT id FROM meeting")) == sorted(whole)
        quarters = column(workplace, "SELECT sum(quarters) FROM meeting")[0]
        assert column(workplace, "SELECT count(*) FROM occupancy") == [3 * quarters]
        assert house.times(FOLLOW_UP)
