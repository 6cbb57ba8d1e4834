"""Support is given on the citizen's page: one action, one line why, and the leader sees it."""

import pytest

from shared.appointments import Meeting
from shared.citizens import NO_SUPPORT, Support, protect, support_of
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.records import deeds, page_of
from tests.town import Town

ALL = {"more_time": "1", "is_called": "1", "met_at_door": "1", "no_time_outs": "1"}


def gives(clerk: Clerk, citizen_id: int, why: str, **parts: str) -> None:
    """Nothing is ticked but these."""
    clerk.opens(page_of(citizen_id))
    save = clerk.page.button("Gem støtten")
    for part in ALL:
        save.form.fields.pop(part, None)
    clerk.sends(save, why=why, **parts)


def held_now(house: Workplace, citizen_id: int) -> Support:
    with house.read() as work:
        return support_of(work, citizen_id)


def test_one_action_and_one_line_why(lene: Clerk, house: Workplace, town: Town, bent: int) -> None:
    gives(lene, bent, "han er blind", **ALL, adviser=str(town.fatima))
    assert lene.sees("Støtten er gemt. Den gælder fra nu af.")
    for words in (
        "Hent ved døren",
        "Mere tid",
        "Altid Fatima, hvis det kan lade sig gøre",
        "En af os ringer dagen før",
        "Skærmen venter på borgeren",
        "han er blind · Lene",
    ):
        assert lene.sees(words), words
    assert held_now(house, bent) == Support(True, town.fatima, True, True, True)
    assert "gave_support" in deeds(house, bent)


def test_it_is_changed_and_ended(lene: Clerk, mads: Clerk, house: Workplace, bent: int) -> None:
    gives(lene, bent, "han er blind", met_at_door="1")
    gives(mads, bent, "nu med mere tid", met_at_door="1", more_time="1")
    assert held_now(house, bent) == Support(more_time=True, met_at_door=True)
    lene.opens(page_of(bent))
    lene.sends(lene.page.button("Stop støtten"), why="han klarer sig")
    assert lene.sees("Støtten er stoppet.")
    assert held_now(house, bent) == NO_SUPPORT
    assert deeds(house, bent).count("ended_support") == 1


def test_pressed_twice_it_is_given_once(lene: Clerk, house: Workplace, bent: int) -> None:
    for _ in range(2):
        gives(lene, bent, "han er blind", more_time="1")
    assert deeds(house, bent).count("gave_support") == 1


@pytest.mark.parametrize(
    ("why", "parts", "problem"),
    [
        ("", {"more_time": "1"}, "Skriv kort hvorfor."),
        ("han er blind", {}, "Vælg mindst én ting."),
        ("han er blind", {"adviser": "4711"}, "Det, du har valgt, står ikke på listen mere."),
        ("han er blind", {"adviser": "²"}, "Det, du har valgt, står ikke på listen mere."),
    ],
)
def test_what_does_not_say_enough_is_asked_for_again_and_nothing_typed_is_lost(
    lene: Clerk, house: Workplace, bent: int, why: str, parts: dict[str, str], problem: str
) -> None:
    gives(lene, bent, why, **parts)
    assert lene.status == 422
    assert lene.sees(problem)
    form = next(f for f in lene.page.forms if f.action.endswith("/support"))
    assert form.fields["why"] == why
    assert held_now(house, bent) == NO_SUPPORT


def test_the_leader_sees_who_gave_what_and_why_and_nobody_else_does(
    lene: Clerk, inge: Clerk, bent: int
) -> None:
    gives(lene, bent, "han er blind", met_at_door="1")
    lene.opens(page_of(bent))
    lene.sends(lene.page.button("Stop støtten"), why="han klarer sig")
    inge.opens("/desk/exceptions/")
    for words in ("Hent ved døren", "han er blind", "han klarer sig", "Støtten er stoppet."):
        assert inge.sees(words), words
    assert not inge.sees("Bent")
    lene.opens("/desk/exceptions/")
    assert lene.status == 403


@pytest.mark.usefixtures("held")
def test_of_somebody_protected_it_is_not_told_why(lene: Clerk, house: Workplace, bent: int) -> None:
    gives(lene, bent, "bor skjult", met_at_door="1")
    with house.work() as work:
        protect(work, bent)
    lene.opens(page_of(bent))
    assert lene.sees("Hent ved døren")
    assert not lene.sees("bor skjult")


def test_who_is_booked_at_the_desk_has_what_they_were_given(
    lene: Clerk, bent: int, held: Meeting
) -> None:
    gives(lene, bent, "han er blind", more_time="1")
    text = lene.opens(f"/desk/citizens/{bent}/book").text
    assert 'name="more_time" value="1" checked' in text
    assert held.minutes == 45
