"""A house with two advisers, and two records with one birth date and one number."""

from datetime import date

import pytest

from shared.citizens import register_apart
from shared.unit_of_work import Workplace
from tests.appointments.houses import House

BORN, NUMBER = date(1980, 1, 1), "+4520304050"


@pytest.fixture
def house(workplace: Workplace) -> House:
    found = House(workplace)
    found.adviser("Karen", "08:00-16:00")
    found.adviser("Fatima", "08:00-16:00")
    return found


@pytest.fixture
def pair(house: House, workplace: Workplace) -> tuple[int, int]:
    """Two records with one birth date and one number."""
    with workplace.work() as work:
        first = register_apart(work, house.id, BORN, NUMBER, None, "da").id
        return first, register_apart(work, house.id, BORN, NUMBER, None, "da").id
