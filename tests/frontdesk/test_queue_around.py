"""The queue and what is around it: the page Now, another house, a page that refreshes."""

from datetime import timedelta

import pytest
from flask import Flask

from shared import appointments, citizens
from shared.accounts.sessions import Role, add_staff
from shared.appointments import FIRST_MEETING
from shared.citizens import Needs
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.in_hall import QUEUE, TEN, deeds, draws
from tests.town import Town


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
