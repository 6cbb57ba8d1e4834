"""The desk's pages of conversations: what is refused, kept, and raced for."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.html_page import Button

STALE = "Der er svaret imens. Her er det, der gælder nu."
WELCOME = "Goddag. Hvad kan vi hjælpe dig med?"


def begins(clerk: Clerk, **told: str) -> str:
    """The address of a new conversation."""
    clerk.opens("/desk/conversations/new")
    clerk.sends(clerk.page.button("Begynd"), **{"where": "here", **told})
    return next(f.action for f in clerk.page.forms if "/answer" in f.action).removesuffix("/answer")


def to_birth(clerk: Clerk) -> None:
    clerk.presses("2 Bestil et møde")
    clerk.presses("2 Nej")


def test_whoever_stands_here_has_the_doors_of_the_house(lene: Clerk) -> None:
    begins(lene)
    assert lene.page.title == WELCOME
    assert lene.sees("1 Jeg er her")
    assert lene.sees("Skranken")


def test_whoever_calls_is_asked_about_the_number_that_calls(lene: Clerk) -> None:
    begins(lene, where="calls", number="98 62 12 34")
    assert not lene.sees("Jeg er her")
    lene.presses("1 Bestil et møde")
    lene.presses("2 Nej")
    lene.sends(lene.page.button("Videre"), typed="3/1-65")
    assert lene.sees("98 62 12 34")


def test_a_number_that_is_none_is_kept_and_asked_for_again(lene: Clerk) -> None:
    lene.opens("/desk/conversations/new")
    lene.sends(lene.page.button("Begynd"), where="calls", number="12")
    assert lene.status == 422
    assert lene.sees("Det nummer kan vi ikke ringe til. Se efter, om alle tal er med.")
    assert any(form.fields.get("number") == "12" for form in lene.page.forms)


def test_a_language_that_the_house_does_not_have_is_not_spoken(lene: Clerk) -> None:
    begins(lene, language="tlh")
    assert lene.page.title == WELCOME
    lene.sends(lene.page.button("Skift sprog"), language="tlh")
    assert lene.status == 422
    assert lene.page.title == WELCOME


def test_the_citizens_words_stand_beside_ours(lene: Clerk) -> None:
    begins(lene, language="en")
    assert lene.sees("How can we help you?")
    assert lene.page.title == WELCOME


@pytest.mark.parametrize("typed", ["", "i går", "1" * 500, "32.1.1965", "æøå"])
def test_what_can_not_be_read_is_kept_and_said(lene: Clerk, typed: str) -> None:
    begins(lene)
    to_birth(lene)
    lene.sends(lene.page.button("Videre"), typed=typed)
    assert lene.status == 422
    assert lene.page.title == "Hvornår er du født?"
    assert any(form.fields.get("typed") == typed for form in lene.page.forms)


def test_a_press_that_no_page_of_ours_sends_changes_nothing(lene: Clerk) -> None:
    begins(lene)
    form = lene.page.button("1 Jeg er her").form
    for name, value in (("choice", "99"), ("choice", "x"), ("change", "0"), ("move", "up")):
        lene.sends(Button(form, form.action, name, value))
        assert lene.page.title == WELCOME


def test_a_double_press_answers_once(lene: Clerk) -> None:
    begins(lene)
    book = lene.page.button("2 Bestil et møde")
    lene.sends(book)
    lene.sends(book)
    assert lene.sees(STALE)
    assert lene.page.title == "Har du et brev med en kode?"


def test_start_over_leads_to_the_first_question(lene: Clerk) -> None:
    begins(lene)
    to_birth(lene)
    lene.presses("Et skridt tilbage")
    assert lene.page.title == "Har du et brev med en kode?"
    lene.presses("Begynd forfra")
    assert lene.page.title == WELCOME
    assert lene.sees("Ingenting endnu.")


def test_an_old_page_is_not_trusted(lene: Clerk) -> None:
    begins(lene)
    lene.sends(lene.page.button("2 Bestil et møde"), csrf_token="forged")
    assert lene.sees("Siden havde stået for længe. Prøv igen.")
    assert lene.page.title == WELCOME


def test_of_two_clerks_who_press_at_once_one_is_first(
    house: Workplace, lene: Clerk, mads: Clerk
) -> None:
    where = begins(lene)
    for n in range(5):
        mads.opens(where)
        mads.presses("Tag over fra Lene")
        presses = [
            (lene, lene.page.button("2 Bestil et møde")),
            (mads, mads.page.button("3 Mit møde")),
        ]
        with ThreadPoolExecutor(2) as both:
            list(both.map(lambda it: it[0].sends(it[1]), presses))
        assert sorted(clerk.sees(STALE) for clerk in (lene, mads)) == [False, True], n
        mads.opens(where)
        mads.presses("Begynd forfra")
        lene.opens(where)
        lene.presses("Tag over fra Mads")
    with house.read() as work:
        counted = work.session.connection().exec_driver_sql(
            "SELECT count(*) FROM audit WHERE what = 'answered_for_them'"
        )
        assert counted.scalar_one() == 10


def test_put_aside_by_whom_nobody_knows_is_forgotten(lene: Clerk) -> None:
    where = begins(lene)
    lene.presses("2 Bestil et møde")
    lene.presses("Læg til side")
    assert lene.sees("Du har lagt samtalen fra dig.")
    lene.opens(where)
    assert lene.sees("Samtalen er slut.")
    assert lene.sees("Det, der blev sagt, er slettet. Det, der er aftalt, er gemt.")


def test_who_it_is_has_to_be_seen_by_whoever_has_the_conversation(lene: Clerk, mads: Clerk) -> None:
    """What one has seen holds for no colleague, nor once the conversation is begun again."""
    where, said, press = begins(lene), "Du har set, hvem det er", "Jeg har set, hvem det er"
    lene.sends(lene.page.button(press), how="a horoscope")
    assert lene.sees("Vælg, hvordan du har set, hvem det er.")
    assert not lene.sees(said)
    seen = lene.page.button(press)
    lene.sends(seen, how="document")
    assert lene.sees(said)
    mads.opens(where)
    mads.presses("Tag over fra Lene")
    assert not mads.sees(said)
    lene.sends(seen, how="document")
    assert not lene.sees(said), "Mads has it"
    mads.sends(mads.page.button(press), how="known")
    assert mads.sees(said)
    mads.presses("Begynd forfra")
    assert not mads.sees(said)
