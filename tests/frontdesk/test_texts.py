"""A centre's own texts about topics, who checked them, and how its names are said."""

from datetime import timedelta

import pytest

from shared.appointments import get_centre
from shared.centre_texts import own_texts
from shared.clock import SetClock
from shared.content import Lexicon, OwnText, SaidAs
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.town import Town

COMPANION, CHECKED, JUDGE = (
    "/desk/texts/companion/da",
    "/desk/texts/missed-meeting/checked",
    "/desk/texts/judge",
)
UNCONFIRMED = "Skal godkendes af en jurist hos jer"
WRITTEN = {"seen": "Tag gerne en ven med.", "heard": "Du må gerne tage en ven med."}


def stored(house: Workplace, town: Town) -> tuple[OwnText, ...]:
    with house.read() as work:
        return own_texts(work, town.centre_id, "companion").texts


def lexicon(house: Workplace, town: Town) -> Lexicon:
    with house.read() as work:
        return get_centre(work, town.centre_id).lexicon


def test_a_centre_writes_its_own_text_and_gives_it_back(
    inge: Clerk, house: Workplace, town: Town
) -> None:
    inge.opens(COMPANION)
    assert inge.sees("Du må tage et menneske med til mødet.")
    inge.enters(COMPANION, **WRITTEN)
    assert inge.sees("Teksten er gemt.")
    assert inge.sees("Jeres egen")
    assert stored(house, town) == (OwnText("da", **WRITTEN),)
    inge.opens(COMPANION)
    inge.enters(COMPANION)
    assert stored(house, town) == (OwnText("da", **WRITTEN),)
    inge.opens(COMPANION)
    inge.enters(COMPANION, seen="", heard="")
    assert inge.sees("Vores tekst gælder igen.")
    assert stored(house, town) == ()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"seen": "Kun for øjet.", "heard": ""}, "både det, man læser, og det, man hører"),
        ({"seen": "ord " * 27, "heard": "Ord."}, "Skærmen har plads til 26 ord"),
        ({"seen": "Ord.", "heard": "ord " * 46}, "På telefonen er 45 ord nok"),
    ],
)
def test_a_text_that_does_not_fit_is_refused_and_kept(
    inge: Clerk, house: Workplace, town: Town, typed: dict[str, str], told: str
) -> None:
    inge.opens(COMPANION)
    inge.enters(COMPANION, **typed)
    assert inge.status == 422
    assert inge.sees(told)
    assert inge.sees(typed["seen"].strip())
    assert stored(house, town) == ()


def test_a_text_is_judged_while_it_is_typed(inge: Clerk) -> None:
    inge.opens(COMPANION)
    hard = "Henvendelse vedrørende arbejdsmarkedsforanstaltninger foretages hos rådgiveren. "
    inge.enters(COMPANION, seen=hard + "ord " * 13)
    assert inge.sees("Lange ord: arbejdsmarkedsforanstaltninger")
    assert inge.sees("En sætning har mere end 12 ord. Del den i to.")


def test_a_lawyers_word_is_awaited_and_noted(inge: Clerk) -> None:
    waiting = inge.opens("/desk/texts/").get_data(as_text=True).count(UNCONFIRMED)
    inge.opens("/desk/texts/missed-meeting/da")
    inge.enters(CHECKED, by="Ida Holm", on="2026-11-20")
    assert inge.sees("20. november · Ida Holm")
    assert inge.opens("/desk/texts/").get_data(as_text=True).count(UNCONFIRMED) == waiting - 1
    inge.opens("/desk/texts/missed-meeting/da")
    inge.enters(CHECKED, by="", on="2026-11-20")
    assert inge.status == 422


def test_what_was_not_checked_for_a_year_is_marked(inge: Clerk, clock: SetClock) -> None:
    inge.opens("/desk/texts/")
    assert not inge.sees("Mere end et år gammel")
    clock.turn(timedelta(days=368))
    inge.signs_in("inge")
    inge.opens("/desk/texts/")
    assert inge.sees("Mere end et år gammel")


@pytest.mark.parametrize("path", ["no-such/da", "companion/xx", "opening-hours/da"])
def test_what_nobody_writes_is_not_found(inge: Clerk, path: str) -> None:
    assert inge.opens(f"/desk/texts/{path}").status_code == 404


def test_a_name_is_said_as_the_centre_says_it(inge: Clerk, house: Workplace, town: Town) -> None:
    inge.opens("/desk/names/")
    inge.enters("/desk/names/", written="Aars", respelt="Års", ipa="O:s")
    assert inge.sees("Navnet er gemt.")
    assert lexicon(house, town).entries == (SaidAs("Aars", "Års", "O:s"),)
    inge.enters("/desk/names/", written="Aars", respelt="Oars")
    assert lexicon(house, town).entries == (SaidAs("Aars", "Oars"),)
    inge.enters("/desk/names/", written="", respelt="Års")
    assert inge.status == 422
    inge.opens("/desk/names/")
    inge.enters("/desk/names/remove")
    assert lexicon(house, town) == Lexicon()


def test_the_front_desk_reads_and_writes_none_of_it(lene: Clerk) -> None:
    assert lene.opens("/desk/texts/").status_code == 403
    assert lene.opens("/desk/names/").status_code == 403
