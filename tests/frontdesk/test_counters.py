"""Where people are called to: chosen once at a computer, named by the leader."""

from flask import Flask

from shared.accounts.sessions import Role, add_staff
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import PASSWORD, Clerk
from tests.frontdesk.in_hall import QUEUE, counters, deeds, draws
from tests.town import Town


def test_with_several_counters_one_is_chosen_once_and_kept_by_the_computer(
    lene: Clerk, app: Flask, house: Workplace, town: Town
) -> None:
    draws(house, town)
    counters(house, town, "Skranke 1", "Skranke 2")
    lene.opens(QUEUE)
    assert lene.sees("Vælg, hvor du sidder")
    lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/1/call")))
    assert lene.sees("Hvor sidder du?"), "nobody is called to nowhere"
    assert deeds(house) == []
    second = lene.page.button("Skranke 2")
    lene.sends(second, counter=second.value)
    lene.presses("Kald næste: 1")
    assert lene.sees("til Skranke 2")
    lene.presses("Log ud")
    lene.signs_in("lene")
    lene.opens(QUEUE)
    assert lene.sees("Du kalder til Skranke 2")
    another = Clerk(app, address="10.0.0.9")
    another.signs_in("lene")
    another.opens(QUEUE)
    assert another.sees("Vælg, hvor du sidder")


def test_a_counter_that_is_none_is_not_chosen(lene: Clerk, house: Workplace, town: Town) -> None:
    counters(house, town, "Skranke 1", "Skranke 2")
    lene.opens("/desk/queue/counter/")
    first = lene.page.button("Skranke 1")
    for nonsense in ("", "99", "æ", "9" * 500):
        lene.sends(first, counter=nonsense)
        assert lene.sees("Hvor sidder du?")


def test_the_leader_names_the_counters_and_nobody_else(
    app: Flask, lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        add_staff(work, town.centre_id, "Ole", "ole", PASSWORD, Role.LEADER)
    ole = Clerk(app, address="10.0.0.4")
    ole.signs_in("ole")
    ole.opens("/desk/queue/counter/")
    save = ole.page.button("Gem")
    for bad in ("A\nA", "x" * 13, "\n".join(f"Nr. {n}" for n in range(31))):
        ole.sends(save, names=bad)
        assert ole.status == 422
        assert ole.sees("Skriv hver skranke én gang.")
    ole.sends(save, names="Skranke 1\r\n\r\n  Lokale 104 \r\n")
    assert ole.sees("Skrankerne er gemt.")
    assert [b.words for b in ole.page.buttons if b.name == "counter"] == ["Skranke 1", "Lokale 104"]
    lene.opens("/desk/queue/counter/")
    assert not [b for b in lene.page.buttons if b.words == "Gem"]
    lene.sends(save, **lene.page.forms[0].fields)
    assert lene.status == 403
