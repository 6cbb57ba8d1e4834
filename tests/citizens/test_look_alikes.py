"""Records that may be of one person: which pairs are noted, and what is remembered of them."""

from datetime import date

import pytest

from shared.citizens import (
    Alike,
    Features,
    Verdict,
    change_name,
    change_telephone,
    confirm_telephone,
    decide_pair,
    open_pairs,
    pairs_of,
    protect,
    register,
    register_apart,
    suspect,
    why_alike,
)
from shared.unit_of_work import UnitOfWork, Workplace

CENTRE = 1
BORN, OTHER_DAY = date(1980, 1, 1), date(1980, 1, 2)
NUMBER, OTHER_NUMBER = "+4520304050", "+4520304051"
BLANK = Features(None, frozenset(), "", None)
HERS = Features(BORN, frozenset({NUMBER}), "Anna Holm", "a")


def like_her(
    born: date | None = None, number: str = "", name: str = "", cpr: str | None = None
) -> Features:
    return Features(born, frozenset({number} if number else ()), name, cpr)


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        (BLANK, ()),
        (like_her(BORN), ()),
        (like_her(name="Anna Holm"), ()),
        (like_her(OTHER_DAY, OTHER_NUMBER, "Anna Holm", "b"), ()),
        (like_her(BORN, NUMBER), (Alike.BIRTH_AND_NUMBER,)),
        (like_her(BORN, OTHER_NUMBER, "Anne Holm"), (Alike.BIRTH_AND_NAME,)),
        (like_her(BORN, NUMBER, "anna"), (Alike.BIRTH_AND_NUMBER, Alike.BIRTH_AND_NAME)),
        (like_her(BORN, OTHER_NUMBER, "Kirsten Bek"), ()),
        (like_her(BORN, cpr="a"), (Alike.CPR,)),
        (like_her(cpr="a"), (Alike.CPR,)),
        (like_her(OTHER_DAY, cpr="a"), (Alike.CPR_OTHER_BIRTH,)),
        (like_her(OTHER_DAY, NUMBER, cpr="a"), (Alike.CPR_OTHER_BIRTH,)),
        (like_her(OTHER_DAY, NUMBER), (Alike.NUMBER,)),
        (like_her(None, NUMBER), ()),
        (like_her(BORN, NUMBER, "Anna Holm", "b"), (Alike.NUMBER,)),
    ],
)
def test_two_records_are_alike_for_these_reasons(
    other: Features, reasons: tuple[Alike, ...]
) -> None:
    assert why_alike(HERS, other) == reasons
    assert why_alike(other, HERS) == reasons


def add(
    work: UnitOfWork,
    born: date | None = BORN,
    telephone: str | None = NUMBER,
    cpr: str | None = None,
) -> int:
    return register_apart(work, CENTRE, born, telephone, cpr, "da").id


def noted(work: UnitOfWork) -> list[tuple[int, int, tuple[Alike, ...]]]:
    return [(it.first_id, it.second_id, it.reasons) for it in open_pairs(work, CENTRE)]


def test_a_second_record_with_one_birth_date_and_number_is_a_pair(workplace: Workplace) -> None:
    with workplace.work() as work:
        first, second = add(work), add(work)
        assert noted(work) == [(first, second, (Alike.BIRTH_AND_NUMBER,))]


def test_a_cpr_number_with_another_birth_date_is_never_a_silent_second_record(
    workplace: Workplace,
) -> None:
    with workplace.work() as work:
        first = register(work, CENTRE, BORN, None, "010180-1234", "da").id
        second = register(work, CENTRE, OTHER_DAY, None, "0101801234", "da").id
        assert noted(work) == [(first, second, (Alike.CPR_OTHER_BIRTH,))]


def test_a_cpr_number_that_is_not_written_twice_makes_a_pair_all_the_same(
    workplace: Workplace,
) -> None:
    with workplace.work() as work:
        first = register(work, CENTRE, BORN, None, "0101801234", "da").id
        second = add(work, telephone=None, cpr="0101801234")
        assert noted(work) == [(first, second, (Alike.CPR,))]


def test_a_number_that_somebody_else_has_is_noticed_when_it_is_written_down(
    workplace: Workplace,
) -> None:
    with workplace.work() as work:
        his, hers = add(work), add(work, OTHER_DAY, None)
        assert noted(work) == []
        change_telephone(work, hers, NUMBER)
        assert noted(work) == [(his, hers, (Alike.NUMBER,))]


def test_a_number_that_is_confirmed_for_somebody_else_is_noticed(workplace: Workplace) -> None:
    with workplace.work() as work:
        his = add(work, telephone=None)
        confirm_telephone(work, his, NUMBER)
        hers = add(work, OTHER_DAY, NUMBER)
        assert noted(work) == [(his, hers, (Alike.NUMBER,))]


def test_a_protected_citizen_is_one_of_a_pair_as_well(workplace: Workplace) -> None:
    with workplace.work() as work:
        hodan = add(work)
        protect(work, hodan)
        caller = register(work, CENTRE, BORN, NUMBER, None, "da").id
        assert noted(work) == [(hodan, caller, (Alike.BIRTH_AND_NUMBER,))]


def test_a_name_adds_a_reason_to_the_pair_that_stands(workplace: Workplace) -> None:
    with workplace.work() as work:
        first, second = add(work), add(work)
        change_name(work, first, "Anna", "Holm")
        change_name(work, second, "Anne", "Holm")
        assert noted(work) == [(first, second, (Alike.BIRTH_AND_NUMBER, Alike.BIRTH_AND_NAME))]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_pair_that_was_decided_is_never_suggested_again(
    workplace: Workplace, verdict: Verdict
) -> None:
    with workplace.work() as work:
        first, second = add(work), add(work)
        [pair] = open_pairs(work, CENTRE)
        decide_pair(work, pair.id, verdict, "staff:1")
        change_name(work, first, "Anna", "Holm")
        change_name(work, second, "Anna", "Holm")
        assert suspect(work, second, first, Alike.CPR) is None
        assert noted(work) == []
        assert [(it.verdict, it.reasons) for it in pairs_of(work, second)] == [
            (verdict, (Alike.BIRTH_AND_NUMBER,))
        ]


def test_a_record_is_no_pair_with_itself_nor_with_another_centres(workplace: Workplace) -> None:
    with workplace.work() as work:
        here = add(work)
        register_apart(work, CENTRE + 1, BORN, NUMBER, None, "da")
        assert suspect(work, here, here, Alike.CPR) is None
        assert noted(work) == []
