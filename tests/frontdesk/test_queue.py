"""The desk's queue: one press calls, and each press is forgiven."""

from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import Clerk
from tests.frontdesk.in_hall import MINUTE, QUEUE, arrives, deeds, draws
from tests.town import Town


def test_an_empty_hall_says_so(lene: Clerk) -> None:
    lene.opens(QUEUE)
    assert lene.sees("Ingen venter på skranken.")
    assert lene.sees("Ingen venter på et møde.")
    assert lene.sees("Du har ikke kaldt nogen.")
    assert lene.sees("Du kalder til Skranke")


def test_everybody_stands_there_by_number_with_how_long_and_no_name(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    draws(house, town)
    held = arrives(house, town)
    clock.turn(16 * MINUTE)
    draws(house, town, "money")
    html = lene.opens(QUEUE).get_data(as_text=True)
    assert lene.sees("Nr. 1 Et brev · arabisk 16 min.")
    assert lene.sees("Nr. 2 Møde kl. 10.00 hos Karen · Tolk: arabisk 16 min.")
    assert lene.sees("Nr. 3 Penge · arabisk lige nu")
    assert html.count("overdue") == 1, "sixteen minutes are too long for a ticket"
    for private in ("Birgit", held.number, "98621234"):
        assert private not in html


def test_call_next_takes_who_waits_longest_and_shows_it_to_the_colleague(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    arrives(house, town)
    draws(house, town)
    clock.turn(MINUTE)
    draws(house, town)
    lene.opens(QUEUE)
    lene.presses("Kald næste: 2")
    assert lene.sees("Nr. 2 Et brev · arabisk Kaldt én gang til Skranke kl. 8.01")
    mads.opens(QUEUE)
    assert mads.sees("Nr. 2 Lene har kaldt til Skranke kl. 8.01")
    mads.presses("Kald næste: 3")
    assert mads.sees("Kaldt én gang")
    assert deeds(house) == ["called_number", "called_number"]


def test_a_page_that_two_clerks_have_open_calls_two_numbers(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    for _ in range(2):
        draws(house, town)
    lene.opens(QUEUE)
    mads.opens(QUEUE)
    lene.presses("Kald næste: 1")
    mads.presses("Kald næste: 1")
    assert lene.sees("Nr. 1 Et brev")
    assert mads.sees("Nr. 2 Et brev · arabisk Kaldt én gang")


def test_a_double_press_calls_one_number(lene: Clerk, house: Workplace, town: Town) -> None:
    for _ in range(3):
        draws(house, town)
    lene.opens(QUEUE)
    next_one = lene.page.button("Kald næste: 1")
    lene.sends(next_one)
    lene.sends(next_one)
    assert lene.sees("Nr. 2 Et brev · arabisk lige nu Kald")
    assert deeds(house) == ["called_number"]


def test_done_and_next_are_one_press(lene: Clerk, house: Workplace, town: Town) -> None:
    for _ in range(2):
        draws(house, town)
    lene.opens(QUEUE)
    lene.presses("Kald næste: 1")
    lene.presses("Klaret, kald næste: 2")
    assert lene.sees("Nr. 2 Et brev · arabisk Kaldt én gang")
    assert lene.sees("Nr. 1 Klaret kl. 8.00 · Lene")
    lene.presses("Klaret")
    assert lene.sees("Du har ikke kaldt nogen.")
    assert deeds(house) == ["called_number", "called_number", "served", "served"]


def test_the_first_press_on_a_certain_number_wins(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    draws(house, town)
    lene.opens(QUEUE)
    mads.opens(QUEUE)
    call = next(b for b in mads.page.buttons if b.action.endswith("/1/call"))
    lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/1/call")))
    mads.sends(call)
    assert mads.sees("Nummeret er kaldt af en anden, eller det venter ikke mere.")
    assert mads.sees("Nr. 1 Lene har kaldt")
    lene.sends(call, **lene.page.forms[0].fields)
    assert not lene.sees("Nummeret er kaldt af en anden")


def test_a_number_that_is_typed_is_called_and_what_is_none_is_kept(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    for _ in range(3):
        draws(house, town)
    lene.opens(QUEUE)
    typed = next(b for b in lene.page.buttons if b.action.endswith("/queue/number"))
    lene.sends(typed, number=" 3 ")
    assert lene.sees("Nr. 3 Et brev · arabisk Kaldt én gang")
    for nonsense in ("99", "", "æøå", "-1", "1.5", "٣", "9" * 500):
        lene.sends(typed, number=nonsense)
        assert lene.status == 422
        assert lene.sees("Ingen venter med det nummer i dag.")
        kept = next(form for form in lene.page.forms if form.action.endswith("/queue/number"))
        assert kept.fields["number"] == nonsense[:60]


def test_jan_is_called_again_then_later_and_at_last_it_is_written_down(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    for _ in range(2):
        draws(house, town)
    for sentence in ("De bliver kaldt igen om lidt", "Det er skrevet ned."):
        clock.turn(MINUTE)
        lene.opens(QUEUE)
        lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/1/call")))
        assert not [b for b in lene.page.buttons if b.words.startswith("Svarer ikke")]
        lene.presses("Kald igen")
        lene.presses("Kald igen")
        assert lene.sees("Kaldt 3 gange")
        lene.presses("Svarer ikke")
        assert lene.sees(sentence)
        if sentence.startswith("De bliver"):
            assert lene.sees("Nr. 1 Et brev · arabisk · Kom ikke, da vi kaldte")
    assert lene.sees("Nr. 1 Svarede ikke, kl. 8.02 · Lene")
    lene.presses("Fortryd")
    assert lene.sees("Kaldt 3 gange")


def test_who_must_be_known_is_a_task_under_now(lene: Clerk, house: Workplace, town: Town) -> None:
    arrives(house, town)
    for _ in range(2):
        lene.opens(QUEUE)
        lene.sends(next(b for b in lene.page.buttons if b.action.endswith("/1/call")))
        lene.presses("Kald igen")
        lene.presses("Kald igen")
        lene.presses("Svarer ikke")
    lene.opens()
    assert lene.sees("Gik fra køen uden hjælp. Find ud af hvorfor 98 62 12 34")
    assert lene.sees("Mødet mandag 23. november kl. 10.00 hos Karen")


def test_parking_wants_a_word_why_and_gives_the_place_back(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    for _ in range(2):
        draws(house, town)
    lene.opens(QUEUE)
    lene.presses("Kald næste: 1")
    park = lene.page.button("Sæt til side")
    for bad in ("", "  ", "x" * 61):
        lene.sends(park, because=bad)
        assert lene.status == 422
        assert lene.sees("Skriv et par ord, højst 60 tegn.")
    lene.sends(park, because="henter et <papir>")
    assert lene.sees("Kommer igen Nr. 1 henter et <papir> · Et brev")
    lene.opens()
    assert lene.sees("Kommer igen: henter et <papir>")
    lene.opens(QUEUE)
    lene.presses("Er tilbage")
    assert lene.page.button("Kald næste: 1")
    assert deeds(house) == ["called_number", "parked", "came_back"]


def test_a_wrong_press_is_taken_back(lene: Clerk, house: Workplace, town: Town) -> None:
    draws(house, town)
    lene.opens(QUEUE)
    lene.presses("Kald næste: 1")
    undo = lene.page.button("Fortryd")
    lene.sends(undo)
    assert lene.page.button("Kald næste: 1")
    lene.sends(undo)
    assert lene.sees("Det er ændret i mellemtiden.")
    lene.presses("Kald næste: 1")
    lene.presses("Klaret")
    lene.presses("Fortryd")
    assert lene.sees("Kaldt én gang")


def test_an_adviser_calls_her_own_citizen_first(
    karen: Clerk, lene: Clerk, house: Workplace, town: Town
) -> None:
    draws(house, town)
    arrives(house, town)
    karen.opens(QUEUE)
    assert karen.sees("Nr. 2 Møde kl. 10.00 hos Karen · Tolk: arabisk Din")
    karen.presses("Kald din næste: 2")
    assert karen.sees("Kaldt én gang")
    lene.opens(QUEUE)
    assert [b.words for b in lene.page.buttons if b.words.startswith("Kald din")] == []
