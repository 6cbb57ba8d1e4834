"""The page of the centre's kinds of meeting."""

import pytest
from sqlalchemy import text
from werkzeug.test import TestResponse

from shared.appointments import Form, Kind, get_kind, get_meeting, kinds, kinds_for_citizens
from shared.citizens import Needs
from shared.unit_of_work import Workplace
from tests.frontdesk.browser_forms import BrowserForm, browser_forms
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.promised import has_meeting
from tests.town import Town

PAGE = "/desk/kinds/"
FOLLOW_UP = f"{PAGE}followup"


def stored(house: Workplace, town: Town, code: str) -> Kind:
    with house.read() as work:
        return get_kind(work, town.centre_id, code)


def follow_up_form(answer: TestResponse) -> BrowserForm:
    forms = browser_forms(answer.get_data(as_text=True))
    return next(form for form in forms if form.action == FOLLOW_UP)


def test_a_leader_decides_how_a_kind_is_held(inge: Clerk, house: Workplace, town: Town) -> None:
    inge.opens(PAGE)
    inge.enters(
        FOLLOW_UP, minutes="45", buffer_minutes="15", forms="phone", advisers=str(town.karen)
    )
    assert inge.sees("Det er gemt. Det gælder for nye møder.")
    assert not inge.sees("ingen ledige tider")
    assert inge.sees("Opfølgende møde 45 min. · 15 min. efter · Borgere bestiller selv")
    assert stored(house, town, "followup") == Kind(
        "followup", 45, 15, frozenset({Form.IN_PERSON, Form.PHONE}), True, frozenset({town.karen})
    )
    with house.read() as work:
        audited = text("SELECT about FROM audit WHERE what = 'changed_kind'")
        assert list(work.session.scalars(audited)) == ["kind:followup"]


def test_a_kind_is_taken_into_use(inge: Clerk, house: Workplace, town: Town) -> None:
    inge.opens(PAGE)
    assert inge.sees("Hjælp til MitID og Jobnet Bruges ikke")
    inge.enters(f"{PAGE}digital", minutes="30", self_booked="yes")
    with house.read() as work:
        offered = [kind.code for kind in kinds_for_citizens(work, town.centre_id)]
    assert offered == ["first", "followup", "digital"]
    inge.enters(f"{PAGE}digital/up")
    with house.read() as work:
        assert [kind.code for kind in kinds(work, town.centre_id)] == [
            "first",
            "digital",
            "followup",
        ]


def test_meetings_that_are_booked_stay_as_they_are(
    inge: Clerk, house: Workplace, bent: int
) -> None:
    booked = has_meeting(house, bent, Needs())
    inge.opens(PAGE)
    assert inge.sees("Et møde af den slags er bestilt. Det bliver, som det er.")
    inge.enters(f"{PAGE}first", minutes="60", buffer_minutes="30")
    with house.read() as work:
        assert get_meeting(work, booked.id) == booked


@pytest.mark.parametrize("minutes", ["", "0", "-15", "20", "241", "255", "en time", "9" * 12])
def test_wrong_lengths_are_told_and_nothing_is_lost(
    inge: Clerk, house: Workplace, town: Town, minutes: str
) -> None:
    before = stored(house, town, "followup")
    form = follow_up_form(inge.opens(PAGE))
    typed = {"minutes": minutes, "buffer_minutes": "45", "advisers": str(town.fatima)}
    answer = inge.client.post(FOLLOW_UP, data=form.as_sent(**typed), base_url=HTTPS)
    assert answer.status_code == 422
    assert "Skriv, hvor længe mødet varer" in answer.get_data(as_text=True)
    shown = follow_up_form(answer).as_sent()
    assert {name: shown[name] for name in typed} == {it: [typed[it]] for it in typed}
    assert stored(house, town, "followup") == before


def test_what_no_page_offers_is_refused(inge: Clerk, house: Workplace, town: Town) -> None:
    before = stored(house, town, "followup")
    for wrong in ({"buffer_minutes": "50"}, {"advisers": "4711"}, {"forms": "fax"}):
        inge.opens(PAGE)
        inge.enters(FOLLOW_UP, **wrong)
        assert inge.status == 422, wrong
    assert stored(house, town, "followup") == before
    inge.opens(PAGE)
    button = inge.page.forms[-1]
    inge.client.post(f"{PAGE}party", data=button.fields, base_url=HTTPS)
    with house.read() as work:
        assert [kind.code for kind in kinds(work, town.centre_id)] == ["first", "followup"]


def test_nobody_is_left_with_nothing_to_book(inge: Clerk, house: Workplace, town: Town) -> None:
    inge.opens(PAGE)
    assert inge.sees("Borgere kan altid selv bestille det.")
    for code in ("first", "followup"):
        inge.enters(f"{PAGE}{code}", minutes="45")
        assert stored(house, town, code).self_booked
    with house.work() as work:
        work.session.execute(text("DELETE FROM hours WHERE adviser_id = :id"), {"id": town.fatima})
    inge.enters(FOLLOW_UP, advisers=str(town.fatima))
    assert inge.sees("Men der er ingen ledige tider til den slags møde.")


def test_only_leaders_and_administrators_decide(lene: Clerk) -> None:
    assert lene.opens(PAGE).status_code == 403
