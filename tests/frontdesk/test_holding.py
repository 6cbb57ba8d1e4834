"""A clerk chooses a time: it is theirs while they talk about it."""

from datetime import datetime

from shared import appointments
from shared.appointments import FIRST_MEETING, hold, report_absence
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.frontdesk.booking_page import BookingPage, books
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.town import Town

OURS = "Tiden er jeres de næste to minutter."
NOT_OURS = "En anden er ved at vælge den tid lige nu."


def chooses(page: BookingPage, amal: int, at: datetime) -> str:
    """What the script sends when a time is chosen, and what is shown then."""
    answer = page.clerk.client.post(
        f"/desk/citizens/{amal}/hold",
        data={**page.button.form.fields, "at": at.isoformat()},
        headers={"HX-Request": "true", "Referer": f"https://localhost{page.address}"},
        base_url=HTTPS,
    )
    return answer.text.strip()


def free(house: Workplace, town: Town) -> list[datetime]:
    with house.read() as work:
        return appointments.free_times(work, town.centre_id, FIRST_MEETING, Needs())


def test_a_chosen_time_is_kept_until_it_is_booked(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        report_absence(work, town.fatima, work.now, work.now.replace(year=2027), "kursus")
    page = books(lene, amal).opens()
    first, second, *_ = page.times
    assert chooses(page, amal, first).startswith(OURS)
    assert first not in free(house, town)
    assert first in page.opens().times
    assert chooses(page, amal, second).startswith(OURS)
    assert first in free(house, town)
    page.takes(second)
    with house.read() as work:
        assert not work.session.connection().exec_driver_sql("SELECT * FROM hold").all()


def test_a_time_that_somebody_checks_at_the_kiosk_can_still_be_booked(
    lene: Clerk, house: Workplace, town: Town, amal: int
) -> None:
    with house.work() as work:
        report_absence(work, town.fatima, work.now, work.now.replace(year=2027), "kursus")
    page = books(lene, amal).opens()
    first = page.times[0]
    with house.work() as work:
        hold(work, "mikkel", "kiosk", town.centre_id, FIRST_MEETING, first, Needs())
    assert chooses(page, amal, first).startswith(NOT_OURS)
    page.takes(first)
    assert lene.sees("Mødet er bestilt.")
