"""Who is found again, who is somebody new, and what is never given away."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event
from time import sleep

from sqlalchemy import text

from shared.citizens import (
    Citizen,
    change_name,
    citizens_by_id,
    get_citizen,
    lock_citizen,
    protect,
    register,
)
from shared.unit_of_work import Workplace

AARS, FARSOE = 1, 2
NEW_YEAR_1983 = date(1983, 1, 1)
LANDLINE = "+4598621234"
CPR = "010183-1234"


def met(
    workplace: Workplace,
    *,
    centre_id: int = AARS,
    birth_date: date | None = NEW_YEAR_1983,
    telephone: str | None = LANDLINE,
    cpr: str | None = None,
) -> Citizen:
    with workplace.work() as work:
        return register(work, centre_id, birth_date, telephone, cpr, "da")


def test_birth_date_and_telephone_find_the_same_citizen_again(workplace: Workplace) -> None:
    first = met(workplace)
    assert met(workplace) == first
    with workplace.read() as work:
        assert get_citizen(work, first.id) == first


def test_another_telephone_or_another_birth_date_is_somebody_new(workplace: Workplace) -> None:
    ids = {
        met(workplace).id,
        met(workplace, telephone="+4598620000").id,
        met(workplace, birth_date=date(1984, 1, 1)).id,
        met(workplace, telephone=None).id,
        met(workplace, telephone=None).id,
    }
    assert len(ids) == 5


def test_a_personal_number_finds_its_citizen_whatever_the_telephone(workplace: Workplace) -> None:
    first = met(workplace, cpr=CPR)
    again = met(workplace, cpr="0101831234", telephone="+380671234567")
    assert again == first


def test_what_is_told_changes_nothing_that_is_kept(workplace: Workplace) -> None:
    first = met(workplace, cpr=CPR, telephone=None)
    assert met(workplace, cpr=CPR, telephone=LANDLINE).telephone is None
    with workplace.read() as work:
        assert get_citizen(work, first.id).telephone is None


def test_two_personal_numbers_are_two_people_even_with_all_else_the_same(
    workplace: Workplace,
) -> None:
    assert met(workplace, cpr=CPR).id != met(workplace, cpr="010183-1235").id


def test_a_personal_number_with_another_birth_date_is_not_believed(workplace: Workplace) -> None:
    first = met(workplace, cpr=CPR)
    other = met(workplace, cpr=CPR, birth_date=date(1990, 5, 5), telephone=None)
    assert other.id != first.id


def test_numbers_that_no_checksum_and_no_calendar_knows_are_served(workplace: Workplace) -> None:
    somebody = met(workplace, cpr="0000000000", birth_date=None, telephone=None)
    assert met(workplace, cpr="000000-0000", birth_date=None, telephone=None) == somebody


def test_centres_never_see_each_others_citizens(workplace: Workplace) -> None:
    assert met(workplace, cpr=CPR).id != met(workplace, cpr=CPR, centre_id=FARSOE).id


def test_a_silent_citizen_is_never_found_and_the_desk_can_see_the_likeness(
    workplace: Workplace,
) -> None:
    hidden = met(workplace, cpr=CPR)
    with workplace.work() as work:
        protect(work, hidden.id)
    for told in ({"cpr": CPR}, {"cpr": None}):
        stranger = met(workplace, cpr=told["cpr"])
        assert stranger.id != hidden.id
        assert not stranger.silent
    with workplace.read() as work:
        assert get_citizen(work, hidden.id).silent
        likeness = work.session.execute(
            text("SELECT possible_duplicate_of_id FROM citizen WHERE id = :id"),
            {"id": stranger.id},
        ).scalar()
    assert likeness == hidden.id


def test_whoever_looks_like_a_silent_citizen_is_found_again_as_themselves(
    workplace: Workplace,
) -> None:
    hidden = met(workplace, cpr=CPR)
    with workplace.work() as work:
        protect(work, hidden.id)
    assert met(workplace, cpr=CPR) == met(workplace, cpr=CPR)


def test_the_personal_number_is_nowhere_readable(workplace: Workplace) -> None:
    met(workplace, cpr=CPR)
    with workplace.read() as work:
        row = work.session.execute(text("SELECT * FROM citizen")).mappings().one()
    kept = " ".join(
        value.decode("latin-1") if isinstance(value, bytes) else str(value)
        for value in row.values()
    )
    assert "0101831234" not in kept
    assert CPR not in kept


def test_a_crowd_that_registers_the_same_person_at_once_gets_one_citizen(
    workplace: Workplace,
) -> None:
    with ThreadPoolExecutor(8) as crowd:
        everybody = list(crowd.map(lambda _: met(workplace, cpr=CPR), range(16)))
    assert len({somebody.id for somebody in everybody}) == 1


def test_whoever_holds_a_citizen_makes_the_next_one_wait(workplace: Workplace) -> None:
    somebody = met(workplace)
    order: list[str] = []
    holding = Event()

    def first() -> None:
        with workplace.work() as work:
            assert lock_citizen(work, somebody.id) == somebody
            holding.set()
            sleep(0.2)
            order.append("first")

    def second() -> None:
        holding.wait(timeout=5)
        with workplace.work() as work:
            lock_citizen(work, somebody.id)
            order.append("second")

    with ThreadPoolExecutor(2) as pair:
        list(pair.map(lambda act: act(), (first, second)))
    assert order == ["first", "second"]


def test_staff_give_a_name_and_several_citizens_are_read_at_once(workplace: Workplace) -> None:
    amal, bent = met(workplace), met(workplace, telephone=None)
    with workplace.work() as work:
        change_name(work, amal.id, "Amal")
    with workplace.read() as work:
        found = citizens_by_id(work, [amal.id, bent.id, amal.id, 4711])
    assert {key: one.first_name for key, one in found.items()} == {amal.id: "Amal", bent.id: None}
