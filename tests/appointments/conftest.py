"""The house that most tests of the core happen in."""

import pytest

from shared.unit_of_work import Workplace
from tests.appointments.houses import House


@pytest.fixture
def house(workplace: Workplace) -> House:
    return House(workplace)
