"""Replies that nothing on a screen offers, or that come in the middle of something else."""

import pytest

from shared.dialogue import Back, Change, Chosen, Help, StartOver
from shared.unit_of_work import Workplace
from tests.dialogue.test_conversations import BAKED, Bread, Customer, check, ready_to_bake


@pytest.fixture
def customer(sqlite_workplace: Workplace) -> Customer:
    BAKED.clear()
    return Customer(sqlite_workplace)


@pytest.mark.parametrize("index", [2, 99, -1])
def test_a_line_that_there_is_not_changes_nothing(customer: Customer, index: int) -> None:
    ready_to_bake(customer)
    put = customer.says(Change(index))
    assert put.question == check(Bread.RYE, "+4599887766")
    assert put.not_understood
    customer.says(Chosen(0))
    assert BAKED == ["rye"]


def test_starting_over_leaves_help_too(customer: Customer) -> None:
    customer.says(Chosen(0))
    customer.says(Help())
    customer.says(StartOver())
    assert customer.asked == "bread"
    assert not customer.put.can_go_back
    customer.says(Chosen(1))
    assert customer.asked == "telephone"


def test_back_leaves_help(customer: Customer) -> None:
    customer.says(Chosen(0))
    customer.says(Help())
    customer.says(Back())
    assert customer.asked == "telephone"


def test_help_can_be_the_end(customer: Customer) -> None:
    customer.says(Help())
    customer.says(Chosen(0))
    assert customer.asked == "baker-comes"
    assert customer.put.ended
