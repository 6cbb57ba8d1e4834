"""People who wait in the hall, and what the desk wrote down of them."""

from datetime import datetime, timedelta

from sqlalchemy import text

from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING, Meeting, set_counters
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN
from tests.town import Town

QUEUE = "/desk/queue/"
MINUTE = timedelta(minutes=1)
TEN = datetime(2026, 11, 23, 10, tzinfo=COPENHAGEN)


def draws(house: Workplace, town: Town, topic: str = "letter") -> int:
    with house.work() as work:
        due_at = work.now + 15 * MINUTE
        return safetynet.draw_ticket(
            work, town.centre_id, due_at, None, topic=topic, language="ar", kiosk_name="Kiosk 1"
        ).ticket


def arrives(house: Workplace, town: Town, at: datetime = TEN, name: str = "Birgit") -> Meeting:
    with house.work() as work:
        owner = citizens.register(work, town.centre_id, None, "+4598621234", None, "da")
        citizens.change_name(work, owner.id, name)
        held = appointments.book(work, owner.id, FIRST_MEETING, at, Needs("ar"), "desk")
        appointments.arrive(work, held.id, "kiosk")
        safetynet.number_for_meeting(work, held.id)
    return held


def counters(house: Workplace, town: Town, *names: str) -> None:
    with house.work() as work:
        set_counters(work, town.centre_id, names)


def deeds(house: Workplace) -> list[str]:
    with house.read() as work:
        rows = work.session.execute(
            text("SELECT what FROM audit WHERE about LIKE 'queue:%' ORDER BY id")
        )
        return [row.what for row in rows]
