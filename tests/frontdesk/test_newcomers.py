"""Somebody new is written down at the desk: once, and with what is known already."""

import pytest
from sqlalchemy import text

from shared import safetynet
from shared.safetynet import TaskKind
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.records import NUMBER
from tests.town import Town


def test_somebody_new_is_written_down_once(lene: Clerk, house: Workplace) -> None:
    lene.opens("/desk/citizens/new")
    told = {"first_name": "Solveig", "birth_date": "3. maj 1971", "telephone": "20304050"}
    for _ in range(2):
        lene.opens("/desk/citizens/new")
        lene.sends(lene.page.button("Gem"), **told, language="pl", new="1")
    assert lene.sees("Vi kendte borgeren i forvejen.")
    assert lene.page.title == "Solveig"
    with house.read() as work:
        counted = work.session.execute(text("SELECT count(*) FROM citizen")).scalar()
    assert counted == 1


def test_what_is_wrong_with_somebody_new_is_said_field_by_field(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    lene.sends(lene.page.button("Gem"), birth_date="i går", telephone="1", cpr="12")
    assert lene.status == 422
    for words in ("Skriv et fornavn.", "Skriv fødselsdatoen", "Det nummer", "har ti tal"):
        assert lene.sees(words)
    assert lene.page.button("Gem").form.fields["birth_date"] == "i går"


@pytest.mark.parametrize(
    ("written", "why"),
    {
        "13.13.1984": "Måned 13 findes ikke.",
        "31.2.84": "Der er ikke 31 dage i februar 1984.",
        "19840312": "Er det 12. marts 1984? Skriv fødselsdatoen som 12.4.1965.",
        "1111984": "Skriv fødselsdatoen som 12.4.1965.",
    }.items(),
)
def test_a_birth_date_is_read_by_the_rule_of_both_faces(
    lene: Clerk, written: str, why: str
) -> None:
    lene.opens("/desk/citizens/new")
    lene.sends(lene.page.button("Gem"), first_name="Solveig", birth_date=written)
    assert lene.status == 422
    assert lene.sees(why)


def test_a_name_is_kept_with_the_spaces_it_was_pasted_with(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    told = {"first_name": "Anne\u00a0Marie\u00ad", "last_name": "\u202aVan\u2009Dijk\u202c"}
    lene.sends(lene.page.button("Gem"), **told, birth_date="3. maj 1971", language="da")
    assert lene.page.title == "Anne Marie Van Dijk"


@pytest.mark.parametrize("first_name", ["bente", "Bengt", "BENT"])
@pytest.mark.usefixtures("bent")
def test_somebody_with_nearly_the_same_name_is_shown_too(lene: Clerk, first_name: str) -> None:
    lene.opens("/desk/citizens/new")
    told = {"first_name": first_name, "last_name": "Soerensen", "birth_date": "12.4.1965"}
    lene.sends(lene.page.button("Gem"), **told)
    assert lene.sees("Bent Sørensen")


@pytest.mark.usefixtures("bent")
def test_somebody_alike_is_shown_before_a_second_one_is_made(lene: Clerk) -> None:
    lene.opens("/desk/citizens/new")
    lene.sends(lene.page.button("Gem"), first_name="bent", birth_date="12.4.1965")
    assert lene.sees("Er det en af dem her?")
    assert lene.sees("Bent Sørensen")
    lene.presses("Nej, det er en ny")
    assert lene.sees("Borgeren er skrevet ind.")


def test_what_a_call_told_is_filled_in_and_the_task_becomes_theirs(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        task = safetynet.open_task(
            work, town.centre_id, TaskKind.CALL_BACK, work.now, telephone=NUMBER, language="uk"
        )
    lene.opens()
    told = {**lene.page.button("Log ud").form.fields, "task_id": str(task.id)}
    lene._reads(lene.client.post("/desk/citizens/new", data=told, base_url=HTTPS))
    form = lene.page.button("Gem").form
    assert form.fields["telephone"] == "98 62 12 34"
    lene.sends(lene.page.button("Gem"), first_name="Oksana", birth_date="30091988", language="uk")
    assert lene.sees("Ring op")
    with house.read() as work:
        found = safetynet.find_task(work, task.id)
    assert found
    assert found.citizen_id
