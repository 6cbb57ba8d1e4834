"""A centre with full weeks ahead and years of meetings behind it, for the benchmarks."""

from datetime import UTC, datetime, time

from sqlalchemy import TextClause, bindparam, text

from shared.appointments import (
    FIRST_MEETING,
    add_adviser,
    add_centre,
    add_kind,
    add_opening_hours,
    add_room,
    add_shift,
)
from shared.database import UtcDateTime
from shared.unit_of_work import UnitOfWork, Workplace

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
"""Monday 23 November 2026, 7:00 in Copenhagen."""

ADVISERS = 8
DAYS_AHEAD = 30
MEETINGS_A_DAY = 14
"""Half hours from 8:00 on, for each adviser: 7 of 8 hours are booked on every day."""

FUTURE_MEETINGS = ADVISERS * DAYS_AHEAD * MEETINGS_A_DAY
CITIZENS = 20_000
EVERY_DAY = range(7)

EIGHT_TODAY = (int(NOW.timestamp()) + 3600) // 900
"""Eight o'clock of that day, in quarters of an hour since the Unix epoch."""

COUNTED = """
    WITH RECURSIVE counted (n) AS (
        SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < :many
    )
"""
"""A table of the numbers from 0 to :many - 1."""


def sql(statement: str) -> TextClause:
    """A statement whose `:now` is bound as the tables keep instants."""
    return text(statement).bindparams(bindparam("now", NOW, UtcDateTime))


ADD_CITIZENS = sql(f"""
    INSERT INTO citizen (centre_id, birth_date, telephone, language, silent, created_at)
    {COUNTED} SELECT
        :centre_id, '1990-01-01', '+45' || (20000000 + n), 'da', 1 > 1, :now
    FROM counted
""")

ADD_MEETINGS = sql(f"""
    INSERT INTO meeting (
        centre_id, citizen_id, kind, form, state, quarter, quarters, adviser_id, room_id, number,
        companion, wheelchair, more_time, quiet_room, booked_via, booked_at
    )
    {COUNTED} SELECT
        :centre_id, 1 + n % {CITIZENS}, '{FIRST_MEETING}', 'in_person',
        CASE WHEN :direction > 0 THEN 'booked' ELSE 'held' END,
        {EIGHT_TODAY} + n / {ADVISERS} % {MEETINGS_A_DAY} * 2
            + :direction * 96 * (1 + n / {ADVISERS * MEETINGS_A_DAY}),
        2, 1 + n % {ADVISERS}, 1 + n % {ADVISERS},
        CASE WHEN :direction > 0 THEN CAST(100000 + n AS VARCHAR(6)) END,
        1 > 1, 1 > 1, 1 > 1, 1 > 1, 'kiosk', :now
    FROM counted
""")

OCCUPY = text("""
    INSERT INTO occupancy (resource, quarter, meeting_id)
    SELECT name || id, quarter + later, meeting_id FROM (
        SELECT 'adviser:' AS name, adviser_id AS id, quarter, id AS meeting_id FROM meeting
        UNION ALL SELECT 'room:', room_id, quarter, id FROM meeting
        UNION ALL SELECT 'citizen:', citizen_id, quarter, id FROM meeting
    ) AS taken CROSS JOIN (SELECT 0 AS later UNION ALL SELECT 1) AS both_quarters
    ORDER BY 1, 2
""")
"""The occupancy of every meeting, two quarters each for adviser, room and citizen."""


def build(workplace: Workplace, past_meetings: int) -> int:
    """The id of a centre with `FUTURE_MEETINGS` ahead and so many behind, in empty tables."""
    with workplace.work() as work:
        centre_id = _staffed(work)
        given = {"centre_id": centre_id}
        work.session.execute(ADD_CITIZENS, given | {"many": CITIZENS})
        work.session.execute(ADD_MEETINGS, given | {"many": FUTURE_MEETINGS, "direction": 1})
        if past_meetings:
            work.session.execute(ADD_MEETINGS, given | {"many": past_meetings, "direction": -1})
        work.session.execute(OCCUPY)
    return centre_id


def _staffed(work: UnitOfWork) -> int:
    centre = add_centre(
        work,
        "aars",
        "Jobcenter Aars",
        address="Himmerlandsgade 59, 9600 Aars",
        telephone="+4599668888",
        window_days=DAYS_AHEAD,
    )
    add_opening_hours(work, centre.id, time(8), time(16), EVERY_DAY)
    add_kind(work, centre.id, FIRST_MEETING, 30)
    for n in range(ADVISERS):
        adviser_id = add_adviser(work, centre.id, f"Rådgiver {n}")
        add_shift(work, adviser_id, time(8), time(16), EVERY_DAY)
        add_room(work, centre.id, f"Lokale {n}", wheelchair=n % 2 == 0, quiet=n % 4 == 0)
    return centre.id
