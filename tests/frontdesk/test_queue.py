"""The desk's queue: one press calls, and each press is forgiven."""

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from shared import appointments, citizens, safetynet
from shared.appointments import FIRST_MEETING, Meeting, set_counters
from shared.citizens import Needs
from shared.clock import SetClock
from shared.web.accounts import Role, add_staff
from shared.work import Workplace
from tests.drivers import COPENHAGEN
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.town import Town

QUEUE = "/desk/queue/"
MINUTE = timedelta(minutes=1)
TEN = datetime(2026, 11, 23, 10, tzinfo=COPENHAGEN)


def draws(house: Workplace, town: Town, topic: str = "letter") -> int:
    with house.work() as work:
        due_at = work.now + 15 * MINUTE
        return safetynet.draw_ticket(
            work, town.centre_id, due_at, None, topic=topic, language="ar", place="Kiosk 1"
        ).ticket


def arrives(house: Workplace, town: Town, at: datetime = TEN, name: str = "Birgit") -> Meeting:
    with house.work() as work:
        owner = citizens.register(work, town.centre_id, None, "+4598621234", None, "da")
        citizens.call_by_name(work, owner.id, name)
        held = appointments.book(work, owner.id, FIRST_MEETING, at, Needs("ar"), "desk")
        appointments.arrive(work, held.id, "kiosk")
        safetynet.number_for_meeting(work, held.id)
    return held


def counters(house: Workplace, town: Town, *names: str) -> None:
    with house.work() as work:
        set_counters(work, town.centre_id, names)


def deeds(house: Workplace) -> list[str]:
    with house.look() as work:
        rows = work.session.execute(
            text("SELECT what FROM audit WHERE about LIKE 'queue:%' ORDER BY id")
        )
        return [row.what for row in rows]


@pytest.fixture
def karen(app: Flask, house: Workplace, town: Town) -> Clerk:
    """An adviser, signed in."""
    with house.work() as work:
        add_staff(work, town.centre_id, "Karen", "karen", PASSWORD, Role.ADVISER)
    clerk = Clerk(app, address="10.0.0.3")
    clerk.signs_in("karen")
    return clerk


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
    assert lene.sees("Svarede ikke, da vi kaldte. Find ud af hvorfor 98 62 12 34")
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


def test_now_shows_who_is_called_and_calls_too(
    lene: Clerk, mads: Clerk, house: Workplace, town: Town
) -> None:
    draws(house, town)
    lene.opens()
    lene.presses("Kald")
    assert lene.sees("Nr. 1 · Et brev lige nu · arabisk Kaldt til Skranke Klaret")
    mads.opens()
    assert mads.sees("Kaldt til Skranke · Lene har kaldt")
    mads.presses("Klaret")
    mads.opens(QUEUE)
    assert mads.sees("Nr. 1 Klaret kl. 8.00 · Lene")


def test_who_is_told_to_be_here_at_the_desk_has_a_number(
    lene: Clerk, house: Workplace, town: Town
) -> None:
    with house.work() as work:
        owner = citizens.register(work, town.centre_id, None, None, None, "da")
        appointments.book(work, owner.id, FIRST_MEETING, TEN, Needs(), "desk")
    lene.opens()
    lene.presses("Er her")
    lene.opens(QUEUE)
    assert lene.sees("Nr. 1 Møde kl. 10.00 hos Karen")
    lene.opens()
    lene.presses("Fortryd")
    lene.opens(QUEUE)
    assert lene.sees("Ingen venter på et møde.")


@pytest.mark.parametrize("deed", ["call", "again", "served", "no-answer", "park", "back", "undo"])
def test_what_is_not_ours_is_neither_found_nor_changed(
    app: Flask, lene: Clerk, house: Workplace, town: Town, deed: str
) -> None:
    draws(house, town)
    with house.work() as work:
        farsoe = appointments.add_centre(
            work, "farsoe", "Jobcenter Farsø", address="Torvet 1", telephone="+4510203050"
        )
        add_staff(work, farsoe.id, "Lene", "lene2", PASSWORD, Role.FRONT_DESK)
    stranger = Clerk(app)
    stranger.signs_in("lene2")
    form = {**stranger.page.forms[0].fields, "because": "papir", "calls": "1", "state": "called"}
    for number in (1, 99, 2147483647, 10**12):
        path = f"/desk/queue/{number}/{deed}"
        assert stranger.client.post(path, data=form, base_url=HTTPS).status_code == 404
    stranger.opens(QUEUE)
    assert not stranger.sees("Nr. 1")
    lene.client.post(f"/desk/queue/1/{deed}", data={"because": "papir"}, base_url=HTTPS)
    lene.opens(QUEUE)
    assert lene.sees("Siden havde stået for længe. Prøv igen.")
    assert deeds(house) == []


def test_a_poll_brings_only_what_is_new(
    lene: Clerk, house: Workplace, town: Town, clock: SetClock
) -> None:
    html = lene.opens(QUEUE).get_data(as_text=True)
    seen = html.split("queue/?seen=")[1].split('"')[0]

    def poll() -> tuple[int, str]:
        answer = lene.client.get(
            f"{QUEUE}?seen={seen}", headers={"HX-Request": "true"}, base_url=HTTPS
        )
        return answer.status_code, answer.get_data(as_text=True)

    clock.turn(timedelta(seconds=30))
    assert poll()[0] == 204
    draws(house, town)
    status, fragment = poll()
    assert status == 200
    assert "Nr. 1" in fragment.replace("\u00a0", " ")
    assert "<html" not in fragment
