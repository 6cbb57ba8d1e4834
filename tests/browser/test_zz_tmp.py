import pytest
from tests.browser.glass import *
from tests.browser.states import STATES
from tests.browser.complaints import moved
pytestmark = pytest.mark.slow
def test_it(glass):
    wrong = {}
    for state in STATES:
        glass.reach(state)
        if m := moved(glass.page): wrong[state.name] = m
        if glass.complaints: wrong[state.name+"!"] = list(glass.complaints); glass.complaints.clear()
    assert wrong == {}
