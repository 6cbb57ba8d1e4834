"""The desk finds whoever stands there, in one field, and whoever is protected only by a number."""

from collections.abc import Callable
from datetime import date

import pytest

from shared.appointments import FIRST_MEETING, SlotFilter, book, free_times
from shared.citizens import Needs, change_name, confirm_telephone, give_code, protect, register
from shared.inquiries import Asker, ask
from shared.safetynet import draw_ticket
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.town import Town

BORN, NUMBER, CPR = date(1965, 4, 12), "+4598621234", "120465-1234"
Known = Callable[..., int]


@pytest.fixture
def known(house: Workplace, town: Town) -> Known:
    """Somebody whom the house knows, by name."""

    def add(
        first: str,
        last: str = "",
        born: date = BORN,
        telephone: str | None = NUMBER,
        cpr: str | None = None,
        *,
        silent: bool = False,
        centre_id: int | None = None,
    ) -> int:
        with house.work() as work:
            centre = centre_id or town.centre_id
            found = register(work, centre, born, telephone, cpr, "da")
            change_name(work, found.id, first, last or None)
            if silent:
                protect(work, found.id)
        return found.id

    return add


def looks_for(clerk: Clerk, text: str) -> None:
    """Types it all and presses Enter."""
    clerk.opens("/desk/citizens/")
    clerk.enters("/desk/citizens/find", q=text)


def types(clerk: Clerk, text: str) -> str:
    """The hits as they come while the clerk is typing."""
    clerk.opens("/desk/citizens/")
    form = next(f for f in clerk.page.forms if f.action.endswith("/citizens/find"))
    answer = clerk.client.post(
        form.action,
        data={**form.fields, "q": text},
        headers={"HX-Request": "true"},
        base_url=HTTPS,
    )
    return answer.get_data(as_text=True).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "text",
    [
        "åse", "ÅSE", "Aase", "åse sør", "soerensen å", "  marie  SØRENSEN ", "sø",
    ],
)  # fmt: skip
def test_a_name_is_found_by_the_beginnings_of_its_words(
    lene: Clerk, known: Known, text: str
) -> None:
    known("Åse-Marie", "Sørensen")
    known("Bo", "Hansen", date(1970, 1, 1), "+4598620000")
    hits = types(lene, text)
    assert "Åse-Marie Sørensen" in hits
    assert "Bo Hansen" not in hits


@pytest.mark.parametrize(
    "text",
    [
        "12.4.1965", "12/4-65", "120465", "12041965", "12 04 65", "1965-04-12", "12. april 1965",
        "98621234", "98 62 12 34", "+45 98621234", "1204651234", "120465-1234", "120465 1234",
    ],
)  # fmt: skip
def test_dates_and_numbers_are_read_as_people_write_them(
    lene: Clerk, known: Known, text: str
) -> None:
    known("Bent", cpr=CPR)
    assert "Bent" in types(lene, text)
    looks_for(lene, text)
    assert lene.page.title == "Bent"


def test_the_number_of_a_meeting_a_letter_and_a_slip_lead_to_the_citizen(
    lene: Clerk, known: Known, house: Workplace, town: Town
) -> None:
    bent = known("Bent")
    with house.work() as work:
        nothing = Needs()
        at = free_times(work, town.centre_id, FIRST_MEETING)[0]
        held = book(work, bent, FIRST_MEETING, at, nothing, "desk")
        code = give_code(work, bent)
    for text in (held.number, f"{held.number[:3]} {held.number[3:]}", f"FM{held.number}", code):
        lene.opens()
        looks_for(lene, text)
        assert lene.page.title == "Bent", text


def test_a_number_of_the_queue_and_of_a_question_are_found(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        draw_ticket(
            work, town.centre_id, work.now, None, topic="money", language="da", kiosk_name="Kiosk 1"
        )
        asker = Asker(BORN, "da", "a conversation")
        asked = ask(work, town.centre_id, asker, "asking-money", work.now)
    assert "Nr. 1" in types(lene, "1")
    assert f"/desk/questions/{asked.id}" in types(lene, asked.number)


@pytest.mark.parametrize(
    "text", ["lukasz walesa", "ŁUKASZ", "annemarie", "obrien", "waleśa anne", "o'brien łukasz"]
)
def test_the_database_finds_a_name_in_the_letters_of_a_danish_keyboard(
    lene: Clerk, known: Known, text: str
) -> None:
    known("Łukasz Anne-Marie", "O’Brien Wałęsa")
    known("Bo", "Hansen", date(1970, 1, 1), "+4598620000")
    looks_for(lene, text)
    assert lene.page.title == "Łukasz Anne-Marie O’Brien Wałęsa"


def test_a_record_warns_of_another_one_that_could_be_meant(lene: Clerk, known: Known) -> None:
    bent = known("Bent", "Sørensen")
    other, born_later = date(1965, 4, 12), date(1965, 4, 13)
    known("Bente", "Soerensen", other, "+4598620000")
    known("Bent", "Sørensen", born_later, "+4598620001")
    known("Bent", "Sörensen", other, "+4598620002", silent=True)
    lene.opens(f"/desk/citizens/{bent}")
    assert lene.sees("samme fødselsdato og næsten samme navn")
    assert lene.page.link("Bente Soerensen")
    assert not {"Bent Sørensen", "Bent Sörensen"} & set(lene.page.links)


def test_whoever_is_expected_today_stands_first(
    lene: Clerk, known: Known, house: Workplace, town: Town
) -> None:
    for n in range(12):
        known("Bent", "Aa", date(1950, 1, 1 + n), f"+459862{n:04}")
    bent = known("Bent", "Åkjær")
    with house.work() as work:
        nothing = Needs()
        slot_filter = SlotFilter(day=work.now.date())
        at = free_times(work, town.centre_id, FIRST_MEETING, nothing, None, slot_filter)[0]
        book(work, bent, FIRST_MEETING, at, nothing, "desk")
    hits = types(lene, "bent")
    assert hits.index("Åkjær") < hits.index("Bent Aa")
    assert "I dag kl." in hits
    assert hits.count("<li>") == 8
    assert "Der er flere end 8." in hits


@pytest.mark.parametrize("text", ["Hodan", "hodan a", "12.4.1965", "120465"])
def test_nobody_protected_is_found_by_name_or_birth_date(
    lene: Clerk, known: Known, text: str
) -> None:
    known("Hodan", "Abdi", silent=True)
    assert "Det passer ikke på nogen." in types(lene, text)
    looks_for(lene, text)
    assert lene.sees("Det passer ikke på nogen.")
    assert not lene.sees("Beskyttet borger")


@pytest.mark.parametrize("text", ["98621234", "1204651234"])
def test_somebody_protected_is_found_by_a_whole_number_and_enter_alone(
    lene: Clerk, known: Known, text: str
) -> None:
    known("Hodan", "Abdi", cpr=CPR, silent=True)
    assert "Det passer ikke på nogen." in types(lene, text)
    looks_for(lene, text)
    assert lene.sees("Beskyttet borger")
    assert lene.page.title == "Find en borger"
    for secret in ("Hodan", "Abdi", "1965", "98 62"):
        assert not lene.sees(secret)


def test_a_confirmed_number_finds_whom_it_belongs_to(
    lene: Clerk, known: Known, house: Workplace
) -> None:
    bent = known("Bent")
    with house.work() as work:
        confirm_telephone(work, bent, "+4520304050")
    assert "Bent" in types(lene, "20304050")


def test_another_house_finds_nobody_of_ours(ida: Clerk, known: Known) -> None:
    known("Bent", cpr=CPR)
    for text in ("Bent", "12.4.1965", "98621234", "1204651234"):
        assert "Det passer ikke på nogen." in types(ida, text)


@pytest.mark.parametrize("text", ["", " ", "b", "-", "%", "_" * 3, "\x00", "5" * 500, "æ" * 500])
def test_odd_things_typed_find_nobody_and_break_nothing(
    lene: Clerk, known: Known, text: str
) -> None:
    known("Bent")
    assert "Bent" not in types(lene, text)
    looks_for(lene, text)
    assert lene.status == 200
    assert not lene.sees("Bent")


def test_nothing_typed_stands_in_an_address(lene: Clerk, known: Known) -> None:
    known("Bent", "Hansen")
    looks_for(lene, "Bent Hansen")
    assert lene.page.title == "Bent Hansen"
    assert lene.client.get("/desk/citizens/find", base_url=HTTPS).status_code == 405


def test_a_form_of_another_site_finds_nobody(lene: Clerk, known: Known) -> None:
    known("Bent")
    answer = lene.client.post("/desk/citizens/find", data={"q": "Bent"}, base_url=HTTPS)
    assert "Bent" not in answer.get_data(as_text=True).replace('value="Bent"', "")


def test_an_administrator_has_no_such_field(ole: Clerk) -> None:
    assert not ole.sees("Find en borger")


def test_nobody_found_leads_to_somebody_new_with_what_was_typed(lene: Clerk) -> None:
    looks_for(lene, "Solveig Ny Mann")
    lene.presses("Skriv en ny borger ind")
    form = lene.page.button("Gem").form
    assert (form.fields["first_name"], form.fields["last_name"]) == ("Solveig", "Ny Mann")
