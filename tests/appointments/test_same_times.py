"""Whatever face somebody books on, the same times are free, with the same advisers."""

from datetime import datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.clerks import Clerk
from frontdesk.meetings.actions.meeting_request import MeetingRequest
from frontdesk.meetings.actions.slot_search import AT_ONCE, offered
from shared.appointments import SlotFilter
from shared.citizens import Needs
from shared.services import worth_offering
from shared.unit_of_work import Workplace
from tests.appointments.houses import AARS, House
from tests.lives.chances import kinds, numbers, wishes

houses = count()


@pytest.mark.slow
def test_the_same_times_are_free_whatever_face_somebody_books_on(
    sqlite_workplace: Workplace,
) -> None:
    @settings(max_examples=10)
    @given(st.lists(st.tuples(numbers, kinds, wishes), max_size=8))
    def book_alike(wishes: list[tuple[int, str, Needs]]) -> None:
        faces = {via: staffed(sqlite_workplace) for via in ("kiosk", "phone", "desk")}
        for n, (which, kind, wanted) in enumerate(wishes):
            times = {via: house.times(kind, wanted) for via, house in faces.items()}
            assert times["kiosk"] == times["phone"] == times["desk"]
            shown = worth_offering(times["kiosk"], AARS, SlotFilter())
            assert shown[:AT_ONCE] == shown_at_the_desk(faces["desk"], kind, wanted)
            start = times["kiosk"][which % len(times["kiosk"])]
            advisers = {
                house.book(house.citizen(f"+4530{n:06}"), start, kind, wanted, via=via).adviser
                for via, house in faces.items()
            }
            assert len(advisers) == 1

    book_alike()


def shown_at_the_desk(house: House, kind: str, needs: Needs) -> list[datetime]:
    """The first page, for somebody who has no meeting yet."""
    somebody = house.citizen("+4520000000")
    with house.workplace.read() as work:
        page = offered(
            work, Clerk(1, house.id, "Lene"), somebody, MeetingRequest(kind, needs=needs)
        )
    return [each.at for each in page.times]


def staffed(workplace: Workplace) -> House:
    house = House(workplace, f"alike-{next(houses)}", window_days=1)
    house.adviser("Karen", "08:00-12:00")
    house.adviser("Jens", "10:00-15:00", room=False)
    house.room("Stuen", wheelchair=True, quiet=True)
    return house
