"""Who was in touch is proven: found by receipt, number or time, and said by staff who it was."""

from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared.citizens import protect, register
from shared.clock import SetClock
from shared.safetynet import (
    ContactLink,
    TaskKind,
    as_receipts,
    join_contact,
    keep_caller,
    open_task,
    stamp,
)
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN, Caller
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import deeds, page_of
from tests.town import OUR_NUMBER, Town

LIST = "/desk/contacts/"


@pytest.fixture
def night_call(app: Flask, clock: SetClock) -> Caller:
    """Hears the menu at 3:04 and 12 seconds, and hangs up."""
    clock.at = clock.at.astimezone(COPENHAGEN).replace(hour=3, minute=4, second=12)
    caller = Caller(app, OUR_NUMBER, "+4598621234")
    caller.begins()
    caller.is_cut_off()
    return caller


def receipts(house: Workplace) -> list[str]:
    with house.read() as work:
        asked = text("SELECT receipt FROM contact_stamp ORDER BY id")
        return list(work.session.execute(asked).scalars())


def searches(clerk: Clerk, **told: str) -> None:
    clerk.opens(LIST)
    clerk.sends(clerk.page.button("Find"), **told)


def of_contacts(house: Workplace) -> list[str]:
    with house.read() as work:
        asked = text("SELECT what FROM audit WHERE about LIKE 'conversation:%' ORDER BY id")
        return list(work.session.execute(asked).scalars())


@pytest.mark.usefixtures("night_call")
def test_a_disputed_night_call_is_answered_in_three_presses(
    lene: Clerk, house: Workplace, clock: SetClock, bent: int
) -> None:
    """The week after he says: I called you that night, from my own telephone."""
    clock.turn(timedelta(days=7, hours=6))
    lene.signs_in("lene")
    lene.opens("/desk/")
    lene.opens(lene.page.link("Kontakt"))
    lene.sends(lene.page.button("Find"), number="98 62 12 34")
    assert lene.sees("mandag 23. november 2026 kl. 03.04.12")
    assert lene.sees("Det ved vi ikke endnu.")
    [receipt] = receipts(house)
    lene.opens(lene.page.link("Skriv bevis ud"))
    for words in ("mandag 23. november 2026 kl. 03.04.12", receipt, "På telefon", "Jobcenter Aars"):
        assert lene.sees(words), words
    assert not lene.sees("Bent"), "who it was is not proven by the number"
    assert deeds(house, bent) == []


@pytest.mark.usefixtures("night_call")
def test_it_was_them_is_said_by_staff_and_stands_on_their_page(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    searches(lene, number="98621234")
    assert lene.sees("Valgte ikke noget")
    assert lene.sees("98 62 12 34")
    lene.sends(lene.page.button("Find"), q="12.04.1965")
    lene.presses("Det var borgeren her")
    assert lene.sees("Kontakten står nu hos borgeren.")
    assert lene.sees("En medarbejder sagde, hvem det var: Bent · Lene")
    lene.opens(page_of(bent))
    assert not lene.sees("Ingen kontakt endnu.")
    assert lene.sees(receipts(house)[0])
    lene.opens(LIST)
    assert lene.sees("Vi kender navnet på alle")
    assert "joined_contact" in deeds(house, bent)
    assert of_contacts(house) == ["saw_contact", "joined_contact"]


@pytest.mark.usefixtures("night_call")
def test_a_wrong_name_is_replaced_or_taken_back_and_both_stand_there(
    lene: Clerk, house: Workplace, bent: int, amal: int
) -> None:
    searches(lene, number="98621234")
    lene.sends(lene.page.button("Find"), q="12.04.1965")
    lene.presses("Det var borgeren her")
    lene.sends(lene.page.button("Find"), q="04.05.1980")
    lene.presses("Det var borgeren her")
    lene.opens(page_of(bent))
    assert lene.sees("Ingen kontakt endnu.")
    lene.opens(page_of(amal))
    lene.opens(_contact(house))
    lene.presses("Det var ikke borgeren her")
    assert lene.sees("Det ved vi ikke endnu.")
    for words in ("hvem det var: Bent", "hvem det var: Amal", "at det var en anden"):
        assert lene.sees(words), words
    assert "took_contact_back" in deeds(house, amal)


@pytest.mark.usefixtures("night_call")
def test_tasks_of_the_call_become_the_citizens(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    with house.work() as work:
        id = work.session.scalar(text("SELECT conversation_id FROM contact_stamp"))
        due = work.now + timedelta(hours=1)
        open_task(work, town.centre_id, TaskKind.CALL_BACK, due, conversation_id=id)
    searches(lene, number="98621234")
    lene.sends(lene.page.button("Find"), q="12.04.1965")
    lene.presses("Det var borgeren her")
    assert _of_task(house) == bent
    lene.presses("Det var ikke borgeren her")
    assert _of_task(house) is None


def _of_task(house: Workplace) -> int | None:
    with house.read() as work:
        found: int | None = work.session.scalar(text("SELECT citizen_id FROM task"))
    return found


@pytest.mark.usefixtures("night_call")
@pytest.mark.parametrize(
    "told",
    [
        {"day": "2026-11-23"},
        {"day": "2026-11-23", "clock": "03:30"},
        {"day": "2026-11-23", "clock": "02:35"},
        {"number": "+45 98621234"},
    ],
)
def test_it_is_found_by_time_and_by_number(lene: Clerk, told: dict[str, str]) -> None:
    searches(lene, **told)
    assert lene.sees("kl. 03.04.12")


@pytest.mark.usefixtures("night_call")
@pytest.mark.parametrize(
    "told",
    [
        {"day": "2026-11-22"},
        {"day": "2026-11-23", "clock": "04:00"},
        {"number": "20304050"},
        {"number": "K-000000"},
    ],
)
def test_what_does_not_fit_finds_nothing(lene: Clerk, told: dict[str, str]) -> None:
    searches(lene, **told)
    assert lene.sees("Vi fandt ingen.")


@pytest.mark.usefixtures("night_call")
def test_it_is_found_by_its_receipt_however_that_is_written(lene: Clerk, house: Workplace) -> None:
    [receipt] = receipts(house)
    for typed in (receipt, receipt.lower(), receipt.replace("-", ""), receipt[2:]):
        searches(lene, number=typed)
        assert lene.sees("kl. 03.04.12"), typed


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "Skriv et nummer, eller vælg en dag."),
        ({"clock": "03:04"}, "Vælg også en dag."),
        ({"number": "abc"}, "Det nummer kan vi ikke læse."),
        ({"number": "9" * 50}, "Det nummer kan vi ikke læse."),
        ({"day": "i går"}, "Den dag eller det klokkeslæt kan vi ikke læse."),
        ({"day": "2026-11-23", "clock": "25:00"}, "Den dag eller det klokkeslæt kan vi ikke læse."),
    ],
)
def test_what_cannot_be_searched_says_what_to_do(
    lene: Clerk, told: dict[str, str], says: str
) -> None:
    searches(lene, **told)
    assert lene.status == 422
    assert lene.sees(says)


def test_without_any_contact_the_page_says_so(lene: Clerk) -> None:
    lene.opens(LIST)
    assert lene.sees("Vi kender navnet på alle, der har været i kontakt.")


def test_many_contacts_come_page_by_page(lene: Clerk, house: Workplace, town: Town) -> None:
    with house.work() as work:
        for n in range(45):
            keep_caller(work, stamp(work, town.centre_id, f"call {n}", "phone").id, "+4598621234")
    numbers = receipts(house)
    seen = []
    lene.opens(LIST)
    for _ in range(2):
        seen += [it for it in numbers if lene.sees(it)]
        lene.opens(lene.page.link("Vis flere"))
    seen += [it for it in numbers if lene.sees(it)]
    assert sorted(seen) == sorted(numbers)
    assert "Vis flere" not in lene.page.links
    searches(lene, number="98621234")
    assert lene.sees(numbers[-1])
    for _ in range(2):
        lene.presses("Vis flere")
    assert lene.sees(numbers[0])
    searches(lene, day="2026-11-23")
    assert lene.sees(numbers[0])
    lene.presses("Vis flere")
    assert lene.sees(numbers[20])


@pytest.mark.usefixtures("night_call")
def test_another_centre_sees_nothing_of_it(lene: Clerk, ida: Clerk, bent: int) -> None:
    searches(lene, number="98621234")
    address = lene.page.link("Skriv bevis ud").removesuffix("/proof")
    ida.opens(LIST)
    assert not ida.sees("03.04")
    searches(ida, number="98621234")
    assert ida.sees("Vi fandt ingen.")
    for path in (address, f"{address}/proof"):
        ida.opens(path)
        assert ida.status == 404
    token = _token(ida)
    for deed in ("was", "was-not", "whose"):
        answer = ida.client.post(
            f"{address}/{deed}",
            data={"csrf_token": token, "citizen_id": str(bent), "q": "Bent"},
            base_url="https://fremmoede.test",
        )
        assert answer.status_code == 404, deed
    lene.opens(address)
    assert lene.sees("Det ved vi ikke endnu.")


def _token(clerk: Clerk) -> str:
    clerk.opens(LIST)
    return clerk.page.forms[0].fields["csrf_token"]


@pytest.mark.usefixtures("night_call", "ida")
def test_a_citizen_of_another_centre_is_not_joined(lene: Clerk, house: Workplace) -> None:
    with house.work() as work:
        stranger = register(work, 2, date(1990, 1, 1), None, None, "da").id
    searches(lene, number="98621234")
    address = lene.page.link("Skriv bevis ud").removesuffix("/proof")
    answer = lene.client.post(
        f"{address}/was",
        data={"csrf_token": _token(lene), "citizen_id": str(stranger)},
        base_url="https://fremmoede.test",
    )
    assert answer.status_code == 404


@pytest.mark.usefixtures("night_call")
@pytest.mark.parametrize("is_joined", [True, False])
def test_a_protected_citizens_number_and_name_stay_hidden(
    lene: Clerk, house: Workplace, bent: int, *, is_joined: bool
) -> None:
    with house.work() as work:
        protect(work, bent)
        if is_joined:
            id = work.session.scalar(text("SELECT conversation_id FROM contact_stamp"))
            assert id is not None
            join_contact(work, id, bent, ContactLink.IDENTIFIED, "phone")
    searches(lene, number="98621234")
    for path in ("", "/proof"):
        address = _contact(house)
        lene.opens(f"{address}{path}")
        assert lene.status == 200
        for secret in ("98 62 12 34", "Bent", "Sørensen"):
            assert not lene.sees(secret), (path, secret)
    lene.opens(_contact(house))
    assert lene.sees("•• •• •• ••")


def _contact(house: Workplace) -> str:
    with house.read() as work:
        return f"/desk/contacts/{work.session.scalar(text('SELECT id FROM contact_stamp'))}"


def test_a_receipt_is_read_in_many_ways() -> None:
    for typed in ("K-482917", "k 482917", "K482917", " k-482 917 "):
        assert as_receipts(typed) == ["K-482917"], typed
    assert as_receipts("l482917") == ["L-482917"]
    assert {"K-482917", "X-482917"} < set(as_receipts("482 917"))
    for typed in ("", "K-48291", "4829170", "98621234", "K", "B-482917"):
        assert as_receipts(typed) == [], typed


def test_whoever_is_helped_is_named_from_the_conversation(
    app: Flask, lene: Clerk, house: Workplace, bent: int
) -> None:
    caller = Caller(app, OUR_NUMBER, "+4598621234")
    caller.begins()
    caller.asks_for_help()
    caller.is_cut_off()
    with house.read() as work:
        id = work.session.scalar(text("SELECT conversation_id FROM contact_stamp"))
    lene.opens(f"/desk/conversations/{id}")
    lene.opens(lene.page.link("Hvem er det?"))
    lene.sends(lene.page.button("Find"), q="12.04.1965")
    lene.presses("Det var borgeren her")
    lene.opens(f"/desk/conversations/{id}")
    assert "Hvem er det?" not in lene.page.links
    assert _of_task(house) == bent


def test_a_newcomer_from_a_task_gets_the_contact(app: Flask, lene: Clerk, house: Workplace) -> None:
    caller = Caller(app, OUR_NUMBER, "+4520304050")
    caller.begins()
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types("24081971")
    caller.chooses("Ja")
    caller.is_cut_off()
    lene.opens("/desk/")
    lene.presses("Skriv en ny borger ind")
    lene.sends(lene.page.button("Gem"), first_name="Ny", birth_date="24.08.1971")
    assert not lene.sees("Ingen kontakt endnu.")
    assert lene.sees(receipts(house)[0])
